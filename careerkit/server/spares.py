"""Plain kernels that wait for whoever opens a page next; they take two seconds to start."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from careerkit.server.pace import FullError

SPARES = 2  # kernels that wait

_FAILED = (RuntimeError, OSError, FullError)


class Spares:
    """A few kernels that have executed the notebook of a page and have no visitor yet."""

    def __init__(
        self, start: Callable[[str], Awaitable[str]], end: Callable[[str], Awaitable[None]]
    ) -> None:
        """`start` returns a new kernel for a page, `end` ends one."""
        self._start, self._end = start, end
        self._waiting: dict[str, asyncio.Task[str]] = {}  # page -> kernel, oldest first

    def __contains__(self, slug: str) -> bool:
        """Return whether one waits for this page."""
        return slug in self._waiting

    def __len__(self) -> int:
        """Return how many wait."""
        return len(self._waiting)

    def add(self, slug: str) -> None:
        """Start one for a page."""
        self._waiting[slug] = asyncio.ensure_future(self._start(slug))

    async def take(self, slug: str) -> str:
        """Return one for this page, or "" if there is none that could start."""
        spare = self._waiting.pop(slug, None)
        if spare is None:
            return ""
        try:
            return await spare
        except _FAILED:
            return ""

    async def end_oldest(self) -> None:
        """End the one that has waited for longest, if one waits."""
        if not self._waiting:
            return
        spare = self._waiting.pop(next(iter(self._waiting)))
        with suppress(*_FAILED):
            await self._end(await spare)
