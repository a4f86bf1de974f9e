"""The picture of the wins in step 8."""

from datetime import date

import pytest

from careerkit.figures import Drawing, win_timeline
from careerkit.figures.win_timeline import MOST
from careerkit.model import Workbook, replace
from tests.figures.drawn import words

MAY, JULY = "2026-05-12", "2026-07-01"
TIMES = "\N{MULTIPLICATION SIGN}"


def won(*wins: dict[str, str]) -> Workbook:
    """Return a workbook with these wins."""
    rows = {f"{n:08x}": {"title": "A win"} | win for n, win in enumerate(wins)}
    return replace(Workbook(), "victories.wins", rows)


def drawing(*wins: dict[str, str]) -> Drawing:
    drawn = win_timeline(won(*wins))
    assert drawn is not None
    return drawn


def thanks(day: str) -> dict[str, str]:
    return {"kind": "thanks", "on": day}


def test_there_is_no_picture_before_a_win_has_words() -> None:
    assert win_timeline(Workbook()) is None
    assert win_timeline(won({"title": " ", "on": MAY})) is None


@pytest.mark.parametrize(
    ("wins", "title"),
    [
        ([{"on": MAY}], "One win, in May 2026."),
        ([{"on": MAY}, thanks("2026-05-01")], "2 wins in May 2026."),
        ([{"on": MAY}, thanks(JULY)], "2 wins in 3 months."),
        ([{"on": MAY}, thanks(MAY), thanks(JULY)], "3 wins in 3 months. Most are thank-yous."),
        ([thanks(MAY), thanks(MAY), thanks(MAY)], "3 wins in May 2026. All are thank-yous."),
        ([{"on": MAY}, {"on": MAY}, {"on": MAY}], "3 wins in May 2026."),
        ([{}], "One win, without a date so far."),
        ([{}, {}], "2 wins, without a date so far."),
    ],
)
def test_the_title_says_how_it_adds_up(wins: list[dict[str, str]], title: str) -> None:
    assert drawing(*wins).title == title


def test_a_win_whose_day_has_not_come_is_left_out() -> None:
    workbook = won({"on": MAY}, {"on": "2027-03-01"})
    drawn = win_timeline(workbook, date(2026, 5, 20))
    assert drawn is not None
    assert drawn.title == "One win, in May 2026."
    assert win_timeline(workbook, date(2026, 5, 1)) is None


def test_a_win_of_today_counts_where_the_day_begins_before_ours() -> None:
    assert win_timeline(won({"on": MAY}), date(2026, 5, 11)) is not None


def test_an_own_kind_is_called_as_the_person_calls_it() -> None:
    own = {"kind": "own", "own_kind": "Choir", "on": MAY}
    assert drawing(own, own, own).title == "3 wins in May 2026. All are “Choir”."
    assert drawing(own).rows == (("May 2026", 1, "“Choir”"),)


def test_months_stand_in_their_order_with_what_each_brought() -> None:
    drawn = drawing(thanks(JULY), {"title": "No day"}, thanks(MAY), {"on": MAY}, thanks(MAY))
    assert drawn.columns == ("Month", "Wins", "What they were")
    assert drawn.rows == (
        ("May 2026", 3, f"2 {TIMES} A thank-you, 1 {TIMES} No kind yet"),
        ("July 2026", 1, "A thank-you"),
        ("Without a date", 1, "No kind yet"),
    )


def test_quiet_months_are_told_between_those_with_wins() -> None:
    assert "A quiet month" in words(drawing(thanks(MAY), thanks(JULY)))
    assert "3 quiet months" in words(drawing(thanks("2026-03-01"), thanks(JULY)))
    assert not [one for one in words(drawing(thanks(MAY), {})) if "quiet" in one]


def test_the_latest_months_are_drawn_and_the_table_has_all() -> None:
    drawn = drawing(*(thanks(f"2026-{month:02}-01") for month in range(1, MOST + 3)))
    assert words(drawn)[0] == "2 earlier months in the table"
    assert "January 2026" not in words(drawn)
    assert len(drawn.rows) == MOST + 2


def test_every_win_is_a_disc() -> None:
    assert drawing(thanks(MAY), thanks(MAY)).svg.count("ck-fill-c1") == 2


def test_the_alt_text_carries_the_data() -> None:
    assert drawing(thanks(MAY), {}).alt.endswith(
        "May 2026: A thank-you; Without a date: No kind yet."
    )
