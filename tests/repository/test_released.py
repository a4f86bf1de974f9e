"""The database of each released schema still opens, with all that stands in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from careerkit.model import SCHEMA_VERSION, Workbook
from careerkit.model.migrations import migrate
from careerkit.repository import Repository, tables
from careerkit.repository.home import KEY_FILE, home_access
from careerkit.repository.migrate import HEAD
from careerkit.repository.rooms import Counts, Rooms
from careerkit.repository.visits import Visits
from careerkit.vault import Access
from careerkit.words import read_words
from tests.model.test_migrations import read
from tests.repository.conftest import Clock
from tests.repository.edits import put
from tests.repository.make_fixture import FIXTURES

DOCUMENTS = Path(__file__).parents[1] / "model/fixtures"
RELEASED = sorted(FIXTURES.glob("database-*"))
WITH_GUESTS = [folder for folder in RELEASED if (folder / "words").exists()]
Opened = tuple[Repository, Access, Workbook]


def restore(fixture: Path, folder: Path) -> Workbook:
    """Make the database as it was released; return the document that it should hold."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / "workbooks.db")) as connection:
        connection.executescript((fixture / "workbooks.sql").read_text("utf-8"))
    (folder / KEY_FILE).write_bytes((fixture / KEY_FILE).read_bytes())
    document = DOCUMENTS / (fixture / "document").read_text().strip()
    return Workbook.model_validate(migrate(*read(document)))


@pytest.fixture(params=RELEASED, ids=lambda folder: folder.name)
def released(
    request: pytest.FixtureRequest, folder: Path, url: str, clock: Clock
) -> Iterator[Opened]:
    document = restore(request.param, folder)
    repository = Repository(url, now=clock)
    access = home_access(repository, folder)
    yield repository, access, document
    repository.close()


def test_there_is_a_database_of_the_present_schema() -> None:
    assert FIXTURES / f"database-{HEAD}-{SCHEMA_VERSION}" in RELEASED


def test_its_workbook_opens(released: Opened) -> None:
    repository, access, document = released
    assert repository.load(access) == document


def test_its_revisions_can_be_restored(released: Opened) -> None:
    repository, access, _ = released
    assert repository.restore(access, "start", 1).start.inspires == "before"


def test_its_removed_records_can_be_put_back(released: Opened) -> None:
    repository, access, _ = released
    assert repository.put_back(access, "stories.2e1d33bc").stories["2e1d33bc"].title == "removed"


def test_it_can_be_edited(released: Opened) -> None:
    repository, access, _ = released
    put(repository, access, "start.inspires", "today")
    assert repository.load(access).start.inspires == "today"


@pytest.mark.parametrize("fixture", WITH_GUESTS, ids=lambda folder: folder.name)
def test_the_words_of_a_guest_open_their_workbook(fixture: Path, folder: Path, url: str) -> None:
    document = restore(fixture, folder)
    repository, visits = Repository(url), Visits(url)
    repository.migrate()
    found = visits.come_back(read_words((fixture / "words").read_text()), own_device=False)
    assert found
    assert repository.load(found[1].access) == document
    visits.close()
    repository.close()


@pytest.mark.parametrize("fixture", WITH_GUESTS, ids=lambda folder: folder.name)
def test_the_rooms_still_count(fixture: Path, folder: Path, url: str, clock: Clock) -> None:
    restore(fixture, folder)
    rooms = Rooms(url, now=clock)
    rooms.migrate()
    with rooms._reading() as connection:
        room_id = connection.execute(sa.select(tables.room.c.id)).scalar_one()
    room = rooms.get(room_id)
    assert room
    assert rooms.counts(room) == Counts(joined=1, here=1, at_step={"values": 1})
    rooms.close()


def test_a_database_from_before_there_were_words_gets_a_salt(
    folder: Path, url: str, clock: Clock
) -> None:
    restore(FIXTURES / "database-0001-1", folder)
    visits = Visits(url, now=clock)
    visits.migrate()
    assert len(visits._salt()) == 16
    visits.close()
