"""The workbook as tables."""

import subprocess
import sys
from datetime import date

import pytest

from careerkit import figures, frames
from careerkit.model import Workbook
from tests.steps.complete import complete_workbook

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
    assert list(frame.columns) == ["id", "title", "area", "picked", "why"]
    assert list(frame["id"]) == ["00000003", "00000001"]
    assert list(frame["picked"]) == [True, False]


def test_stories_are_counted_in_words_part_by_part() -> None:
    frame = frames.story_words(TOLD)
    assert frame.to_dict("records") == [
        {"id": "00000003", "title": "", "problem": 0, "action": 0, "result": 1},
        {"id": "00000001", "title": "Shelf", "problem": 2, "action": 3, "result": 0},
    ]


TABLES = [name for name in frames.__all__ if name != "in_order"]


@pytest.mark.parametrize("name", TABLES)
def test_an_empty_workbook_makes_a_table_with_columns_and_no_rows(name: str) -> None:
    frame = getattr(frames, name)(Workbook())
    assert frame.empty
    assert len(frame.columns)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_the_same_columns_with_rows_and_without(name: str) -> None:
    empty, full = (getattr(frames, name)(one) for one in (Workbook(), complete_workbook()))
    assert list(empty.columns) == list(full.columns)


def test_the_top_values_come_first_in_their_order() -> None:
    frame = frames.values(complete_workbook())
    assert list(frame["place"])[:5] == [1, 2, 3, 4, 5]
    assert frame["place"][5:].isna().all()


def test_jobs_have_the_sum_that_their_page_shows() -> None:
    frame = frames.jobs(complete_workbook())
    drawn = figures.job_totals(complete_workbook())
    assert drawn is not None
    shown = {title: str(total).split()[0] for title, total in drawn.rows}
    assert [str(total) for total in frame["total"]] == [shown[title] for title in frame["title"]]


SEARCH = Workbook.model_validate(
    {
        "victories": {
            "applications": {
                "0000000a": {
                    "title": "Shelver",
                    "stages": {"no": date(2026, 2, 1), "sent": date(2026, 1, 1), "test": None},
                },
                "0000000b": {"title": " "},
                "0000000c": {"title": "Clerk"},
            },
            "wins": {"00000001": {"title": "Sent it", "application": "0000000a"}},
        },
        "orders": {"applications": ["0000000c", "0000000a"]},
    }
)


def test_stages_stand_in_the_order_of_their_days_and_those_without_one_last() -> None:
    assert list(frames.stages(SEARCH)["stage"]) == ["sent", "no", "test"]


def test_a_record_that_says_nothing_has_no_row() -> None:
    assert list(frames.applications(SEARCH)["title"]) == ["Clerk", "Shelver"]


def test_a_win_carries_the_job_that_it_came_from() -> None:
    assert list(frames.wins(SEARCH)["application"]) == ["Shelver"]


def test_a_theme_goes_by_the_persons_name_for_it() -> None:
    assert list(frames.themes(complete_workbook())["name"]) == ["Getting people started"]


@pytest.mark.slow
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
