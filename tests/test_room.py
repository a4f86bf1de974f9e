"""What a room's screen shows."""

from datetime import UTC, datetime, timedelta

from careerkit.repository.rooms import Counts, Room
from careerkit.room import room_screen, spaced

NOW = datetime(2026, 3, 12, 10, tzinfo=UTC)
ROOM = Room("id", "Spring", "ABC234", NOW, NOW + timedelta(hours=12))
STEPS = (("start", "Start here"), ("values", "What matters to you"))


def test_steps_stand_in_their_order_also_where_nobody_is() -> None:
    screen = room_screen(ROOM, Counts(5, 3, {"values": 2}), STEPS, NOW)
    assert [(step.title, step.people) for step in screen.steps] == [
        ("Start here", 0),
        ("What matters to you", 2),
    ]


def test_who_is_at_no_step_waits() -> None:
    assert room_screen(ROOM, Counts(5, 3, {"values": 2}), STEPS, NOW).waiting == 3


def test_a_step_that_is_gone_is_not_shown() -> None:
    screen = room_screen(ROOM, Counts(2, 2, {"gone": 2}), STEPS, NOW)
    assert [step.slug for step in screen.steps] == ["start", "values"]


def test_numbers_taken_at_two_moments_are_never_below_nothing() -> None:
    assert room_screen(ROOM, Counts(1, 1, {"values": 2}), STEPS, NOW).waiting == 0


def test_a_room_is_open_until_it_closes() -> None:
    counts = Counts(0, 0, {})
    assert room_screen(ROOM, counts, STEPS, ROOM.closes - timedelta(seconds=1)).open
    assert not room_screen(ROOM, counts, STEPS, ROOM.closes).open


def test_a_code_is_shown_in_two_groups() -> None:
    assert spaced("ABC234") == "ABC 234"
