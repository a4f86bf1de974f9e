"""How often the coach is right about a win: `python -m tests.coach.wins.report`."""

import sys
from functools import cache
from pathlib import Path

import yaml

from careerkit.coach import shrinking, shrinks_win

Lot = dict[str, list[str]]
"""Entries by how they are labelled: ``shrunk`` and ``plain``."""


@cache
def entries() -> dict[str, Lot]:
    """Return the labelled entries, lot by lot."""
    read: dict[str, Lot] = yaml.safe_load(Path(__file__).with_name("entries.yaml").read_text())
    return read


def mistakes(lot: Lot) -> list[str]:
    """Return what is judged otherwise than it is labelled, each with what was found in it."""
    missed = [f"missed: {entry}" for entry in lot["shrunk"] if not shrinks_win(entry)]
    alarms = [f"{shrinking(entry)!r}: {entry}" for entry in lot["plain"] if shrinks_win(entry)]
    return missed + alarms


def share_right(lot: Lot) -> float:
    """Return which share of the entries is judged as it is labelled."""
    return 1 - len(mistakes(lot)) / sum(map(len, lot.values()))


def main() -> None:
    """Print a line for each lot, and each mistake."""
    for name, lot in entries().items():
        sizes = ", ".join(f"{len(found)} {label}" for label, found in lot.items())
        wrong = "".join(f"\n  {mistake}" for mistake in mistakes(lot))
        sys.stdout.write(f"{name} ({sizes}): {share_right(lot):.1%}{wrong}\n")


if __name__ == "__main__":
    main()
