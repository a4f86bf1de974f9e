"""Whether the day of something has come."""

from datetime import date, timedelta

AHEAD = timedelta(days=1)  # of our clock: where the person is, it may be tomorrow already


def has_come(on: date | None, today: date | None = None) -> bool:
    """Return whether a day has come by `today`; what has no day is there already."""
    return on is None or on <= (today or date.today()) + AHEAD  # noqa: DTZ011  # the person's day
