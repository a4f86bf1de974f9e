"""What was called saved survives the sudden end of the process that saved it."""

import json
import os
import random
import sqlite3
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from careerkit.model import Workbook, lookup
from careerkit.repository import Repository
from careerkit.vault import Access
from tests.repository.edits import put
from tests.repository.killed_writer import FIELDS, edited

KILLS = 220
OPENING = 0.1  # share of the writers that are killed while they open the database, or soon after
LONGEST = 0.03  # seconds; opening takes about 0.01, an edit 0.004

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="only POSIX systems fork"),
]


@contextmanager
def writers(url: str, access: Access) -> Iterator["Writers"]:
    command = [sys.executable, "-m", "tests.repository.killed_writer"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as process:
        yield Writers(process, url, access)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait() == 0


class Writers:
    """Writers that live for a moment each."""

    def __init__(self, process: "subprocess.Popen[str]", url: str, access: Access) -> None:
        self.process = process
        key = b64encode(access.data_key).decode()
        self.tell({"url": url, "record": access.record, "data_key": key})

    def tell(self, what: dict[str, str | float | bool]) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(what) + "\n")
        self.process.stdin.flush()

    def kill_one(self, first: int, seconds: float, *, settled: bool) -> int:
        """Let one write edits from number `first` on; return the last that it called saved."""
        assert self.process.stdout is not None
        self.tell({"first": first, "seconds": seconds, "settled": settled})
        return int(self.process.stdout.readline())


def last_edit(workbook: Workbook) -> int:
    return max(int(lookup(workbook, field) or 0) for field in FIELDS)


def is_whole(database: Path) -> bool:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_no_saved_edit_is_lost_when_writers_are_killed(
    repository: Repository, access: Access, url: str, database: Path
) -> None:
    put(repository, access, "stories.1f0c22ab", {})
    put(repository, access, "accomplishments.1f0c22ab", {})
    put(repository, access, "takeaways.values", "")
    expected = repository.load(access)
    chance = random.Random(4711)  # noqa: S311
    number = saved_in_all = killed_while_writing = 0
    with writers(url, access) as writing:
        for _ in range(KILLS):
            repository.close()  # the next one must find its own way into what was left
            settled = chance.random() > OPENING
            seconds = chance.uniform(0, LONGEST if settled else 2 * LONGEST)
            saved = writing.kill_one(number + 1, seconds, settled=settled)
            assert is_whole(database)
            found = repository.load(access)
            last = last_edit(found)
            assert last in (saved, saved + 1), "lost, or saved before it was asked for"
            for edit in range(number + 1, last + 1):
                expected = edited(expected, edit)
            assert found == expected
            saved_in_all += saved - number
            killed_while_writing += saved > number
            number = last
    print(f"{KILLS} writers killed, {killed_while_writing} of them after their first edit;")  # noqa: T201
    print(f"{saved_in_all} edits called saved, 0 lost")  # noqa: T201
    assert killed_while_writing > 180
