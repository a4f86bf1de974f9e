"""Bring back what was removed, and sections as they were."""

from typing import Any

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.model import SECTIONS
from careerkit.vault import Access
from careerkit.widgets import BringBack
from careerkit.widgets.bring_back import NEWEST
from tests.widgets.conftest import Clock

WORDS = content.guide("start").exercises["bring_back"]
SHELF = {"accomplishments.00000001": {"title": "Built a shelf"}}


def bring_back(editor: Editor) -> BringBack:
    return BringBack(editor, "start.bring_back", WORDS)


def versions(widget: BringBack, section: str) -> list[Any]:
    return [row["revision"] for row in earlier(widget, section)]


def earlier(widget: BringBack, section: str) -> list[Any]:
    (found,) = (part for part in widget.view["earlier"] if part["section"] == section)
    rows: list[Any] = found["versions"]
    return rows


def write(editor: Editor, clock: Clock, *texts: str) -> None:
    """Save each text on what inspires the person, some time after the one before."""
    for text in texts:
        editor.apply({"start.inspires": text})
        clock.forward(minutes=10)


def test_there_is_nothing_to_bring_back_of_a_new_workbook(editor: Editor) -> None:
    assert bring_back(editor).view == {"removed": [], "earlier": []}
    assert WORDS.empty


def test_a_removed_record_is_listed_with_its_name_and_time(editor: Editor, clock: Clock) -> None:
    widget = bring_back(editor)
    editor.apply(SHELF)
    clock.forward(minutes=1)
    editor.apply({"accomplishments.00000001": None})
    assert widget.view["removed"] == [
        {
            "path": "accomplishments.00000001",
            "name": "Built a shelf",
            "section": "accomplishments",
            "removed": "2025-03-01T09:01:00+00:00",
        }
    ]


def test_a_name_as_long_as_a_book_is_cut(editor: Editor) -> None:
    editor.apply({"accomplishments.00000001": {"title": "A" * 100_000}})
    editor.apply({"accomplishments.00000001": None})
    assert len(bring_back(editor).view["removed"][0]["name"]) <= 200


def test_what_is_put_back_stands_again_and_leaves_the_list(editor: Editor) -> None:
    editor.apply(SHELF)
    editor.apply({"accomplishments.00000001": None})
    widget = bring_back(editor)
    widget.act({"do": "put_back", "path": "accomplishments.00000001"})
    assert editor.get("accomplishments.00000001.title") == "Built a shelf"
    assert widget.view["removed"] == []


def test_earlier_versions_stand_newest_first(editor: Editor, clock: Clock) -> None:
    write(editor, clock, "one", "two", "three")
    widget = bring_back(editor)
    assert versions(widget, "start") == [2, 1]
    assert earlier(widget, "start")[1]["saved"] == "2025-03-01T09:00:00+00:00"


def test_sections_stand_in_the_order_of_the_workbook(editor: Editor, clock: Clock) -> None:
    for _ in range(2):
        for edit in (
            {"stories.00000001": {}, "stories.00000001.title": str(clock.time)},
            {"takeaways.start": "x"},
        ):
            editor.apply(edit)
            clock.forward(minutes=10)
        editor.apply({"start.inspires": str(clock.time), "takeaways.start": str(clock.time)})
        clock.forward(minutes=10)
    listed = [part["section"] for part in bring_back(editor).view["earlier"]]
    assert listed == ["start", "stories", "takeaways"]


def test_going_back_brings_the_section_and_can_itself_be_undone(
    editor: Editor, clock: Clock
) -> None:
    write(editor, clock, "one", "two")
    widget = bring_back(editor)
    widget.act({"do": "go_back", "section": "start", "revision": 1})
    assert editor.get("start.inspires") == "one"
    widget.act({"do": "go_back", "section": "start", "revision": versions(widget, "start")[0]})
    assert editor.get("start.inspires") == "two"


@pytest.mark.parametrize(
    "action",
    [
        {"do": "put_back", "path": "accomplishments.99999999"},
        {"do": "go_back", "section": "start", "revision": 99},
        {"do": "go_back", "section": "nowhere", "revision": 1},
        {"do": "go_back", "section": "start", "revision": "1"},
        {"do": "shred"},
    ],
    ids=str,
)
def test_what_is_not_kept_cannot_be_brought_back(editor: Editor, action: dict[str, Any]) -> None:
    with pytest.raises(LookupError):
        bring_back(editor).act(action)


def test_a_page_stays_small_however_many_versions_there_are(
    editor: Editor, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(editor, clock, "one", "two")
    many = editor.revisions() * (NEWEST + 50)
    monkeypatch.setattr(editor, "revisions", lambda: many)
    assert len(versions(bring_back(editor), "start")) == NEWEST


def test_an_opened_workbook_that_is_empty_still_shows_what_was_removed(
    editor: Editor, closed: Editor, access: Access
) -> None:
    editor.apply(SHELF)
    editor.apply({"accomplishments.00000001": None})
    opened = bring_back(closed)
    closed.open(access)
    assert [row["name"] for row in opened.view["removed"]] == ["Built a shelf"]


def test_a_list_built_empty_and_then_opened_is_one_built_full(
    editor: Editor, closed: Editor, access: Access, clock: Clock
) -> None:
    write(editor, clock, "one", "two")
    opened = bring_back(closed)
    closed.open(access)
    assert opened.get_state() == bring_back(editor).get_state()


def test_every_section_has_a_name_on_the_page() -> None:
    assert {f"section_{section}" for section in SECTIONS} <= WORDS.labels.keys()


def test_going_back_has_a_question_before_it_and_words_after_it() -> None:
    assert {"confirm", "confirm_yes", "confirm_no", "went_back"} <= WORDS.labels.keys()
