"""The workbook as tables."""

import subprocess
import sys

from careerkit import frames
from careerkit.model import Workbook

TOLD = Workbook.model_validate(
    {
        "values": {
            "weights": {"commute": 20, "salary": 50, "growth": 0, "balance": 20, "0000000a": 10},
            "own_factors": {"0000000a": {"name": "A garden"}},
        },
        "accomplishments": {
            "00000001": {"title": "Built a shelf", "area": "life"},
            "00000002": {"title": "  ", "area": "work", "picked": True},
            "00000003": {"title": "Ran the desk", "area": "work", "picked": True},
        },
        "stories": {
            "00000001": {"title": "Shelf", "problem": "No\nshelf", "action": "I built one."},
            "00000002": {"title": "Not begun", "why_care": "Because"},
            "00000003": {"result": "Quiet"},
        },
        "orders": {"accomplishments": ["00000003", "99999999"], "stories": ["00000003"]},
    }
)


def test_factors_come_heaviest_first_and_those_without_points_not_at_all() -> None:
    frame = frames.factor_weights(TOLD)
    assert list(frame["name"]) == ["Salary", "Work-life balance", "Commute", "A garden"]
    assert list(frame["weight"]) == [50, 20, 20, 10]


def test_a_factor_that_was_removed_has_no_row() -> None:
    gone = Workbook.model_validate({"values": {"weights": {"0000000a": 10}}})
    assert frames.factor_weights(gone).empty


def test_accomplishments_stand_in_the_persons_order_and_those_without_a_title_nowhere() -> None:
    frame = frames.accomplishments(TOLD)
    assert list(frame.columns) == ["id", "title", "area", "picked"]
    assert list(frame["id"]) == ["00000003", "00000001"]
    assert list(frame["picked"]) == [True, False]


def test_stories_are_counted_in_words_part_by_part() -> None:
    frame = frames.story_words(TOLD)
    assert frame.to_dict("records") == [
        {"id": "00000003", "title": "", "problem": 0, "action": 0, "result": 1},
        {"id": "00000001", "title": "Shelf", "problem": 2, "action": 3, "result": 0},
    ]


def test_an_empty_workbook_makes_tables_with_columns_and_no_rows() -> None:
    for table in (frames.factor_weights, frames.accomplishments, frames.story_words):
        frame = table(Workbook())
        assert frame.empty
        assert frame.columns[0] == "id"


def test_nothing_heavy_is_imported_before_there_is_something_to_show() -> None:
    code = """
import sys
from careerkit import figures, frames, widgets
from careerkit.model import Workbook
for draw in (figures.value_ranking, figures.accomplishment_areas, figures.story_shares):
    assert draw(Workbook()) is None
heavy = {"matplotlib", "numpy", "pandas"} & set(sys.modules)
assert not heavy, heavy
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


SKILLED = TOLD.model_validate(
    {
        **TOLD.model_dump(),
        "skills": {
            "2-a-1-d": {"keep": "yes", "good": "alone", "stories": {"00000001": True}},
            "2-a-1-c": {"keep": "no", "good": "teach"},
            "0ddba115": {
                "keep": "yes",
                "title": "Tuba",
                "like": "2-c-7-c",
                "good": "teach",
                "want": "most",
                "done": "regularly",
                "stories": {"00000002": True, "00000001": True, "99999999": True},
                "proof": " The band ",
            },
            "0ddba116": {"keep": "yes"},
        },
    }
)


def test_kept_skills_have_a_row_if_they_have_a_name() -> None:
    frame = frames.skills(SKILLED)
    assert [tuple(row) for row in frame.itertuples(index=False)] == [
        ("2-a-1-d", "2.A.1.d", "Speaking", "alone", "", "", "", 1, ""),
        ("0ddba115", "2.C.7.c", "Tuba", "teach", "most", "regularly", "use_more", 2, "The band"),
    ]


def test_each_story_that_shows_a_skill_has_a_row() -> None:
    pairs = set(frames.skill_stories(SKILLED).itertuples(index=False, name=None))
    assert pairs == {
        ("2-a-1-d", "00000001"),
        ("0ddba115", "00000001"),
        ("0ddba115", "00000002"),
    }
