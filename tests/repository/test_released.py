"""The database of each released schema still opens, with all that stands in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from careerkit.model import SCHEMA_VERSION, Workbook
from careerkit.model.migrations import migrate
from careerkit.repository import Repository
from careerkit.repository.home import KEY_FILE, home_access
from careerkit.repository.migrate import HEAD
from careerkit.vault import Access
from tests.model.test_migrations import read
from tests.repository.conftest import Clock
from tests.repository.edits import put
from tests.repository.make_fixture import FIXTURES

DOCUMENTS = Path(__file__).parents[1] / "model/fixtures"
RELEASED = sorted(FIXTURES.glob("database-*"))
Opened = tuple[Repository, Access, Workbook]


@pytest.fixture(params=RELEASED, ids=lambda folder: folder.name)
def released(request: pytest.FixtureRequest, folder: Path, clock: Clock) -> Iterator[Opened]:
    """Open a copy of the database as it was released; yield also the document it should hold."""
    fixture: Path = request.param
    folder.mkdir()
    with closing(sqlite3.connect(folder / "workbooks.db")) as connection:
        connection.executescript((fixture / "workbooks.sql").read_text("utf-8"))
    (folder / KEY_FILE).write_bytes((fixture / KEY_FILE).read_bytes())
    document = DOCUMENTS / (fixture / "document").read_text().strip()
    repository = Repository(f"sqlite:///{folder / 'workbooks.db'}", now=clock)
    access = home_access(repository, folder)
    yield repository, access, Workbook.model_validate(migrate(*read(document)))
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
