"""What a page may take: each promise is met or missed, with the number that says so."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tests.benchmarks.contestants import OURS, STOCK
from tests.benchmarks.report import Compared, Figures

Found = Mapping[str, Compared]
"""Table -> what was measured."""

MANY = 1000  # consecutive opens


@dataclass(frozen=True)
class Gate:
    """A promise about one number."""

    says: str
    number: Callable[[Found], float]  # raises `KeyError` if it was not measured
    bound: float
    at_least: bool = False

    def figures(self, found: Found) -> Figures:
        """Return the number, its bound, and 1 if the promise is met, else 0.

        Raises `KeyError` if the number was not measured.
        """
        number = self.number(found)
        met = number >= self.bound if self.at_least else number <= self.bound
        return {"number": number, "bound": self.bound, "met": float(met)}


def judge(found: Found) -> Iterator[tuple[str, Figures]]:
    """Yield each promise with its figures; none where it was not measured."""
    for gate in GATES:
        try:
            yield gate.says, gate.figures(found)
        except KeyError:
            yield gate.says, {}


def lines(found: Found) -> Iterator[str]:
    """Yield a line for each promise."""
    for gate, (says, figures) in zip(GATES, judge(found), strict=True):
        bound = f"at {'least' if gate.at_least else 'most'} {gate.bound:g}"
        if not figures:
            yield f"not measured  {says} ({bound})"
            continue
        word = "met" if figures["met"] else "missed"
        yield f"{word:<12}  {says}: {figures['number']:.3g} ({bound})"


def ours(table: str, key: str) -> Callable[[Found], float]:
    """Return what looks a figure of ours up."""
    return lambda found: found[table][OURS][key]


def share(table: str, key: str) -> Callable[[Found], float]:
    """Return what divides a figure of ours by that of stock Voila."""
    return lambda found: _divided(found[table][OURS][key], found[table][STOCK][key])


def times(table: str, key: str) -> Callable[[Found], float]:
    """Return what divides a figure of stock Voila by ours."""
    return lambda found: _divided(found[table][STOCK][key], found[table][OURS][key])


def _divided(one: float, other: float) -> float:
    return one / other if other else math.nan


def _failures(found: Found) -> float:
    figures = found["consecutive"][OURS]
    if figures["opens"] < MANY:
        raise KeyError(MANY)
    return figures["failed"]


GATES = (
    Gate(
        "30 people open at once, ready p95: times as fast as stock Voila (goal 15)",
        times("room_30", "ready p95, s"),
        10,
        at_least=True,
    ),
    Gate("30 people open at once, ready p95, s", ours("room_30", "ready p95, s"), 1.5),
    Gate("30 people: failures", ours("room_30", "failed"), 0),
    Gate("100 people open at once, ready p95, s", ours("room_100", "ready p95, s"), 4),
    Gate("100 people open at once, the last ready, s", ours("room_100", "ready, the last, s"), 4),
    Gate("100 people type, saved p95, ms", ours("room_100", "saved p95, ms"), 150),
    Gate("100 people: failures", ours("room_100", "failed"), 0),
    Gate(
        "memory a person, added: share of stock Voila's",
        share("room_30", "memory a person, added, MB"),
        1 / 4,
    ),
    Gate(
        "memory a person, in all: share of stock Voila's",
        share("room_30", "memory a person, in all, MB"),
        1 / 4,
    ),
    Gate("memory a person, added, MB", ours("room_100", "memory a person, added, MB"), 25),
    Gate("CPU an open: share of stock Voila's", share("room_30", "CPU an open, s"), 1 / 10),
    Gate("1,000 consecutive opens: failures", _failures, 0),
    Gate("200 people: failures", ours("room_200", "failed"), 0),
)
"""The promises, in the order in which they are told."""
