"""What nobody uses goes, in time; nothing of it stays in a file."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from careerkit.errors import CareerkitError
from careerkit.repository import Repository, tables
from careerkit.repository import visits as visits_module
from careerkit.repository.rooms import KEPT, Room, Rooms
from careerkit.repository.sessions import OWN_DEVICE
from careerkit.repository.visits import AT_ONCE, RETENTION, Visit, Visits
from careerkit.vault import Access
from tests.model.filled import filled_workbook
from tests.repository.conftest import FILLED, Clock
from tests.repository.edits import somebody_reads
from tests.repository.test_shred import LENGTHS, OF_A_RECORD, blobs, remains, windows

pytestmark = pytest.mark.slow

SECOND = timedelta(seconds=1)


@pytest.fixture
def visit(visits: Visits, room: Room) -> Visit:
    return visits.join(room.id, own_device=True)[1]


@pytest.fixture
def with_words(visits: Visits, visit: Visit) -> Visit:
    visits.give_words(visit, visits.words_since(visit))
    return visit


def count(visits: Visits, table: sa.Table) -> int:
    with visits._reading() as connection:
        found: int = connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
    return found


def sealed(repository: Repository) -> set[bytes]:
    """Return pieces of everything sealed that stands in the database now."""
    return {window for blob in blobs(repository) for window in windows(blob)}


def exists(repository: Repository, access: Access) -> bool:
    try:
        repository.load(access)
    except CareerkitError as error:
        if error.code == "no_workbook":
            return False
        raise
    return True


def test_a_workbook_stays_for_90_days_after_it_was_used_last(
    visits: Visits, repository: Repository, visit: Visit, clock: Clock
) -> None:
    clock.time += RETENTION - SECOND
    assert visits.purge() == 0
    assert exists(repository, visit.access)


def test_after_that_it_goes(
    visits: Visits, repository: Repository, visit: Visit, clock: Clock
) -> None:
    clock.time += RETENTION
    assert visits.purge() == 1
    assert not exists(repository, visit.access)


def test_an_installation_can_keep_them_for_another_time(
    open_visits: Callable[..., Visits], visit: Visit, repository: Repository, clock: Clock
) -> None:
    visits = open_visits(retention=timedelta(days=7))
    clock.time += timedelta(days=7) - SECOND
    assert visits.purge() == 0
    clock.time += SECOND
    assert visits.purge() == 1
    assert not exists(repository, visit.access)


def test_every_use_lets_it_stay_longer(
    visits: Visits, repository: Repository, clock: Clock
) -> None:
    token, visit = visits.join(None, own_device=True)
    clock.forward(days=20)
    assert visits.find(token)
    clock.time += RETENTION - SECOND
    assert visits.purge() == 0
    assert exists(repository, visit.access)


def test_coming_back_is_a_use(
    visits: Visits, repository: Repository, visit: Visit, clock: Clock
) -> None:
    words = visits.give_words(visit, visits.words_since(visit))
    clock.forward(days=60)
    assert visits.come_back(words, own_device=False)
    clock.time += RETENTION - SECOND
    assert visits.purge() == 0
    assert exists(repository, visit.access)


def test_what_is_kept_at_home_never_goes(
    visits: Visits, repository: Repository, at_home: Access, clock: Clock
) -> None:
    clock.forward(days=4000)
    assert visits.purge() == 0
    assert repository.load(at_home) == FILLED


def test_only_what_is_past_its_time_goes(
    visits: Visits, repository: Repository, visit: Visit, clock: Clock
) -> None:
    clock.time += RETENTION
    _, young = visits.join(None, own_device=False)
    repository.update(young.access, lambda _: FILLED)
    assert visits.purge() == 1
    assert repository.load(young.access) == FILLED
    assert not exists(repository, visit.access)


def test_more_go_than_one_transaction_takes(visits: Visits, clock: Clock) -> None:
    for _ in range(AT_ONCE + 1):
        visits.join(None, own_device=False)
    clock.time += RETENTION
    assert visits.purge() == AT_ONCE + 1
    assert count(visits, tables.record) == 0


@pytest.fixture(params=["delete", "purge"])
def go(request: pytest.FixtureRequest, visits: Visits, clock: Clock) -> Callable[[Visit], None]:
    """Return each way in which a workbook goes."""

    def wait(_: Visit) -> None:
        clock.time += RETENTION
        assert visits.purge() == 1

    return {"delete": visits.delete, "purge": wait}[request.param]


def fill(repository: Repository, visit: Visit, length: int) -> None:
    workbook = filled_workbook("x" * length)
    repository.update(visit.access, lambda _: workbook)


def test_nothing_is_left_in_a_table(
    visits: Visits, repository: Repository, with_words: Visit, go: Callable[[Visit], None]
) -> None:
    fill(repository, with_words, 1)
    fill(repository, with_words, 9)
    emptied: dict[str, object] = {"stories": {}}
    repository.update(with_words.access, lambda workbook: workbook.model_copy(update=emptied))
    assert all(count(visits, table) for table in OF_A_RECORD)
    go(with_words)
    assert not any(count(visits, table) for table in OF_A_RECORD)


def test_nothing_is_left_in_a_file(
    repository: Repository,
    with_words: Visit,
    clock: Clock,
    go: Callable[[Visit], None],
    folder: Path,
) -> None:
    ever: set[bytes] = set()
    for length in LENGTHS:
        fill(repository, with_words, length)
        clock.forward(hours=1)
        ever |= sealed(repository)
    assert remains(folder, ever) > 0
    go(with_words)
    assert remains(folder, ever) == 0


def test_who_is_deleted_is_not_found_any_more(visits: Visits) -> None:
    token, visit = visits.join(None, own_device=True)
    visits.delete(visit)
    assert visits.find(token) is None


@pytest.fixture
def little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visits_module, "PATIENCE", 0.05)


@pytest.mark.usefixtures("little_patience")
def test_a_reader_is_no_reason_to_fail(
    visits: Visits, repository: Repository, visit: Visit, clock: Clock
) -> None:
    clock.time += RETENTION
    with somebody_reads(repository):
        assert visits.purge() == 1
    assert not exists(repository, visit.access)


@pytest.mark.usefixtures("little_patience")
def test_the_next_purge_removes_the_traces_that_a_reader_held(
    visits: Visits, repository: Repository, visit: Visit, clock: Clock, folder: Path
) -> None:
    fill(repository, visit, 20)
    ever = sealed(repository)
    clock.time += RETENTION
    with somebody_reads(repository):
        visits.purge()
        assert remains(folder, ever) > 0
    visits.purge()
    assert remains(folder, ever) == 0


def test_sessions_that_have_ended_go(visits: Visits, visit: Visit, clock: Clock) -> None:
    clock.time += OWN_DEVICE.idle - SECOND
    visits.purge()
    assert count(visits, tables.session) == 1
    clock.time += SECOND
    visits.purge()
    assert count(visits, tables.session) == 0
    assert count(visits, tables.record) == 1, visit


def test_a_room_goes_a_month_after_it_closed(
    visits: Visits, rooms: Rooms, room: Room, clock: Clock
) -> None:
    clock.time = room.closes + KEPT - SECOND
    visits.purge()
    assert rooms.get(room.id)
    clock.time += SECOND
    visits.purge()
    assert rooms.get(room.id) is None


def test_who_joined_a_room_that_is_gone_goes_on_without(
    visits: Visits, room: Room, clock: Clock
) -> None:
    token, visit = visits.join(room.id, own_device=True)
    for _ in range(3):
        clock.forward(days=15)
        assert visits.find(token)
    visits.purge()
    found = visits.find(token)
    assert found
    assert found.room is None
    assert found.access == visit.access


def test_an_empty_log_is_left(
    visits: Visits, visit: Visit, repository: Repository, folder: Path
) -> None:
    repository.update(visit.access, lambda _: FILLED)
    assert (folder / "workbooks.db-wal").stat().st_size > 0
    visits.purge()
    assert (folder / "workbooks.db-wal").stat().st_size == 0
