"""What was won some months ago."""

from datetime import date

import pytest

from careerkit.figures import look_back
from careerkit.model import Workbook, replace

TODAY = date(2026, 8, 31)


def won(**days: str) -> Workbook:
    """Return a workbook with a win of each name."""
    rows = {f"{n:08x}": {"title": title, "on": day} for n, (title, day) in enumerate(days.items())}
    return replace(Workbook(), "victories.wins", rows)


def test_nothing_is_told_before_there_is_something_to_look_back_on() -> None:
    assert look_back(Workbook(), TODAY) is None
    assert look_back(won(Today="2026-08-31"), TODAY) is None


@pytest.mark.parametrize(
    ("day", "when"),
    [
        ("2026-07-28", "A month ago"),
        ("2026-06-03", "Three months ago"),
        ("2026-02-28", "Six months ago"),
        ("2025-09-20", "A year ago"),
    ],
)
def test_a_win_is_told_about_as_long_after_as_it_is_said(day: str, when: str) -> None:
    table = look_back(won(Offer=day), TODAY)
    assert table is not None
    assert table.title == f"{when} you wrote: “Offer”"
    assert table.rows == ((when, "Offer", "—"),)


def test_the_closest_win_is_told_and_the_oldest_stands_first() -> None:
    table = look_back(won(Near="2026-03-01", Far="2026-03-15", Late="2026-07-30"), TODAY)
    assert table is not None
    assert [row[:2] for row in table.rows] == [("Six months ago", "Near"), ("A month ago", "Late")]


def test_what_it_is_worth_stands_beside_it() -> None:
    workbook = replace(won(Offer="2026-02-28"), "victories.wins.00000000.worth", "I danced.")
    table = look_back(workbook, TODAY)
    assert table is not None
    assert table.rows[0][2] == "I danced."
