"""Run the benchmarks, print tables and what is promised, and everything as JSON in the last line.

As it is, that takes about a quarter of an hour on two quiet cores.
"""

import argparse
import os
from dataclasses import replace

from tests.benchmarks import (
    consecutive,
    exporting,
    first_page,
    gates,
    occupation_matching,
    room,
)
from tests.benchmarks.processes import others_work
from tests.benchmarks.report import Compared, as_json, print_table, ratios, say

PARTS = ("occupations", "first-page", "room", "files", "consecutive")
ASKING = 30  # people who want a file at once
LONG = room.Plan(crowds=(30, 100, 200), linger=150, rounds=2)


def main(arguments: list[str] | None = None) -> None:
    """Run what the command line asks for."""
    chosen = _parser().parse_args(arguments)
    plan = LONG if chosen.long else room.Plan()
    given = vars(chosen).items()
    plan = replace(plan, **{key: it for key, it in given if hasattr(plan, key) and it is not None})
    opens = chosen.opens or (gates.MANY if chosen.long or chosen.only == "consecutive" else 0)
    say(f"{os.cpu_count()} cores; others take {others_work():.0f} % of them")

    found: dict[str, Compared] = {}
    if chosen.only in (None, "occupations"):
        occupation_matching.main()
    if chosen.only in (None, "first-page"):
        compared = first_page.measure(plan.rounds)
        print_table("The first page on a slow phone (Slow 4G, processor 4 times slower)", compared)
        found |= {"first_page": compared, "first_page_ratios": ratios(compared)}
    if chosen.only in (None, "room"):
        for people, compared in room.measure(plan).items():
            found |= _tell_of(people, compared)
    if chosen.only in (None, "files"):
        compared = exporting.measure(ASKING, plan.seconds)
        print_table(f"{ASKING} people ask for a PDF at once, and go on typing", compared)
        found |= {"files": compared, "files_ratios": ratios(compared)}
    if opens and chosen.only in (None, "consecutive"):
        found["consecutive"] = consecutive.measure(opens)
        print_table("Pages opened one after the other", found["consecutive"])
    for line in gates.lines(found):
        say(line)
    found["gates"] = dict(gates.judge(found))
    say(as_json(found))


def _tell_of(people: int, compared: Compared) -> dict[str, Compared]:
    name = f"room_{people}" if people else "alone"
    title = f"{people} people open the page at once, then type" if people else "One person alone"
    print_table(title, compared)
    return {name: compared, f"{name}_ratios": ratios(compared)}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--long", action="store_true", help="measure everything: an hour")
    parser.add_argument("--only", choices=PARTS, help="leave out the others")
    parser.add_argument(
        "--people", type=_numbers, dest="crowds", help="who open the page at once (30,100)"
    )
    parser.add_argument(
        "--others",
        type=int,
        help="at most, with those whom we are compared with (30); 0: with us only",
    )
    parser.add_argument("--seconds", type=float, help="for which they type (60)")
    parser.add_argument("--idle", type=float, help="seconds for which they do nothing (20)")
    parser.add_argument("--linger", type=float, help="seconds until left kernels are counted (30)")
    parser.add_argument("--rounds", type=int, help="of each comparison (1)")
    parser.add_argument("--opens", type=int, help="pages to open one after the other")
    return parser


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split(","))


if __name__ == "__main__":
    main()
