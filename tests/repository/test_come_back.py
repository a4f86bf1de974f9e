"""Six words open a workbook again."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from careerkit.errors import CareerkitError
from careerkit.repository import Repository, tables
from careerkit.repository.rooms import Room
from careerkit.repository.visits import OtherWordsError, Visit, Visits
from careerkit.words import new_words
from tests.repository.conftest import Clock
from tests.repository.edits import put

pytestmark = pytest.mark.slow

Words = tuple[str, ...]
AT_ONCE = 4


@pytest.fixture
def visit(visits: Visits, room: Room) -> Visit:
    return visits.join(room.id, own_device=False)[1]


@pytest.fixture
def words(visits: Visits, visit: Visit) -> Words:
    return visits.give_words(visit, None)


def test_words_open_the_workbook_on_another_device(
    visits: Visits, visit: Visit, words: Words
) -> None:
    found = visits.come_back(words, own_device=True)
    assert found
    token, back = found
    assert (back.access, back.room, back.own_device) == (visit.access, visit.room, True)
    assert visits.find(token) == back


def test_another_device_gets_a_session_of_its_own(
    visits: Visits, visit: Visit, words: Words
) -> None:
    found = visits.come_back(words, own_device=True)
    assert found
    token, back = found
    assert back.id != visit.id
    visits.leave(token)
    assert visits.come_back(words, own_device=True)


def test_words_open_the_workbook_when_every_session_has_ended(
    visits: Visits, visit: Visit, words: Words, clock: Clock
) -> None:
    clock.forward(days=89)
    visits.purge()
    found = visits.come_back(words, own_device=False)
    assert found
    assert found[1].access == visit.access


@pytest.mark.usefixtures("words")
def test_other_words_open_nothing(visits: Visits) -> None:
    assert visits.come_back(new_words(), own_device=True) is None


def test_the_words_in_another_order_open_nothing(visits: Visits, words: Words) -> None:
    turned = words[1:] + words[:1]
    assert turned == words or visits.come_back(turned, own_device=True) is None


def test_words_of_another_installation_open_nothing(visits: Visits, words: Words) -> None:
    with visits._writing() as connection:
        connection.execute(tables.installation.update().values(salt=bytes(16)))
    assert visits.come_back(words, own_device=True) is None


def test_new_words_replace_the_old_ones(visits: Visits, visit: Visit, words: Words) -> None:
    new = visits.give_words(visit, visits.words_since(visit))
    assert visits.come_back(words, own_device=True) is None
    found = visits.come_back(new, own_device=True)
    assert found
    assert found[1].access == visit.access


def test_giving_words_ends_no_session(visits: Visits) -> None:
    token, visit = visits.join(None, own_device=True)
    visits.give_words(visit, None)
    assert visits.find(token) == visit


def test_one_says_since_when_there_are_words(visits: Visits, visit: Visit, clock: Clock) -> None:
    assert visits.words_since(visit) is None
    visits.give_words(visit, None)
    first = clock.time
    clock.forward(days=1)
    assert visits.words_since(visit) == first
    visits.give_words(visit, first)
    assert visits.words_since(visit) == first + timedelta(days=1)


def test_nobody_elses_words_are_counted(visits: Visits, words: Words) -> None:
    assert words
    _, other = visits.join(None, own_device=True)
    assert visits.words_since(other) is None


def test_a_deleted_workbook_gets_no_words(visits: Visits, visit: Visit) -> None:
    visits.delete(visit)
    with pytest.raises(CareerkitError, match="no_workbook"):
        visits.give_words(visit, None)


def test_the_words_of_a_deleted_workbook_open_nothing(
    visits: Visits, visit: Visit, words: Words
) -> None:
    visits.delete(visit)
    assert visits.come_back(words, own_device=True) is None


def test_a_workbook_that_is_deleted_while_its_words_are_read_is_not_opened(
    visits: Visits, visit: Visit, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = visits._now

    def meanwhile() -> datetime:
        visits.delete(visit)
        return now()

    monkeypatch.setattr(visits, "_now", meanwhile)
    assert visits.come_back(words, own_device=True) is None


def test_several_who_come_back_at_once_all_get_in(
    open_visits: Callable[..., Visits], visit: Visit, words: Words
) -> None:
    doors = [open_visits() for _ in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(lambda door: door.come_back(words, own_device=True), doors))
    assert {back.access for _, back in filter(None, found)} == {visit.access}
    assert len({token for token, _ in filter(None, found)}) == AT_ONCE


def test_of_words_asked_for_twice_at_once_one_set_is_given_and_opens_the_workbook(
    open_visits: Callable[..., Visits], visit: Visit
) -> None:
    doors = [open_visits() for _ in range(AT_ONCE)]

    def ask(door: Visits) -> Words | None:
        try:
            return door.give_words(visit, None)
        except OtherWordsError:
            return None

    with ThreadPoolExecutor(AT_ONCE) as pool:
        given = list(filter(None, pool.map(ask, doors)))
    assert len(given) == 1
    assert doors[0].come_back(given[0], own_device=True)


def test_somebody_who_came_back_can_enter_the_room_of_today(
    visits: Visits, visit: Visit, words: Words
) -> None:
    found = visits.come_back(words, own_device=True)
    assert found
    token, back = found
    assert visits.enter(back, None).room is None
    today = visits.find(token)
    assert today
    assert today.room is None
    assert today.access == visit.access


@pytest.mark.usefixtures("words", "at_home")
def test_words_are_a_lock_beside_that_of_home(visits: Visits) -> None:
    with visits._reading() as connection:
        kinds = connection.execute(sa.select(tables.lock.c.kind)).scalars().all()
    assert sorted(kinds) == ["home", "words"]


def test_what_was_typed_is_there_again(
    visits: Visits, visit: Visit, words: Words, repository: Repository
) -> None:
    put(repository, visit.access, "start.inspires", "books")
    found = visits.come_back(words, own_device=False)
    assert found
    assert repository.load(found[1].access).start.inspires == "books"
