"""A room full of people who open the page at the same moment, read, and then type.

They load no scripts, which would keep stock Voila busy for longer than us.

Memory is told in two ways, the same for all. *Added* is what the server and all that it started
take when everybody is there and has typed, less what they took when it was warm and nobody was
there, for each person. *In all* is the whole of it for each person, what is kept ready included.
"""

import asyncio
import random
from collections.abc import Awaitable, Iterable
from typing import TypeVar

from tornado.httpclient import AsyncHTTPClient

from tests.benchmarks.people import PAUSE, TROUBLE, Person
from tests.benchmarks.processes import Stopwatch, memory, settle
from tests.benchmarks.report import Figures, percentile, say
from tests.benchmarks.sites import Site

CALM = 180.0  # seconds for a server to do what it does after everybody has the page
MINUTE = 60.0
LOT = random.Random(1)  # noqa: S311  # no secret depends on it

T = TypeVar("T")


async def measure(
    site: Site, client: AsyncHTTPClient, people: int, seconds: float, idle: float
) -> Figures:
    """Let so many people open the page, do nothing for `idle` seconds, and type for `seconds`.

    The server should be warm, with nobody there; that is how it is left.
    """
    await calm(site)
    nobody = memory(site.process)
    everybody = [Person(site, client) for _ in range(people)]

    opening = Stopwatch(site.process)
    opened = await without_trouble(one.open() for one in everybody)
    opening_own = opening.own
    here = [one for one, took in zip(everybody, opened, strict=True) if took is not None]
    ready = [took for took in opened if took is not None]
    await calm(site, pages=len(here))
    opens = opening.worked / people

    waiting = Stopwatch(site.process)
    await asyncio.sleep(idle)
    waited = waiting.worked / people * MINUTE / idle

    typing = Stopwatch(site.process)
    typed = await without_trouble(one.type(seconds, after=LOT.uniform(0, PAUSE)) for one in here)
    saved = [took for each in typed for took in each or ()]
    first = [each[0] for each in typed if each]  # dearer: what is shared no longer is, once written
    figures = {
        "ready p50, s": percentile(ready, 50),
        "ready p95, s": percentile(ready, 95),
        "ready, the last, s": percentile(ready, 100),
        "saved p50, ms": 1000 * percentile(saved, 50),
        "saved p95, ms": 1000 * percentile(saved, 95),
        "first edit saved p95, ms": 1000 * percentile(first, 95),
        "CPU an open, s": opens,
        "CPU an edit, ms": 1000 * typing.worked / max(1, len(saved)),
        "CPU a person and minute, idle, s": waited,
        "memory a person, added, MB": (memory(site.process) - nobody) / people,
        "memory a person, in all, MB": memory(site.process) / people,
        "edits sent again": sum(one.again for one in everybody),
        "failed": opened.count(None) + typed.count(None),
        "measuring, opening, % of a core": opening_own,
        "measuring, typing, % of a core": typing.own,
    }
    await without_trouble(one.end() for one in everybody if one.kernel)
    return figures


async def calm(site: Site, *, pages: int = 0) -> None:
    """Wait until a server with so many open pages has nothing more to do."""
    await asyncio.to_thread(settle, site.process, CALM, pages=pages)


async def without_trouble(work: Iterable[Awaitable[T]]) -> list[T | None]:
    """Do all of it at once; return what each of them returns, None where there was trouble."""
    done: list[T | None] = []
    for result in await asyncio.gather(*work, return_exceptions=True):
        if isinstance(result, TROUBLE):
            say(f"  failed: {result!r}")
            done.append(None)
        elif isinstance(result, BaseException):
            raise result
        else:
            done.append(result)
    return done
