"""Skills are suggested from a story, with the words that led to each."""

import subprocess
import sys
import time
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit import content
from careerkit.coach import suggest_skills
from tests.coach.skill_fit import ELEMENTS, fit, stories
from tests.coach.skill_report import by_batch, hits, recall

HIT = 0.72  # stories with a right element among the first three; measured .78 to .92
RECALL = 0.40  # of the right elements among the first five; measured .44 to .61
STORY = (
    "An old man came with a letter about his pension. He had never used a computer. I sat with "
    "him, showed him step by step how to fill in the form online, and wrote it on a card."
)


def suggested(text: str, limit: int = 5) -> list[str]:
    return [suggestion.element_id for suggestion in suggest_skills(text, limit)]


def test_showing_somebody_step_by_step_is_instructing() -> None:
    assert "2.B.1.e" in suggested(STORY)


@pytest.mark.parametrize("batch", sorted({story.batch for story in stories()}))
@pytest.mark.slow
def test_weights_fitted_to_the_other_stories_rank_a_batch_well(batch: int) -> None:
    ranked = by_batch(batch)
    assert hits(ranked) >= HIT
    assert recall(ranked) >= RECALL


@pytest.mark.slow
def test_the_weights_are_those_that_the_stories_give() -> None:
    found, kept = fit(stories()), content.skill_weights()
    numbers = [kept.phrases, kept.vocabulary, kept.stories, *kept.lean.values(), kept.constant]
    assert numbers == pytest.approx(list(found.weights), abs=0.002)
    said = [
        " ".join([key, *(f"{element}:{value}" for element, value in hints.items())])
        for key, hints in found.hints.items()
    ]
    assert list(kept.hints) == said


def test_what_is_shipped_ranks_as_the_fit_does() -> None:
    found = fit(stories())
    for story in stories()[::20]:
        best = suggested(story.text, 3)
        assert [element for element in found.rank(story) if element in best] == best


def test_at_least_a_hundred_stories_are_labelled() -> None:
    assert len(stories()) >= 100


def test_every_story_has_two_to_five_right_elements() -> None:
    assert not [s.text for s in stories() if not 2 <= len(s.right & set(ELEMENTS)) <= 5]


def test_no_phrase_of_the_vocabulary_is_a_sentence_of_a_story() -> None:
    told = " ".join(story.text.lower() for story in stories())
    phrases = [p for skill in content.skills().values() for p in skill.phrases]
    copied = [p for p in phrases if len(p.split()) > 5 and p.lower() in told]
    assert not copied


def test_the_words_of_a_suggestion_stand_in_the_story() -> None:
    for story in stories():
        for suggestion in suggest_skills(story.text):
            assert suggestion.words
            assert not [words for words in suggestion.words if words not in story.text]


@pytest.mark.slow
def test_the_same_story_gets_the_same_suggestions_in_another_process() -> None:
    code = f"from careerkit.coach import suggest_skills; print(suggest_skills({STORY!r}))"
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            text=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert printed == {str(suggest_skills(STORY))}


def test_no_more_than_asked_for_are_suggested() -> None:
    assert [len(suggest_skills(STORY, limit)) for limit in (0, 1, 3)] == [0, 1, 3]


def test_a_limit_below_nothing_gives_nothing() -> None:
    assert suggest_skills(STORY, -1) == ()


@pytest.mark.parametrize("text", ["", "   \n", "n/a", "?", "...", "hello", "asdf qwer", "12 34"])
def test_nothing_is_suggested_for_what_says_nothing(text: str) -> None:
    assert suggest_skills(text) == ()


@pytest.mark.parametrize(
    "text", ["我在图书馆工作了三年", "Работала в библиотеке", "ⓐⓑⓒ" * 99, "\0\ud800"]
)
def test_nothing_is_suggested_for_another_script(text: str) -> None:
    assert suggest_skills(text) == ()


def test_a_slip_in_a_long_word_makes_no_difference() -> None:
    slipped = STORY.replace("pension", "penssion").replace("computer", "comptuer")
    assert suggested(slipped) == suggested(STORY)


def test_american_and_british_spelling_are_read_alike() -> None:
    british = "I organised the catalogue and labelled the coloured folders in the centre."
    american = "I organized the catalog and labeled the colored folders in the center."
    assert suggested(british) == suggested(american)


@given(st.text(max_size=400), st.integers(-2, 80))
def test_any_text_is_read_without_harm(text: str, limit: int) -> None:
    assert len(suggest_skills(text, limit)) <= max(limit, 0)


@given(st.lists(st.sampled_from([*STORY.split(), "\n", "garden", "—", "É"]), max_size=60))
def test_scores_fall_from_first_to_last_within_0_and_1(words: list[str]) -> None:
    scores = [suggestion.score for suggestion in suggest_skills(" ".join(words), 68)]
    assert all(one >= other for one, other in pairwise([1.0, *scores, 0.0]))


@given(st.lists(st.sampled_from([*STORY.split(), "\u2019", "\u0130", "\n"]), max_size=60))
def test_the_words_are_always_pieces_of_the_text(words: list[str]) -> None:
    text = " ".join(words)
    shown = [piece for suggestion in suggest_skills(text, 68) for piece in suggestion.words]
    assert not [piece for piece in shown if piece not in text]


@pytest.mark.parametrize(
    "text",
    ["a" * 1_000_000, "help " * 200_000, "'" * 1_000_000, "a-" * 500_000, STORY * 6_000],
    ids=["one word", "one word again and again", "quotes", "hyphens", "stories"],
)
def test_a_million_characters_are_no_trouble(text: str) -> None:
    suggest_skills(STORY)  # reads the vocabulary
    before = time.perf_counter()
    suggest_skills(text)
    assert time.perf_counter() - before < 2  # seconds; measured 0.01 to 0.05


@pytest.mark.slow
def test_importing_the_coach_reads_no_vocabulary() -> None:
    code = (
        "import careerkit.coach; from careerkit import content; "
        "print(content.skills.cache_info().currsize)"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert found.stdout.strip() == "0"


def test_the_vocabulary_has_all_the_skills_and_knowledge_areas() -> None:
    kinds = Counter(skill.kind for skill in content.skills().values())
    assert kinds == {"skill": 35, "knowledge": 33}


def test_every_element_has_thirty_to_sixty_phrases() -> None:
    counts = {id_: len(set(skill.phrases)) for id_, skill in content.skills().items()}
    assert not {id_: count for id_, count in counts.items() if not 30 <= count <= 60}


def test_no_two_elements_share_their_plain_name() -> None:
    names = [skill.name for skill in content.skills().values()]
    assert len(set(names)) == len(names)


def test_the_line_on_an_element_is_one_short_sentence() -> None:
    lines = {skill.id: skill.text for skill in content.skills().values()}
    assert not {id_ for id_, line in lines.items() if not 4 <= len(line.split()) <= 20}


def test_competencies_draw_on_elements_that_exist() -> None:
    named = {e for frame in content.competencies() for c in frame.competencies for e in c.skills}
    assert named <= set(content.skills())


def test_all_the_competency_sets_are_there() -> None:
    assert [len(frame.competencies) for frame in content.competencies()] == [10, 11]
