"""The coach asks what is missing in a story, and is silent where nothing is."""

import time
from dataclasses import FrozenInstanceError
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit import content
from careerkit.coach import Flag, Question, story_questions
from careerkit.coach.story.reading import LONGEST_QUOTE
from careerkit.model import Story
from tests.coach.story.report import (
    CLEAR_STORY,
    FLAGS,
    Labelled,
    flags_of,
    labelled_stories,
    score,
)

LABELLED = labelled_stories()
CLEAR = tuple(one for one in LABELLED if not one.flags)

# Before the rules had met them, the batches scored .90 to .98 each, the other authors .91 and .85.
# On stories that they have met they score .98, and a fall by .01 is about five stories: more than
# a matter of taste.
MACRO_F1 = 0.97
EACH_F1 = 0.95


def asked(**parts: str) -> frozenset[Flag]:
    """Return the flags of a clear story in which these parts are written differently."""
    return flags_of(CLEAR_STORY.model_copy(update=parts))


# Labelled stories


def test_the_labelled_stories_are_many_and_a_third_of_them_is_clear() -> None:
    assert len(LABELLED) >= 120
    assert 3 * len(CLEAR) >= len(LABELLED)


def test_a_heavy_situation_is_labelled_where_the_problem_has_more_words() -> None:
    def heavy(story: Story) -> bool:
        return len(story.problem.split()) > len(story.action.split()) + len(story.result.split())

    wrong = [
        one.story.title for one in LABELLED if heavy(one.story) != ("heavy_situation" in one.flags)
    ]
    assert not wrong


def test_no_result_is_labelled_together_with_no_measure() -> None:
    assert all("no_measure" in one.flags for one in LABELLED if "no_result" in one.flags)


@pytest.mark.slow
def test_the_coach_asks_what_a_person_would_ask() -> None:
    scores = [score(flag, LABELLED).f1 for flag in FLAGS]
    assert sum(scores) / len(scores) >= MACRO_F1


@pytest.mark.slow
@pytest.mark.parametrize("flag", FLAGS)
def test_no_flag_is_much_worse_than_the_others(flag: Flag) -> None:
    assert score(flag, LABELLED).f1 >= EACH_F1


@pytest.mark.parametrize("one", CLEAR, ids=lambda one: one.story.title)
def test_a_clear_story_gets_no_question(one: Labelled) -> None:
    assert story_questions(one.story) == ()


# What a question is


def test_an_empty_story_is_asked_for_everything_but_an_event() -> None:
    assert [question.flag for question in story_questions(Story())] == [
        "no_own_action",
        "no_result",
        "no_measure",
        "no_why",
    ]


def test_the_first_question_asks_for_one_event() -> None:
    story = Story(problem="Patrons need help.", action="I am a people person.")
    assert story_questions(story)[0].flag == "general_claim"


def test_questions_stand_in_the_order_of_the_flags() -> None:
    order = [
        [FLAGS.index(question.flag) for question in story_questions(one.story)] for one in LABELLED
    ]
    assert all(places == sorted(set(places)) for places in order)


def test_a_question_shows_the_words_that_led_to_it() -> None:
    story = CLEAR_STORY.model_copy(update={"action": "It was hot. I am a people person. Always!"})
    assert story_questions(story)[0] == Question("general_claim", "action", "I am a people person")


def test_a_long_answer_is_quoted_in_part() -> None:
    story = CLEAR_STORY.model_copy(update={"action": "The team moved the shelves. " * 50})
    (question,) = story_questions(story)
    assert len(question.words) <= LONGEST_QUOTE + 2
    assert question.words.endswith(" …")


def test_a_question_about_an_empty_part_quotes_nothing() -> None:
    assert {question.words for question in story_questions(Story())} == {""}


def test_a_general_claim_in_the_problem_is_asked_about_there() -> None:
    story = Story(problem="I am a hard worker and I always help.")
    assert story_questions(story)[0].field == "problem"


