from datetime import UTC, datetime
from pathlib import Path

import pytest

from careerkit.answers.glance import glance
from careerkit.export import EXPORTS, Occasion
from careerkit.model import Workbook, replace
from tests.export.paper import Paper
from tests.model.filled import filled_workbook
from tests.steps.complete import complete_workbook

NOON = Occasion(datetime(2026, 3, 3, 12, tzinfo=UTC))
DENSE = ("W" * 400, "wide " * 90, "日" * 400, "ﷺ" * 200, "م " * 200, "🎉" * 100, "á̂̃" * 200)


def picture(workbook: Workbook, folder: Path) -> Paper:
    return Paper(EXPORTS["picture"].make(workbook, NOON), folder)


def letters(text: str) -> str:
    """Return text without blanks and hyphens, at which a narrow line may end."""
    return text.replace(" ", "").replace("-", "")


def many(text: str) -> Workbook:
    """Return a workbook with more of everything than a page holds."""
    workbook = filled_workbook(text)
    for n in range(1, 10):
        id_ = f"0000000{n}"
        workbook = replace(workbook, f"stories.{id_}", {"title": text, "one_line": text})
        workbook = replace(workbook, f"themes.{id_}", {"keep": "yes", "name": text})
        workbook = replace(workbook, f"gap.actions.{id_}", {"title": text})
        workbook = replace(workbook, f"victories.wins.{id_}", {"title": text})
        workbook = replace(workbook, f"values.own_cards.{id_}", {"name": text})
        workbook = replace(workbook, f"values.piles.{id_}", "very")
    return replace(workbook, "values.top", tuple(f"0000000{n}" for n in range(1, 6)))


def test_all_that_counts_stands_on_it(tmp_path: Path) -> None:
    workbook = complete_workbook()
    seen, text = glance(workbook), letters(picture(workbook, tmp_path).text)
    lines = [line.text for part in seen.__slots__ for line in getattr(seen, part)]
    assert len(lines) > 10
    assert [line for line in lines if letters(line) not in text] == []


def test_it_is_accessible_and_carries_its_fonts(tmp_path: Path) -> None:
    paper = picture(complete_workbook(), tmp_path)
    assert paper.accessible
    assert all(paper.fonts.values())


@pytest.mark.parametrize("text", DENSE, ids=lambda text: ascii(text[:2]))
def test_it_is_one_page_however_much_there_is(text: str, tmp_path: Path) -> None:
    paper = picture(many(text), tmp_path)
    assert paper.pages == 1
    assert "2026" in paper.text  # what stands at the foot of the page


def test_what_is_too_long_is_cut_off_visibly(tmp_path: Path) -> None:
    assert "…" in picture(many("very long " * 50), tmp_path).text


def test_a_part_stands_there_only_if_something_is_in_it(tmp_path: Path) -> None:
    workbook = replace(Workbook(), "gap.target.title", "Library technician")
    text = picture(workbook, tmp_path).text
    assert "Library technician" in text
    assert "Stories I can tell" not in text
