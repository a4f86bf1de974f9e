"""Run the benchmarks, print a table for each, and everything as JSON in the last line."""

import argparse

from tests.benchmarks import exporting, first_page, occupation_matching, room
from tests.benchmarks.report import Compared, as_json, print_table, ratios, say


def main(arguments: list[str] | None = None) -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--people", type=int, default=30, help="who open the page at once")
    parser.add_argument("--seconds", type=float, default=15, help="for which they type")
    parser.add_argument("--rounds", type=int, default=2, help="of each comparison")
    parser.add_argument(
        "--only",
        choices=("occupations", "first-page", "room", "files"),
        help="leave out the others",
    )
    chosen = parser.parse_args(arguments)

    found: dict[str, Compared] = {}
    if chosen.only in (None, "occupations"):
        occupation_matching.main()
    if chosen.only in (None, "first-page"):
        compared = first_page.measure(chosen.rounds)
        print_table("The first page on a slow phone (Slow 4G, processor 4 times slower)", compared)
        found |= {"first_page": compared, "first_page_ratios": ratios(compared)}
    if chosen.only in (None, "room"):
        compared = room.measure(chosen.people, chosen.seconds, chosen.rounds)
        print_table(f"{chosen.people} people open the page at once, then type", compared)
        found |= {"room": compared, "room_ratios": ratios(compared)}
    if chosen.only in (None, "files"):
        compared = exporting.measure(chosen.people, chosen.seconds)
        print_table(f"{chosen.people} people ask for a PDF at once, and go on typing", compared)
        found |= {"files": compared, "files_ratios": ratios(compared)}
    say(as_json(found))


if __name__ == "__main__":
    main()
