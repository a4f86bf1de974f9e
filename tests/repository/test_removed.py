"""Records that a person took out, and brings back."""

from typing import Any

import pytest
import sqlalchemy as sa
from pydantic import ValidationError

from careerkit.model import Id, Record, Story, Workbook, lookup
from careerkit.model.base import Text
from careerkit.repository import Removed, Repository, tables
from careerkit.repository.removed import follow, standing
from careerkit.repository.transaction import Transaction
from careerkit.vault import Access
from tests.repository.conftest import Clock
from tests.repository.edits import put

SHELF = "stories.1f0c22ab"
CARD = "values.own_cards.5ca1ab1e"


@pytest.fixture
def shelf(repository: Repository, access: Access) -> Story:
    workbook = put(repository, access, SHELF, {"title": "shelf", "result": "built", "heard": {}})
    return workbook.stories["1f0c22ab"]


def paths(repository: Repository, access: Access) -> list[str]:
    return [found.path for found in repository.removed(access)]


def stored(repository: Repository) -> int:
    with repository._open().connect() as connection:
        query = sa.select(sa.func.count()).select_from(tables.removed)
        return int(connection.execute(query).scalar_one())


@pytest.mark.usefixtures("shelf")
def test_nothing_is_removed_at_first(repository: Repository, access: Access) -> None:
    assert repository.removed(access) == ()


@pytest.mark.usefixtures("shelf")
def test_a_removed_record_is_listed_with_its_title_and_time(
    repository: Repository, access: Access, clock: Clock
) -> None:
    clock.forward(minutes=1)
    put(repository, access, SHELF, None)
    assert repository.removed(access) == (Removed(SHELF, "shelf", clock.time),)


def test_a_record_inside_a_part_is_noticed_too(repository: Repository, access: Access) -> None:
    put(repository, access, CARD, {"name": "quiet"})
    put(repository, access, CARD, None)
    assert [(r.path, r.record_name) for r in repository.removed(access)] == [(CARD, "quiet")]


def test_a_record_that_goes_with_its_whole_section_is_noticed(
    repository: Repository, access: Access, shelf: Story
) -> None:
    repository.update(access, lambda _: Workbook())
    assert paths(repository, access) == [SHELF]
    assert repository.put_back(access, SHELF).stories == {"1f0c22ab": shelf}


def test_entries_that_are_no_records_are_not_listed(repository: Repository, access: Access) -> None:
    put(repository, access, "takeaways.start", "one")
    put(repository, access, "takeaways.start", None)
    assert repository.removed(access) == ()


def test_the_newest_comes_first(repository: Repository, access: Access, clock: Clock) -> None:
    names = ["00000001", "00000003", "00000002"]
    for name in names:
        put(repository, access, f"stories.{name}", {})
    for name in names:
        clock.forward(seconds=1)
        put(repository, access, f"stories.{name}", None)
    assert paths(repository, access) == [f"stories.{name}" for name in reversed(names)]


def test_a_record_that_is_put_back_is_as_it_was(
    repository: Repository, access: Access, shelf: Story
) -> None:
    put(repository, access, SHELF, None)
    assert repository.put_back(access, SHELF).stories == {"1f0c22ab": shelf}
    assert repository.load(access).stories == {"1f0c22ab": shelf}


def test_a_card_is_put_back_where_it_stood(repository: Repository, access: Access) -> None:
    put(repository, access, CARD, {"name": "quiet"})
    put(repository, access, CARD, None)
    assert lookup(repository.put_back(access, CARD), f"{CARD}.name") == "quiet"


@pytest.mark.usefixtures("shelf")
def test_a_record_that_is_put_back_is_not_listed_any_more(
    repository: Repository, access: Access
) -> None:
    put(repository, access, SHELF, None)
    repository.put_back(access, SHELF)
    assert repository.removed(access) == ()


@pytest.mark.usefixtures("shelf")
def test_a_record_that_is_added_again_is_not_listed_any_more(
    repository: Repository, access: Access
) -> None:
    put(repository, access, SHELF, None)
    put(repository, access, SHELF, {"title": "another shelf"})
    assert repository.removed(access) == ()


@pytest.mark.usefixtures("shelf")
def test_putting_back_twice_does_nothing_the_second_time(
    repository: Repository, access: Access
) -> None:
    put(repository, access, SHELF, None)
    first = repository.put_back(access, SHELF)
    moved = repository.moved(access)
    assert repository.put_back(access, SHELF) == first
    assert repository.moved(access) == moved


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("path", ["stories.00000001", "stories", f"{SHELF}.title", "nothing", ""])
def test_what_was_not_removed_cannot_be_put_back(
    repository: Repository, access: Access, path: str
) -> None:
    with pytest.raises(LookupError):
        repository.put_back(access, path)


@pytest.mark.usefixtures("shelf")
def test_a_record_removed_a_second_time_is_kept_as_it_was_last(
    repository: Repository, access: Access
) -> None:
    put(repository, access, SHELF, None)
    repository.put_back(access, SHELF)
    put(repository, access, f"{SHELF}.title", "better shelf")
    put(repository, access, SHELF, None)
    assert repository.put_back(access, SHELF).stories["1f0c22ab"].title == "better shelf"


