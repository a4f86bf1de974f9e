"""Every answer in one place, with the way to where it can change."""

import json
from typing import Any

from careerkit import content
from careerkit.editor import Editor
from careerkit.model import lookup
from careerkit.repository import Repository
from careerkit.steps import STEPS, course
from careerkit.vault import Access
from careerkit.widgets import CheckAnswers
from careerkit.widgets.check_answers import LONGEST, MOST, listed
from tests.model.filled import filled_workbook
from tests.steps.complete import complete_workbook

WORDS = content.guide("portfolio").exercises["check_answers"]
PLACES = {step.slug: course.place(step) for step in STEPS}


def check_answers(editor: Editor) -> CheckAnswers:
    return CheckAnswers(editor, "portfolio.check_answers", WORDS, PLACES)


def answers(pages: list[Any]) -> list[Any]:
    return [one for page in pages for group in page["groups"] for one in group["answers"]]


def test_an_empty_workbook_has_no_answers(editor: Editor) -> None:
    assert check_answers(editor).view == {"pages": []}


def test_an_answer_is_listed_under_its_page_with_its_question(editor: Editor) -> None:
    widget = check_answers(editor)
    editor.apply({"start.inspires": "Atlases"})
    (page,) = widget.view["pages"]
    (answer,) = answers([page])
    assert (page["step"], page["count"], page["more"]) == ("start", 1, 0)
    assert answer["text"] == "Atlases"
    assert answer["label"] == "What inspires you about this work?"
    assert answer["path"] == "start.inspires"


def test_every_page_with_an_answer_has_an_address(
    editor: Editor, repository: Repository, access: Access
) -> None:
    repository.update(access, lambda _: complete_workbook())
    editor.refresh()
    pages = check_answers(editor).view["pages"]
    assert {page["step"] for page in pages} <= PLACES.keys()
    assert len(pages) >= 7


def test_the_working_life_is_listed_as_well() -> None:
    page = next(one for one in listed(complete_workbook()) if one["step"] == "portfolio")
    texts = " ".join(one["text"] for one in answers([page]))
    assert "Harbour Library" in texts
    assert "Sunita Rao" in texts


def test_an_answer_leads_to_where_it_stands() -> None:
    workbook = complete_workbook()
    paths = [one["path"] for one in answers(listed(workbook)) if one["path"]]
    assert len(paths) > 50
    for path in paths:
        parent = path.rpartition(".")[0] or path
        assert lookup(workbook, parent) is not None


def test_a_long_answer_is_cut_and_says_so(editor: Editor) -> None:
    editor.apply({"start.inspires": "x" * (LONGEST + 5)})
    (answer,) = answers(check_answers(editor).view["pages"])
    assert (len(answer["text"]), answer["more"]) == (LONGEST + 1, 5)


def test_a_very_full_workbook_stays_small_on_the_page() -> None:
    pages: list[Any] = listed(filled_workbook("A long answer. " * 2000))
    assert len(json.dumps(pages)) < 2 * MOST
    assert any(page["more"] for page in pages)
