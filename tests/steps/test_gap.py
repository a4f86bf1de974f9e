"""Step 6: which rows wait for the gaps that were picked."""

from collections.abc import Iterator

import ipywidgets
import pytest

from careerkit.editor import Editor
from careerkit.model import Workbook, replace
from careerkit.repository import Repository
from careerkit.settings import settings
from careerkit.steps import gap
from careerkit.vault import new_key
from careerkit.widgets import Activity

TEACHING = "2-c-6"
PLANNED = {"title": "Ask", "by": "2026-02-12", "if_when": "If", "then_do": "Then"}


@pytest.fixture
def editor() -> Iterator[Editor]:
    repository = Repository(settings().database)
    repository.migrate()
    editor = Editor(repository)
    editor.open(repository.new_record(kind="home", wrapping_key=new_key()))
    yield editor
    ipywidgets.Widget.close_all()
    repository.close()


def beginning(bridging: Activity) -> dict[str, object]:
    """Return the edit with which a page begins the row that waits."""
    ((id_, start),) = bridging.view["starts"].items()
    return {f"gap.actions.{id_}": start}


def test_a_picked_gap_waits_as_a_row_of_its_name(editor: Editor) -> None:
    bridging = gap.bridge_gaps(editor)
    editor.apply({f"gap.picked.{TEACHING}": True})
    (seed,) = bridging.view["seeds"]
    assert seed["title"] == "Teaching and training"
    assert bridging.view["starts"] == {seed["id"]: {"gap": TEACHING}}
    assert bridging.view["choices"] == {"gap": [{"id": TEACHING, "label": "Teaching and training"}]}


def test_two_pages_that_begin_the_same_row_make_one_step(editor: Editor) -> None:
    bridging = gap.bridge_gaps(editor)
    editor.apply({f"gap.picked.{TEACHING}": True})
    edit = beginning(bridging)
    editor.apply(edit)
    editor.apply(edit)
    assert [action.gap for action in editor.workbook.gap.actions.values()] == [TEACHING]
    assert bridging.view["starts"] == {}


def test_a_gap_that_a_step_crosses_does_not_wait(editor: Editor) -> None:
    bridging = gap.bridge_gaps(editor)
    editor.apply(
        {
            f"gap.picked.{TEACHING}": True,
            "gap.actions.0000000a": {"title": "Ask Ama", "gap": TEACHING},
        }
    )
    assert bridging.view["seeds"] == [{"id": "0000000a", "title": "Teaching and training"}]


def test_a_first_step_that_was_given_to_another_gap_keeps_its_row(editor: Editor) -> None:
    bridging = gap.bridge_gaps(editor)
    editor.apply({f"gap.picked.{TEACHING}": True})
    edit = beginning(bridging)
    editor.apply(edit)
    editor.apply({f"{path}.gap": "" for path in edit})
    assert bridging.view["starts"] == {}
    assert len(bridging.view["seeds"]) == 1


def test_a_gap_is_still_offered_to_its_step_when_it_is_not_picked_any_more(
    editor: Editor,
) -> None:
    bridging = gap.bridge_gaps(editor)
    editor.apply({"gap.actions.0000000a": {"title": "Ask Ama", "gap": TEACHING}})
    assert bridging.view["choices"]["gap"][0]["id"] == TEACHING


def test_a_picked_gap_that_is_gone_does_not_wait(editor: Editor) -> None:
    bridging = gap.bridge_gaps(editor)
    editor.apply({"gap.picked.c0ffee01": True})
    assert bridging.view["seeds"] == []


@pytest.mark.parametrize("missing", PLANNED)
def test_a_step_is_planned_when_it_has_words_a_date_and_a_moment(missing: str) -> None:
    begun = {"target": {"title": "Librarian"}, "picked": {TEACHING: True}}
    workbook = replace(Workbook(), "gap", begun)
    assert gap.progress(replace(workbook, "gap.actions.0000000a", PLANNED)) == 1
    less = {name: answer for name, answer in PLANNED.items() if name != missing}
    assert 0 < gap.progress(replace(workbook, "gap.actions.0000000a", less)) < 1
