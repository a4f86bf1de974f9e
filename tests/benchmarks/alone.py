"""One person with the server to themselves: opens a page, and walks through all of them."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from statistics import fmean

import psutil
from tornado.httpclient import AsyncHTTPClient

from tests.benchmarks.crowd import calm
from tests.benchmarks.people import Person
from tests.benchmarks.processes import Stopwatch, worked
from tests.benchmarks.report import Figures, percentile
from tests.benchmarks.sites import Site
from tests.server.processes import kernel_of, tree

OPENS = 5
WARMED = "Somebody is early."


async def measure(site: Site, client: AsyncHTTPClient, linger: float) -> Figures:
    """Open the page a few times, then all pages one after the other; wait `linger` seconds.

    The server has just started; it is left warm, with nobody there.
    """
    before = worked(site.process)
    early = Person(site, client)  # not counted: it warms the server up
    first = await early.open()
    await early.edit(WARMED)
    await early.end()
    opened = [await _once(site, client) for _ in range(OPENS)]
    walked = await _walk(site, client, linger) if len(site.steps) > 1 else {}
    return {
        "CPU before, s": before,
        "the first open, s": first,
        "ready p50, s": percentile((ready for ready, _ in opened), 50),
        "saved p50, ms": 1000 * percentile((saved for _, saved in opened), 50),
        **walked,
    }


async def _once(site: Site, client: AsyncHTTPClient) -> tuple[float, float]:
    """Return the seconds for a page to open, and for an edit to be saved."""
    await calm(site)
    one = Person(site, client)
    took = await one.open(), await one.edit(WARMED)
    await one.end()
    return took


async def _walk(site: Site, client: AsyncHTTPClient, linger: float) -> Figures:
    """Let somebody open page after page and type on each, as a browser does it in one tab."""
    one = Person(site, client)
    took, kernels = [], []
    await calm(site)
    walking = Stopwatch(site.process)
    for number, step in enumerate(site.steps):
        if number:
            await one.leave()
        took.append(await one.open(step))
        kernels.append(one.kernel)
        await one.edit(WARMED)
    at_the_end = _running(site.process, kernels[:-1])
    cost = walking.worked / len(took)
    await asyncio.sleep(linger)
    later = _running(site.process, kernels[:-1])
    await one.hang_up()
    for kernel in kernels:
        if _running(site.process, [kernel]):
            await site.end(client, one.cookies, kernel)
    return {
        "walking: a page, s": fmean(took),
        "walking: the slowest page, s": max(took),
        "walking: CPU a page, s": cost,
        "walking: kernels of left pages": at_the_end,
        f"walking: the same {linger:g} s later": later,
    }


def _running(server: psutil.Process, kernels: Iterable[str]) -> int:
    """Return how many of these kernels still run."""
    processes, running = tree(server.pid), 0
    for kernel in kernels:
        with suppress(ValueError):  # there is none
            kernel_of(kernel, processes)
            running += 1
    return running
