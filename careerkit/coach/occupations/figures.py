"""The occupation figures of `assets/occupations/`, loaded once, by the first question.

`python -m careerkit.coach.occupations.compile` writes the files. In them every number is a whole
one: hundredths, with `NOTHING` where O*NET says nothing; texts are UTF-8, one a line.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from careerkit.beforehand import beforehand
from careerkit.coach.occupations.release import INTERESTS
from careerkit.settings import settings

FIGURES, TITLES, CREDIT = "figures.npz", "titles.npz", "credit.txt"
SCALE = 100
NOTHING = -1

Floats = npt.NDArray[np.float32]
Whole = npt.NDArray[np.integer]


@dataclass(frozen=True)
class Figures:
    """One row per occupation; NaN where O*NET says nothing."""

    socs: tuple[str, ...]
    titles: tuple[str, ...]
    elements: tuple[str, ...]  # skills, then knowledge areas: the columns of the next two
    importance: Floats  # 1 to 5
    level: Floats  # 0 to 7
    interests: Floats  # 1 to 7, one column per theme
    values: Floats  # 1 to 7, one column per work value
    zones: Whole  # 1 to 5; 0 for none
    rated: tuple[str, ...]  # newest month that a skill was rated: "2017-07", or ""
    related: Whole  # rows of O*NET's related occupations, the nearest first; NOTHING for none

    @cached_property
    def place(self) -> dict[str, int]:
        """Return the row of each occupation."""
        return {soc: row for row, soc in enumerate(self.socs)}

    @cached_property
    def columns(self) -> dict[str, int]:
        """Return the column of each element, the six interests after skills and knowledge."""
        return {id_: i for i, id_ in enumerate((*self.elements, *INTERESTS.values()))}

    @cached_property
    def profiles(self) -> Floats:
        """Return levels and interests side by side, as `columns` has them."""
        return np.hstack((self.level, self.interests))

    @cached_property
    def usual(self) -> dict[str, float]:
        """Return how much jobs are about each element: on average, its importance times level."""
        asked = np.nanmean((self.importance - 1) * self.level, axis=0)
        return dict(zip(self.elements, asked.tolist(), strict=True))

    @cached_property
    def whole(self) -> Whole:
        """Return the rows of the occupations that O*NET has rated in everything."""
        return np.flatnonzero(~np.isnan(self.profiles).any(axis=1) & (self.zones > 0))


@beforehand
@cache
def figures() -> Figures:
    """Return the figures that came with the package."""
    return load(settings().assets / "occupations" / FIGURES)


def load(file: Path) -> Figures:
    """Return the figures in `file`. Raises `OSError` if it cannot be read."""
    with np.load(file, allow_pickle=False) as kept:
        return Figures(
            socs=lines(kept["socs"]),
            titles=lines(kept["titles"]),
            elements=lines(kept["elements"]),
            importance=_numbers(kept["importance"]),
            level=_numbers(kept["level"]),
            interests=_numbers(kept["interests"]),
            values=_numbers(kept["values"]),
            zones=kept["zones"],
            rated=lines(kept["rated"]),
            related=kept["related"],
        )


@cache
def credit() -> str:
    """Return what has to stand wherever figures are shown."""
    return (settings().assets / "occupations" / CREDIT).read_text("utf-8").strip()


def lines(text: npt.NDArray[np.uint8]) -> tuple[str, ...]:
    """Return the texts that are kept one a line."""
    return tuple(text.tobytes().decode().split("\n"))


def _numbers(hundredths: Whole) -> Floats:
    return np.where(hundredths == NOTHING, np.nan, hundredths / SCALE).astype(np.float32)
