"""The picture of step 3."""

import pytest

from careerkit.figures import Drawing, story_shares
from careerkit.figures.sheet import WIDTH
from careerkit.model import Workbook
from tests.figures.drawn import widths, words


def told(*counts: tuple[int, int, int], title: str = "Shelf") -> Workbook:
    """Return a workbook with stories that have so many words on problem, action and result."""
    stories = {
        f"{n:08x}": {
            "title": title,
            "problem": "word " * problem,
            "action": "word " * action,
            "result": "word " * result,
        }
        for n, (problem, action, result) in enumerate(counts)
    }
    return Workbook.model_validate({"stories": stories})


def drawing(workbook: Workbook) -> Drawing:
    drawn = story_shares(workbook)
    assert drawn is not None
    return drawn


def test_there_is_no_picture_before_a_story_has_a_word() -> None:
    assert story_shares(Workbook()) is None
    assert story_shares(told((0, 0, 0))) is None


def test_the_table_counts_the_words_of_each_part() -> None:
    drawn = drawing(told((10, 20, 5), (1, 0, 0)))
    assert drawn.columns == ("Story", "Problem", "Action", "Result")
    assert drawn.rows == (("Shelf", 10, 20, 5), ("Shelf", 1, 0, 0))


def test_each_part_is_labelled_beside_its_bar() -> None:
    drawn = words(drawing(told((10, 20, 5))))
    assert drawn == ["Words in each part:", "Shelf", "Problem 10", "Action 20", "Result 5"]


def test_a_part_is_as_long_as_its_share_of_the_words() -> None:
    drawn = drawing(told((10, 20, 10)))
    room = WIDTH - 2 * 3  # two gaps
    assert widths(drawn, "line") == pytest.approx([room / 4])
    assert widths(drawn, "c1") == pytest.approx([room / 2])
    assert widths(drawn, "c3") == pytest.approx([room / 4])


def test_a_part_without_words_has_no_bar() -> None:
    drawn = drawing(told((0, 20, 0)))
    assert widths(drawn, "c1") == [WIDTH]
    assert not widths(drawn, "line")


def test_a_story_without_a_title_has_a_number() -> None:
    assert drawing(told((1, 1, 1), title=" ")).rows[0][0] == "Story 1"


def test_the_alt_text_carries_the_data() -> None:
    assert "Shelf: Problem 10, Action 20, Result 5." in drawing(told((10, 20, 5))).alt


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        ([(1, 9, 1)], "Your action is the longest part of your story."),
        ([(9, 9, 1)], "Your action is not the longest part of your story yet."),
        ([(1, 9, 1)] * 2, "Your action is the longest part in all 2 stories."),
        ([(1, 9, 1), (9, 1, 1)], "Your action is the longest part in 1 of 2 stories."),
        ([(9, 1, 1)] * 3, "Your action is not yet the longest part in any of your 3 stories."),
    ],
    ids=["one", "one, a tie", "all", "some", "none"],
)
def test_the_title_says_what_was_found(counts: list[tuple[int, int, int]], title: str) -> None:
    assert drawing(told(*counts)).title == title


def test_more_stories_than_fit_are_counted_and_stand_in_the_table() -> None:
    drawn = drawing(told(*[(1, 2, 1)] * 15))
    assert len(drawn.rows) == 15
    assert words(drawn)[-1] == "3 more in the table"
