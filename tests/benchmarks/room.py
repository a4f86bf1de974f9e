"""A room full of people who open the page at the same moment, and then type.

They load no scripts, which would keep stock Voila busy for longer than us.
"""

import asyncio
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from tornado.httpclient import AsyncHTTPClient, HTTPError
from tornado.websocket import WebSocketError

from tests.benchmarks.contestants import CONTESTANTS, Site
from tests.benchmarks.people import PAUSE, Person
from tests.benchmarks.processes import memory, settle, worked
from tests.benchmarks.report import Figures, alternating, percentile, say

CALM = 180.0  # seconds for a server to do what it does after everybody has the page
TROUBLE = (HTTPError, WebSocketError, OSError, EOFError)
LOT = random.Random(1)  # noqa: S311  # no secret depends on it


@dataclass
class Room:
    """What was measured of one contestant."""

    ready: list[float] = field(default_factory=list)  # seconds
    saved: list[float] = field(default_factory=list)  # seconds
    before: list[float] = field(default_factory=list)  # of processor time until the server is ready
    opens: list[float] = field(default_factory=list)  # of processor time for each open
    memory: list[float] = field(default_factory=list)  # MB a person
    failed: int = 0

    def figures(self) -> Figures:
        """Return what is told of it."""
        return {
            "ready p50, s": percentile(self.ready, 50),
            "ready p95, s": percentile(self.ready, 95),
            "saved p50, ms": 1000 * percentile(self.saved, 50),
            "saved p95, ms": 1000 * percentile(self.saved, 95),
            "CPU an open, s": fmean(self.opens),
            "CPU before, s": fmean(self.before),
            "memory a person, MB": fmean(self.memory),
            "failed": self.failed,
        }


def measure(people: int, seconds: float, rounds: int) -> Mapping[str, Figures]:
    """Let `people` open the page at once and type for some `seconds`, with each contestant."""
    rooms = {name: Room() for name in CONTESTANTS}
    for name in alternating(CONTESTANTS, rounds):
        say(f"{people} people open the page: {name}")
        with (
            TemporaryDirectory(prefix="bench") as folder,
            # one comes before the others, to warm up
            CONTESTANTS[name](Path(folder), people + 1) as site,
        ):
            asyncio.run(_visit(site, rooms[name], people, seconds))
    return {name: room.figures() for name, room in rooms.items()}


async def _visit(site: Site, room: Room, people: int, seconds: float) -> None:
    room.before.append(worked(site.process))
    client = AsyncHTTPClient(force_instance=True, max_clients=people + 1)
    first, *others = [Person(site, site.admit()) for _ in range(people + 1)]
    await first.open(client)
    await first.edit("Somebody is early.")
    await asyncio.to_thread(settle, site.process, CALM)

    before = worked(site.process)
    here = await _open_all(client, others, room)
    await asyncio.to_thread(settle, site.process, CALM)
    room.opens.append((worked(site.process) - before) / people)

    typing = (one.type(seconds, after=LOT.uniform(0, PAUSE)) for one in here)
    for took in await asyncio.gather(*typing, return_exceptions=True):
        if isinstance(took, TROUBLE):
            room.failed += 1
        elif isinstance(took, BaseException):
            raise took
        else:
            room.saved += took
    room.memory.append(memory(site.process) / (len(here) + 1))
    for one in (first, *others):
        one.leave()
    client.close()


async def _open_all(client: AsyncHTTPClient, people: list[Person], room: Room) -> list[Person]:
    """Let everybody open the page at once; return who got it."""
    here = []
    opening = (one.open(client) for one in people)
    for one, took in zip(
        people, await asyncio.gather(*opening, return_exceptions=True), strict=True
    ):
        if isinstance(took, TROUBLE):
            room.failed += 1
            say(f"  failed: {took!r}")
        elif isinstance(took, BaseException):
            raise took
        else:
            room.ready.append(took)
            here.append(one)
    return here
