from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from careerkit import content
from careerkit.answers import page_names
from careerkit.content import Deck, Exercise, Field
from careerkit.export.worksheets.layouts import LAYOUTS, ON_SCREEN, layout
from careerkit.export.worksheets.paper import Size
from careerkit.export.worksheets.sheets import worksheet, worksheet_names
from careerkit.roles import roles
from tests.export.paper import Paper, plain

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
LARGE = 18  # points

NOT_IN_THE_TABLE_OF_WINS = {"application", "celebrated", "own_kind"}

each_step = pytest.mark.parametrize("step", page_names())
each_sheet = pytest.mark.parametrize("name", worksheet_names())


@cache
def made(name: str, size: Size) -> bytes:
    return worksheet(name, NOON, size)


def sheet(name: str, folder: Path, size: Size = "normal") -> Paper:
    return Paper(made(name, size), folder)


def on_paper(step: str) -> Iterator[Exercise]:
    """Yield the exercises that a person can do on paper."""
    for name, exercise in content.guide(step).exercises.items():
        if f"{step}.{name}" not in ON_SCREEN and (exercise.fields or exercise.parts):
            yield exercise


def letters(text: str) -> str:
    """Return text without blanks, which a narrow column may have in other places."""
    return plain(text).replace(" ", "")


def missing(wanted: list[str], paper: Paper) -> list[str]:
    text = letters(paper.text)
    return [one for one in wanted if letters(one) not in text]


@each_step
def test_every_exercise_is_there_with_what_it_says(step: str, tmp_path: Path) -> None:
    wanted = [text for each in on_paper(step) for text in (each.title, each.intro)]
    assert wanted
    assert missing(wanted, sheet(step, tmp_path)) == []


@each_step
@pytest.mark.parametrize("size", ["normal", "large"])
def test_every_question_of_a_form_is_there_with_its_answers_to_choose(
    step: str, size: Size, tmp_path: Path
) -> None:
    forms = [form for each in on_paper(step) for form in (each, *each.parts.values())]
    fields: list[Field] = [field for form in forms for field in form.fields]
    wanted = [field.label for field in fields if field.id not in NOT_IN_THE_TABLE_OF_WINS]
    wanted += [option.label for field in fields for option in field.options]
    assert missing(wanted, sheet(step, tmp_path, size)) == []


@pytest.mark.parametrize("size", ["normal", "large"])
def test_the_card_deck_is_a_list_to_tick(size: Size, tmp_path: Path) -> None:
    deck: Deck = content.deck("values")
    cards = [card.name for card in deck.cards if card.work]
    piles = [one.label for one in content.guide("values").exercises["sort_cards"].options]
    assert missing([*cards, *piles], sheet("values", tmp_path, size)) == []


def test_every_activity_of_the_interest_check_is_there(tmp_path: Path) -> None:
    activities = list(content.interest_check().statements.values())
    assert missing(activities, sheet("directions", tmp_path)) == []


def test_every_task_of_every_role_guide_is_there(tmp_path: Path) -> None:
    tasks = [duty.text for role in roles().values() for duty in role.responsibilities.points]
    assert missing(tasks, sheet("roles", tmp_path)) == []


@each_sheet
@pytest.mark.parametrize("size", ["normal", "large"])
def test_a_sheet_is_accessible_and_carries_its_fonts(name: str, size: Size, tmp_path: Path) -> None:
    paper = sheet(name, tmp_path, size)
    assert paper.accessible
    assert all(paper.fonts.values())


@each_sheet
def test_large_print_has_nothing_small(name: str, tmp_path: Path) -> None:
    heights: set[float] = set()

    def note(text: str, _cm: object, matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            heights.add(round(abs(size * matrix[3]), 1))

    for page in sheet(name, tmp_path, "large").pdf.pages:
        page.extract_text(visitor_text=note)
    assert heights
    assert min(heights) >= LARGE - 0.1


def test_letter_paper_is_as_large_as_it_should_be(tmp_path: Path) -> None:
    box = Paper(worksheet("start", NOON, paper="us-letter"), tmp_path).pdf.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)


@each_step
def test_a_page_shows_nothing_for_what_needs_a_screen(step: str) -> None:
    for name, exercise in content.guide(step).exercises.items():
        if f"{step}.{name}" in ON_SCREEN:
            assert list(layout(step, name, exercise)) == []


@pytest.mark.parametrize("place", [*LAYOUTS, *sorted(ON_SCREEN)])
def test_every_layout_is_for_an_exercise_that_there_is(place: str) -> None:
    step, _, name = place.partition(".")
    assert name in content.guide(step).exercises
