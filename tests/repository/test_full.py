"""A section holds a lot, but not without end."""

import pytest

from careerkit.editor import Editor
from careerkit.errors import CareerkitError
from careerkit.model import Workbook, replace
from careerkit.repository import Repository, sections
from careerkit.vault import Access
from tests.repository.edits import put

SMALL = 5000  # bytes, in place of 16 million
INSPIRES = "start.inspires"


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sections, "LARGEST", SMALL)


def test_a_section_that_would_be_too_large_is_refused_and_stays(
    repository: Repository, access: Access
) -> None:
    before = put(repository, access, INSPIRES, "small")
    with pytest.raises(CareerkitError, match="section_full section=start"):
        put(repository, access, INSPIRES, "x" * SMALL)
    assert repository.load(access) == before


def test_what_is_too_large_already_can_be_made_smaller(
    repository: Repository, access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(repository, access, INSPIRES, "x" * (SMALL - 100))
    monkeypatch.setattr(sections, "LARGEST", 100)
    assert put(repository, access, INSPIRES, "x" * 200).start.inspires == "x" * 200


def test_an_import_that_is_too_large_is_refused_as_a_whole(
    repository: Repository, access: Access
) -> None:
    def bring(workbook: Workbook) -> Workbook:
        workbook = replace(workbook, "values.deck", "full")
        return replace(workbook, INSPIRES, "x" * SMALL)

    with pytest.raises(CareerkitError, match="section_full"):
        repository.take_in(access, bring, source="workbook")
    assert repository.load(access) == Workbook()
    assert repository.last_import(access) is None


def test_a_page_is_told_and_its_other_edits_are_saved(
    repository: Repository, access: Access
) -> None:
    editor = Editor(repository)
    editor.open(access)
    refused = editor.apply({INSPIRES: "x" * SMALL, "values.deck": "full"})
    assert [*refused] == [INSPIRES]
    assert "as much as it can" in refused[INSPIRES]
    assert editor.get("values.deck") == "full"
