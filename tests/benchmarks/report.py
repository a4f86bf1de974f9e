"""What the benchmarks have in common: the order of rounds, percentiles, and tables with ratios."""

import json
import math
import sys
from collections.abc import Iterable, Iterator, Mapping

Figures = Mapping[str, float]
"""What was measured -> how much; the name tells the unit."""

Compared = Mapping[str, Figures]
"""Contestant -> its figures. The first is ours."""


def say(line: str = "") -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def alternating(names: Iterable[str], rounds: int) -> Iterator[str]:
    """Yield all names in each round, every other time in reverse, so that none is always last."""
    order = list(names)
    for number in range(rounds):
        yield from reversed(order) if number % 2 else order


def percentile(values: Iterable[float], percent: float) -> float:
    """Return the smallest value that so many percent do not exceed, NaN if there are none."""
    ordered = sorted(values)
    if not ordered:
        return math.nan
    return ordered[max(0, math.ceil(percent / 100 * len(ordered)) - 1)]


def ratios(compared: Compared) -> Compared:
    """Return for each other contestant how many times as much it has as ours."""
    ours, *others = compared
    return {
        name: {
            key: figure / compared[ours][key]
            for key, figure in compared[name].items()
            if compared[ours].get(key)
        }
        for name in others
    }


def as_json(found: Mapping[str, Compared]) -> str:
    """Return figures as one line; what could not be measured is null."""
    known = {
        title: {
            name: {key: None if math.isnan(figure) else figure for key, figure in figures.items()}
            for name, figures in compared.items()
        }
        for title, compared in found.items()
    }
    return json.dumps(known, allow_nan=False)


def print_table(title: str, compared: Compared) -> None:
    """Print a row for each figure of ours, with what the others have as a multiple of it."""
    ours, *others = compared
    times = ratios(compared)
    heads = [ours, *(part for name in others for part in (name, "ratio"))]
    rows = [
        [key, _short(figure)]
        + [
            part
            for name in others
            for part in (
                _short(compared[name].get(key, math.nan)),
                _times(times[name].get(key, math.nan)),
            )
        ]
        for key, figure in compared[ours].items()
    ]
    table = [["", *heads], *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    say(f"\n{title}")
    for first, *cells in table:
        aligned = (cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))
        say("  ".join([first.ljust(widths[0]), *aligned]))
    say()


def _short(figure: float) -> str:
    if math.isnan(figure):
        return "-"
    return f"{figure:,.0f}" if figure >= 100 or figure == int(figure) else f"{figure:.3g}"


def _times(ratio: float) -> str:
    return "" if math.isnan(ratio) else f"x {ratio:.2g}" if ratio < 10 else f"x {ratio:,.0f}"
