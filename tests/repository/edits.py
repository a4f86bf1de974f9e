"""What others do with a repository: edit by path, open the workbook at home, read for long."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from careerkit.model import Workbook, replace
from careerkit.repository import Repository
from careerkit.repository.backup import DATABASE
from careerkit.repository.home import home_access
from careerkit.vault import Access


def put(repository: Repository, access: Access, path: str, value: Any) -> Workbook:
    """Set one field, in one transaction."""
    return repository.update(access, lambda workbook: replace(workbook, path, value))


@contextmanager
def somebody_reads(repository: Repository) -> Iterator[None]:
    """Hold on to the database as it is now, as a backup does for a while."""
    with repository._open().connect() as reader:
        reader.exec_driver_sql("COMMIT")
        reader.exec_driver_sql("BEGIN")
        reader.exec_driver_sql("SELECT * FROM record").one()
        yield


def load_at_home(folder: Path) -> Workbook:
    """Return the workbook in `folder`, as a new start of Careerkit would."""
    repository = Repository(f"sqlite:///{folder / DATABASE}")
    try:
        return repository.load(home_access(repository, folder))
    finally:
        repository.close()
