"""Options weighed by what matters: totals, who is first, and what would change that.

All is reckoned in fractions, so that a tie is a tie. A factor that some option has no score for
is left out for all of them: no option gains or loses by a gap.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Literal

WHOLE = 100  # what weights add up to
LOWEST, HIGHEST = 1, 5  # scores

_FINEST = 1000  # a thousandth of a point is the smallest difference in a weight or a score

Shares = Mapping[str, Fraction]
"""Factor -> its weight; together `WHOLE`."""
Scores = Mapping[str, Shares]
"""Option -> factor -> score."""


@dataclass(frozen=True, slots=True)
class Change:
    """What it would take for another option to come first: one factor counting more or less."""

    factor: str
    weight: float  # what it counts now, in percent
    way: Literal["less", "more"]
    than: float  # beyond this many percent another option is first
    first: tuple[str, ...]  # the options that are first then; several if they tie


@dataclass(frozen=True, slots=True)
class Decision:
    """How the options stand."""

    totals: Mapping[str, float]  # option -> weighted mean of its scores, in their order
    first: tuple[str, ...]  # the best option; several if they tie, none if nothing can be compared
    left_out: tuple[str, ...]  # factors with weight that some option has no score for
    unscored: tuple[str, ...]  # options without any score that counts; they have no total
    settled: bool  # whether the same option stays first whatever the missing scores turn out to be
    changes: tuple[Change, ...]  # what would change the first place, the smallest change first


def decide(
    options: Sequence[str],
    weights: Mapping[str, float],
    scores: Mapping[str, Mapping[str, float]],
) -> Decision:
    """Return how options stand by weighted factors.

    `weights` should add up to 100; if not, they count in proportion. `scores` are from 1 to 5, by
    option and factor; a missing one is unknown. Raises `ValueError` for a weight below 0 or a
    score outside 1 to 5.
    """
    counting = {id_: _exact(weight, 0) for id_, weight in weights.items()}
    given = {
        option: {
            factor: _exact(score, LOWEST, HIGHEST)
            for factor, score in scores.get(option, {}).items()
            if factor in counting
        }
        for option in options
    }
    used = [factor for factor, weight in counting.items() if weight]
    compared = [option for option in options if any(factor in given[option] for factor in used)]
    known = {option: given[option] for option in compared}
    shared = [factor for factor in counting if all(factor in of for of in known.values())]
    shares = _shares({factor: counting[factor] for factor in shared})
    totals = {option: _total(shares, of) for option, of in known.items()} if shares else {}
    first = _best(totals)
    return Decision(
        totals={option: float(total) for option, total in totals.items()},
        first=first,
        left_out=tuple(factor for factor in used if compared and factor not in shares),
        unscored=tuple(option for option in options if option not in compared),
        settled=len(first) == 1 and _settled(first[0], _shares(counting), given),
        changes=_changes(shares, known, first[0]) if len(first) == 1 else (),
    )


def _changes(shares: Shares, scores: Scores, first: str) -> tuple[Change, ...]:
    found = [
        change
        for factor in shares
        for way in ("less", "more")
        if (change := _change(shares, scores, first, factor, way))
    ]
    return tuple(sorted(found, key=lambda change: abs(change.than - change.weight)))


def _change(
    shares: Shares, scores: Scores, first: str, factor: str, way: Literal["less", "more"]
) -> Change | None:
    """Return where another option comes first as one factor counts less, or more.

    The others keep their proportions. A total is then a straight line over the factor's weight,
    from the option's total without the factor to its score for the factor alone.
    """
    now = shares[factor]
    end = Fraction(0 if way == "less" else WHOLE)
    rest = _shares({other: share for other, share in shares.items() if other != factor})
    if now == end or not rest:
        return None
    lead = {
        option: (_total(rest, scores[first]) - _total(rest, of), scores[first][factor] - of[factor])
        for option, of in scores.items()
    }
    meet = [WHOLE * one / (one - other) for one, other in lead.values() if one != other]
    between = [at for at in meet if min(now, end) <= at <= max(now, end) and at != end]
    beyond = sorted(between, key=lambda at: abs(at - now))
    for at, following in pairwise([*beyond, end]):
        after = (at + following) / 2
        best = _best(
            {option: _total(_at(rest, factor, after), of) for option, of in scores.items()}
        )
        if first not in best:
            return Change(factor, float(now), way, float(at), best)
    return None


def _at(rest: Shares, factor: str, weight: Fraction) -> Shares:
    """Return shares in which `factor` has this weight, and the others keep their proportions."""
    scale = (WHOLE - weight) / WHOLE
    return {**{other: share * scale for other, share in rest.items()}, factor: weight}


def _settled(first: str, shares: Shares, scores: Scores) -> bool:
    """Return whether the first stays so with the worst for what it lacks, the best for others."""
    least = _total(shares, scores[first], missing=LOWEST)
    return all(
        least > _total(shares, of, missing=HIGHEST)
        for option, of in scores.items()
        if option != first
    )


def _shares(weights: Shares) -> dict[str, Fraction]:
    """Return weights that add up to `WHOLE`; none where nothing counts."""
    whole = sum(weights.values(), Fraction(0))
    return {id_: weight * WHOLE / whole for id_, weight in weights.items()} if whole else {}


def _total(shares: Shares, scores: Shares, missing: int = 0) -> Fraction:
    given = ((share, scores.get(factor, Fraction(missing))) for factor, share in shares.items())
    return sum((share * score for share, score in given), Fraction(0)) / WHOLE


def _best(totals: Shares) -> tuple[str, ...]:
    top = max(totals.values(), default=Fraction(0))
    return tuple(option for option, total in totals.items() if total == top)


def _exact(number: float, lowest: int, highest: int | None = None) -> Fraction:
    exact = Fraction(number).limit_denominator(_FINEST)
    if exact < lowest or (highest is not None and exact > highest):
        raise ValueError("a weight below 0, or a score that is not from 1 to 5", number)
    return exact
