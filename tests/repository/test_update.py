"""Loading a workbook and changing it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerkit.errors import CareerkitError
from careerkit.model import Story, Workbook, lookup, replace
from careerkit.repository import Repository, engine, tables
from careerkit.vault import Access, new_key
from tests.model.strategies import workbooks
from tests.repository.edits import put

STORY = "stories.1f0c22ab"
SAME_DATABASE = settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def revisions_of_sections(repository: Repository) -> dict[str, int]:
    with repository._open().connect() as connection:
        table = tables.section.c
        rows = connection.execute(sa.select(table.section, table.revision)).all()
    return {row.section: row.revision for row in rows}


def test_a_new_workbook_is_empty(repository: Repository, access: Access) -> None:
    assert repository.load(access) == Workbook()


def test_an_edit_is_there_when_loaded_again(repository: Repository, access: Access) -> None:
    put(repository, access, "start.inspires", "books")
    assert repository.load(access).start.inspires == "books"


def test_an_edit_is_there_for_another_process(
    repository: Repository, access: Access, open_repository: Callable[[], Repository]
) -> None:
    put(repository, access, "start.inspires", "books")
    assert open_repository().load(access).start.inspires == "books"


def test_an_update_returns_the_changed_workbook(repository: Repository, access: Access) -> None:
    assert put(repository, access, "start.inspires", "books") == repository.load(access)


@SAME_DATABASE
@given(workbooks())
def test_any_workbook_comes_back_as_it_was(repository: Repository, workbook: Workbook) -> None:
    access = repository.new_record(kind="test", wrapping_key=new_key())
    repository.update(access, lambda _: workbook)
    assert repository.load(access) == workbook


@pytest.mark.slow
@SAME_DATABASE
@given(st.text(min_size=1, max_size=50))
def test_a_text_of_a_million_characters_comes_back_as_it_was(
    repository: Repository, text: str
) -> None:
    access = repository.new_record(kind="test", wrapping_key=new_key())
    long = (text * (1_000_000 // len(text) + 1))[:1_000_000]
    put(repository, access, STORY, {"action": long})
    assert lookup(repository.load(access), f"{STORY}.action") == long


def test_an_edit_keeps_what_another_one_wrote_meanwhile(
    repository: Repository, access: Access, open_repository: Callable[[], Repository]
) -> None:
    other = open_repository()
    repository.load(access)
    put(other, access, "start.inspires", "books")
    put(repository, access, "start.purpose", "home")
    assert repository.load(access).start.inspires == "books"


def test_only_the_section_that_changed_is_sealed_again(
    repository: Repository, access: Access
) -> None:
    put(repository, access, "start.inspires", "books")
    put(repository, access, STORY, {})
    put(repository, access, STORY, {"title": "shelf"})
    assert revisions_of_sections(repository) == {"start": 1, "stories": 2}


def test_nothing_is_written_if_nothing_changed(repository: Repository, access: Access) -> None:
    put(repository, access, "start.inspires", "books")
    before = repository.moved(access)
    put(repository, access, "start.inspires", "books")
    assert repository.moved(access) == before
    assert revisions_of_sections(repository) == {"start": 1}


def test_moved_grows_with_each_change(repository: Repository, access: Access) -> None:
    counts = [repository.moved(access)]
    for text in ("a", "b", "c"):
        put(repository, access, "start.inspires", text)
        counts.append(repository.moved(access))
    assert counts == sorted(set(counts))


def test_moved_grows_for_a_process_that_only_looks(
    repository: Repository, access: Access, open_repository: Callable[[], Repository]
) -> None:
    watcher = open_repository()
    before = watcher.moved(access)
    put(repository, access, "start.inspires", "books")
    assert watcher.moved(access) > before


def test_moved_stays_when_another_workbook_changes(repository: Repository, access: Access) -> None:
    other = repository.new_record(kind="test", wrapping_key=new_key())
    before = repository.moved(access)
    put(repository, other, "start.inspires", "books")
    assert repository.moved(access) == before


def test_a_change_that_fails_changes_nothing(repository: Repository, access: Access) -> None:
    def change(workbook: Workbook) -> Workbook:
        replace(workbook, "start.inspires", "books")
        raise LookupError

    with pytest.raises(LookupError):
        repository.update(access, change)
    assert repository.moved(access) == 0
    assert repository.load(access) == Workbook()


def test_a_failed_change_leaves_the_database_free(
    repository: Repository, access: Access, open_repository: Callable[[], Repository]
) -> None:
    with pytest.raises(LookupError):
        put(repository, access, "no.such.field", "")
    put(open_repository(), access, "start.inspires", "books")
    assert repository.load(access).start.inspires == "books"


def test_a_change_in_place_is_saved_too(repository: Repository, access: Access) -> None:
    def change(workbook: Workbook) -> Workbook:
        workbook.stories["1f0c22ab"] = Story(title="shelf")  # frozen parts hold dicts that are not
        return workbook

    repository.update(access, change)
    assert lookup(repository.load(access), f"{STORY}.title") == "shelf"


def test_two_workbooks_do_not_mix(repository: Repository, access: Access) -> None:
    other = repository.new_record(kind="test", wrapping_key=new_key())
    put(repository, access, "start.inspires", "mine")
    put(repository, other, "start.inspires", "theirs")
    assert repository.load(access).start.inspires == "mine"


def test_the_key_of_another_workbook_opens_nothing(repository: Repository, access: Access) -> None:
    other = repository.new_record(kind="test", wrapping_key=new_key())
    put(repository, access, "start.inspires", "mine")
    with pytest.raises(CareerkitError, match="sealed_wrongly"):
        repository.load(Access(access.record, other.data_key))


def test_the_wrapping_key_opens_the_record_again(repository: Repository) -> None:
    key = new_key()
    access = repository.new_record(kind="home", wrapping_key=key)
    assert repository.open_record(access.record, kind="home", wrapping_key=key) == access


def test_another_wrapping_key_does_not_open_the_record(repository: Repository) -> None:
    access = repository.new_record(kind="home", wrapping_key=new_key())
    with pytest.raises(CareerkitError, match="wrong_key"):
        repository.open_record(access.record, kind="home", wrapping_key=new_key())


def test_a_record_opens_only_with_its_kind_of_key(repository: Repository) -> None:
    key = new_key()
    access = repository.new_record(kind="home", wrapping_key=key)
    with pytest.raises(CareerkitError, match="no_workbook"):
        repository.open_record(access.record, kind="session", wrapping_key=key)


def test_a_section_moved_to_another_place_in_the_database_is_refused(
    repository: Repository, access: Access
) -> None:
    put(repository, access, "stories.1f0c22ab", {"title": "shelf"})
    with repository._open().begin() as connection:
        connection.execute(tables.section.update().values(section="accomplishments"))
    with pytest.raises(CareerkitError, match="sealed_wrongly"):
        repository.load(access)


def test_a_closed_repository_opens_again_when_used(repository: Repository, access: Access) -> None:
    repository.close()
    assert repository.load(access) == Workbook()


@pytest.mark.usefixtures("access")
def test_what_is_rehearsed_leaves_nothing(repository: Repository) -> None:
    def everything() -> dict[str, list[sa.Row[Any]]]:
        with repository._open().connect() as connection:
            known = tables.metadata.sorted_tables
            return {table.name: list(connection.execute(sa.select(table))) for table in known}

    before = everything()
    repository.warm()
    assert repository._open().pool.checkedin() == 0  # type: ignore[attr-defined]  # no connection
    assert everything() == before


def test_what_was_rehearsed_is_not_compiled_again(repository: Repository, access: Access) -> None:
    repository.warm()
    compiled = repository._open()._compiled_cache
    assert compiled is not None
    before = list(compiled)
    for look in (
        repository.moved,
        repository.load,
        repository.removed,
        repository.revisions,
        repository.last_import,
    ):
        look(access)
    for words in ("one", "another"):
        put(repository, access, "start.inspires", words)
    assert list(compiled) == before


@pytest.mark.parametrize("trouble", ["busy", "no tables"])
def test_what_cannot_be_rehearsed_stops_nothing(
    url: str, repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, trouble: str
) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT", 10)
    if trouble == "busy":
        with repository._writing():
            Repository(url).warm()
    else:
        Repository(f"sqlite:///{tmp_path / 'new.db'}").warm()