@pytest.mark.usefixtures("shelf")
def test_a_late_edit_is_kept_with_the_removed_record(
    repository: Repository, access: Access
) -> None:
    put(repository, access, SHELF, None)
    assert repository.amend_removed(access, f"{SHELF}.result", "used daily")
    assert repository.put_back(access, SHELF).stories["1f0c22ab"].result == "used daily"


@pytest.mark.usefixtures("shelf")
def test_a_late_edit_shows_in_the_list(repository: Repository, access: Access) -> None:
    put(repository, access, SHELF, None)
    repository.amend_removed(access, f"{SHELF}.title", "long shelf")
    assert [found.record_name for found in repository.removed(access)] == ["long shelf"]


@pytest.mark.usefixtures("shelf")
def test_a_late_edit_lets_other_pages_know(repository: Repository, access: Access) -> None:
    put(repository, access, SHELF, None)
    before = repository.moved(access)
    repository.amend_removed(access, f"{SHELF}.title", "long shelf")
    assert repository.moved(access) > before


@pytest.mark.usefixtures("shelf")
def test_a_late_edit_reaches_an_entry_inside_the_record(
    repository: Repository, access: Access
) -> None:
    put(repository, access, SHELF, None)
    assert repository.amend_removed(access, f"{SHELF}.heard.patience", value=True)
    assert repository.put_back(access, SHELF).stories["1f0c22ab"].heard == {"patience": True}


@pytest.mark.usefixtures("shelf")
def test_late_edits_add_up(repository: Repository, access: Access) -> None:
    put(repository, access, SHELF, None)
    repository.amend_removed(access, f"{SHELF}.problem", "no shelf")
    repository.amend_removed(access, f"{SHELF}.result", "used daily")
    story = repository.put_back(access, SHELF).stories["1f0c22ab"]
    assert (story.problem, story.result) == ("no shelf", "used daily")


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("path", [f"{SHELF}.title", "stories.00000001.title", "start.inspires", ""])
def test_there_is_no_late_edit_of_what_was_not_removed(
    repository: Repository, access: Access, path: str
) -> None:
    assert not repository.amend_removed(access, path, "text")


@pytest.mark.usefixtures("shelf")
def test_removing_what_is_removed_is_no_mistake(repository: Repository, access: Access) -> None:
    put(repository, access, SHELF, None)
    assert repository.amend_removed(access, SHELF, None)
    assert paths(repository, access) == [SHELF]


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("field", "value", "error"),
    [("colour", "red", LookupError), ("heard.patience", "loud", ValidationError)],
)
def test_a_late_edit_that_does_not_fit_is_refused(
    repository: Repository, access: Access, field: str, value: Any, error: type[Exception]
) -> None:
    put(repository, access, SHELF, None)
    with pytest.raises(error):
        repository.amend_removed(access, f"{SHELF}.{field}", value)


@pytest.mark.usefixtures("shelf")
def test_a_removed_record_is_kept_for_thirty_days(
    repository: Repository, access: Access, clock: Clock
) -> None:
    put(repository, access, SHELF, None)
    clock.forward(days=29, hours=23)
    assert paths(repository, access) == [SHELF]


@pytest.mark.usefixtures("shelf")
def test_after_thirty_days_a_removed_record_is_gone(
    repository: Repository, access: Access, clock: Clock
) -> None:
    put(repository, access, SHELF, None)
    clock.forward(days=30)
    assert repository.removed(access) == ()
    assert not repository.amend_removed(access, f"{SHELF}.title", "late")
    with pytest.raises(LookupError):
        repository.put_back(access, SHELF)


@pytest.mark.usefixtures("shelf")
def test_a_later_edit_deletes_what_is_over(
    repository: Repository, access: Access, clock: Clock
) -> None:
    put(repository, access, SHELF, None)
    clock.forward(days=30)
    assert stored(repository) == 1
    put(repository, access, "start.inspires", "books")
    assert stored(repository) == 0


class Line(Record):
    text: Text = ""


class Letter(Record):
    lines: dict[Id, Line] = {}  # noqa: RUF012


class Desk(Workbook):
    """Records inside records, which no step has yet."""

    letters: dict[Id, Letter] = {}  # noqa: RUF012


LETTER = "letters.00000001"
LINE = f"{LETTER}.lines.00000002"
DESK = Desk(letters={"00000001": Letter(lines={"00000002": Line(text="Dear")})})


def test_a_record_inside_a_record_is_found() -> None:
    assert [path for path, _ in standing(DESK.letters, "letters")] == [LETTER, LINE]


@pytest.mark.parametrize(
    ("after", "gone"), [(Desk(letters={"00000001": Letter()}), [LINE]), (Desk(), [LETTER])]
)
def test_a_record_goes_with_the_one_around_it(
    repository: Repository, access: Access, clock: Clock, after: Desk, gone: list[str]
) -> None:
    with repository._open().begin() as connection:
        follow(Transaction(connection, access, clock.time), ["letters"], DESK, after)
        assert connection.execute(sa.select(tables.removed.c.path)).scalars().all() == gone
