"""Editors over one SQLite file: each stands for a page of the same person."""

from collections.abc import Callable, Iterator

import pytest

from careerkit.editor import Editor
from careerkit.repository import Repository
from careerkit.settings import settings
from careerkit.vault import Access, new_key


@pytest.fixture
def repository() -> Iterator[Repository]:
    repository = Repository(settings().database)
    repository.migrate()
    yield repository
    repository.close()


@pytest.fixture
def access(repository: Repository) -> Access:
    return repository.new_record(kind="home", wrapping_key=new_key())


@pytest.fixture
def open_page(repository: Repository, access: Access) -> Callable[[], Editor]:
    def open_one() -> Editor:
        editor = Editor(repository)
        editor.open(access)
        return editor

    return open_one


@pytest.fixture
def editor(open_page: Callable[[], Editor]) -> Editor:
    return open_page()
