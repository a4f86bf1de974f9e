"""Write the database that the present schema makes, as a file for `test_released.py`.

Run it once for each released schema, and keep what earlier ones wrote:
``python -m tests.repository.make_fixture``.
"""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from careerkit.model import SCHEMA_VERSION, Workbook, replace
from careerkit.repository import Repository
from careerkit.repository.engine import file_url
from careerkit.repository.home import KEY_FILE, home_access
from careerkit.repository.migrate import HEAD
from careerkit.repository.rooms import Rooms
from careerkit.repository.visits import Visits
from tests.repository.conftest import Clock

FIXTURES = Path(__file__).parent / "fixtures"
DOCUMENT = Path(__file__).parents[1] / f"model/fixtures/workbook-{SCHEMA_VERSION}.json"


def make_fixture(into: Path) -> None:
    """Store the released document, with a revision and a removed record, and dump the database."""
    document = Workbook.model_validate_json(DOCUMENT.read_bytes())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = folder / "workbooks.db"
        repository = Repository(str(file_url(database)), now=Clock())
        access = home_access(repository, folder)
        before = replace(document, "start.inspires", "before")
        more = replace(document, "stories.2e1d33bc", {"title": "removed"})
        for workbook in (replace(before, "stories", more.stories), document):
            repository.update(access, lambda _, workbook=workbook: workbook)  # type: ignore[misc]
        words = make_guest(repository, str(file_url(database)), document)
        repository.close()
        into.mkdir(parents=True)
        (into / "words").write_text(f"{' '.join(words)}\n")
        with closing(sqlite3.connect(database)) as connection:
            dump = "\n".join(connection.iterdump()) + "\n"
        (into / "workbooks.sql").write_text(dump, "utf-8")
        (into / KEY_FILE).write_bytes((folder / KEY_FILE).read_bytes())
        (into / "document").write_text(f"{DOCUMENT.name}\n")


def make_guest(repository: Repository, url: str, document: Workbook) -> tuple[str, ...]:
    """Let somebody join a room and store the document; return their words."""
    rooms, visits = Rooms(url, now=Clock()), Visits(url, now=Clock())
    room, _ = rooms.open_room("released")
    _, visit = visits.join(room.id, own_device=True)
    visits.at_step(visit, "values")
    repository.update(visit.access, lambda _: document)
    words = visits.give_words(visit, None)
    rooms.close()
    visits.close()
    return words


if __name__ == "__main__":
    make_fixture(FIXTURES / f"database-{HEAD}-{SCHEMA_VERSION}")
