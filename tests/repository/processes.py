"""What the tests with several processes run in each of them."""

from pathlib import Path

from careerkit.model import Workbook, replace
from careerkit.repository import Repository
from careerkit.repository.home import home_access
from careerkit.vault import Access


def write_many(url: str, access: Access, name: str, count: int) -> None:
    """Write `count` takeaways whose names nobody else uses, one transaction each."""
    repository = Repository(url)
    for number in range(count):
        path = f"takeaways.{name}-{number}"

        def change(workbook: Workbook, path: str = path) -> Workbook:
            return replace(workbook, path, path)

        repository.update(access, change)
    repository.close()


def migrate(url: str) -> None:
    """Bring the database to the present schema."""
    repository = Repository(url)
    repository.migrate()
    repository.close()


def begin_at_home(url: str, folder: Path) -> str:
    """Open the workbook at home for the first time; return its record."""
    repository = Repository(url)
    access = home_access(repository, folder)
    repository.load(access)
    repository.close()
    return access.record
