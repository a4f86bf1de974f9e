"""A person's skills as levels: from words and practice, and unknown where nothing is said."""

from itertools import pairwise

import pytest
from hypothesis import given

from careerkit import content
from careerkit.coach import compare_with, match_occupations
from careerkit.coach.profile import LEVELS, profile, wanted
from careerkit.model import Workbook, skill_key
from tests.model.strategies import workbooks

TEACHING = "2.B.1.e"
LIBRARIAN = "25-4022.00"
GOOD = ("new", "helped", "alone", "teach")
DONE = ("never", "sometimes", "regularly")


def said(key: str, **skill: object) -> Workbook:
    """Return a workbook with one kept skill."""
    return Workbook.model_validate({"skills": {key: {"keep": "yes", **skill}}})


def teaching(**skill: object) -> Workbook:
    return said(skill_key(TEACHING), **skill)


def level(**skill: object) -> float:
    return profile(teaching(**skill))[TEACHING]


def test_the_better_at_it_the_higher_the_level() -> None:
    levels = [level(good=good) for good in GOOD]
    assert levels == sorted(set(levels))


@pytest.mark.parametrize("good", ["", *GOOD])
def test_the_oftener_done_the_higher_the_level(good: str) -> None:
    levels = [level(good=good, done=done) for done in DONE]
    assert levels == sorted(set(levels))


def test_what_was_never_done_stays_below_what_is_done_at_the_next_lower_mark() -> None:
    for lower, higher in pairwise(GOOD):
        assert level(good=higher, done="never") <= level(good=lower, done="regularly") + 0.5


def test_a_skill_without_a_mark_or_practice_is_unknown() -> None:
    assert profile(teaching(want="most", stories={"a0000001": True}, proof="The band")) == {}


@pytest.mark.parametrize("keep", ["", "no"])
def test_a_skill_that_is_not_kept_is_unknown(keep: str) -> None:
    assert profile(teaching(keep=keep, good="teach")) == {}


def test_an_own_skill_is_unknown_to_occupations() -> None:
    assert profile(said("0ddba115", title="Reading music", good="teach")) == {}


def test_an_own_skill_counts_as_what_it_is_like() -> None:
    own = said("0ddba115", title="Showing the ropes", like=skill_key(TEACHING), good="alone")
    assert profile(own) == {TEACHING: LEVELS["alone"]}


@pytest.mark.parametrize("keys", [("2-b-1-e", "0ddba115"), ("0ddba115", "2-b-1-e")])
def test_the_higher_of_two_levels_counts(keys: tuple[str, str]) -> None:
    marks = {"2-b-1-e": "helped", "0ddba115": "teach"}
    skills = {key: {"keep": "yes", "like": "2-b-1-e", "good": marks[key]} for key in keys}
    assert profile(Workbook.model_validate({"skills": skills})) == {TEACHING: LEVELS["teach"]}


@pytest.mark.parametrize("key", ["2-z-9", "9-9", "2-", "a-b-c"])
def test_a_key_that_names_no_element_is_passed_over(key: str) -> None:
    assert profile(said(key, good="teach", want="most")) == {}
    assert wanted(said(key, good="teach", want="most")) == frozenset()


@pytest.mark.parametrize("element", content.skills())
def test_every_skill_of_the_vocabulary_has_a_level(element: str) -> None:
    assert profile(said(skill_key(element), good="alone")) == {element: LEVELS["alone"]}


@given(workbooks())
@pytest.mark.slow
def test_levels_are_on_the_scale_of_occupations(workbook: Workbook) -> None:
    assert all(0 <= each <= 7 for each in profile(workbook).values())


@pytest.mark.parametrize(
    ("want", "expected"), [("", ()), ("none", ()), ("little", ()), ("often", (TEACHING,))]
)
def test_what_is_wanted_often_is_wanted(want: str, expected: tuple[str, ...]) -> None:
    assert wanted(teaching(want=want)) == frozenset(expected)


def test_a_profile_can_be_matched_with_occupations() -> None:
    keys = ("2-b-1-e", "2-a-1-b", "2-b-1-f", "2-c-1-e", "2-c-6")
    skills = {key: {"keep": "yes", "good": "teach", "done": "regularly"} for key in keys}
    found = match_occupations(profile(Workbook.model_validate({"skills": skills})))
    assert found.matches


def test_a_profile_can_be_held_against_one_occupation() -> None:
    compared = compare_with(profile(teaching(good="alone")), LIBRARIAN)
    assert TEACHING in {point.element_id for point in (*compared.fits, *compared.shortfalls)}
