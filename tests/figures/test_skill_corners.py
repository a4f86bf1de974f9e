"""The picture of step 4, and its table of stories and skills."""

import pytest

from careerkit.figures import Drawing, Table, skill_corners, story_evidence
from careerkit.figures.skill_corners import MOST
from careerkit.model import Workbook
from tests.figures.drawn import words
from tests.steps.complete import complete_workbook

SPEAKING = "2-a-1-d"


def rated(**marks: str) -> Workbook:
    """Return a workbook with a skill for each key, marked as in ``teach most``."""
    skills = {}
    for key, answers in marks.items():
        good, want = answers.split()
        skills[key] = {"keep": "yes", "good": good, "want": want, "title": key.replace("_", " ")}
    return Workbook.model_validate(
        {"skills": {f"{n:08x}": skill for n, skill in enumerate(skills.values())}}
    )


def drawing(workbook: Workbook) -> Drawing:
    drawn = skill_corners(workbook)
    assert drawn is not None
    return drawn


def table(workbook: Workbook) -> Table:
    made = story_evidence(workbook)
    assert made is not None
    return made


def test_there_is_no_picture_before_a_kept_skill_has_both_marks() -> None:
    assert skill_corners(Workbook()) is None
    half = {"2-a-1-d": {"keep": "yes", "good": "alone"}}
    left = {"2-a-1-d": {"keep": "no", "good": "alone", "want": "most"}}
    for skills in (half, left):
        assert skill_corners(Workbook.model_validate({"skills": skills})) is None


def test_the_picture_of_a_complete_workbook() -> None:
    drawn = drawing(complete_workbook())
    assert drawn.title == (
        "You want to use 3 skills more, and you are good at them. "
        "Winning people over is where you want to grow."
    )
    assert words(drawn) == [
        "↑ How good you are at it",
        "Use sparingly",
        "Serving people",
        "Money and accounts",
        "Use more",
        "Teaching and",
        "showing how",
        "Sensing how others",
        "feel",
        "Getting shy people",
        "to sing",
        "Let go",
        "Nothing yet",
        "Develop",
        "Winning people over",
        "How much you want to use it →",
    ]
    assert drawn.columns == ("Skill", "Corner", "What you said")
    assert drawn.rows[0] == (
        "Teaching and showing how",
        "Use more",
        "Others come to me for it · Most of all · Regularly",
    )
    assert [row[1] for row in drawn.rows] == [
        *["Use more"] * 3,
        "Develop",
        *["Use sparingly"] * 2,
    ]


def test_the_alt_text_carries_the_data() -> None:
    alt = drawing(rated(singing="teach most", filing="new none")).alt
    assert (
        alt == "singing is what you do well and want to do more. Use more: singing; Let go: filing."
    )


@pytest.mark.parametrize(
    ("marks", "title"),
    [
        ({"a": "teach most"}, "a is what you do well and want to do more."),
        ({"a": "new most"}, "a is where you want to grow."),
        ({"a": "new most", "b": "helped often"}, "You want to grow in 2 skills."),
        ({"a": "alone none"}, "You are good at one thing that you would rather do less."),
        (
            {"a": "alone none", "b": "teach little"},
            "You are good at 2 things that you would rather do less.",
        ),
        ({"a": "new none"}, "Nothing stands out yet. Rate a few more skills."),
    ],
    ids=["more", "develop", "develop two", "sparingly", "sparingly two", "let go"],
)
def test_the_title_says_what_was_found(marks: dict[str, str], title: str) -> None:
    assert drawing(rated(**marks)).title == title


def test_a_full_corner_says_how_many_are_left_for_the_table() -> None:
    many = drawing(rated(**{f"skill_{n}": "teach most" for n in range(MOST + 3)}))
    assert "3 more in the table" in words(many)
    assert len(many.rows) == MOST + 3


def test_there_is_no_table_before_a_skill_is_kept() -> None:
    assert story_evidence(Workbook()) is None
    left = Workbook.model_validate({"skills": {"2-a-1-d": {"keep": "no"}}})
    assert story_evidence(left) is None


def test_the_table_of_a_complete_workbook() -> None:
    made = table(complete_workbook())
    assert made.title == (
        "Teaching and showing how is in most of your stories. "
        "2 skills are in no story yet. Is there one you could still tell?"
    )
    assert made.columns == (
        "Skill",
        "Homework table that filled up",
        "Nursed my father through a winter",
        "Passed the evening course in book-keeping",
        "Other proof",
    )
    assert made.rows[0] == ("Teaching and showing how", "shows it", "—", "shows it", "—")
    assert made.rows[-1] == (
        "Getting shy people to sing",
        "—",
        "—",
        "—",
        "The choir, every Thursday.",
    )


@pytest.mark.parametrize(
    ("shows", "title"),
    [
        ({"a": "12"}, "a is in all of your stories."),
        ({"a": "1", "b": "2"}, "Which story shows which skill"),
        ({"a": "1", "b": ""}, "b is in no story yet. Is there one you could still tell?"),
        ({"a": "", "b": ""}, "2 skills are in no story yet. Is there one you could still tell?"),
    ],
    ids=["all", "some", "one in none", "none"],
)
def test_the_title_of_the_table_says_what_was_found(shows: dict[str, str], title: str) -> None:
    skills = {
        f"0000000{n}": {
            "keep": "yes",
            "title": name,
            "stories": {f"a000000{story}": True for story in stories},
        }
        for n, (name, stories) in enumerate(shows.items())
    }
    told = {"a0000001": {"title": "One"}, "a0000002": {}}
    made = table(Workbook.model_validate({"skills": skills, "stories": told}))
    assert made.title == title
    assert made.columns == ("Skill", "One", "Story 2", "Other proof")


def test_without_a_story_the_table_has_the_other_proof() -> None:
    made = table(Workbook.model_validate({"skills": {SPEAKING: {"keep": "yes", "proof": "Radio"}}}))
    assert made.rows == (("Speaking", "Radio"),)
