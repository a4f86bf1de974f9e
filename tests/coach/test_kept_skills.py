"""The skills that a person keeps, their corners, and what they say about first guesses."""

from collections.abc import Mapping

import pytest

from careerkit import content
from careerkit.coach.kept_skills import kept_skills, shown_in
from careerkit.coach.second_look import second_look
from careerkit.model import Skill, Workbook, element_id, skill_key
from tests.steps.complete import complete_workbook


def kept(**skills: Mapping[str, object]) -> Workbook:
    return Workbook.model_validate(
        {"skills": {key: {"keep": "yes", **skill} for key, skill in skills.items()}}
    )


@pytest.mark.parametrize("element", content.skills())
def test_an_element_id_survives_being_a_name_in_a_path(element: str) -> None:
    assert element_id(skill_key(element), Skill()) == element


def test_an_own_skill_is_an_element_only_if_the_person_says_so() -> None:
    assert element_id("0ddba115", Skill()) == ""
    assert element_id("0ddba115", Skill(like="2-c-7-c")) == "2.C.7.c"


def test_a_skill_of_the_list_goes_by_its_name_and_an_own_one_by_its_title() -> None:
    both = kept(**{"2-b-1-e": {}, "0ddba115": {"title": " Reading music ", "like": "2-c-7-c"}})
    found = [(one.key, one.element_id, one.name) for one in kept_skills(both)]
    assert found == [
        ("2-b-1-e", "2.B.1.e", "Teaching and showing how"),
        ("0ddba115", "2.C.7.c", "Reading music"),
    ]


def test_an_own_skill_without_a_name_does_not_borrow_that_of_what_it_is_like() -> None:
    (one,) = kept_skills(kept(**{"0ddba115": {"like": "2-c-7-c"}}))
    assert one.name == ""


@pytest.mark.parametrize("skill", [{"keep": "no"}, {"keep": ""}])
def test_what_is_left_is_not_kept(skill: dict[str, object]) -> None:
    assert kept_skills(kept(**{"2-b-1-e": skill})) == ()


def test_an_element_that_there_is_not_is_not_kept() -> None:
    assert kept_skills(kept(**{"9-z-9": {}})) == ()


@pytest.mark.parametrize(
    ("good", "want", "corner"),
    [
        ("teach", "most", "use_more"),
        ("alone", "often", "use_more"),
        ("helped", "often", "develop"),
        ("new", "most", "develop"),
        ("alone", "little", "sparingly"),
        ("teach", "none", "sparingly"),
        ("new", "none", "let_go"),
        ("helped", "little", "let_go"),
        ("", "most", ""),
        ("teach", "", ""),
    ],
)
def test_a_corner_needs_both_answers(good: str, want: str, corner: str) -> None:
    (one,) = kept_skills(kept(**{"2-b-1-e": {"good": good, "want": want}}))
    assert one.corner == corner


def test_a_story_that_is_gone_shows_nothing() -> None:
    workbook = Workbook.model_validate({"stories": {"a0000001": {}, "a0000002": {}}})
    shows = Skill(stories={"a0000009": True, "a0000002": True, "a0000001": False})
    assert shown_in(workbook, shows) == ("a0000002",)


def test_each_guess_is_held_against_what_speaks_of_it() -> None:
    assert second_look(complete_workbook()) == {
        "want": (
            "Most of all: Teaching and showing how, Getting shy people to sing",
            "Often: Sensing how others feel, Winning people over",
            "Your themes: Getting people started",
        ),
        "good_at": (
            (
                "Others come to me for it: Teaching and showing how, Serving people, "
                "Getting shy people to sing"
            ),
            "I can by myself: Sensing how others feel, Money and accounts",
            "Shown in 2 stories: Teaching and showing how",
        ),
        "use_most": (
            (
                "Use more: Teaching and showing how, Sensing how others feel, "
                "Getting shy people to sing"
            ),
            "Develop: Winning people over",
        ),
    }


def test_a_guess_has_nothing_beside_it_before_anything_is_said() -> None:
    assert second_look(Workbook()) == {"want": (), "good_at": (), "use_most": ()}


def test_a_kept_theme_goes_by_our_name_until_it_has_one() -> None:
    done = complete_workbook()
    theme = done.themes["teaching"].model_copy(update={"name": " "})
    unnamed = done.model_copy(update={"themes": {**done.themes, "teaching": theme}})
    assert second_look(unnamed)["want"][-1] == "Your themes: Helping others learn"
