"""The interest check: our own activities, five for each of six themes, and their scores."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from careerkit import content
from careerkit.coach import match_occupations, score_interests
from careerkit.coach.interests import LEAST_ANSWERED
from careerkit.coach.occupations.release import INTERESTS
from careerkit.model.base import Key

CHECK = content.interest_check()
LONGEST = 12  # words: a line is read at a glance
ARTISTIC = INTERESTS["artistic"]


def theme(id_: str) -> list[str]:
    (found,) = (theme.statements for theme in CHECK.themes if theme.id == id_)
    return list(found)


def test_there_are_five_activities_for_each_of_the_six_themes() -> None:
    assert [theme.id for theme in CHECK.themes] == list(INTERESTS.values())
    assert {len(theme.statements) for theme in CHECK.themes} == {5}


def test_no_two_activities_share_an_id_or_their_words() -> None:
    assert len(CHECK.statements) == len(set(CHECK.statements.values())) == 30


def test_a_workbook_can_hold_an_answer_to_every_activity() -> None:
    answers = dict.fromkeys(CHECK.statements, 3)
    assert TypeAdapter(dict[Key, int]).validate_python(answers) == answers


def test_the_themes_come_in_turn() -> None:
    places = {id_: theme.id for theme in CHECK.themes for id_ in theme.statements}
    order = [places[id_] for id_ in CHECK.statements]
    assert order == [*INTERESTS.values()] * 5


def test_activities_are_read_at_a_glance() -> None:
    assert not [text for text in CHECK.statements.values() if len(text.split()) > LONGEST]


def test_the_answers_go_from_one_to_five() -> None:
    assert [option.id for option in CHECK.options] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(("answer", "score"), [(1, 1.0), (3, 4.0), (4, 5.5), (5, 7.0)])
def test_equal_answers_become_a_score_from_one_to_seven(answer: int, score: float) -> None:
    assert score_interests(dict.fromkeys(theme(ARTISTIC), answer)) == {ARTISTIC: score}


def test_a_score_is_the_mean_of_the_answers() -> None:
    answers = dict(zip(theme(ARTISTIC), (1, 5, 5, 5, 4), strict=True))
    assert score_interests(answers) == {ARTISTIC: pytest.approx(5.5)}


def test_a_theme_with_few_answers_is_unknown() -> None:
    answers = dict.fromkeys(theme(ARTISTIC)[: LEAST_ANSWERED - 1], 5)
    assert score_interests(answers) == {}
    assert score_interests(answers | {theme(ARTISTIC)[-1]: 5}) == {ARTISTIC: 7.0}


def test_an_answer_to_something_else_is_passed_over() -> None:
    assert score_interests({"nosuch": 9}) == {}


@pytest.mark.parametrize("answer", [0, 6])
def test_an_answer_off_the_scale_is_a_mistake_of_ours(answer: int) -> None:
    with pytest.raises(ValueError, match="1 to 5"):
        score_interests({theme(ARTISTIC)[0]: answer})


@given(st.dictionaries(st.sampled_from(sorted(CHECK.statements)), st.integers(1, 5)))
def test_scores_stay_on_the_scale(answers: dict[str, int]) -> None:
    scores = score_interests(answers)
    assert scores.keys() <= set(INTERESTS.values())
    assert all(1 <= score <= 7 for score in scores.values())


def test_interests_alone_lead_to_occupations() -> None:
    liked = {id_: 5 if id_ in theme(INTERESTS["social"]) else 2 for id_ in CHECK.statements}
    found = match_occupations(score_interests(liked)).matches
    assert any("Teachers" in match.title or "Workers" in match.title for match in found)
