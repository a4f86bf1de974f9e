"""Deleting a workbook."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from careerkit.errors import CareerkitError
from careerkit.model import Workbook
from careerkit.repository import Repository, engine, tables
from careerkit.vault import Access, new_key
from tests.model.filled import filled_workbook
from tests.repository.conftest import Clock
from tests.repository.edits import put, somebody_reads

pytestmark = pytest.mark.slow

SHELF = "stories.1f0c22ab"
OF_A_RECORD = [
    table
    for table in tables.metadata.sorted_tables
    if table is tables.record or "record" in table.columns
]
LENGTHS = (1, 200, 8000, 20, 3000, 1)  # of every text: sizes that move other rows about
WINDOW = 16  # bytes; sealed text is random, so these stand nowhere else by chance


def fill(repository: Repository, access: Access, length: int) -> None:
    workbook = filled_workbook("x" * length)
    repository.update(access, lambda _: workbook)


def live_a_little(repository: Repository, access: Access, clock: Clock) -> None:
    """Leave rows in every table."""
    for length in LENGTHS:
        fill(repository, access, length)
        put(repository, access, SHELF, None)
        clock.forward(hours=1)
    put(repository, access, SHELF, {"title": "shelf"})
    put(repository, access, SHELF, None)


def blobs(repository: Repository) -> list[bytes]:
    """Return everything sealed, of every workbook."""
    found: list[bytes] = []
    with repository._open().connect() as connection:
        for table in OF_A_RECORD:
            for column in table.columns:
                if isinstance(column.type, sa.LargeBinary):
                    found += connection.execute(sa.select(column)).scalars()
    return found


def windows(blob: bytes) -> set[bytes]:
    return {blob[at : at + WINDOW] for at in range(0, len(blob) - WINDOW + 1, WINDOW)}


def remains(folder: Path, ever: set[bytes]) -> int:
    """Return how many pieces of what was sealed stand in the files."""
    contents = [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
    return sum(c[at : at + WINDOW] in ever for c in contents for at in range(len(c)))


@pytest.mark.parametrize("name", ["record", "lock", "section", "revision", "removed"])
def test_nothing_of_a_deleted_workbook_stands_in_a_table(
    repository: Repository, access: Access, clock: Clock, name: str
) -> None:
    live_a_little(repository, access, clock)
    query = sa.select(sa.func.count()).select_from(tables.metadata.tables[name])
    with repository._open().connect() as connection:
        assert connection.execute(query).scalar_one() > 0
    repository.shred(access)
    with repository._open().connect() as connection:
        assert connection.execute(query).scalar_one() == 0


def test_no_table_was_forgotten() -> None:
    here = {"record", "lock", "section", "revision", "removed"}
    in_test_visits = {"session", "guest"}
    assert {table.name for table in OF_A_RECORD} == here | in_test_visits


def test_nothing_of_a_deleted_workbook_stands_in_a_file(
    repository: Repository, access: Access, clock: Clock, folder: Path
) -> None:
    ever: set[bytes] = set()
    for length in LENGTHS:
        fill(repository, access, length)
        put(repository, access, SHELF, None)
        clock.forward(hours=1)
        ever |= {window for blob in blobs(repository) for window in windows(blob)}
    assert remains(folder, ever) > 0
    repository.shred(access)
    assert remains(folder, ever) == 0


def test_other_workbooks_stay(repository: Repository, access: Access, clock: Clock) -> None:
    other = repository.new_record(kind="test", wrapping_key=new_key())
    live_a_little(repository, other, clock)
    before = repository.load(other), repository.revisions(other), repository.removed(other)
    repository.shred(access)
    after = repository.load(other), repository.revisions(other), repository.removed(other)
    assert after == before


@pytest.mark.parametrize(
    "use",
    [
        lambda r, a: r.load(a),
        lambda r, a: r.moved(a),
        lambda r, a: put(r, a, "start.inspires", "books"),
        lambda r, a: r.restore(a, "start", 1),
        lambda r, a: r.put_back(a, SHELF),
        lambda r, a: r.amend_removed(a, f"{SHELF}.title", "late"),
        lambda r, a: r.open_record(a.record, kind="test", wrapping_key=new_key()),
    ],
    ids=["load", "moved", "update", "restore", "put_back", "amend_removed", "open_record"],
)
def test_a_page_that_is_still_open_learns_that_the_workbook_is_gone(
    repository: Repository,
    access: Access,
    open_repository: Callable[[], Repository],
    use: Callable[[Repository, Access], object],
) -> None:
    page = open_repository()
    page.load(access)
    repository.shred(access)
    with pytest.raises(CareerkitError, match="no_workbook"):
        use(page, access)


def test_an_edit_on_an_open_page_does_not_bring_the_workbook_back(
    repository: Repository, access: Access
) -> None:
    repository.shred(access)
    with pytest.raises(CareerkitError):
        repository.update(access, lambda _: Workbook())
    assert blobs(repository) == []


def test_deleting_twice_is_no_mistake(repository: Repository, access: Access) -> None:
    repository.shred(access)
    repository.shred(access)
    assert blobs(repository) == []


def test_a_reader_who_holds_on_to_the_file_is_reported(
    repository: Repository,
    access: Access,
    open_repository: Callable[[], Repository],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT", 50)
    put(repository, access, "start.inspires", "books")
    repository.close()
    with (
        somebody_reads(open_repository()),
        pytest.raises(CareerkitError, match="traces_left"),
    ):
        repository.shred(access)
    with pytest.raises(CareerkitError, match="no_workbook"):
        repository.load(access)
