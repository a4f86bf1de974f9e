"""What the coach answers about occupations."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from careerkit.coach.occupations.release import Need

Band = Literal["strong", "promising", "stretch"]


@dataclass(frozen=True, slots=True)
class Found:
    """An occupation that a search found."""

    soc: str
    title: str  # O*NET's own
    found_as: str  # the title that fitted what was typed; often another
    rated: bool  # whether there are skills to compare with


@dataclass(frozen=True, slots=True)
class Occupation:
    """What O*NET says about an occupation; what it does not say is absent."""

    soc: str
    title: str
    job_zone: int | None  # how much preparation: 1 for little, 5 for years of study
    rated: str  # the newest month that a skill was rated, such as "2017-07"; "" for never
    needs: Mapping[str, Need]  # by the element id of a skill or knowledge area
    interests: Mapping[str, float]  # 1 to 7, by the element id of a theme
    values: Mapping[str, float]  # what the job offers, 1 to 7, by element id
    related: tuple[str, ...]  # codes of O*NET's own related occupations, the nearest first


@dataclass(frozen=True, slots=True)
class Point:
    """One element of an occupation beside what a person has of it."""

    element_id: str
    have: float  # 0 to 7
    need: float  # 0 to 7
    importance: float  # 1 to 5

    @property
    def short(self) -> float:
        """Return how many levels are missing."""
        return max(0.0, self.need - self.have)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A person beside an occupation, as far as both are known."""

    fits: tuple[Point, ...]  # what they bring of what the job is about, the most telling first
    shortfalls: tuple[Point, ...]  # the largest first, weighed by importance
    untold: tuple[str, ...]  # important elements that the person has not rated
    shortfall: float  # levels missing on average in what they have rated, weighed by importance
    told: float  # from 0 to 1: of what is important in the job, how much they have rated


@dataclass(frozen=True, slots=True)
class Match:
    """An occupation that a person may look at."""

    soc: str
    title: str
    band: Band
    steady: float  # from 0 to 1: how often it stays near when the ratings are a little different
    job_zone: int
    rated: str  # the newest month that a skill was rated
    comparison: Comparison
    interests: tuple[str, ...]  # themes that both the person and the job are strong in


@dataclass(frozen=True, slots=True)
class Matching:
    """The occupations that fit a person, and how far that can be trusted."""

    matches: tuple[Match, ...]  # strong, promising, stretch; within a band by title, never by rank
    told: int  # elements that the person has rated and O*NET knows
    unsteady: int  # occupations that came near too, but only by chance, and are left out
