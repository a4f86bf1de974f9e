"""How much one person may ask of the server that all share."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Container
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

RATE, BURST = 40.0, 200.0  # messages a second, and at once; nobody types as fast
WEIGHT = 32 * 1024  # bytes that cost as much as another message, whichever way they go
STARTS, STARTS_AT_ONCE = 0.2, 30.0  # kernels a second, each of which takes one of processor time
FORK = 0.1  # of such a start: to fork a kernel takes a twentieth of its time
LINE = 8  # kernels that one person may wait for
MANY = 1000  # people to remember


class FullError(Exception):
    """The host runs as many kernels as it may."""


class Pace:
    """Lets `burst` pass at once, then `rate` a second. Who wants more waits; others do not."""

    def __init__(
        self,
        rate: float = RATE,
        burst: float = BURST,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._left, self._at = burst, clock()

    def count(self, size: int = 0, *, messages: float = 1) -> float:
        """Count messages of so many bytes; return for how many seconds the next has to wait."""
        now = self._clock()
        self._left = min(self._burst, self._left + (now - self._at) * self._rate)
        self._left -= messages + size / WEIGHT
        self._at = now
        return max(0.0, -self._left / self._rate)


@dataclass
class Share:
    """What one person may still ask for, on all their pages together."""

    says: Pace = field(default_factory=Pace)
    starts: Pace = field(default_factory=lambda: Pace(STARTS, STARTS_AT_ONCE))
    _waiting: int = 0  # for their turn, or having it
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    @asynccontextmanager
    async def turn(self, cost: float) -> AsyncIterator[None]:
        """Let one new kernel start after the other, and not too many in a short time.

        `cost` is what this one counts for, in starts; 0 where nobody else has to wait for it. So a
        hundred requests at once are no way around a limit. Raises `FullError` if many wait.
        """
        if self._waiting >= LINE:
            raise FullError
        self._waiting += 1
        try:
            async with self._lock:
                await asyncio.sleep(self.starts.count(messages=cost))
                yield
        finally:
            self._waiting -= 1


class Shares:
    """The shares of all who are here."""

    def __init__(self) -> None:
        self._of: dict[str, Share] = {}

    def of(self, owner: str, here: Container[str]) -> Share:
        """Return somebody's share. Of many people, only those who are `here` are remembered."""
        if owner not in self._of and len(self._of) >= MANY:
            self._of = {name: share for name, share in self._of.items() if name in here}
        return self._of.setdefault(owner, Share())
