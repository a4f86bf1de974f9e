from datetime import UTC, datetime
from pathlib import Path

import pytest

from careerkit.export import EXPORTS, Occasion
from careerkit.model import Workbook, replace
from tests.export.paper import Paper
from tests.steps.complete import STORY, complete_workbook

NOON = Occasion(datetime(2026, 3, 3, 12, tzinfo=UTC))


def cards(workbook: Workbook, folder: Path) -> Paper:
    return Paper(EXPORTS["stories"].make(workbook, NOON), folder)


def told(count: int, **parts: str) -> Workbook:
    workbook = Workbook()
    for n in range(count):
        story = {"title": f"Story number {n}", **STORY, **parts}
        workbook = replace(workbook, f"stories.0000000{n}", story)
    return workbook


def test_a_card_tells_the_whole_story_and_what_others_heard(tmp_path: Path) -> None:
    text = cards(complete_workbook(), tmp_path).text
    for part in ("problem", "action", "result", "why_care"):
        assert STORY[part] in text
    assert "Teaching others, Being patient" in text


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (4, 1), (5, 2), (8, 2)])
def test_four_cards_stand_on_a_page(count: int, pages: int, tmp_path: Path) -> None:
    assert cards(told(count), tmp_path).pages == pages


def test_two_cards_stand_on_a_page_if_a_story_is_long(tmp_path: Path) -> None:
    assert cards(told(4, action="I sorted a shelf. " * 80), tmp_path).pages == 2


def test_a_card_never_grows_beyond_its_place(tmp_path: Path) -> None:
    paper = cards(told(2, action="I sorted a shelf. " * 5000, result="Better. " * 5000), tmp_path)
    assert paper.pages == 1
    assert paper.text.count("Why it matters") == 2
    assert "…" in paper.text


def test_cards_are_accessible_each_with_a_heading(tmp_path: Path) -> None:
    paper = cards(told(3), tmp_path)
    assert paper.accessible
    assert paper.bookmarks == ["Story number 0", "Story number 1", "Story number 2"]


@pytest.mark.parametrize("title", ["", " ", "\x06", "\u00a0"])
def test_a_story_without_a_name_has_a_card(title: str, tmp_path: Path) -> None:
    assert cards(told(1, title=title), tmp_path).accessible
