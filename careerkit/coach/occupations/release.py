"""What is taken from one release of O*NET, whatever files it came in."""

from collections.abc import Iterable
from dataclasses import dataclass, field

INTERESTS = {
    "realistic": "1.B.1.a",
    "investigative": "1.B.1.b",
    "artistic": "1.B.1.c",
    "social": "1.B.1.d",
    "enterprising": "1.B.1.e",
    "conventional": "1.B.1.f",
}
"""The six themes by their O*NET element ids."""

WORK_VALUES = {
    "achievement": "1.B.2.a",
    "working_conditions": "1.B.2.b",
    "recognition": "1.B.2.c",
    "relationships": "1.B.2.d",
    "support": "1.B.2.e",
    "independence": "1.B.2.f",
}
"""What a job offers, by O*NET's element ids; releases from 30.3 on have none."""


JOB_ZONES = (1, 2, 3, 4, 5)
"""The levels of preparation in 29.x, from little to years of study; our words go by them."""


@dataclass(frozen=True, slots=True)
class Need:
    """How much of a skill or knowledge area a job asks for."""

    importance: float  # 1 to 5
    level: float  # 0 to 7


@dataclass
class Release:
    """The figures of one release, by O*NET-SOC code; what a release does not say is absent."""

    titles: dict[str, str] = field(default_factory=dict)
    zones: dict[str, int] = field(default_factory=dict)
    interests: dict[str, dict[str, float]] = field(default_factory=dict)  # by element id, 1 to 7
    values: dict[str, dict[str, float]] = field(default_factory=dict)  # by element id, 1 to 7
    needs: dict[str, dict[str, Need]] = field(default_factory=dict)  # by element id
    rated: dict[str, str] = field(default_factory=dict)  # newest month of a skill: "2017-07"
    related: dict[str, list[str]] = field(default_factory=dict)  # the nearest first
    alternates: list[tuple[str, str]] = field(default_factory=list)  # code, title

    @property
    def elements(self) -> tuple[str, ...]:
        """Return the ids of all skills and knowledge areas, in O*NET's order."""
        found = {element for needs in self.needs.values() for element in needs}
        return tuple(sorted(found, key=element_order))


def element_order(element: str) -> tuple[tuple[int, str], ...]:
    """Return what puts element ids in O*NET's order: "2.C.10" after "2.C.9.b"."""
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in element.split("."))


def nearest_first(ranked: Iterable[tuple[str, str, int]]) -> dict[str, list[str]]:
    """Return the related codes of each code, from rows of code, related code and rank."""
    related: dict[str, list[str]] = {}
    for soc, other, _ in sorted(ranked, key=lambda row: (row[0], row[2])):
        related.setdefault(soc, []).append(other)
    return related
