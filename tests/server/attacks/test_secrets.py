"""After a visit that uses everything, no secret of a visitor's lies around anywhere."""

import asyncio
import os
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from careerkit.model import SECTIONS
from careerkit.repository.visits import Visits
from careerkit.steps import STEPS
from tests.model.filled import filled_workbook
from tests.repository.test_canary import CANARY, disguises
from tests.server.entrance import Visitor
from tests.server.hosted import Hosted, hosting
from tests.server.processes import command_of, variables_of

pytestmark = pytest.mark.slow


@dataclass
class Life:
    """A visit, its secrets by name, and what of its processes others can see while it lasts."""

    hosted: Hosted
    secrets: dict[str, list[bytes]]
    seen: bytes = b""


def spellings(secret: bytes) -> list[bytes]:
    """Return how somebody could write a secret down."""
    return [
        secret,
        secret.hex().encode(),
        b64encode(secret),
        urlsafe_b64encode(secret).rstrip(b"="),
    ]


def live(hosted: Hosted) -> Life:
    """Join, type everywhere, make words, leave, come back, and lead the room."""
    ana = hosted.join()
    visits = Visits(hosted.database)
    visit = visits.find(ana.visit_token)
    assert visit
    data_key = visit.access.data_key
    visits.close()
    asyncio.run(type_everywhere(ana))
    words = ana.make_words()
    tokens = [ana.visit_token]
    ana.look("/leave")
    ana.send("/leave")
    ana.look("/back")
    assert ana.send("/back", words=" ".join(words)).status == 303
    tokens.append(ana.visit_token)
    ana.open("start")
    leader = hosted.lead()
    leader.get("/room")
    leader.get("/room/counts")
    wrong = Visitor(hosted.port)
    wrong.look("/back")
    wrong.send("/back", words=" ".join(reversed(words)))
    secrets = {
        "tokens": [one for token in tokens for one in spellings(token.encode())],
        "leader": spellings(hosted.token.encode()),
        "words": [between.join(words).encode() for between in (" ", "-", "+", "%20", ", ", "', '")],
        "key": spellings(data_key),
        "canary": list(disguises()),
    }
    return Life(hosted, secrets, open_to_others(hosted))


async def type_everywhere(ana: Visitor) -> None:
    whole = filled_workbook(CANARY).model_dump(mode="json")
    page = ana.open("start")
    async with page.connected() as line:
        edits = {section: whole[section] for section in SECTIONS}
        assert (await line.answer(await line.edit(edits)))["refused"] == {}
        await line.answer(await line.edit({"start.inspires": CANARY * 100_000}))
        await line.answer(await line.edit({f"start.{CANARY}": CANARY, CANARY: [CANARY]}))
        await line.ask({"n": 99, "do": CANARY})
        await line.answer(99)
        await line.send(CANARY, {"code": CANARY})
        await line.ask({"n": 98, "do": CANARY}, model=CANARY)
    for step in STEPS[1:3]:
        ana.open(step.slug)


def open_to_others(hosted: Hosted) -> bytes:
    """Return the environments and command lines of the host and its kernels."""
    return b"".join(
        b" ".join(os.fsencode(part) for part in (*command_of(process), *variables_of(process)))
        for process in hosted.tree()
    )


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Life]:
    with hosting(tmp_path_factory.mktemp("life")) as hosted:
        yield live(hosted)


KINDS = ("tokens", "leader", "words", "key", "canary")


def in_files(folder: Path, secrets: list[bytes]) -> list[str]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    contents = {str(file): file.read_bytes() for file in files}
    return [
        name
        for name, c in contents.items()
        if any(one in c or one in name.encode() for one in secrets)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_no_secret_stands_in_an_environment_or_a_command_line(life: Life, kind: str) -> None:
    assert b"CAREERKIT_HOME" in life.seen
    assert not [one for one in life.secrets[kind] if one in life.seen]


@pytest.mark.parametrize("kind", KINDS)
def test_no_secret_stands_in_the_data_folder_or_a_temporary_file(life: Life, kind: str) -> None:
    assert in_files(life.hosted.home, life.secrets[kind]) == []
    assert in_files(life.hosted.scratch, life.secrets[kind]) == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "leader"])  # it is printed once
def test_no_secret_stands_in_the_log(life: Life, kind: str) -> None:
    log = life.hosted.log().encode()
    assert log
    assert not [one for one in life.secrets[kind] if one in log]


def test_the_search_finds_what_lies_around(life: Life, tmp_path: Path) -> None:
    for kind in KINDS:
        for number, secret in enumerate(life.secrets[kind]):
            (tmp_path / f"{kind}{number}").write_bytes(b"before" + secret + b"after")
        assert len(in_files(tmp_path, life.secrets[kind])) >= len(life.secrets[kind])


def test_nothing_lies_around_after_the_host_was_killed(life: Life) -> None:
    life.hosted.kill()
    everything = [one for kind in KINDS for one in life.secrets[kind]]
    assert in_files(life.hosted.home, everything) == []
    assert in_files(life.hosted.scratch, everything) == []
