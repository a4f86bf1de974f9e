"""Months as a workbook keeps them, such as "2019-04" or "2019", in words."""

from datetime import date

from careerkit import content

DASH = " \N{EN DASH} "


def month(text: str) -> str:
    """Return "April 2019" for "2019-04"; a year stays a year."""
    year, _, number = text.partition("-")
    return f"{date(2000, int(number), 1):%B} {year}" if number else year


def period(start: str, end: str, *, goes_on: bool = False) -> str:
    """Return both ends with a dash between; what `goes_on` and has no end lasts until today."""
    now = content.file_words("resume").labels["now"]
    last = month(end) if end else now if goes_on and start else ""
    ends = dict.fromkeys(filter(None, (month(start) if start else "", last)))
    return DASH.join(ends)
