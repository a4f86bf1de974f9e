"""Page after page is opened on our host, and typed in: none may fail."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from tornado.httpclient import AsyncHTTPClient

from tests.benchmarks.contestants import CONTESTANTS, OURS
from tests.benchmarks.crowd import calm, without_trouble
from tests.benchmarks.people import Person
from tests.benchmarks.processes import memory
from tests.benchmarks.report import Compared, Figures, percentile, say
from tests.benchmarks.sites import Site

EACH = 20  # pages that one person opens; who opens many more in a short time has to wait


def measure(opens: int) -> Compared:
    """Open so many pages, one after the other."""
    say(f"{opens:,} pages are opened one after the other: {OURS}")
    with TemporaryDirectory(prefix="bench") as folder, CONTESTANTS[OURS](Path(folder), 0) as site:
        return {OURS: asyncio.run(_open(site, opens))}


async def _open(site: Site, opens: int) -> Figures:
    client = AsyncHTTPClient(force_instance=True)
    one = Person(site, client)
    for step in site.steps:
        await _once(one, step)
    await calm(site)
    before = memory(site.process)
    ready: list[float | None] = []
    for number in range(opens):
        if number % EACH == 0:
            one = Person(site, client)
        ready += await without_trouble([_once(one, site.steps[number % len(site.steps)])])
    await calm(site)
    took = [seconds for seconds in ready if seconds is not None]
    return {
        "opens": opens,
        "failed": ready.count(None),
        "ready p50, s": percentile(took, 50),
        "ready p95, s": percentile(took, 95),
        "the slowest, s": percentile(took, 100),
        "memory grown, MB": memory(site.process) - before,
    }


async def _once(one: Person, step: str) -> float:
    """Open a page, type, and end its kernel, so that they need not all fit into the computer."""
    took = await one.open(step)
    await one.edit(f"Somebody comes by: {took:g}")
    await one.end()
    return took
