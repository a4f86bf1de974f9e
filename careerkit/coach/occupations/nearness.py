"""How far a person is from each occupation, by what both are known for.

Each element is measured in standard deviations over all occupations. Somebody who rates
everything a bit high, or low, differs from an occupation by a shift that means little: a part of
it is forgiven, for abilities and for interests apart. What a person has not rated takes no part.
The weights are round numbers, chosen among some hundred sets of them by how many of O*NET's own
related occupations come out near (`python -m tests.benchmarks.occupation_matching`). Chosen on
one half of the occupations, they do as well on the other; sets beside them differ by .01.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from careerkit.coach.occupations.figures import Figures, Floats, Whole

_SKILL = 0.25  # the 35 skills say much the same as each other, the 33 knowledge areas do not
_KNOWLEDGE = 1.0
_INTEREST = 4.0  # six numbers that say much
_ZONE = 4.0  # how much preparation; as much as one interest
_SURPLUS = 0.7  # of a shortfall: to know more than a job asks for is the smaller mismatch
_SHIFT = 0.1  # how readily a common shift is forgiven: the variance expected of it
_KNOWLEDGE_IDS = "2.C."


@dataclass(frozen=True)
class Measure:
    """Occupations in standard units, one row for each that is rated in everything."""

    figures: Figures

    @cached_property
    def mean(self) -> Floats:
        """Return the usual level of each element."""
        return _of(self.figures.profiles[self.figures.whole].mean(axis=0))

    @cached_property
    def spread(self) -> Floats:
        """Return the standard deviation of each element."""
        return _of(self.figures.profiles[self.figures.whole].std(axis=0))

    @cached_property
    def occupations(self) -> Floats:
        """Return where the occupations stand."""
        return _of((self.figures.profiles[self.figures.whole] - self.mean) / self.spread)

    @cached_property
    def zones(self) -> Floats:
        """Return the job zones, in standard units too."""
        zones = self.figures.zones[self.figures.whole].astype(np.float32)
        return _of(zones / zones.std())

    @cached_property
    def weights(self) -> Floats:
        """Return how much each element counts."""
        elements = [
            _KNOWLEDGE if element.startswith(_KNOWLEDGE_IDS) else _SKILL
            for element in self.figures.elements
        ]
        interests = self.figures.interests.shape[1]
        return np.array([*elements, *[_INTEREST] * interests], np.float32)

    def distances(
        self, columns: Whole, levels: Floats, zone: int | None, among: Whole | None = None
    ) -> Floats:
        """Return one row of distances, one per occupation, for each row of levels.

        `columns` says which elements the levels are of, `among` which occupations are wanted.
        """
        wanted = np.arange(len(self.occupations)) if among is None else among
        people = _of((levels - self.mean[columns]) / self.spread[columns])
        abilities = columns < len(self.figures.elements)
        far = np.zeros((len(people), len(wanted)), np.float32)
        for part, surplus in ((abilities, _SURPLUS), (~abilities, 1.0)):
            weights = self.weights[columns[part]]
            occupations = self.occupations[np.ix_(wanted, columns[part])]
            for row, person in enumerate(people[:, part]):
                far[row] += _apart(person, occupations, weights, surplus)
        if zone is not None:
            own = np.float32(zone / self.figures.zones[self.figures.whole].std())
            far += _ZONE * (self.zones[wanted] - own) ** 2
        return far


def _apart(person: Floats, occupations: Floats, weights: Floats, surplus: float) -> Floats:
    over = person - occupations
    shift = _SHIFT * (over @ weights) / (1 + _SHIFT * weights.sum())
    over -= shift[:, None]
    squares = over * over
    squares[over > 0] *= surplus
    return _of(squares @ weights + shift * shift / _SHIFT)


def _of(numbers: npt.NDArray[np.floating]) -> Floats:
    return numbers.astype(np.float32)
