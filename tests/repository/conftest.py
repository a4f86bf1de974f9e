"""A repository in a new SQLite file, a workbook in it, and a clock that a test can move."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from careerkit.repository import Repository
from careerkit.repository.backup import backup
from careerkit.repository.home import home_access
from careerkit.repository.rooms import Room, Rooms
from careerkit.repository.visits import Visits
from careerkit.vault import Access, new_key
from tests.model.filled import filled_workbook

FILLED = filled_workbook("Ann")
Copy = Callable[[], Path]  # makes a backup and returns its folder


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2025, 3, 1, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def forward(self, **by: float) -> None:
        self.time += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def database(folder: Path) -> Path:
    return folder / "workbooks.db"


@pytest.fixture
def url(database: Path) -> str:
    return f"sqlite:///{database}"


@pytest.fixture
def open_repository(url: str, clock: Clock) -> Iterator[Callable[[], Repository]]:
    """Each call stands for another process with the same database."""
    opened: list[Repository] = []

    def open_one() -> Repository:
        opened.append(Repository(url, now=clock))
        return opened[-1]

    yield open_one
    for repository in opened:
        repository.close()


@pytest.fixture
def repository(open_repository: Callable[[], Repository]) -> Repository:
    repository = open_repository()
    repository.migrate()
    return repository


@pytest.fixture
def access(repository: Repository) -> Access:
    return repository.new_record(kind="test", wrapping_key=new_key())


@pytest.fixture
def open_visits(url: str, clock: Clock, repository: Repository) -> Iterator[Callable[..., Visits]]:
    """Each call stands for another process with the same database."""
    repository.migrate()
    opened: list[Visits] = []

    def open_one(**settings: timedelta) -> Visits:
        opened.append(Visits(url, now=clock, **settings))
        return opened[-1]

    yield open_one
    for visits in opened:
        visits.close()


@pytest.fixture
def visits(open_visits: Callable[..., Visits]) -> Visits:
    return open_visits()


@pytest.fixture
def rooms(url: str, clock: Clock, repository: Repository) -> Iterator[Rooms]:
    repository.migrate()
    rooms = Rooms(url, now=clock)
    yield rooms
    rooms.close()


@pytest.fixture
def room(rooms: Rooms) -> Room:
    return rooms.open_room("Library, Tuesday")[0]


@pytest.fixture
def into(tmp_path: Path) -> Path:
    return tmp_path / "copies"


@pytest.fixture
def at_home(repository: Repository, folder: Path) -> Access:
    access = home_access(repository, folder)
    repository.update(access, lambda _: FILLED)
    return access


@pytest.fixture
def copy(url: str, folder: Path, into: Path) -> Copy:
    """Make a backup and return its folder."""
    return lambda: backup(url, folder, into)[0].parent
