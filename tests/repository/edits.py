"""What a page does with a repository: edit by path, and open the workbook at home."""

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


def load_at_home(folder: Path) -> Workbook:
    """Return the workbook in `folder`, as a new start of Careerkit would."""
    repository = Repository(f"sqlite:///{folder / DATABASE}")
    try:
        return repository.load(home_access(repository, folder))
    finally:
        repository.close()
