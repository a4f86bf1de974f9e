"""The picture of the plan in step 6."""

from datetime import date, timedelta

import pytest

from careerkit.figures import Drawing, plan_timeline
from careerkit.figures.plan_timeline import MOST
from careerkit.model import Workbook, replace
from tests.figures.drawn import words

TODAY = date(2026, 2, 10)
FRIDAY, SUNDAY = "2026-02-13", "2026-02-08"


def planned(*actions: dict[str, str]) -> Workbook:
    """Return a workbook with these steps."""
    rows = {f"{n:08x}": action for n, action in enumerate(actions)}
    return replace(Workbook(), "gap.actions", rows)


def drawing(*actions: dict[str, str]) -> Drawing:
    drawn = plan_timeline(planned(*actions), TODAY)
    assert drawn is not None
    return drawn


def test_there_is_no_picture_before_a_step_has_words() -> None:
    assert plan_timeline(Workbook(), TODAY) is None
    assert plan_timeline(planned({"by": FRIDAY}), TODAY) is None


@pytest.mark.parametrize(
    ("actions", "title"),
    [
        ([{}], "None of your steps has a date yet."),
        ([{"by": FRIDAY}], "Your next step is on 13 February 2026."),
        ([{"by": "2026-02-10"}], "Your next step is today."),
        ([{"by": SUNDAY}], "One step is past its date. Do it, move it or drop it."),
        (
            [{"by": SUNDAY}, {"by": SUNDAY}, {"by": FRIDAY}],
            (
                "2 steps are past their date. Do them, move them or drop them."
                " Your next step is on 13 February 2026."
            ),
        ),
        (
            [{"by": SUNDAY, "went": "done"}, {"by": FRIDAY, "went": "moved"}],
            "Your next step is on 13 February 2026. One step of 2 is done.",
        ),
        ([{"by": SUNDAY, "went": "done"}], "All your steps are done."),
        ([{"went": "dropped"}], "You have dropped every step. What would be a smaller one?"),
    ],
)
def test_the_title_says_what_comes_next(actions: list[dict[str, str]], title: str) -> None:
    assert drawing(*({"title": "Ask Ama"} | action for action in actions)).title == title


def test_steps_stand_by_their_dates_and_those_without_come_last() -> None:
    drawn = drawing(
        {"title": "Some day"},
        {"title": "Later", "by": FRIDAY, "gap": "2-c-6"},
        {"title": "First", "by": SUNDAY, "went": "done"},
    )
    assert drawn.columns == ("Step", "Date", "Gap")
    assert drawn.rows == (
        ("First", "8 February 2026 · Done", "—"),
        ("Later", "13 February 2026", "Teaching and training"),
        ("Some day", "Without a date", "—"),
    )
    assert words(drawn) == [
        "Today",
        "8 February 2026 · Done",
        "First",
        "13 February 2026",
        "Later",
        "Without a date",
        "Some day",
    ]


def test_a_step_that_was_moved_is_late_again_when_its_new_date_is_past() -> None:
    drawn = drawing({"title": "Ask", "by": SUNDAY, "went": "moved"})
    assert drawn.rows == (("Ask", "8 February 2026 · Past its date", "—"),)


def test_a_step_that_is_done_is_never_late() -> None:
    drawn = drawing({"title": "Ask", "by": SUNDAY, "went": "done"})
    assert "past" not in drawn.title


def test_of_many_steps_those_that_are_still_to_do_are_drawn() -> None:
    past = [TODAY - timedelta(days=30 - n) for n in range(MOST + 3)]
    steps = [{"title": f"Step {n}", "by": f"{day}", "went": "done"} for n, day in enumerate(past)]
    drawn = drawing(*steps, {"title": "The next one", "by": FRIDAY})
    assert words(drawn)[-2:] == ["The next one", "4 more in the table"]
    assert len(drawn.rows) == MOST + 4


def test_today_stands_where_it_falls() -> None:
    before = drawing({"title": "Ask", "by": FRIDAY}).svg
    after = plan_timeline(planned({"title": "Ask", "by": FRIDAY}), date(2026, 3, 1))
    assert after is not None
    assert before != after.svg


def test_the_alt_text_carries_the_data() -> None:
    alt = drawing({"title": "Ask", "by": FRIDAY}, {"title": "Read"}).alt
    assert alt.endswith("Ask: 13 February 2026; Read: Without a date.")
