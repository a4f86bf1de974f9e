"""The picture of step 5."""

import pytest

from careerkit.figures import Drawing, job_totals
from careerkit.figures.sheet import WIDTH
from careerkit.model import Workbook
from tests.figures.drawn import widths, words

TITLES = ("Librarian", "Clerk", "Archivist", "Teacher")


def compared(*scores: dict[str, str], salary: int = 60, commute: int = 40) -> Workbook:
    """Return a workbook with one job for each set of scores."""
    jobs = {
        f"a000000{i}": {"title": TITLES[i % 4] + " " * i, "scores": given}
        for i, given in enumerate(scores)
    }
    weights = {"salary": salary, "commute": commute}
    return Workbook.model_validate({"values": {"weights": weights}, "directions": {"jobs": jobs}})


def drawing(workbook: Workbook) -> Drawing:
    drawn = job_totals(workbook)
    assert drawn is not None
    return drawn


GOOD = {"salary": "good", "commute": "good"}
PAYS = {"salary": "good", "commute": "poor"}
NEAR = {"salary": "poor", "commute": "good"}
FAIR = {"salary": "fair", "commute": "fair"}


@pytest.mark.parametrize(
    "workbook",
    [Workbook(), compared(GOOD), compared(GOOD, {}), compared(GOOD, PAYS, salary=0, commute=0)],
    ids=["nothing", "one job", "one job with answers", "no points"],
)
def test_there_is_no_picture_before_two_jobs_can_be_compared(workbook: Workbook) -> None:
    assert job_totals(workbook) is None


def test_the_table_has_the_best_job_first() -> None:
    drawn = drawing(compared(NEAR, GOOD, PAYS))
    assert drawn.columns == ("Job", "Sum")
    assert drawn.rows == (
        ("Clerk", "100 of 100"),
        ("Archivist", "60 of 100"),
        ("Librarian", "40 of 100"),
    )


def test_a_job_without_answers_stands_in_the_table_only() -> None:
    drawn = drawing(compared(NEAR, PAYS, {}))
    assert drawn.rows[-1] == ("Archivist", "no answers yet")
    assert "Archivist" not in words(drawn)


def test_names_and_sums_are_labelled_in_the_picture() -> None:
    assert words(drawing(compared(PAYS, NEAR))) == ["Librarian", "60", "Clerk", "40"]


def test_a_bar_is_as_long_as_its_sum_says() -> None:
    assert widths(drawing(compared(GOOD, FAIR)), "c1") == [WIDTH, WIDTH / 2]


def test_the_alt_text_carries_the_sums() -> None:
    assert drawing(compared(PAYS, NEAR)).alt.endswith("Librarian: 60; Clerk: 40.")


@pytest.mark.parametrize(
    ("workbook", "title"),
    [
        (compared(NEAR, PAYS), "Clerk comes first by your points."),
        (
            compared(PAYS, GOOD, GOOD),
            "Clerk and Archivist are so close that the sum cannot decide.",
        ),
        (compared(GOOD, GOOD), "They are all so close that the sum cannot decide."),
        (
            compared(PAYS, NEAR, {"salary": "poor", "commute": "poor"}, salary=51, commute=49),
            "Librarian and Clerk are so close that the sum cannot decide.",
        ),
    ],
    ids=["clear", "tied", "all tied", "nearly tied"],
)
def test_the_title_says_what_was_found(workbook: Workbook, title: str) -> None:
    assert drawing(workbook).title == title


def test_what_does_not_fit_is_counted_and_stands_in_the_table() -> None:
    jobs = {f"b{n:07x}": {"title": f"Job {n}", "scores": FAIR} for n in range(13)}
    said = {"values": {"weights": {"salary": 100}}, "directions": {"jobs": jobs}}
    drawn = drawing(Workbook.model_validate(said))
    assert len(drawn.rows) == 13
    assert words(drawn)[-1] == "3 more in the table"
