"""An import can be taken back, for 30 days, in one go."""

from collections.abc import Callable
from pathlib import Path

import pytest

from careerkit.errors import CareerkitError
from careerkit.model import Workbook, edit, replace
from careerkit.repository import Imported, Repository, sections
from careerkit.vault import Access
from tests.model.filled import filled_workbook
from tests.repository.conftest import Clock
from tests.repository.edits import put

POST = "background.posts.1f0c22ab"
OTHER = "background.posts.2e1d33bc"
FILLED = filled_workbook("Ann")


def bring(repository: Repository, access: Access, workbook: Workbook = FILLED) -> Imported:
    repository.take_in(access, lambda _: workbook, source="workbook")
    found = repository.last_import(access)
    assert found
    return found


def add(path: str, title: str) -> Callable[[Workbook], Workbook]:
    return lambda workbook: edit(workbook, path, {"title": title})


def test_nothing_was_imported_at_first(repository: Repository, access: Access) -> None:
    assert repository.last_import(access) is None


def test_without_an_import_the_workbook_is_not_opened_to_say_so(
    repository: Repository, access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(repository, access, "start.inspires", "one")
    monkeypatch.delattr(sections, "read")
    assert repository.last_import(access) is None


def test_an_import_of_nothing_is_none(repository: Repository, access: Access) -> None:
    repository.take_in(access, lambda workbook: workbook, source="workbook")
    assert repository.last_import(access) is None


def test_an_import_is_saved(repository: Repository, access: Access) -> None:
    bring(repository, access)
    assert repository.load(access) == FILLED


def test_an_import_says_what_it_was(repository: Repository, access: Access, clock: Clock) -> None:
    found = bring(repository, access, replace(Workbook(), "start.inspires", "x"))
    assert (found.source, found.at, found.sections) == ("workbook", clock.time, ("start",))


def test_an_import_keeps_what_it_replaces_even_within_five_minutes(
    repository: Repository, access: Access
) -> None:
    for text in ("one", "two", "three"):
        put(repository, access, "start.inspires", text)
    bring(repository, access)
    kept = [found.revision for found in repository.revisions(access) if found.section == "start"]
    assert kept == [3, 1]


def test_an_import_that_is_taken_back_leaves_nothing(
    repository: Repository, access: Access
) -> None:
    before = put(repository, access, "start.inspires", "mine")
    repository.undo_import(access, bring(repository, access).number)
    assert repository.load(access) == before


def test_another_process_can_take_it_back(
    repository: Repository, access: Access, open_repository: Callable[[], Repository]
) -> None:
    number = bring(repository, access).number
    assert open_repository().undo_import(access, number) == Workbook()


def test_what_was_changed_since_is_told(repository: Repository, access: Access) -> None:
    bring(repository, access)
    put(repository, access, "start.inspires", "mine")
    found = repository.last_import(access)
    assert found
    assert found.changed == ("start",)


def test_what_was_changed_since_stays(repository: Repository, access: Access) -> None:
    number = bring(repository, access).number
    put(repository, access, "start.inspires", "mine")
    put(repository, access, OTHER, {"title": "Page"})
    after = repository.undo_import(access, number)
    assert after.start.inspires == "mine"
    assert [*after.background.posts] == ["2e1d33bc"]
    assert after.values == Workbook().values


def test_nothing_is_lost_by_taking_back(repository: Repository, access: Access) -> None:
    number = bring(repository, access).number
    repository.undo_import(access, number)
    assert "stories.1f0c22ab" in {one.path for one in repository.removed(access)}
    assert "start" in {one.section for one in repository.revisions(access)}


def test_an_import_is_taken_back_once(repository: Repository, access: Access) -> None:
    number = bring(repository, access).number
    repository.undo_import(access, number)
    with pytest.raises(CareerkitError, match="no_import"):
        repository.undo_import(access, number)


def test_an_earlier_import_is_not_taken_back_in_place_of_the_last(
    repository: Repository, access: Access, clock: Clock
) -> None:
    first = bring(repository, access, replace(Workbook(), "start.inspires", "x"))
    clock.forward(minutes=1)
    bring(repository, access)
    with pytest.raises(CareerkitError, match="no_import"):
        repository.undo_import(access, first.number)
    assert repository.load(access) == FILLED


def test_imports_are_taken_back_one_after_the_other(
    repository: Repository, access: Access, clock: Clock
) -> None:
    for path in (POST, OTHER):
        repository.take_in(access, add(path, "Clerk"), source="linkedin")
        clock.forward(minutes=1)
    for left in (1, 0):
        last = repository.last_import(access)
        assert last
        assert len(repository.undo_import(access, last.number).background.posts) == left


def test_an_import_that_fails_leaves_no_note(repository: Repository, access: Access) -> None:
    def fail(workbook: Workbook) -> Workbook:
        raise CareerkitError("import_outdated", of=len(workbook.stories))

    with pytest.raises(CareerkitError, match="import_outdated"):
        repository.take_in(access, fail, source="linkedin")
    assert repository.last_import(access) is None


def test_after_thirty_days_an_import_stays(
    repository: Repository, access: Access, clock: Clock
) -> None:
    number = bring(repository, access).number
    clock.forward(days=30)
    assert repository.last_import(access) is None
    with pytest.raises(CareerkitError, match="no_import"):
        repository.undo_import(access, number)


def test_the_note_of_an_import_shows_nothing_that_was_written(
    repository: Repository, access: Access, folder: Path
) -> None:
    bring(repository, access, filled_workbook("Kanarienvogel"))
    repository.close()
    written = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert written
    assert b"Kanarienvogel" not in written


def test_the_note_of_an_import_is_no_revision(repository: Repository, access: Access) -> None:
    number = bring(repository, access).number
    assert "import" not in {found.section for found in repository.revisions(access)}
    with pytest.raises(LookupError):
        repository.restore(access, "import", number)
