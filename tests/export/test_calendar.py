"""The dates of a workbook in a calendar, read back by vobject and by icalendar's own parser."""

import dataclasses
from datetime import date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given, settings
from icalendar import Calendar

from careerkit.export import Occasion
from careerkit.export.calendar import calendar
from careerkit.export.dates import CHECK_IN, dues
from careerkit.model import Gap, Victories, Workbook, replace
from tests.model.filled import filled_workbook
from tests.model.strategies import fitting

ACTION = "gap.actions.00000001"
PLANNED = Workbook.model_validate(
    {
        "gap": {
            "actions": {
                "00000001": {
                    "title": "Ask Ama, about her class; soon",
                    "by": date(2026, 2, 12),
                    "if_when": "If I see her",
                    "then_do": "I ask.",
                },
            },
            "waiting": {"look_again": date(2026, 6, 1)},
        },
        "victories": {
            "applications": {
                "00000002": {
                    "title": "Library assistant",
                    "employer": "Harbour Road Library",
                    "follow_up": date(2026, 2, 20),
                    "stages": {"sent": date(2026, 1, 12), "interview": date(2026, 3, 3)},
                }
            }
        },
        "background": {"certificates": {"00000003": {"title": "First aid", "until": "2027-05"}}},
    }
)


def test_a_certificate_that_has_ended_is_no_day_to_come() -> None:
    path = "background.certificates.00000003.until"
    for today, listed in ((date(2027, 5, 31), True), (date(2027, 6, 1), False)):
        assert (path in [due.path for due in dues(PLANNED, today)]) is listed


def later(occasion: Occasion) -> Occasion:
    return Occasion(occasion.now + timedelta(days=1))


def events(made: bytes) -> dict[str, Any]:
    """Return the events by their titles, as vobject reads them."""
    read = vobject.readOne(made.decode())
    return {event.summary.value: event for event in read.contents.get("vevent", [])}


def uids(made: bytes) -> dict[str, str]:
    return {title: event.uid.value for title, event in events(made).items()}


def test_every_date_has_an_event(occasion: Occasion) -> None:
    found = events(calendar(PLANNED, occasion))
    days = sorted(event.dtstart.value.strftime("%Y-%m-%d") for event in found.values())
    assert days == ["2026-02-12", "2026-02-20", "2026-03-03", "2026-06-01", "2027-05-01"]


def test_a_step_lasts_all_day_and_names_the_plan_for_the_moment(occasion: Occasion) -> None:
    event = events(calendar(PLANNED, occasion))["Ask Ama, about her class; soon"]
    assert (event.dtstart.value, event.dtend.value) == (date(2026, 2, 12), date(2026, 2, 13))
    assert "If I see her" in event.description.value
    assert "I ask." in event.description.value


def test_asking_again_has_an_hour_in_the_persons_time_zone(occasion: Occasion) -> None:
    made = calendar(PLANNED, occasion)
    (event,) = (one for one in events(made).values() if "hour" in dir(one.dtstart.value))
    start = event.dtstart.value
    assert (start.hour, start.utcoffset()) == (10, timedelta(hours=2))
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/Tallinn" in made


def test_without_a_named_zone_it_is_that_hour_wherever_the_person_is() -> None:
    now = datetime(2026, 2, 10, tzinfo=timezone(timedelta(hours=2)))
    made = calendar(PLANNED, Occasion(now))
    assert b"DTSTART:20260220T100000\r\n" in made
    assert b"VTIMEZONE" not in made


def test_importing_again_updates_because_the_names_stay(occasion: Occasion) -> None:
    moved = replace(replace(PLANNED, f"{ACTION}.by", date(2026, 3, 1)), f"{ACTION}.went", "moved")
    before, after = calendar(PLANNED, occasion), calendar(moved, later(occasion))
    assert uids(before) == uids(after)
    title = "Ask Ama, about her class; soon"
    first, second = events(before)[title], events(after)[title]
    assert int(second.sequence.value) > int(first.sequence.value)
    assert second.dtstamp.value > first.dtstamp.value
    assert second.last_modified.value > first.last_modified.value


def test_two_people_have_different_names_for_the_same_place(occasion: Occasion) -> None:
    one, other = (calendar(PLANNED, dataclasses.replace(occasion, owner=n * 32)) for n in "ab")
    assert set(uids(one)) == set(uids(other))
    assert set(uids(one).values()).isdisjoint(uids(other).values())


