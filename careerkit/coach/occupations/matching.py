"""Which occupations are near a person, and stay near when the ratings are a little different."""

from collections.abc import Mapping
from functools import cache
from math import isfinite

import numpy as np

from careerkit.beforehand import beforehand
from careerkit.coach.occupations.answers import Band, Comparison, Match, Matching
from careerkit.coach.occupations.comparing import compare, shared_interests
from careerkit.coach.occupations.figures import Figures, figures
from careerkit.coach.occupations.nearness import Measure

LEAST_TOLD = 3  # elements; fewer say nothing
NEAR = 30  # the nearest occupations: about one in thirty
STEADY = 0.5  # of the draws in which an occupation has to be near

_AROUND = 200  # what is not among these is not near in most draws
_DRAWS = 100
_SEED = 8  # any number: the same answers always give the same list
_ERROR = 1.0  # levels that a rating of oneself is off by, as a standard deviation
_INTEREST_ERROR = 0.7

_BANDS: tuple[Band, ...] = ("strong", "promising", "stretch")
_READY = 0.5  # levels short on average that nobody notices
_FAR = 1.25  # levels short on average that take years
_SURE = 0.8  # of the draws, for a strong match
_GAP = 2.0  # levels short in one thing that matters: nobody starts with that
_ENOUGH_TOLD = 0.4  # of what matters in a job, known before a match is called strong
_MUCH_STUDY = 4  # job zone: to be called strong it has to be known that one is prepared so far
_STEPS = 2  # job zones above one's own that make a stretch


@beforehand
@cache
def measure() -> Measure:
    """Return the measure over the figures that came with the package."""
    return Measure(figures())


def match(profile: Mapping[str, float], job_zone: int | None, limit: int) -> Matching:
    """Return the occupations near a profile; see `careerkit.coach.match_occupations`."""
    known = figures()
    told = {id_: float(profile[id_]) for id_ in known.columns if isfinite(profile.get(id_, np.nan))}
    if len(told) < LEAST_TOLD:
        return Matching((), len(told), 0)
    columns = np.array([known.columns[id_] for id_ in told])
    levels = np.array(list(told.values()), np.float32)
    off = np.where(columns < len(known.elements), _ERROR, _INTEREST_ERROR)
    draws = np.random.default_rng(_SEED).normal(levels, off, (_DRAWS, len(levels)))
    order = np.argsort(measure().distances(columns, levels[None], job_zone)[0], kind="stable")
    around = order[:_AROUND]
    far = measure().distances(columns, draws.astype(np.float32), job_zone, around)
    near = np.argsort(far, axis=1, kind="stable")[:, :NEAR]
    times = np.bincount(near.ravel(), minlength=len(around)) / _DRAWS
    steadiest = np.argsort(-times, kind="stable")
    steady = steadiest[times[steadiest] >= STEADY]
    matches = [
        _match(known, told, int(known.whole[around[place]]), float(times[place]), job_zone)
        for place in steady[: max(limit, 0)]
    ]
    matches.sort(key=lambda found: (_BANDS.index(found.band), found.title))
    unsteady = int(np.count_nonzero(times[:NEAR] < STEADY))
    return Matching(tuple(matches), len(told), unsteady)


def _match(
    known: Figures, told: Mapping[str, float], row: int, steady: float, own_zone: int | None
) -> Match:
    soc, zone = known.socs[row], int(known.zones[row])
    comparison = compare(known, told, soc)
    return Match(
        soc=soc,
        title=known.titles[row],
        band=_band(comparison, steady, zone, own_zone),
        steady=steady,
        job_zone=zone,
        rated=known.rated[row],
        comparison=comparison,
        interests=shared_interests(known, told, soc),
    )


def _band(comparison: Comparison, steady: float, zone: int, own_zone: int | None) -> Band:
    if comparison.shortfall >= _FAR or (own_zone is not None and zone >= own_zone + _STEPS):
        return "stretch"
    prepared = zone < _MUCH_STUDY if own_zone is None else zone <= own_zone
    ready = comparison.shortfall <= _READY and all(
        point.short < _GAP for point in comparison.shortfalls
    )
    sure = steady >= _SURE and comparison.told >= _ENOUGH_TOLD
    return "strong" if prepared and ready and sure else "promising"
