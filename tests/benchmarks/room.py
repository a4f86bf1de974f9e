"""Our host beside stock Voila: one person alone, then rooms full of people."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from tornado.httpclient import AsyncHTTPClient

from tests.benchmarks import alone, crowd
from tests.benchmarks.contestants import CONTESTANTS, OURS, PLAIN
from tests.benchmarks.people import TROUBLE
from tests.benchmarks.report import Compared, Figures, alternating, say
from tests.benchmarks.sites import NOTEBOOKS, Site

ALONE = 0  # in the place of a number of people who come at once


@dataclass(frozen=True)
class Plan:
    """How much to measure."""

    crowds: tuple[int, ...] = (30, 100)  # people who come at once
    others: int = 30  # the most who come to those whom we are compared with; 0 leaves these out
    seconds: float = 60  # for which they type
    idle: float = 20  # seconds for which they do nothing
    linger: float = 30  # seconds after which the kernels of left pages are counted
    rounds: int = 1

    def crowds_at(self, name: str) -> tuple[int, ...]:
        """Return how many people come to a contestant, one crowd after the other.

        The smallest crowd comes to all of them, or there would be nothing to compare.
        """
        smallest = min(self.crowds) if self.others else 0
        return tuple(
            people
            for people in self.crowds
            if name == OURS or people == smallest or people <= self.others
        )

    def kernels_at(self, name: str) -> int:
        """Return how many kernels a contestant starts for all of them."""
        return sum(self.crowds_at(name)) + 1 + alone.OPENS + len(NOTEBOOKS)


def measure(plan: Plan) -> Mapping[int, Compared]:
    """Return what was measured with one person alone (0), and with each number of people."""
    found: dict[int, dict[str, list[Figures]]] = {
        people: defaultdict(list) for people in (ALONE, *plan.crowds)
    }
    names = [name for name in CONTESTANTS if plan.crowds_at(name)]
    for name in alternating(names, plan.rounds):
        with (
            TemporaryDirectory(prefix="bench") as folder,
            CONTESTANTS[name](Path(folder), plan.kernels_at(name)) as site,
        ):
            try:
                visited = asyncio.run(_visit(site, plan, name))
            except TROUBLE as error:
                if name in (OURS, PLAIN):
                    raise
                say(f"{name} stopped answering in this round, which is left out: {error!r}")
                continue
            for people, figures in visited.items():
                found[people][name].append(figures)
    return {
        people: {name: _together(of[name]) for name in CONTESTANTS if name in of}
        for people, of in found.items()
    }


async def _visit(site: Site, plan: Plan, name: str) -> Mapping[int, Figures]:
    crowds = plan.crowds_at(name)
    client = AsyncHTTPClient(force_instance=True, max_clients=max(crowds))
    say(f"One person: {name}")
    found = {ALONE: await alone.measure(site, client, plan.linger)}
    for people in crowds:
        say(f"{people} people: {name}")
        found[people] = await crowd.measure(site, client, people, plan.seconds, plan.idle)
    client.close()
    return found


def _together(rounds: list[Figures]) -> Figures:
    """Return the mean of several rounds, and what failed in any of them."""
    mean = {key: fmean(figures[key] for figures in rounds) for key in rounds[0]}
    if "failed" in mean:
        mean["failed"] = sum(figures["failed"] for figures in rounds)
    return mean
