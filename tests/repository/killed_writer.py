"""A process that starts writers and kills them; run by `test_kill.py`.

Each line that it reads says how long a writer may live. It forks one, kills it after that time,
and answers with the number of the last edit that the writer called saved.
"""

import json
import os
import signal
import sys
import time
from base64 import b64decode
from itertools import count
from typing import NoReturn

from careerkit.model import Workbook, replace
from careerkit.repository import Repository
from careerkit.vault import Access

FIELDS = (
    "start.inspires",
    "values.guesses.want",
    "takeaways.values",
    "stories.1f0c22ab.title",
    "stories.1f0c22ab.result",
    "accomplishments.1f0c22ab.why",
)
ROW = "stories.2e1d33bc"  # comes with every even edit, goes with every odd one


def edited(workbook: Workbook, number: int) -> Workbook:
    """Return the workbook after edit `number`: that number in one field, and the row."""
    workbook = replace(workbook, FIELDS[number % len(FIELDS)], str(number))
    there = ROW.rpartition(".")[2] in workbook.stories
    if there == (number % 2 == 0):
        return workbook
    return replace(workbook, ROW, None if there else {"title": str(number)})


def write(url: str, access: Access, first: int, saved: int) -> NoReturn:
    """Write one edit after the other, and say after each that it is saved."""
    repository = Repository(url)
    for number in count(first):

        def change(workbook: Workbook, number: int = number) -> Workbook:
            return edited(workbook, number)

        repository.update(access, change)
        os.write(saved, b"%d\n" % number)
    raise AssertionError


def kill_a_writer(url: str, access: Access, first: int, seconds: float, *, settled: bool) -> int:
    """Return the last edit that was called saved before the writer died.

    It dies so many seconds after its first edit, or after its start if it is not to settle.
    """
    reader, saved = os.pipe()
    writer = os.fork()
    if writer == 0:
        write(url, access, first, saved)
    os.close(saved)
    with os.fdopen(reader, "rb") as pipe:
        said = [pipe.readline()] if settled else []
        time.sleep(seconds)
        os.kill(writer, signal.SIGKILL)
        _, status = os.waitpid(writer, 0)
        said += pipe.readlines()
    if os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
        message = "the writer ended by itself"
        raise RuntimeError(message)
    return int(said[-1]) if said else first - 1


def main() -> None:
    """Kill one writer for each line; nothing is opened in this process itself."""
    told = json.loads(sys.stdin.readline())
    access = Access(told["record"], b64decode(told["data_key"]))
    for line in iter(sys.stdin.readline, ""):
        print(kill_a_writer(told["url"], access, **json.loads(line)), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
