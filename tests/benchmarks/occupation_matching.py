"""Print how well occupations are matched: `python -m tests.benchmarks.occupation_matching`.

An occupation stands for a person who has just its levels. The right answers are O*NET's own ten
primary related occupations, or, for what is shown, all twenty and the occupation itself.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from statistics import fmean, median

import numpy as np

from careerkit.coach import Matching, match_occupations
from careerkit.coach.occupations.figures import figures
from careerkit.coach.occupations.matching import measure

PRIMARY = 10  # related occupations that O*NET calls primary
AT = 10
KNOWN = 8  # elements
PEOPLE = 60
ERROR, INTEREST_ERROR = 1.0, 0.7  # levels that people are off by when they rate themselves
SEED = 1

Choose = Callable[[int], Iterable[int]]
"""Row of an occupation -> the columns that are known of somebody who is like it."""


@cache
def rows() -> tuple[int, ...]:
    """Return the rows of the occupations that are compared."""
    return tuple(figures().whole.tolist())


def recall(choose: Choose, *, zone: bool = False, error: float = 0.0) -> float:
    """Return which share of an occupation's related ones is among the nearest ten, on average."""
    rng = np.random.default_rng(SEED)
    compared, found = set(rows()), []
    for place, row in enumerate(rows()):
        related = compared.intersection(figures().related[row, :PRIMARY].tolist())
        columns = np.array(list(choose(row)))
        levels = figures().profiles[row, columns] + rng.normal(0, 1, len(columns)) * error
        own = int(figures().zones[row]) if zone else None
        far = measure().distances(columns, levels[None].astype(np.float32), own)[0]
        far[place] = np.inf
        nearest = {rows()[other] for other in np.argsort(far, kind="stable")[:AT]}
        if related:
            found.append(len(related & nearest) / len(related))
    return fmean(found)


def everything(_row: int) -> Iterable[int]:
    """Return all columns."""
    return range(len(figures().columns))


def skills(_row: int) -> Iterable[int]:
    """Return the columns of the 35 skills."""
    return [column for id_, column in figures().columns.items() if id_.startswith(("2.A", "2.B"))]


def abilities(_row: int) -> Iterable[int]:
    """Return the columns of skills and knowledge."""
    return range(len(figures().elements))


def interests(_row: int) -> Iterable[int]:
    """Return the columns of the six themes."""
    return range(len(figures().elements), len(figures().columns))


def strengths(row: int) -> Iterable[int]:
    """Return the columns of the eight highest levels: what a person would tell of."""
    order: list[int] = np.argsort(-figures().level[row], kind="stable").tolist()
    return order[:KNOWN]


def strengths_and_interests(row: int) -> Iterable[int]:
    """Return the eight highest levels, and the interests."""
    return [*strengths(row), *interests(row)]


def any_eight(row: int) -> Iterable[int]:
    """Return eight columns by lot."""
    mixed: list[int] = np.random.default_rng(row).permutation(len(figures().elements)).tolist()
    return mixed[:KNOWN]


def people(choose: Choose, *, zone: bool) -> list[tuple[int, Matching, float]]:
    """Return a sample of occupations, each with what somebody like it is shown, and seconds."""
    rng = np.random.default_rng(SEED)
    ids = tuple(figures().columns)
    shown = []
    for row in rng.choice(rows(), PEOPLE, replace=False).tolist():
        profile = {}
        for column in choose(row):
            off = ERROR if column < len(figures().elements) else INTEREST_ERROR
            level = float(figures().profiles[row, column] + rng.normal(0, off))
            profile[ids[column]] = min(max(level, 0.0), 7.0)
        begun = time.perf_counter()
        own = int(figures().zones[row]) if zone else None
        matching = match_occupations(profile, job_zone=own)
        shown.append((row, matching, time.perf_counter() - begun))
    return shown


def right(row: int, matching: Matching) -> Iterable[tuple[str, bool]]:
    """Yield the band of each match, and whether it is the occupation or a related one."""
    known = figures()
    related = {row, *known.related[row].tolist()}
    return ((match.band, known.place[match.soc] in related) for match in matching.matches)


def main() -> None:
    """Print the figures."""
    _say(f"recall@{AT} of O*NET's primary related occupations")
    _recall("skills", recall(skills))
    _recall("skills, knowledge", recall(abilities))
    _recall("skills, knowledge, interests", recall(everything))
    _recall("the same and the job zone", recall(everything, zone=True))
    eights: dict[str, Choose] = {"any eight": any_eight, "the eight highest": strengths}
    for name, choose in eights.items():
        _recall(name, recall(choose))
        _recall(f"{name}, off by {ERROR:g}", recall(choose, error=ERROR))
    _recall("the eight highest, interests", recall(strengths_and_interests))
    _recall("the same and the job zone", recall(strengths_and_interests, zone=True))
    _say(f"\nwhat {PEOPLE} people are shown whose ratings are off by {ERROR:g}")
    for name, choice, zone in (
        ("the eight highest", strengths, False),
        ("the eight highest, job zone", strengths, True),
        ("the eight highest, interests", strengths_and_interests, False),
        ("the same and the job zone", strengths_and_interests, True),
        ("everything", everything, True),
    ):
        _shown(name, people(choice, zone=zone))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _recall(name: str, share: float) -> None:
    _say(f"  {name:38} {share:.3f}")


def _shown(name: str, shown: list[tuple[int, Matching, float]]) -> None:
    bands: dict[str, list[bool]] = defaultdict(list)
    for row, matching, _ in shown:
        for band, is_right in right(row, matching):
            bands[band].append(is_right)
    every = [is_right for found in bands.values() for is_right in found]
    nothing = sum(not matching.matches for _, matching, _ in shown) / len(shown)
    split = ", ".join(f"{band} {len(of)} ({fmean(of):.2f})" for band, of in sorted(bands.items()))
    seconds = median(took for *_, took in shown)
    _say(f"  {name:28} related {fmean(every):.2f}, nothing shown to {nothing:.2f}; {split}")
    _say(f"  {'':28} {1000 * seconds:.0f} ms")


if __name__ == "__main__":
    main()
