"""People join, go on in their session, and leave."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa

from careerkit import vault
from careerkit.errors import CareerkitError
from careerkit.model import Workbook
from careerkit.repository import Repository, engine, tables
from careerkit.repository.rooms import Room
from careerkit.repository.sessions import OWN_DEVICE, SHARED_DEVICE, Lasting
from careerkit.repository.tokens import new_token
from careerkit.repository.visits import Visits
from tests.repository.conftest import Clock
from tests.repository.edits import put

MINUTE = timedelta(minutes=1)
each_device = pytest.mark.parametrize("lasting", [SHARED_DEVICE, OWN_DEVICE], ids=["shared", "own"])


def test_who_joins_gets_an_empty_workbook(visits: Visits, repository: Repository) -> None:
    _, visit = visits.join(None, own_device=False)
    assert repository.load(visit.access) == Workbook()


def test_two_who_join_get_two_workbooks(visits: Visits, repository: Repository) -> None:
    visits_of_two = [visits.join(None, own_device=False)[1] for _ in range(2)]
    put(repository, visits_of_two[0].access, "start.inspires", "books")
    assert repository.load(visits_of_two[1].access) == Workbook()


@each_device
def test_a_token_finds_the_visit_again(
    open_visits: Callable[..., Visits], room: Room, lasting: Lasting
) -> None:
    token, visit = open_visits().join(room.id, own_device=lasting is OWN_DEVICE)
    assert visit.room == room.id
    assert visit.own_device is (lasting is OWN_DEVICE)
    assert open_visits().find(token) == visit


@pytest.mark.parametrize("token", ["", "x", "é" * 43, "\ud800" * 43, "a" * 43, "a" * 44, "A" * 42])
def test_what_is_no_token_finds_nothing(visits: Visits, token: str) -> None:
    visits.join(None, own_device=True)
    assert visits.find(token) is None


def test_the_name_of_a_visit_is_no_token(visits: Visits) -> None:
    _, visit = visits.join(None, own_device=True)
    assert visits.find(visit.id) is None


def test_a_visit_shows_no_key_in_logs(visits: Visits) -> None:
    token, visit = visits.join(None, own_device=True)
    assert str(visit.access.data_key) not in repr(visit)
    assert token not in repr(visit)


@each_device
def test_a_session_that_is_not_used_ends(visits: Visits, clock: Clock, lasting: Lasting) -> None:
    token, _ = visits.join(None, own_device=lasting is OWN_DEVICE)
    clock.time += lasting.idle
    assert visits.find(token) is None


@each_device
def test_a_session_that_is_used_goes_on_until_its_longest_time(
    visits: Visits, clock: Clock, lasting: Lasting
) -> None:
    token, _ = visits.join(None, own_device=lasting is OWN_DEVICE)
    end = clock.time + lasting.longest
    while clock.time < end - lasting.idle / 2:
        clock.time += lasting.idle / 2
        assert visits.find(token) or clock.time >= end
    clock.time = end - MINUTE
    assert visits.find(token)
    clock.time = end
    assert visits.find(token) is None


def test_a_use_is_noted_once_a_minute(visits: Visits, clock: Clock) -> None:
    def moments() -> list[object]:
        with visits._reading() as connection:
            return [
                connection.execute(sa.select(table.c.used)).scalar_one()
                for table in (tables.session, tables.guest)
            ]

    begun = clock.time
    token, _ = visits.join(None, own_device=True)
    clock.forward(seconds=59)
    visits.find(token)
    assert moments() == [begun, begun]
    clock.forward(seconds=1)
    visits.find(token)
    assert moments() == [begun + MINUTE, begun + MINUTE]


def test_a_full_disk_sends_nobody_away(
    visits: Visits, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, visit = visits.join(None, own_device=True)
    clock.forward(hours=1)
    visits.close()
    monkeypatch.setitem(engine.PRAGMAS, "query_only", "ON")
    with pytest.raises(CareerkitError):
        visits.join(None, own_device=True)
    assert visits.find(token) == visit


def test_who_left_is_not_found_any_more(visits: Visits) -> None:
    token, _ = visits.join(None, own_device=True)
    visits.leave(token)
    assert visits.find(token) is None


def test_leaving_ends_nobody_elses_session(visits: Visits) -> None:
    token, _ = visits.join(None, own_device=True)
    other, visit = visits.join(None, own_device=True)
    visits.leave(token)
    assert visits.find(other) == visit


@pytest.mark.parametrize("token", ["nonsense", new_token()[0]], ids=["no token", "token"])
def test_leaving_without_a_session_is_no_mistake(visits: Visits, token: str) -> None:
    other, visit = visits.join(None, own_device=True)
    visits.leave(token)
    assert visits.find(other) == visit


def test_the_key_that_a_session_keeps_opens_with_its_token_only(visits: Visits) -> None:
    _, visit = visits.join(None, own_device=True)
    _, other = new_token()
    with visits._reading() as connection:
        wrapped = connection.execute(sa.select(tables.session.c.wrapped)).scalar_one()
    for key in (other.wrapping_key, bytes.fromhex(visit.id), visit.access.data_key):
        with pytest.raises(CareerkitError, match="wrong_key"):
            vault.unwrap_key(key, wrapped, record=visit.access.record)


def test_a_session_moved_to_another_workbook_opens_neither(visits: Visits) -> None:
    _, victim = visits.join(None, own_device=True)
    token, mine = visits.join(None, own_device=True)
    table = tables.session
    moved = table.update().where(table.c.id == mine.id).values(record=victim.access.record)
    with visits._writing() as connection:
        connection.execute(moved)
    with pytest.raises(CareerkitError, match="wrong_key"):
        visits.find(token)


def test_a_visit_opens_the_workbook_in_another_process(
    open_repository: Callable[[], Repository], visits: Visits
) -> None:
    token, visit = visits.join(None, own_device=False)
    put(open_repository(), visit.access, "start.inspires", "books")
    found = visits.find(token)
    assert found
    assert open_repository().load(found.access).start.inspires == "books"
