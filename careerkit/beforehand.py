"""What is loaded before visitors come, in a process that many pages are forked from.

Plain kernels load such things when a page first needs them, which keeps them light.
"""

from collections.abc import Callable
from typing import TypeVar

Load = TypeVar("Load", bound=Callable[[], object])

REHEARSED = "start.inspires"  # a field that is changed and put back, before anybody is there

_loads: list[Callable[[], object]] = []


def beforehand(load: Load) -> Load:
    """Mark a function that loads and keeps something big, such as a table."""
    _loads.append(load)
    return load


def load_all() -> None:
    """Load everything that is marked in the modules imported so far."""
    for load in _loads:
        load()
