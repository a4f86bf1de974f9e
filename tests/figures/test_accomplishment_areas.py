"""The picture of step 2."""

import pytest

from careerkit.figures import Drawing, accomplishment_areas
from careerkit.figures.sheet import WIDTH
from careerkit.model import Workbook
from tests.figures.drawn import widths, words


def noted(*areas: str, picked: int = 0) -> Workbook:
    """Return a workbook with an accomplishment in each of `areas`, the first ones picked."""
    rows = {
        f"{n:08x}": {"title": "Something", "area": area, "picked": n < picked}
        for n, area in enumerate(areas)
    }
    return Workbook.model_validate({"accomplishments": rows})


def drawing(workbook: Workbook) -> Drawing:
    drawn = accomplishment_areas(workbook)
    assert drawn is not None
    return drawn


def test_there_is_no_picture_before_an_accomplishment_has_a_title() -> None:
    assert accomplishment_areas(Workbook()) is None
    untitled = Workbook.model_validate({"accomplishments": {"00000001": {"area": "work"}}})
    assert accomplishment_areas(untitled) is None


def test_each_area_has_a_row_even_an_empty_one() -> None:
    drawn = drawing(noted("work", "work", "life", picked=1))
    assert drawn.columns == ("Place", "Accomplishments", "Picked")
    assert drawn.rows == (("Work", 2, 1), ("Life", 1, 0), ("School", 0, 0))


def test_what_has_no_area_yet_gets_a_row_of_its_own() -> None:
    assert drawing(noted("work", "")).rows[-1] == ("No place yet", 1, 0)


def test_the_picture_says_how_many_and_how_many_of_them_are_picked() -> None:
    drawn = words(drawing(noted("work", "work", "life", picked=1)))
    assert drawn == ["Work", "2, 1 picked", "Life", "1", "School", "0"]


def test_the_filled_part_of_a_bar_is_what_is_picked() -> None:
    assert widths(drawing(noted("work", "work", "life", picked=1)), "c1") == [WIDTH / 2]


def test_the_alt_text_carries_the_data() -> None:
    alt = drawing(noted("work", "work", "life", picked=1)).alt
    assert alt.endswith("Work: 2, 1 picked; Life: 1; School: 0.")


@pytest.mark.parametrize(
    ("areas", "title"),
    [
        (["work"], "One accomplishment so far, none from life or school yet."),
        (["work", "life"], "2 accomplishments so far, none from school yet."),
        (["work", "life", "school"], "You have 3 accomplishments, from work, life and school."),
        (["school", ""], "2 accomplishments so far, none from work or life yet."),
        ([""], "Your accomplishment has no place yet."),
        (["", ""], "Your 2 accomplishments have no place yet."),
    ],
    ids=", ".join,
)
def test_the_title_says_what_was_found(areas: list[str], title: str) -> None:
    assert drawing(noted(*areas)).title == title
