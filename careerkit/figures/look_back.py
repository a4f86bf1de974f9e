"""What was won some months ago, as a table."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from careerkit import content
from careerkit.figures.drawing import Table
from careerkit.figures.wording import IN_TABLE, shortened
from careerkit.model import Workbook

NOTHING = "—"  # in a cell of the table
AGO = {1: 10, 3: 16, 6: 21, 12: 31}  # months back, and how many days around that count as then

Won = tuple[date, str, str]
"""The day of a win, what it was, and what it is worth in itself."""


def look_back(workbook: Workbook, today: date | None = None) -> Table | None:
    """Return a table of what was won some months before `today`; `None` where nothing was."""
    wins = tuple(
        (win.on, shortened(win.title, IN_TABLE), shortened(win.worth, IN_TABLE))
        for win in workbook.victories.wins.values()
        if win.on and win.title.strip()
    )
    return _tabulate(wins, today or date.today()) if wins else None  # noqa: DTZ011  # the person's day


@lru_cache(maxsize=4)  # most edits of the page change none of it
def _tabulate(wins: tuple[Won, ...], today: date) -> Table | None:
    words = content.guide("victories").exercises["see_wins"].labels
    found = {months: won for months in AGO if (won := _around(wins, today, months))}
    if not found:
        return None
    rows = tuple(
        (words[f"back_{months}"], what, worth or NOTHING)
        for months, (_, what, worth) in sorted(found.items(), reverse=True)
    )
    return Table(
        title=words["look_back"].format(date=rows[0][0], name=rows[0][1]),
        columns=tuple(words[f"column_{name}"] for name in ("when", "win", "worth")),
        rows=rows,
    )


def _around(wins: Iterable[Won], today: date, months: int) -> Won | None:
    """Return the win that lies closest to the day so many months ago, if one is close."""
    then = _months_before(today, months)
    near = [won for won in wins if abs(won[0] - then) <= timedelta(days=AGO[months])]
    return min(near, key=lambda won: abs(won[0] - then), default=None)


def _months_before(day: date, months: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, month + 1, min(day.day, 28))
