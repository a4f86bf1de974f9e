"""The short-list compared."""

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.vault import Access
from careerkit.widgets import CompareJobs

EXERCISE = content.guide("directions").exercises["compare_jobs"]
LABELS = EXERCISE.labels
ONE, OTHER = "25-4031-00", "25-9042-00"
PAYS = {"salary": "good", "commute": "poor"}
NEAR = {"salary": "poor", "commute": "good"}


def compare(editor: Editor) -> CompareJobs:
    return CompareJobs(editor, "directions.compare_jobs", EXERCISE)


def put(editor: Editor, salary: int, one: dict[str, str], other: dict[str, str]) -> None:
    """Put two jobs on the list, and give all points to two factors."""
    edits: dict[str, object] = {
        "values.weights.salary": salary,
        "values.weights.commute": 100 - salary,
        f"directions.jobs.{ONE}": {"title": "Technician", "scores": one},
        f"directions.jobs.{OTHER}": {"title": "Assistant", "scores": other},
    }
    assert editor.apply(edits) == {}


def notes(editor: Editor) -> list[str]:
    told: list[str] = compare(editor).view.get("notes", [])
    return told


def test_nothing_is_drawn_before_two_jobs_can_be_compared(editor: Editor) -> None:
    assert "drawing" not in compare(editor).view


def test_every_score_can_be_kept(editor: Editor) -> None:
    put(editor, 60, {}, {})
    for option in EXERCISE.options:
        assert editor.apply({f"directions.jobs.{ONE}.scores.salary": option.id}) == {}


def test_the_factors_come_with_their_points_heaviest_first(editor: Editor) -> None:
    put(editor, 30, {}, {})
    assert compare(editor).view["factors"] == [
        {"id": "commute", "name": "Commute", "points": 70},
        {"id": "salary", "name": "Salary", "points": 30},
    ]


def test_a_factor_of_ones_own_without_a_name_has_one_here(editor: Editor) -> None:
    editor.apply({"values.own_factors.a0000001": {"name": " "}, "values.weights.a0000001": 50})
    assert [one["name"] for one in compare(editor).view["factors"]] == [LABELS["unnamed"]]


def test_where_the_person_guessed_they_would_work_stands_beside(editor: Editor) -> None:
    editor.apply({"values.guesses.where": "By the harbour"})
    assert compare(editor).view["where"] == "By the harbour"


def test_a_lead_that_a_third_of_the_points_cannot_change_is_called_steady(editor: Editor) -> None:
    put(editor, 90, PAYS, NEAR)
    assert notes(editor)[:2] == [
        "It stays first if you change any of your points by a third.",
        "This changes if Salary counts less than 50 of 100. Then it is Assistant.",
    ]


def test_a_lead_that_a_third_of_the_points_would_change_says_what_changes_it(
    editor: Editor,
) -> None:
    put(editor, 60, PAYS, NEAR)
    assert notes(editor)[:2] == [
        "This changes if Salary counts less than 50 of 100. Then it is Assistant.",
        "This changes if Commute counts more than 50 of 100. Then it is Assistant.",
    ]


def test_a_lead_that_nothing_changes_is_steady_and_no_more(editor: Editor) -> None:
    put(editor, 60, {"salary": "good", "commute": "good"}, NEAR | {"commute": "poor"})
    assert notes(editor) == [LABELS["steady"], LABELS["argue"]]


def test_jobs_that_are_too_close_are_told_by_what_tips_them(editor: Editor) -> None:
    put(editor, 51, PAYS, NEAR)
    assert notes(editor)[0] == (
        "What tips it: Salary and Commute. A few points more or less, and another job comes first."
    )


def test_a_tie_has_nothing_that_changes_it(editor: Editor) -> None:
    put(editor, 50, PAYS, NEAR)
    assert notes(editor) == [LABELS["argue"]]


@pytest.mark.parametrize(
    ("other", "unsettled"),
    [({"salary": "poor"}, False), ({"salary": "fair"}, True)],
    ids=["it decides nothing", "it may decide"],
)
def test_an_open_question_is_told_with_what_it_could_do(
    editor: Editor, other: dict[str, str], *, unsettled: bool
) -> None:
    put(editor, 60, PAYS, other)
    told = notes(editor)
    assert LABELS["unknowns_one"] in told
    assert LABELS["left_out"].format(name="Commute") in told
    assert (LABELS["unsettled"] in told) == unsettled
    assert (LABELS["steady"] in told) == (not unsettled)


def test_the_picture_follows_a_score(editor: Editor) -> None:
    put(editor, 60, PAYS, NEAR)
    widget = compare(editor)
    assert widget.view["drawing"]["title"] == "Technician comes first by your points."
    editor.apply({f"directions.jobs.{ONE}.scores.salary": "poor"})
    assert widget.view["drawing"]["title"] == "Assistant comes first by your points."


def test_the_picture_goes_with_the_jobs(editor: Editor) -> None:
    put(editor, 60, PAYS, NEAR)
    widget = compare(editor)
    editor.apply({f"directions.jobs.{ONE}": None})
    assert "drawing" not in widget.view
    assert "notes" not in widget.view


def test_a_comparison_built_empty_and_then_opened_is_one_built_full(
    editor: Editor, closed: Editor, access: Access
) -> None:
    put(editor, 60, PAYS, NEAR)
    opened = compare(closed)
    closed.open(access)
    assert opened.get_state() == compare(editor).get_state()
