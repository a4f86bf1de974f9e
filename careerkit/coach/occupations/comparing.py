"""A person beside one occupation: what they bring, what is missing, what is not known."""

from collections.abc import Iterable, Mapping
from math import isnan

from careerkit.coach.occupations.answers import Comparison, Occupation, Point
from careerkit.coach.occupations.figures import Figures
from careerkit.coach.occupations.release import INTERESTS, WORK_VALUES, Need

SHOWN = 5  # fits, shortfalls and unknown elements for one occupation
_IMPORTANT = 3.0  # "important" on O*NET's scale from 1 to 5
_NOTICED = 0.5  # levels; people cannot tell a smaller difference
_STRONG = 4.0  # of an interest, on the scale from 1 to 7: more than the middle
_LOWEST = 1.0  # importance: not important at all


def occupation(figures: Figures, soc: str) -> Occupation:
    """Return what O*NET says about an occupation. Raises `LookupError` for an unknown code."""
    row = figures.place[soc]
    needs = {
        element: Need(float(importance), float(level))
        for element, importance, level in zip(
            figures.elements, figures.importance[row], figures.level[row], strict=True
        )
        if not isnan(importance)
    }
    return Occupation(
        soc=soc,
        title=figures.titles[row],
        job_zone=int(figures.zones[row]) or None,
        rated=figures.rated[row],
        needs=needs,
        interests=_known(INTERESTS.values(), figures.interests[row].tolist()),
        values=_known(WORK_VALUES.values(), figures.values[row].tolist()),
        related=tuple(figures.socs[other] for other in figures.related[row] if other >= 0),
    )


def compare(figures: Figures, profile: Mapping[str, float], soc: str) -> Comparison:
    """Return a person beside an occupation. Raises `LookupError` for an unknown code."""
    needs = occupation(figures, soc).needs
    matters = sorted(  # what this job is more about than others comes first
        (id_ for id_, need in needs.items() if need.importance >= _IMPORTANT),
        key=lambda id_: figures.usual[id_] - _weight(needs[id_]) * needs[id_].level,
    )
    points = {
        id_: Point(id_, profile[id_], need.level, need.importance)
        for id_, need in needs.items()
        if id_ in profile
    }
    told = [points[id_] for id_ in matters if id_ in points]
    fits = [point for point in told if point.short < _NOTICED]
    short = sorted(
        (point for point in told if point.short >= _NOTICED),
        key=lambda point: -_weight(point) * point.short,
    )
    return Comparison(
        fits=tuple(fits[:SHOWN]),
        shortfalls=tuple(short[:SHOWN]),
        untold=tuple([id_ for id_ in matters if id_ not in points][:SHOWN]),
        shortfall=_share(
            sum(_weight(point) * point.short for point in points.values()),
            sum(map(_weight, points.values())),
        ),
        told=_share(sum(map(_weight, told)), sum(_weight(needs[id_]) for id_ in matters)),
    )


def shared_interests(figures: Figures, profile: Mapping[str, float], soc: str) -> tuple[str, ...]:
    """Return the themes that both are strong in, the job's strongest first."""
    scores = occupation(figures, soc).interests
    shared = [id_ for id_ in scores if min(scores[id_], profile.get(id_, 0.0)) >= _STRONG]
    return tuple(sorted(shared, key=lambda id_: -scores[id_]))


def _weight(of: Need | Point) -> float:
    return of.importance - _LOWEST


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _known(ids: Iterable[str], scores: Iterable[float]) -> dict[str, float]:
    return {id_: score for id_, score in zip(ids, scores, strict=True) if not isnan(score)}
