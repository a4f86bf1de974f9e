"""Rooms: a code to get in, a token for who leads, and counts."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.repository import Repository, codes
from careerkit.repository import rooms as rooms_module
from careerkit.repository.codes import SIGNS, SLIPS, new_code, read_code
from careerkit.repository.rooms import HERE, LASTS, Counts, Room, Rooms
from careerkit.repository.tokens import new_token
from careerkit.repository.visits import Visits
from tests.repository.conftest import FILLED, Clock

SECOND = timedelta(seconds=1)


def test_a_room_is_found_by_its_code(rooms: Rooms, room: Room) -> None:
    assert rooms.by_code(room.code) == room


def test_a_room_lasts_as_long_as_is_said(rooms: Rooms, clock: Clock) -> None:
    room, _ = rooms.open_room("short", lasts=timedelta(hours=1))
    assert (room.opened, room.closes) == (clock.time, clock.time + timedelta(hours=1))


def test_its_code_lets_in_until_it_closes(rooms: Rooms, room: Room, clock: Clock) -> None:
    clock.time += LASTS - SECOND
    assert rooms.by_code(room.code)
    clock.time += SECOND
    assert rooms.by_code(room.code) is None


def test_a_closed_room_lets_nobody_in(rooms: Rooms, room: Room) -> None:
    rooms.close_room(room)
    assert rooms.by_code(room.code) is None


def test_a_closed_room_says_when_it_closed(rooms: Rooms, room: Room, clock: Clock) -> None:
    clock.forward(hours=1)
    rooms.close_room(room)
    clock.forward(hours=1)
    rooms.close_room(room)
    found = rooms.get(room.id)
    assert found
    assert found.closes == room.opened + timedelta(hours=1)


def test_closing_one_room_leaves_others_open(rooms: Rooms, room: Room) -> None:
    other, _ = rooms.open_room("other")
    rooms.close_room(other)
    assert rooms.by_code(room.code) == room


@pytest.mark.parametrize("code", ["", "nosuch", "222222"])
def test_a_code_that_no_room_has_lets_nobody_in(rooms: Rooms, room: Room, code: str) -> None:
    assert rooms.by_code(code) is None, room


def test_the_facilitators_token_finds_the_room(rooms: Rooms) -> None:
    room, token = rooms.open_room("mine")
    assert rooms.facilitated(token) == room


def test_the_facilitators_token_finds_a_closed_room(rooms: Rooms, clock: Clock) -> None:
    room, token = rooms.open_room("mine")
    clock.forward(days=2)
    assert rooms.facilitated(token) == room


@pytest.mark.parametrize("token", ["", "nonsense", new_token()[0]], ids=["none", "no", "other"])
def test_no_other_token_finds_it(rooms: Rooms, room: Room, token: str) -> None:
    assert rooms.facilitated(token) is None, room


def test_who_joined_is_no_facilitator(rooms: Rooms, room: Room, visits: Visits) -> None:
    token, visit = visits.join(room.id, own_device=False)
    assert rooms.facilitated(token) is None
    assert rooms.facilitated(visit.id) is None


def test_a_facilitator_is_no_visit(rooms: Rooms, visits: Visits) -> None:
    _, token = rooms.open_room("mine")
    assert visits.find(token) is None


def test_a_new_room_is_empty(rooms: Rooms, room: Room) -> None:
    assert rooms.counts(room) == Counts(joined=0, here=0, at_step={})


def test_a_room_counts_its_own_people(rooms: Rooms, room: Room, visits: Visits) -> None:
    other, _ = rooms.open_room("other")
    for place in (room.id, room.id, other.id, None):
        visits.join(place, own_device=False)
    assert rooms.counts(room) == Counts(joined=2, here=2, at_step={})


def test_who_shows_no_sign_for_two_minutes_is_not_here(
    rooms: Rooms, room: Room, visits: Visits, clock: Clock
) -> None:
    token, _ = visits.join(room.id, own_device=False)
    visits.join(room.id, own_device=False)
    clock.time += HERE - SECOND
    assert rooms.counts(room).here == 2
    visits.find(token)
    clock.time += SECOND
    assert rooms.counts(room) == Counts(joined=2, here=1, at_step={})


def test_who_left_is_not_here(rooms: Rooms, room: Room, visits: Visits) -> None:
    token, _ = visits.join(room.id, own_device=False)
    visits.leave(token)
    assert rooms.counts(room) == Counts(joined=1, here=0, at_step={})


def test_who_has_two_devices_is_one_person(rooms: Rooms, room: Room, visits: Visits) -> None:
    _, visit = visits.join(room.id, own_device=False)
    visits.come_back(visits.give_words(visit, None), own_device=True)
    assert rooms.counts(room) == Counts(joined=1, here=1, at_step={})


def test_people_are_counted_at_the_step_that_they_opened_last(
    rooms: Rooms, room: Room, visits: Visits
) -> None:
    for steps in (["values"], ["values", "stories"], ["start", "values"], []):
        _, visit = visits.join(room.id, own_device=False)
        for step in steps:
            visits.at_step(visit, step)
    assert rooms.counts(room) == Counts(joined=4, here=4, at_step={"values": 2, "stories": 1})


def test_counts_tell_nothing_that_somebody_wrote(
    rooms: Rooms, room: Room, visits: Visits, repository: Repository
) -> None:
    _, visit = visits.join(room.id, own_device=False)
    before = rooms.counts(room)
    repository.update(visit.access, lambda _: FILLED)
    assert rooms.counts(room) == before


def test_rooms_that_are_kept_have_different_codes(
    rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter(["CCCCCC", "CCCCCC", "CCCCCC", "DDDDDD"])
    monkeypatch.setattr(rooms_module, "new_code", lambda: next(drawn))
    first, _ = rooms.open_room("first")
    rooms.close_room(first)
    second, _ = rooms.open_room("second")
    assert (first.code, second.code) == ("CCCCCC", "DDDDDD")


@given(st.text(SIGNS, min_size=6, max_size=6), st.sampled_from(["", " ", "-", " – ", "."]))  # noqa: RUF001
def test_a_code_is_read_in_any_case_and_with_gaps(code: str, gap: str) -> None:
    assert read_code(f" {gap.join(code.lower())}\n") == code


def test_no_sign_of_a_code_looks_like_another() -> None:
    for alike in ("0ODQ", "1IL7", "2Z", "5S", "6G", "8B", "UV"):
        assert len(set(alike) & set(SIGNS)) <= 1, alike


def test_a_slip_is_read_as_the_sign_that_it_looks_like() -> None:
    assert read_code("o0BsZg") == "DD8526"
    assert read_code("U") == "V"


def test_a_slip_is_never_a_sign_that_a_code_can_have() -> None:
    assert not {chr(sign) for sign in SLIPS} & set(SIGNS)
    assert {chr(int(sign)) for sign in SLIPS.values()} <= set(SIGNS)


def test_codes_are_made_of_these_signs() -> None:
    drawn = [new_code() for _ in range(300)]
    assert {len(code) for code in drawn} == {codes.LENGTH}
    assert set("".join(drawn)) == set(SIGNS)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_without_a_mistake(text: str) -> None:
    assert read_code(read_code(text)) == read_code(text)
