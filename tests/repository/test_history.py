"""Earlier revisions of sections."""

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from careerkit.model import Workbook
from careerkit.repository import Repository, Revision, tables
from careerkit.vault import Access
from tests.repository.conftest import Clock
from tests.repository.edits import put

NINE = datetime(2025, 3, 1, 9, tzinfo=UTC)
INSPIRES = "start.inspires"


@pytest.fixture
def write(repository: Repository, access: Access) -> "Write":
    return Write(repository, access)


class Write:
    """Writes another sentence in the first section."""

    def __init__(self, repository: Repository, access: Access) -> None:
        self.repository, self.access = repository, access

    def __call__(self, text: str) -> Workbook:
        return put(self.repository, self.access, INSPIRES, text)


def kept(repository: Repository, access: Access) -> list[int]:
    return [found.revision for found in repository.revisions(access)]


def stored(repository: Repository) -> int:
    with repository._open().connect() as connection:
        query = sa.select(sa.func.count()).select_from(tables.revision)
        return int(connection.execute(query).scalar_one())


def test_the_first_text_of_a_section_replaces_nothing(
    repository: Repository, access: Access, write: Write
) -> None:
    write("one")
    assert repository.revisions(access) == ()


def test_what_an_edit_replaces_is_kept(
    repository: Repository, access: Access, write: Write, clock: Clock
) -> None:
    write("one")
    clock.forward(days=3)
    write("two")
    assert repository.revisions(access) == (Revision("start", 1, NINE),)


def test_at_most_one_revision_is_kept_in_five_minutes(
    repository: Repository, access: Access, write: Write, clock: Clock
) -> None:
    for number in range(30):
        write(str(number))
        clock.forward(seconds=10)
    assert kept(repository, access) == [1]


def test_the_next_revision_is_kept_after_five_minutes(
    repository: Repository, access: Access, write: Write, clock: Clock
) -> None:
    write("one")
    write("two")
    clock.forward(minutes=5)
    write("three")
    assert kept(repository, access) == [2, 1]


def test_sections_are_kept_each_for_itself(
    repository: Repository, access: Access, write: Write
) -> None:
    write("one")
    put(repository, access, "takeaways.start", "one")
    write("two")
    put(repository, access, "takeaways.start", "two")
    assert {found.section for found in repository.revisions(access)} == {"start", "takeaways"}


def test_the_newest_revision_comes_first(
    repository: Repository, access: Access, write: Write, clock: Clock
) -> None:
    for text in ("one", "two", "three", "four"):
        write(text)
        clock.forward(hours=1)
    saved = [found.saved for found in repository.revisions(access)]
    assert saved == sorted(saved, reverse=True)
    assert len(saved) == 3


def test_a_clock_that_was_put_back_does_not_stop_the_keeping(
    repository: Repository, access: Access, write: Write, clock: Clock
) -> None:
    write("one")
    write("two")
    clock.forward(days=-2)
    write("three")
    assert set(kept(repository, access)) == {1, 2}


def test_a_section_comes_back_as_it_was(
    repository: Repository, access: Access, write: Write
) -> None:
    write("one")
    write("two")
    assert repository.restore(access, "start", 1).start.inspires == "one"
    assert repository.load(access).start.inspires == "one"


def test_a_restored_section_leaves_the_others_alone(
    repository: Repository, access: Access, write: Write
) -> None:
    write("one")
    write("two")
    put(repository, access, "takeaways.start", "keep me")
    assert repository.restore(access, "start", 1).takeaways == {"start": "keep me"}


def test_restoring_can_be_undone_even_within_five_minutes(
    repository: Repository, access: Access, write: Write
) -> None:
    write("one")
    write("two")
    write("three")
    repository.restore(access, "start", 1)
    assert kept(repository, access) == [3, 1]
    assert repository.restore(access, "start", 3).start.inspires == "three"


def test_restoring_what_stands_there_already_changes_nothing(
    repository: Repository, access: Access, write: Write
) -> None:
    write("one")
    write("two")
    write("one")
    before = repository.moved(access)
    repository.restore(access, "start", 1)
    assert repository.moved(access) == before


@pytest.mark.parametrize(("section", "revision"), [("start", 9), ("values", 1), ("nothing", 1)])
def test_a_revision_that_is_not_kept_is_not_found(
    repository: Repository, access: Access, write: Write, section: str, revision: int
) -> None:
    write("one")
    write("two")
    with pytest.raises(LookupError):
        repository.restore(access, section, revision)


def test_restoring_brings_removed_records_back(repository: Repository, access: Access) -> None:
    put(repository, access, "stories.1f0c22ab", {"title": "shelf"})
    put(repository, access, "stories.1f0c22ab", None)
    repository.restore(access, "stories", 1)
    assert repository.load(access).stories["1f0c22ab"].title == "shelf"
    assert repository.removed(access) == ()


def test_restoring_keeps_records_that_are_newer_as_removed(
    repository: Repository, access: Access
) -> None:
    put(repository, access, "stories.1f0c22ab", {"title": "shelf"})
    put(repository, access, "stories.2e1d33bc", {"title": "fair"})
    repository.restore(access, "stories", 1)
    assert [found.record_name for found in repository.removed(access)] == ["fair"]


def test_a_revision_is_kept_for_thirty_days_after_it_was_replaced(
    repository: Repository, access: Access, write: Write, clock: Clock
) -> None:
    write("one")
    clock.forward(days=60)
    write("two")
    clock.forward(days=29, hours=23)
    assert kept(repository, access) == [1]


def test_after_thirty_days_a_revision_is_gone(
    repository: Repository, access: Access, write: Write, clock: Clock
) -> None:
    write("one")
    write("two")
    clock.forward(days=30)
    assert repository.revisions(access) == ()
    with pytest.raises(LookupError):
        repository.restore(access, "start", 1)


def test_a_later_edit_deletes_what_is_over(
    repository: Repository, access: Access, write: Write, clock: Clock
) -> None:
    write("one")
    write("two")
    clock.forward(days=30)
    assert stored(repository) == 1
    put(repository, access, "takeaways.start", "another section")
    assert stored(repository) == 0