def test_a_question_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(story_questions(Story())[0], "flag", "no_why")  # noqa: B010


def test_every_flag_is_worded() -> None:
    assert set(content.coach_questions()) == set(get_args(Flag))


# heavy_situation


def test_a_problem_as_long_as_the_rest_is_not_heavy() -> None:
    assert "heavy_situation" not in asked(problem="a b c d", action="I built it", result="40")


def test_a_problem_longer_than_the_rest_is_heavy() -> None:
    assert "heavy_situation" in asked(problem="a b c d e", action="I built it", result="40")


def test_dashes_and_bullets_are_not_counted_as_words() -> None:
    assert "heavy_situation" not in asked(problem="- a - b - c", action="I built", result="40")


# Any text


@pytest.mark.parametrize(
    "story",
    [
        Story(
            problem="Дети не приходили в библиотеку.",
            action="Открыли кружок чтения по субботам.",
            result="Теперь приходят каждую неделю.",
            why_care="Чтение открывает мир.",
        ),
        Story(
            problem="لم يكن الأطفال يأتون إلى المكتبة.",
            action="نظمت نادي قراءة يوم السبت.",
            result="يأتون الآن كل أسبوع.",
            why_care="القراءة تفتح العالم.",
        ),
        Story(
            problem="孩子们不来图书馆。",
            action="我办了读书会。",
            result="他们来了。",
            why_care="阅读很重要。",
        ),
        Story(
            problem="Los niños no venían a la biblioteca porque nadie los invitaba nunca.",
            action="Organicé un club de lectura los sábados con dos maestras jubiladas.",
            result="Ahora vienen cada semana con sus abuelos y se llevan libros a casa.",
            why_care="Leer abre el mundo.",
        ),
    ],
    ids=["Russian", "Arabic", "Chinese", "Spanish"],
)
def test_a_story_in_another_language_is_left_alone(story: Story) -> None:
    assert story_questions(story) == ()


def test_an_empty_part_is_asked_for_in_any_language() -> None:
    assert flags_of(Story(problem="孩子们不来图书馆。", action="我办了读书会。")) == {
        "no_result",
        "no_measure",
        "no_why",
    }


# Words of real stories, and what joins and ends sentences
WORDS = st.sampled_from(sorted({word for one in LABELLED for word in one.story.action.split()}))
JOINTS = st.sampled_from([",", ".", ":", "(", "-", "•", "…", "n/a", "idk", "not", "will", "図書館"])
TEXTS = st.text() | st.lists(WORDS | JOINTS, max_size=60).map(" ".join)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_any_text_gets_its_questions_without_an_error(
    problem: str, action: str, result: str, why_care: str
) -> None:
    story = Story(problem=problem, action=action, result=result, why_care=why_care)
    flags = [question.flag for question in story_questions(story)]
    assert "no_result" not in flags or "no_measure" in flags


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        *(
            "a",
            "i ",
            "i and ",
            "i am very ",
            "i every ",
            "not ",
            "to be ",
            "my part ",
            "no a a ",
            "the as are ",
        ),
        *(",", ".", "!x", "(", "- ", "\n", "a-", "'", "Maria ", "图书馆"),
        "I moved the shelf. We hope so, and ",
    ],
)
def test_a_megabyte_in_every_part_is_read_in_a_second(piece: str) -> None:
    text = (piece * 1_000_000)[:1_000_000]
    story = Story(title=text, problem=text, action=text, result=text, why_care=text)
    start = time.process_time()
    story_questions(story)
    assert (
        time.process_time() - start < 1
    )  # second of one processor; the slowest of these takes 0.4


def test_a_page_of_stories_is_read_while_a_key_is_pressed() -> None:
    start = time.process_time()
    for one in LABELLED:
        story_questions(one.story)
    assert (time.process_time() - start) / len(LABELLED) < 0.005  # seconds for one story
