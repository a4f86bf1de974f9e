"""Jobs that use what a person can do and wants to use."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from careerkit.coach.directions import compare_with, match_occupations, occupation
from careerkit.coach.interests import score_interests
from careerkit.coach.occupations.answers import Comparison, Match
from careerkit.coach.occupations.release import INTERESTS
from careerkit.coach.profile import profile, wanted
from careerkit.model import Workbook, element_id

LEAST_RATED = 3  # skills; with fewer there is nothing to use
MOST_JOBS = 12

_UNWANTED = frozenset({"none", "little"})
_IMPORTANT = 3.0  # "important" on O*NET's scale from 1 to 5


@dataclass(frozen=True, slots=True)
class Fit:
    """A job to look at, beside all that the person has rated."""

    match: Match
    comparison: Comparison
    uses: tuple[str, ...]  # what they want to use and the job is about, the most important first
    unwanted: tuple[str, ...]  # what it asks for and they would rather not use


@dataclass(frozen=True, slots=True)
class Fits:
    """The jobs that fit, in bands and never in an exact order, and how far to trust that."""

    jobs: tuple[Fit, ...] = ()
    told: int = 0  # skills that were compared
    unsteady: int = 0  # jobs that came near by chance, and are left out


def fitting_jobs(workbook: Workbook) -> Fits:
    """Return the jobs that use the skills that this person has and wants to use.

    A skill that they would rather not use takes no part in looking for jobs, and is told where a
    job asks for it. None fits before three skills are rated that they may want to use, and all six
    interests are known: some skills alone are near to any job that needs them, a surgeon's too.
    """
    rated, gladly = profile(workbook), wanted(workbook)
    unwanted = frozenset(
        element_id(key, skill)
        for key, skill in workbook.skills.items()
        if skill.keep == "yes" and skill.want in _UNWANTED
    )
    if len(rated.keys() - (unwanted - gladly)) < LEAST_RATED:
        return Fits()
    said = workbook.directions
    interests = score_interests({id_: int(liking) for id_, liking in said.likes.items()})
    if len(interests) < len(INTERESTS):
        return Fits()
    return _fits(
        tuple(sorted(rated.items())),
        tuple(sorted(interests.items())),
        gladly,
        unwanted - gladly,
        int(said.prepared) if said.prepared else None,
    )


@lru_cache(maxsize=4)  # most edits of the page change none of it
def _fits(
    rated: tuple[tuple[str, float], ...],
    interests: tuple[tuple[str, float], ...],
    gladly: frozenset[str],
    unwanted: frozenset[str],
    zone: int | None,
) -> Fits:
    everything = dict(rated)
    skills = {id_: level for id_, level in rated if id_ not in unwanted}
    found = match_occupations({**skills, **dict(interests)}, job_zone=zone, limit=MOST_JOBS)
    fits = (_fit(match, everything, gladly, unwanted) for match in found.matches)
    jobs = tuple(fit for fit in fits if fit.uses or not gladly)
    return Fits(jobs, len(skills), found.unsteady)


def _fit(
    match: Match, rated: Mapping[str, float], gladly: frozenset[str], unwanted: frozenset[str]
) -> Fit:
    needs = occupation(match.soc).needs
    asked = sorted(
        (id_ for id_, need in needs.items() if need.importance >= _IMPORTANT),
        key=lambda id_: -needs[id_].importance * needs[id_].level,
    )
    return Fit(
        match,
        compare_with(rated, match.soc),
        tuple(id_ for id_ in asked if id_ in gladly),
        tuple(id_ for id_ in asked if id_ in unwanted),
    )
