"""An editor over a new SQLite file, closed (as a page is built) and opened for somebody."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import ipywidgets
import pytest

from careerkit.editor import Editor
from careerkit.repository import Repository
from careerkit.settings import settings
from careerkit.vault import Access, new_key


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
def repository(clock: Clock) -> Iterator[Repository]:
    repository = Repository(settings().database, now=clock)
    repository.migrate()
    yield repository
    repository.close()


@pytest.fixture
def access(repository: Repository) -> Access:
    return repository.new_record(kind="home", wrapping_key=new_key())


@pytest.fixture
def closed(repository: Repository) -> Editor:
    """Return an editor that is not open for anybody yet."""
    return Editor(repository)


@pytest.fixture
def editor(repository: Repository, access: Access) -> Editor:
    editor = Editor(repository)
    editor.open(access)
    return editor


@pytest.fixture(autouse=True)
def no_widgets_left() -> Iterator[None]:
    yield
    ipywidgets.Widget.close_all()
