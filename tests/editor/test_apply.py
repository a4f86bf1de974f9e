"""Edits on their way into the store."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.errors import CareerkitError
from careerkit.model import SCHEMA_VERSION
from careerkit.model.base import LONGEST_TEXT
from careerkit.repository import Repository
from careerkit.vault import Access

SHELF = "stories.1f0c22ab"
CANARY = "Kanarienvogel"
TWO_FIELDS = {"start.inspires": "the quiet", "start.purpose": "home"}

UNKNOWN = content.sentence("unknown_field")
DOES_NOT_FIT = content.sentence("does_not_fit")


def test_an_edit_is_in_the_store_when_apply_returns(
    editor: Editor, repository: Repository, access: Access
) -> None:
    editor.apply({"start.inspires": "the quiet"})
    assert repository.load(access).start.inspires == "the quiet"


def test_an_edit_is_in_the_editor_when_apply_returns(editor: Editor) -> None:
    editor.apply({"start.inspires": "the quiet"})
    assert editor.get("start.inspires") == "the quiet"


def test_nothing_is_refused_when_everything_fits(editor: Editor) -> None:
    assert editor.apply(TWO_FIELDS) == {}


def test_several_edits_are_one_transaction(
    editor: Editor, repository: Repository, access: Access
) -> None:
    before = repository.moved(access)
    editor.apply(TWO_FIELDS | {"takeaways.values": "ask first"})
    assert repository.moved(access) == before + 1


def test_several_edits_are_one_change_for_followers(editor: Editor) -> None:
    seen: list[str] = []
    editor.follow_view(lambda workbook: workbook.start.model_dump_json(), seen.append)
    editor.apply(TWO_FIELDS)
    assert len(seen) == 2  # as it was, and as it is


def test_followers_have_seen_an_edit_when_apply_returns(editor: Editor) -> None:
    seen: list[str] = []
    editor.follow("start.inspires", seen.append)
    editor.apply({"start.inspires": "the quiet"})
    assert seen[-1] == "the quiet"


def test_an_edit_is_on_disk_before_followers_see_it(
    editor: Editor, repository: Repository, access: Access
) -> None:
    stored: list[str] = []
    editor.follow("start.inspires", lambda _: stored.append(repository.load(access).start.inspires))
    editor.apply({"start.inspires": "the quiet"})
    assert stored[-1] == "the quiet"


def test_edits_are_done_in_their_order(editor: Editor) -> None:
    editor.apply({SHELF: {"title": "shelf"}, f"{SHELF}.result": "built", "takeaways.values": "x"})
    assert editor.get(f"{SHELF}.result") == "built"


def test_the_same_edits_again_change_nothing(
    editor: Editor, repository: Repository, access: Access
) -> None:
    editor.apply(TWO_FIELDS)
    before = repository.moved(access)
    assert editor.apply(TWO_FIELDS) == {}
    assert repository.moved(access) == before


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("start.purpose", "Kanarienvogel"),
        ("start.inspires", ["Kanarienvogel"]),
        ("start.inspires", {"Kanarienvogel": "Kanarienvogel"}),
        ("values.weights.salary", 4711),
        ("values.weights.salary", "Kanarienvogel"),
        ("values.piles.Kanarienvogel!", "very"),
        ("orders.stories", ["1f0c22ab", "1f0c22ab"]),
        ("start", None),
        ("schema_version", SCHEMA_VERSION + 1),
    ],
)
def test_a_value_that_does_not_fit_is_refused_in_our_words(
    editor: Editor, path: str, value: Any
) -> None:
    assert editor.apply({path: value}) == {path: DOES_NOT_FIT}


def test_a_text_that_is_too_long_is_refused_in_our_words(editor: Editor) -> None:
    refused = editor.apply({"start.inspires": CANARY * (LONGEST_TEXT // len(CANARY) + 1)})
    assert refused == {"start.inspires": content.sentence("too_long")}


def test_the_longest_text_that_fits_is_saved(editor: Editor) -> None:
    assert editor.apply({"start.inspires": "x" * LONGEST_TEXT}) == {}


@pytest.mark.parametrize(
    "path",
    [
        "",
        ".",
        "nosuch",
        "start.nosuch",
        "start.inspires.nosuch",
        "stories.1f0c22ab.title",
        "stories.1f0c22ab.nosuch",
        "start..inspires",
        "__class__",
        "start.model_fields",
        "nosuch.\ud800",
        "nosuch" + ".a" * 100_000,
        "a" * 10_000_000,
    ],
    ids=lambda path: path[:30].encode("ascii", "replace").decode(),
)
def test_an_unknown_path_is_refused_in_our_words(editor: Editor, path: str) -> None:
    assert editor.apply({path: CANARY}) == {path: UNKNOWN}


def test_no_refusal_quotes_what_was_typed(editor: Editor) -> None:
    refused = editor.apply(
        {"start.purpose": CANARY, "start.nosuch": CANARY, "values.weights.salary": CANARY}
    )
    assert len(refused) == 3
    assert CANARY not in json.dumps(refused)


def test_a_refused_edit_does_not_hold_up_the_others(
    editor: Editor, repository: Repository, access: Access
) -> None:
    refused = editor.apply({"start.purpose": "nosuch", "start.nosuch": 1, "start.inspires": "x"})
    assert refused.keys() == {"start.purpose", "start.nosuch"}
    assert repository.load(access).start.inspires == "x"


def test_a_refused_edit_changes_nothing(
    editor: Editor, repository: Repository, access: Access
) -> None:
    editor.apply({"start.purpose": "home"})
    editor.apply({"start.purpose": "nosuch", "start": {"inspires": 1}})
    assert repository.load(access) == editor.workbook
    assert editor.get("start.purpose") == "home"


def test_half_a_character_is_replaced_and_the_rest_kept(editor: Editor) -> None:
    assert editor.apply({"start.inspires": "a\ud800b"}) == {}
    assert editor.get("start.inspires") == "a\ufffdb"


def test_a_late_edit_to_a_removed_record_is_kept_with_it(
    editor: Editor, open_page: Callable[[], Editor]
) -> None:
    editor.apply({SHELF: {"title": "shelf"}})
    open_page().apply({SHELF: None})
    editor.apply({f"{SHELF}.result": "Forty people came."})
    editor.undo_removal(SHELF)
    assert editor.get(f"{SHELF}.result") == "Forty people came."


def test_a_late_edit_to_a_removed_record_is_not_refused(
    editor: Editor, open_page: Callable[[], Editor]
) -> None:
    editor.apply({SHELF: {"title": "shelf"}})
    open_page().apply({SHELF: None})
    refused = editor.apply({f"{SHELF}.result": CANARY})
    assert refused == {}


def test_a_record_that_two_pages_begin_keeps_the_words_of_both(
    editor: Editor, open_page: Callable[[], Editor]
) -> None:
    editor.apply({SHELF: {"title": "shelf"}})
    editor.apply({f"{SHELF}.title": "The shelf by the window"})
    open_page().apply({SHELF: {"title": "shelf"}, f"{SHELF}.result": "Forty people came."})
    editor.refresh()
    assert editor.get(f"{SHELF}.title") == "The shelf by the window"
    assert editor.get(f"{SHELF}.result") == "Forty people came."


def test_a_late_edit_does_not_bring_the_record_back(
    editor: Editor, open_page: Callable[[], Editor]
) -> None:
    editor.apply({SHELF: {"title": "shelf"}})
    open_page().apply({SHELF: None})
    editor.apply({f"{SHELF}.result": CANARY})
    assert editor.workbook.stories == {}


@pytest.mark.parametrize("edit", [{"heard": CANARY}, {"nosuch": CANARY}])
def test_a_late_edit_that_does_not_fit_is_refused(
    editor: Editor, open_page: Callable[[], Editor], edit: dict[str, str]
) -> None:
    editor.apply({SHELF: {"title": "shelf"}})
    open_page().apply({SHELF: None})
    ((field, value),) = edit.items()
    assert editor.apply({f"{SHELF}.{field}": value}) == {f"{SHELF}.{field}": UNKNOWN}


def test_nothing_changes_when_the_workbook_was_deleted(
    editor: Editor, repository: Repository, access: Access
) -> None:
    editor.apply({"start.inspires": "x"})
    repository.shred(access)
    with pytest.raises(CareerkitError, match="no_workbook"):
        editor.apply({"start.inspires": "y"})
    assert editor.get("start.inspires") == "x"


def test_an_editor_that_is_open_for_nobody_saves_nothing(repository: Repository) -> None:
    with pytest.raises(RuntimeError, match="not been opened"):
        Editor(repository).apply({"start.inspires": "x"})


def test_a_removal_can_be_undone_with_everything_in_the_record(editor: Editor) -> None:
    editor.apply({SHELF: {"title": "shelf", "result": "built"}})
    editor.apply({SHELF: None})
    editor.undo_removal(SHELF)
    assert editor.get(SHELF).result == "built"


def test_removed_records_are_listed(editor: Editor) -> None:
    editor.apply({SHELF: {"title": "shelf"}})
    editor.apply({SHELF: None})
    assert [(one.path, one.record_name) for one in editor.removed()] == [(SHELF, "shelf")]


def test_a_section_goes_back_to_an_earlier_revision(editor: Editor) -> None:
    editor.apply({"start.inspires": "first"})
    editor.apply({"start.inspires": "second"})
    (earlier,) = editor.revisions()
    editor.restore("start", earlier.revision)
    assert editor.get("start.inspires") == "first"


def test_an_editor_that_is_open_for_nobody_has_nothing_to_bring_back(
    repository: Repository,
) -> None:
    editor = Editor(repository)
    assert (editor.removed(), editor.revisions()) == ((), ())
