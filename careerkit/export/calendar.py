"""The workbook's dates for a calendar: RFC 5545, made so that importing again updates.

A step, and a day to look again, lasts all day, which is the same day in every time zone. To ask
again about an application is something to do in office hours, so it has an hour, in the person's
time zone. A step that is done stays, without an alarm: it happened. A step that was dropped is
sent as cancelled, because one that was only left out would stand in the calendar for ever.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vDuration

from careerkit import content
from careerkit.export import Occasion
from careerkit.export.dates import Due, dues
from careerkit.model import Workbook

PRODUCT = "-//Careerkit//Career workbook//EN"
NINE = timedelta(hours=9)  # of the day itself: an alarm at midnight would wake people
HALF_AN_HOUR = timedelta(minutes=-30)  # before something with an hour
OFFICE_HOUR = 10
LENGTH = timedelta(minutes=15)
FIRST_RULES, LAST_RULES = 1970, 2098  # years
_MINUTE = 60  # seconds


def calendar(workbook: Workbook, occasion: Occasion) -> bytes:
    """Return an iCalendar file with an event for each date of the workbook."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", content.file_words("calendar").labels["name"])
    every = dues(workbook, occasion.now.date())
    for due in every:
        made.add_component(_event(due, occasion))
    made.add_missing_timezones(*_span([due.on.year for due in every]))
    return bytes(made.to_ical())


def _span(years: list[int]) -> tuple[date, date]:
    """Return from when to when the rules of a time zone are needed, two years at least."""
    first = min(max(min(years), FIRST_RULES), LAST_RULES)
    last = min(max(years), LAST_RULES) + 2
    return date(first, 1, 1), date(max(last, first + 2), 1, 1)


def _event(due: Due, occasion: Occasion) -> Event:
    now = occasion.now
    stamp = now.astimezone(UTC).replace(microsecond=0)
    event = Event()
    event.add("uid", due.uid(occasion.owner))
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    # Nobody counts the changes of a step; the minutes since 1970 only ever grow
    event.add("sequence", int(stamp.timestamp()) // _MINUTE)
    event.add("summary", due.summary)
    if due.description:
        event.add("description", due.description)
    _add_time(event, due, now)
    event.add("transp", "TRANSPARENT")  # it does not make the person look busy
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if due.state == "dropped" else "CONFIRMED")
    if due.state == "open":
        event.add_component(_alarm(due))
    return event


def _add_time(event: Event, due: Due, now: datetime) -> None:
    if not due.has_hour:
        event.add("dtstart", due.on)
        if due.on < date.max:
            event.add("dtend", due.on + timedelta(days=1))  # the first day that is free again
        return
    # Without a zone that has a name it is that hour wherever the person is
    zone = now.tzinfo if isinstance(now.tzinfo, ZoneInfo) else None
    start = datetime(due.on.year, due.on.month, due.on.day, OFFICE_HOUR, tzinfo=zone)
    event.add("dtstart", start)
    event.add("dtend", start + LENGTH)


def _alarm(due: Due) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", due.summary)
    alarm.add("trigger", vDuration(HALF_AN_HOUR if due.has_hour else NINE))
    return alarm
