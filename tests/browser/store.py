"""The workbook on disk, read and written past the server."""

from functools import cache
from pathlib import Path
from typing import Any

from careerkit.model import Workbook, replace
from careerkit.repository import Repository
from careerkit.repository.home import forget_home, home_access
from tests.steps.complete import complete_workbook

OWN = "0a0b0c0d"


class Store:
    """The workbook of the person at home."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._repository = Repository(f"sqlite:///{home / 'workbooks.db'}")
        self._access = home_access(self._repository, home)

    def begin(self) -> None:
        """Give the person an empty workbook; pages opened from now on show it."""
        forget_home(self._home)
        self._access = home_access(self._repository, self._home)

    def load(self) -> Workbook:
        """Return what is on disk."""
        return self._repository.load(self._access)

    def put(self, workbook: Workbook) -> None:
        """Make this the workbook; open pages follow."""
        self._repository.update(self._access, lambda _: workbook)

    def set(self, path: str, value: Any) -> None:
        """Change one field, as another page of this person would."""
        self._repository.update(self._access, lambda workbook: replace(workbook, path, value))

    def complete(self) -> Workbook:
        """Put in a workbook where everything is done, some of it more than once; return it."""
        workbook = everything()
        self.put(replace(workbook, "stories.0d0d0d0d", {"title": "A story to bring back"}))
        self.put(workbook)
        return workbook

    def close(self) -> None:
        """Close the connections."""
        self._repository.close()


@cache
def everything() -> Workbook:
    """Return a complete workbook that shows every kind of row."""
    workbook = complete_workbook()
    added = {
        f"values.own_cards.{OWN}": {"name": "Using both my languages"},
        f"values.own_factors.{OWN}": {"name": "A place to park"},
        "values.shown": dict.fromkeys(workbook.values.piles, "I said no to a Sunday."),
        "orders.stories": tuple(reversed(workbook.stories)),
    }
    for path, value in added.items():
        workbook = replace(workbook, path, value)
    return workbook
