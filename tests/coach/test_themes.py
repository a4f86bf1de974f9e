"""Themes: proposed where several pages speak of the same, and in the person's own words."""

from time import perf_counter

import pytest
from pydantic import TypeAdapter

from careerkit import content
from careerkit.coach.themes import (
    MENTIONS,
    MOST,
    OWN_TEXTS,
    PLACES,
    ProposedTheme,
    proposed_themes,
)
from careerkit.model import Workbook
from careerkit.model.base import Key
from tests.model.filled import filled_workbook
from tests.steps.complete import complete_workbook

LIST = content.themes().themes
GOATS = "I walked the goats to the spring."


def saying(**sections: object) -> Workbook:
    return Workbook.model_validate(sections)


def proposed(workbook: Workbook) -> dict[str, ProposedTheme]:
    return {theme.id: theme for theme in proposed_themes(workbook)}


def stories(*actions: str) -> dict[str, object]:
    return {f"a000000{n}": {"title": f"Told {n}", "action": text} for n, text in enumerate(actions)}


def test_an_empty_workbook_has_no_themes() -> None:
    assert proposed_themes(Workbook()) == ()


def test_one_page_alone_makes_no_theme() -> None:
    told = stories("I taught a class.", "I tutored a boy.", "I held a lesson.", "A pupil came.")
    assert "teaching" not in proposed(saying(stories=told))


def test_a_theme_runs_through_several_pages() -> None:
    theme = proposed(
        saying(
            stories=stories("I taught a class."),
            start={"inspires": "A pupil who came back to read to me."},
            values={"guesses": {"want": "Teach grown-ups"}},
        )
    )["teaching"]
    assert [mention.place for mention in theme.mentions] == ["start", "guesses", "stories"]
    assert [mention.words for mention in theme.mentions] == [
        ("pupil",),
        ("Teach",),
        ("taught", "class"),
    ]
    assert theme.mentions[2].title == "Told 0"


def test_values_factors_strengths_and_wanted_skills_count_by_their_names() -> None:
    theme = proposed(
        saying(
            values={"piles": {"growth": "very", "fame": "not"}, "weights": {"growth": 20}},
            stories={"a0000001": {"heard": {"learning": True, "finding-out": False}}},
            skills={"2-a-2-b": {"keep": "yes", "want": "most"}},
        )
    )["learning"]
    assert [(mention.place, mention.words) for mention in theme.mentions] == [
        ("values", ("Growth",)),
        ("factors", ("Room to grow",)),
        ("heard", ("Learning something new",)),
        ("skills", ("Learning something new",)),
    ]


@pytest.mark.parametrize(
    "unsaid",
    [
        {"values": {"weights": {"growth": 19}}},
        {"skills": {"2-a-2-b": {"keep": "no", "want": "most"}}},
        {"skills": {"2-a-2-b": {"keep": "yes", "want": "little"}}},
    ],
    ids=["few points", "a skill that was left", "a skill that is hardly wanted"],
)
def test_what_counts_little_for_the_person_is_no_sign(unsaid: dict[str, object]) -> None:
    told = {
        "start": {"inspires": "I study for an exam."},
        "stories": {"a0000001": {"action": "I studied."}},
    }
    assert "learning" not in proposed(saying(**told, **unsaid))


def test_a_word_of_the_persons_own_that_comes_back_is_proposed() -> None:
    workbook = saying(
        start={"inspires": "Goats on the hill behind the reading room."},
        stories=stories(GOATS, "I sold a goat for the roof."),
    )
    (theme,) = proposed_themes(workbook)
    assert theme.own_word
    assert theme.name == "Goats"
    assert [mention.place for mention in theme.mentions] == ["start", "stories", "stories"]


@pytest.mark.parametrize("word", ["library", "books", "people"])
def test_a_word_that_every_library_worker_says_is_none_of_their_own(word: str) -> None:
    workbook = saying(
        start={"inspires": f"The {word}."}, stories=stories(f"A {word}.", f"Our {word}.")
    )
    assert proposed_themes(workbook) == ()


@pytest.mark.parametrize("word", ["goat", "Łódź", "خروف", "羊群", "e.g.", "x" * 39])
def test_the_name_of_a_word_fits_into_a_path_and_does_not_show_it(word: str) -> None:
    workbook = saying(start={"inspires": word}, stories=stories(f"a {word}", f"the {word}"))
    for theme in proposed_themes(workbook):
        assert TypeAdapter(Key).validate_python(theme.id)
        assert word.lower() not in theme.id


def test_a_story_is_not_counted_again_as_an_accomplishment() -> None:
    workbook = saying(
        stories={"a0000001": {"title": "Goats", "action": GOATS}},
        accomplishments={"a0000001": {"title": "Goats"}},
        start={"inspires": "Goats"},
    )
    assert proposed_themes(workbook) == ()


def test_themes_on_most_pages_come_first_and_there_are_few() -> None:
    themes = proposed_themes(complete_workbook())
    places = [theme.places for theme in themes if not theme.own_word]
    assert places == sorted(places, reverse=True)
    assert 0 < len(themes) <= MOST
    assert all(len(t.mentions) >= MENTIONS and t.places >= PLACES for t in themes)
    assert all(len(t.mentions) >= OWN_TEXTS for t in themes if t.own_word)


def test_any_text_can_be_looked_through() -> None:
    for text in ("\ud7ff\u202e<b>", "a" * 100_000, "'" * 50, "—"):
        assert len(proposed_themes(filled_workbook(text))) <= MOST


def test_the_list_of_themes_names_what_there_is() -> None:
    cards = {card.id for card in content.deck("values").cards}
    factors = {card.id for card in content.deck("factors").cards}
    strengths = {option.id for option in content.guide("stories").exercises["listen"].options}
    for theme in LIST:
        assert set(theme.values) <= cards, theme.id
        assert set(theme.factors) <= factors, theme.id
        assert set(theme.heard) <= strengths, theme.id
        assert set(theme.skills) <= content.skills().keys(), theme.id
    assert len({theme.id for theme in LIST}) == len({theme.name for theme in LIST}) == len(LIST)


def test_no_theme_rests_on_a_private_value() -> None:
    private = {card.id for card in content.deck("values").cards if card.private}
    assert not [theme.id for theme in LIST if private & set(theme.values)]


def test_a_look_for_themes_takes_no_time_while_somebody_types() -> None:
    workbook = complete_workbook()
    proposed_themes(workbook)
    start = perf_counter()
    proposed_themes(workbook)
    assert perf_counter() - start < 0.05
