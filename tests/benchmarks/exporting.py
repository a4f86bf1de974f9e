"""A room full of people who ask for a PDF of their whole workbook at once, while they type.

All at the same moment, which is worse than in the same minute. What it does to typing is told
beside the same room in which nobody asks for a file.
"""

import asyncio
import random
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

import psutil
from tornado.httpclient import AsyncHTTPClient, HTTPError

from careerkit.repository import Repository
from careerkit.repository.visits import Visits
from tests.benchmarks.contestants import careerkit_host
from tests.benchmarks.people import PAUSE, Person
from tests.benchmarks.processes import MEGABYTE, settle, worked
from tests.benchmarks.report import Figures, percentile, say
from tests.benchmarks.sites import LONGEST, Cookies, Site
from tests.server.processes import tree
from tests.steps.complete import complete_workbook

CALM = 180.0  # seconds for a server to do what it does after everybody has the page
LOOK = 0.2  # seconds between two looks at the memory of the processes that make files
LOT = random.Random(1)  # noqa: S311  # no secret depends on it
WORKER = "careerkit.export.worker"  # in the command of such a process


@dataclass
class Asked:
    """What was measured of a room."""

    waited: list[float] = field(default_factory=list)  # seconds for a file
    saved: list[float] = field(default_factory=list)  # seconds for an edit
    work: float = 0.0  # seconds of processor time
    memory: float = 0.0  # MB of the processes that make files, at most
    failed: int = 0

    def figures(self) -> Figures:
        """Return what is told of it."""
        return {
            "file p50, s": percentile(self.waited, 50),
            "file p95, s": percentile(self.waited, 95),
            "saved p50, ms": 1000 * percentile(self.saved, 50),
            "saved p95, ms": 1000 * percentile(self.saved, 95),
            "CPU, s": self.work,
            "memory of the makers, MB": self.memory,
            "failed": self.failed,
        }


def measure(people: int, seconds: float, name: str = "workbook") -> Mapping[str, Figures]:
    """Let `people` type for some `seconds`, first without files, then with one for each."""
    typing, asking = Asked(), Asked()
    say(f"{people} people ask for a PDF at once, and type")
    with TemporaryDirectory(prefix="bench") as folder, careerkit_host(Path(folder), people) as site:
        cookies = [site.admit() for _ in range(people)]
        _fill(Path(folder), cookies)
        asyncio.run(_visit(site, cookies, seconds, name, (typing, asking)))
    return {f"{people} ask for a file": asking.figures(), "nobody does": typing.figures()}


async def _visit(
    site: Site, everybody: list[Cookies], seconds: float, name: str, rooms: tuple[Asked, Asked]
) -> None:
    typing, asking = rooms
    client = AsyncHTTPClient(force_instance=True, max_clients=2 * len(everybody))
    people = [Person(site, client, cookies) for cookies in everybody]
    opened = await asyncio.gather(*(one.open() for one in people), return_exceptions=True)
    here = [one for one, took in zip(people, opened, strict=True) if isinstance(took, float)]
    typing.failed += len(people) - len(here)
    await asyncio.to_thread(settle, site.process, CALM)
    await _type(site, here, seconds, typing)
    with _Watch(site.process) as watch:
        files = [_ask(site, client, cookies, name, asking) for cookies in everybody]
        await asyncio.gather(_type(site, here, seconds, asking), *files)
    asking.memory = watch.most / MEGABYTE
    for one in here:
        await one.leave()
    client.close()


async def _type(site: Site, here: list[Person], seconds: float, room: Asked) -> None:
    before = worked(site.process)
    typing = (one.type(seconds, after=LOT.uniform(0, PAUSE)) for one in here)
    for took in await asyncio.gather(*typing, return_exceptions=True):
        if isinstance(took, BaseException):
            room.failed += 1
            say(f"  failed: {took!r}")
        else:
            room.saved += took
    room.work = worked(site.process) - before


async def _ask(
    site: Site, client: AsyncHTTPClient, cookies: Cookies, name: str, room: Asked
) -> None:
    begun = time.perf_counter()
    headers = {"Cookie": "; ".join(f"{key}={value}" for key, value in cookies.items())}
    address = f"{site.base}/download/{name}"
    try:
        await client.fetch(address, headers=headers, request_timeout=LONGEST)
    except HTTPError as error:
        room.failed += 1
        say(f"  failed: {error.code}")
    else:
        room.waited.append(time.perf_counter() - begun)


def _fill(folder: Path, everybody: list[Cookies]) -> None:
    """Give everybody a workbook where everything is done."""
    database = f"sqlite:///{folder / 'home' / 'workbooks.db'}"
    visits, repository = Visits(database), Repository(database)
    for cookies in everybody:
        visit = visits.find(cookies["careerkit_visit"])
        assert visit
        repository.update(visit.access, lambda _: complete_workbook())
    visits.close()
    repository.close()


class _Watch(threading.Thread):
    """Looks how much memory the processes take that make files."""

    def __init__(self, server: psutil.Process) -> None:
        super().__init__(daemon=True)
        self.most = 0
        self._server, self._over = server, threading.Event()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self.join()

    def run(self) -> None:
        while not self._over.wait(LOOK):
            self.most = max(self.most, sum(map(_memory, tree(self._server.pid))))


def _memory(process: psutil.Process) -> int:
    """Return the memory of a process that makes files, 0 of another."""
    try:
        if WORKER not in process.cmdline():
            return 0
        full = process.memory_full_info()
    except psutil.Error:
        return 0
    return int(getattr(full, "pss", 0) or full.uss)
