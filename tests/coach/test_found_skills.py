"""Skills proposed to a person: from stories, from what is not told yet, and from listeners."""

import pytest

from careerkit import content
from careerkit.coach import suggest_skills
from careerkit.coach.found_skills import LEAST, MOST, FoundSkill, found_skills, silent_stories
from careerkit.model import Workbook, replace

TEACHING = "2.B.1.e"
TAUGHT = {
    "title": "The tablet hour",
    "problem": "Nobody dared to use the new tablets.",
    "action": "I taught six pensioners how to use one, step by step, and showed them again.",
    "result": "They now teach each other.",
}
WORDLESS = {"title": "Hm", "action": "Hm hm."}


def told(story: object = None, **others: object) -> Workbook:
    """Return a workbook with one story."""
    return Workbook.model_validate({"stories": {"a0000001": story or TAUGHT}, **others})


def found(workbook: Workbook) -> dict[str, FoundSkill]:
    return {skill.element_id: skill for skill in found_skills(workbook)}


def test_nothing_is_found_where_nothing_is_told() -> None:
    assert found_skills(Workbook()) == ()


def test_a_skill_comes_with_the_words_of_the_story_it_was_found_in() -> None:
    (sign,) = found(told())[TEACHING].signs
    assert (sign.source, sign.id, sign.title) == ("story", "a0000001", "The tablet hour")
    text = "\n".join(TAUGHT.values())
    assert sign.words
    assert all(words in text for words in sign.words)


def test_a_title_alone_is_no_story() -> None:
    assert found_skills(told({"title": "I taught a class of forty to read"})) == ()


def test_a_skill_that_two_stories_show_is_likelier_than_in_either() -> None:
    once = found(told())[TEACHING]
    both = found(replace(told(), "stories.a0000002", TAUGHT))[TEACHING]
    assert len(both.signs) == 2
    assert once.score < both.score < 1


def test_an_accomplishment_counts_until_it_is_told_as_a_story() -> None:
    noted = {"a0000001": {"title": "Taught a class of forty to read"}}
    workbook = Workbook.model_validate({"accomplishments": noted})
    (sign,) = found(workbook)[TEACHING].signs
    assert sign.source == "accomplishment"
    assert "accomplishment" not in {
        sign.source for skill in found_skills(told(accomplishments=noted)) for sign in skill.signs
    }


def test_what_a_listener_tapped_counts_in_the_words_of_the_list() -> None:
    heard = told({**WORDLESS, "heard": {"careful": True, "teaching": False}})
    (skill,) = found_skills(heard)
    (element,) = content.heard_skills()["careful"]
    (sign,) = skill.signs
    assert (skill.element_id, sign.source) == (element, "heard")
    assert sign.words == ("Getting details right",)


def test_what_a_listener_wrote_counts_half() -> None:
    words = "You taught them step by step, and showed them how"
    heard = found(told({**WORDLESS, "heard_else": words}))[TEACHING]
    (suggested,) = (one for one in suggest_skills(words) if one.element_id == TEACHING)
    assert [sign.source for sign in heard.signs] == ["heard"]
    assert heard.score == pytest.approx(suggested.score / 2)


def test_every_strength_on_the_list_is_known_with_elements_that_there_are() -> None:
    options = content.guide("stories").exercises["listen"].options
    assert content.heard_skills().keys() == {option.id for option in options}
    assert {e for each in content.heard_skills().values() for e in each} <= content.skills().keys()


def test_a_story_without_a_skill_is_named() -> None:
    assert suggest_skills("\n".join(WORDLESS.values())) == ()
    assert silent_stories(told(WORDLESS)) == ("Hm",)
    assert silent_stories(told()) == ()


@pytest.mark.parametrize("many", [1, 8])
def test_there_are_never_more_than_a_person_can_look_through(many: int) -> None:
    texts = [skill.phrases for skill in list(content.skills().values())[: 5 * many]]
    stories = {
        f"a{n:07x}": {"action": "\n".join(line for phrases in texts[n::many] for line in phrases)}
        for n in range(many)
    }
    scores = [skill.score for skill in found_skills(Workbook.model_validate({"stories": stories}))]
    assert len(scores) <= MOST
    assert scores == sorted(scores, reverse=True)
    assert min(scores) >= LEAST
