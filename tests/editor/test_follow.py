"""Following a field, or what is worked out from several."""

from collections.abc import Callable

import pytest

from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.repository import Repository
from careerkit.vault import Access
from tests.model.filled import filled_workbook

SHELF = "stories.1f0c22ab"


def count_stories(workbook: Workbook) -> int:
    return len(workbook.stories)


@pytest.fixture
def seen() -> list[object]:
    return []


def test_a_follower_hears_what_stands_there_now(editor: Editor, seen: list[object]) -> None:
    editor.apply({"start.inspires": "x"})
    editor.follow("start.inspires", seen.append)
    assert seen == ["x"]


def test_a_follower_hears_every_change(editor: Editor, seen: list[object]) -> None:
    editor.follow("start.inspires", seen.append)
    for text in ("x", "y"):
        editor.apply({"start.inspires": text})
    assert seen == ["", "x", "y"]


def test_a_follower_hears_nothing_of_other_fields(editor: Editor, seen: list[object]) -> None:
    editor.follow("start.inspires", seen.append)
    editor.apply({"start.purpose": "home", SHELF: {"title": "shelf"}})
    assert seen == [""]


def test_a_follower_of_a_section_hears_of_its_rows(editor: Editor, seen: list[object]) -> None:
    editor.follow_view(count_stories, seen.append)
    editor.apply({SHELF: {}})
    editor.apply({SHELF: None})
    assert seen == [0, 1, 0]


def test_a_follower_of_a_view_hears_only_when_the_view_changes(
    editor: Editor, seen: list[object]
) -> None:
    editor.follow_view(count_stories, seen.append)
    editor.apply({SHELF: {}})
    editor.apply({f"{SHELF}.title": "shelf"})
    assert seen == [0, 1]


def test_a_follower_of_a_removed_row_hears_no_more(editor: Editor, seen: list[object]) -> None:
    editor.apply({SHELF: {"title": "shelf"}})
    editor.follow(f"{SHELF}.title", seen.append)
    editor.apply({SHELF: None})
    editor.undo_removal(SHELF)
    editor.apply({f"{SHELF}.title": "lamp"})
    assert seen == ["shelf"]


def test_the_other_followers_hear_of_a_change_that_removes_a_row(
    editor: Editor, seen: list[object]
) -> None:
    editor.apply({SHELF: {"title": "shelf"}})
    editor.follow(f"{SHELF}.title", lambda _: None)
    editor.follow_view(count_stories, seen.append)
    editor.apply({SHELF: None})
    assert seen == [1, 0]


def test_following_ends_when_asked(editor: Editor, seen: list[object]) -> None:
    stop = editor.follow("start.inspires", seen.append)
    stop()
    editor.apply({"start.inspires": "x"})
    assert seen == [""]


def test_following_can_be_ended_twice(editor: Editor, seen: list[object]) -> None:
    editor.apply({SHELF: {"title": "shelf"}})
    stop = editor.follow(f"{SHELF}.title", seen.append)
    editor.apply({SHELF: None})
    stop()
    stop()
    assert seen == ["shelf"]


def test_following_may_be_ended_by_what_is_heard(editor: Editor, seen: list[object]) -> None:
    stops: list[Callable[[], None]] = []

    def once(value: object) -> None:
        seen.append(value)
        if value:
            stops[0]()

    stops.append(editor.follow("start.inspires", once))
    for text in ("x", "y"):
        editor.apply({"start.inspires": text})
    assert seen == ["", "x"]


@pytest.mark.parametrize("path", ["nosuch", "stories.1f0c22ab.title"])
def test_what_is_not_there_cannot_be_followed(editor: Editor, path: str) -> None:
    with pytest.raises(LookupError):
        editor.follow(path, lambda _: None)


def test_a_follower_hears_of_the_workbook_that_is_opened(
    repository: Repository, access: Access, seen: list[object]
) -> None:
    repository.update(access, lambda _: filled_workbook("x"))
    editor = Editor(repository)
    editor.follow("start.inspires", seen.append)
    editor.open(access)
    assert seen == ["", "x"]


def test_an_editor_is_empty_until_it_is_opened(repository: Repository) -> None:
    assert Editor(repository).workbook == Workbook()


def test_an_opened_editor_holds_the_workbook_that_is_stored(
    repository: Repository, access: Access
) -> None:
    repository.update(access, lambda _: filled_workbook("x"))
    editor = Editor(repository)
    editor.open(access)
    assert editor.workbook == filled_workbook("x")


def test_what_looks_random_is_the_same_on_every_page_of_a_person(
    open_page: Callable[[], Editor], repository: Repository
) -> None:
    assert open_page().seed == open_page().seed != Editor(repository).seed