def test_a_name_does_not_tell_whose_it_is(occasion: Occasion) -> None:
    assert b"ab12" not in calendar(PLANNED, dataclasses.replace(occasion, owner="ab12" * 8))


def test_names_are_different_and_tell_nothing(occasion: Occasion) -> None:
    found = list(uids(calendar(PLANNED, occasion)).values())
    assert len(set(found)) == len(found) == 5
    assert not [uid for uid in found if "0000" in uid or "gap" in uid or "Ama" in uid]


def test_what_is_open_has_an_alarm_at_a_waking_hour(occasion: Occasion) -> None:
    for event in events(calendar(PLANNED, occasion)).values():
        (alarm,) = event.valarm_list
        assert alarm.action.value == "DISPLAY"
        assert alarm.trigger.value in {timedelta(hours=9), timedelta(minutes=-30)}


@pytest.mark.parametrize(("went", "status"), [("done", "CONFIRMED"), ("dropped", "CANCELLED")])
def test_a_step_that_is_over_stays_without_an_alarm(
    occasion: Occasion, went: str, status: str
) -> None:
    made = calendar(replace(PLANNED, f"{ACTION}.went", went), occasion)
    (event,) = (one for title, one in events(made).items() if "Ask Ama" in title)
    assert event.status.value == status
    assert "valarm" not in event.contents
    assert event.uid.value == uids(calendar(PLANNED, occasion))["Ask Ama, about her class; soon"]


def test_nobody_has_to_ask_again_after_an_answer(occasion: Occasion) -> None:
    path = "victories.applications.00000002.stages"
    over = replace(PLANNED, path, {"no": date(2026, 2, 1)})
    cancelled = [
        title
        for title, event in events(calendar(over, occasion)).items()
        if event.status.value == "CANCELLED"
    ]
    assert len(cancelled) == 1
    assert "Library assistant" in cancelled[0]


def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut(occasion: Occasion) -> None:
    title = "Спросить 👩🏽‍🏫 в библиотеке " * 12
    made = calendar(replace(PLANNED, f"{ACTION}.title", title), occasion)
    assert max(map(len, made.split(b"\r\n"))) <= 75
    assert made.decode()
    assert title[:100] in "".join(events(made))


def test_words_cannot_become_lines_of_the_calendar(occasion: Occasion) -> None:
    hostile = "Ask\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:file\x00\x1b"
    made = calendar(replace(PLANNED, f"{ACTION}.title", hostile), occasion)
    assert len(events(made)) == 5
    assert b"\nATTACH" not in made
    assert not {0, 27} & set(made)


def test_a_long_text_is_cut(occasion: Occasion) -> None:
    made = calendar(filled_workbook("word " * 200_000), occasion)
    assert len(made) < 50_000


def test_somebody_without_a_plan_is_asked_to_look_again_in_four_weeks(occasion: Occasion) -> None:
    (event,) = events(calendar(Workbook(), occasion)).values()
    assert event.dtstart.value == occasion.now.date() + CHECK_IN


def test_somebody_with_a_plan_is_not(occasion: Occasion) -> None:
    assert not [title for title in events(calendar(PLANNED, occasion)) if "workbook" in title]


@pytest.mark.parametrize("day", [date.min, date(1969, 1, 1), date(2050, 7, 1), date.max])
def test_a_day_far_away_makes_a_calendar(occasion: Occasion, day: date) -> None:
    path = "victories.applications.00000002.follow_up"
    told = replace(replace(PLANNED, f"{ACTION}.by", day), path, day)
    assert Calendar.from_ical(calendar(told, occasion)).events


@pytest.mark.slow
@settings(max_examples=30)
@given(fitting(Gap), fitting(Victories))
def test_any_plan_makes_a_calendar_that_another_library_reads(gap: Gap, won: Victories) -> None:
    workbook = replace(replace(Workbook(), "gap", gap), "victories", won)
    now = datetime(2026, 2, 10, 9, 30, tzinfo=ZoneInfo("Asia/Kathmandu"))
    made = calendar(workbook, Occasion(now))
    names = [event.uid.value for event in vobject.readOne(made.decode()).contents["vevent"]]
    assert len(set(names)) == len(names) == len(dues(workbook, now.date())) > 0
