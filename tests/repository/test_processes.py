"""Several processes over one database."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
import sqlalchemy as sa

from careerkit.repository import Repository, tables
from careerkit.repository.migrate import HEAD, present_version
from careerkit.vault import Access
from tests.repository.processes import begin_at_home, migrate, write_many

PROCESSES = 4
EDITS = 100  # in each process


@pytest.fixture(scope="module")
def pool() -> Iterator[Executor]:
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as executor:
        list(executor.map(len, [""] * PROCESSES))
        yield executor


@pytest.mark.slow
def test_no_edit_is_lost_when_four_processes_write_at_once(
    repository: Repository, access: Access, url: str, pool: Executor
) -> None:
    names = [f"writer{number}" for number in range(PROCESSES)]
    for done in [pool.submit(write_many, url, access, name, EDITS) for name in names]:
        done.result()  # raises "database is locked" if that is what happened
    written = {f"{name}-{number}" for name in names for number in range(EDITS)}
    assert repository.load(access).takeaways.keys() == written
    assert repository.moved(access) == PROCESSES * EDITS


@pytest.mark.slow
def test_processes_that_migrate_at_once_wait_for_each_other(
    open_repository: Callable[[], Repository], url: str, pool: Executor
) -> None:
    for done in [pool.submit(migrate, url) for _ in range(PROCESSES)]:
        done.result()
    assert present_version(open_repository()._open()) == HEAD


@pytest.mark.parametrize("attempt", range(10))  # what can go wrong goes wrong seldom
def test_processes_that_begin_at_once_agree_on_one_workbook(
    open_repository: Callable[[], Repository], url: str, folder: Path, pool: Executor, attempt: int
) -> None:
    begun = [pool.submit(begin_at_home, url, folder) for _ in range(PROCESSES)]
    agreed = {done.result() for done in begun}
    with open_repository()._open().connect() as connection:
        stored = set(connection.execute(sa.select(tables.record.c.id)).scalars())
    assert stored == agreed, attempt
    assert len(agreed) == 1
