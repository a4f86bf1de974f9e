"""The short-list, weighed by what decides for the person."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from careerkit.coach.decision import Change, Decision, decide
from careerkit.coach.talk import deciding_factors
from careerkit.model import Job, Workbook

POINTS: Mapping[str, float] = MappingProxyType({"poor": 1, "fair": 3, "good": 5})
"""How well a job gives somebody what decides, on the scale of `decide`; what they do not know is
left out."""

CLOSE = 0.2  # on the same scale: nobody's answers are so exact that less of a lead means anything
NOTICED = 1 / 3  # of a factor's points: people do not weigh more finely than that


@dataclass(frozen=True, slots=True)
class Weighing:
    """How the jobs of the short-list stand."""

    jobs: Mapping[str, str]  # id -> title, of those that have one
    factors: Mapping[str, tuple[str, int]]  # those with points: id -> name, points; most first
    decision: Decision
    unknown: int  # scores that are not given yet, or that the person does not know

    @property
    def leading(self) -> tuple[str, ...]:
        """Return the first job, and those that are so close to it that the sum cannot decide."""
        totals = self.decision.totals
        best = max(totals.values(), default=0.0)
        return tuple(id_ for id_, total in totals.items() if best - total < CLOSE)

    @property
    def close(self) -> tuple[Change, ...]:
        """Return the changes of one factor, by no more than `NOTICED`, that change who is first."""
        return tuple(
            change
            for change in self.decision.changes
            if abs(change.than - change.weight) <= NOTICED * change.weight
        )


def weigh_jobs(workbook: Workbook, unnamed: str = "") -> Weighing:
    """Return how the jobs of the short-list stand by the points that the person gave.

    `unnamed` is what a factor of their own is called that has no name yet.
    """
    jobs = named_jobs(workbook)
    factors = deciding_factors(workbook)
    scores = {
        id_: {
            factor: POINTS[score]
            for factor, score in job.scores.items()
            if score in POINTS and factor in factors
        }
        for id_, job in jobs.items()
    }
    weights = {id_: points for id_, (_, points) in factors.items()}
    return Weighing(
        jobs={id_: job.title.strip() for id_, job in jobs.items()},
        factors={id_: (name or unnamed, points) for id_, (name, points) in factors.items()},
        decision=decide(list(jobs), weights, scores),
        unknown=len(jobs) * len(factors) - sum(map(len, scores.values())),
    )


def named_jobs(workbook: Workbook) -> Mapping[str, Job]:
    """Return the jobs of the short-list that have a title, in their order."""
    jobs = workbook.directions.jobs.items()
    return {id_: job for id_, job in jobs if job.title.strip()}
