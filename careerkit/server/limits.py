"""How often somebody may guess, and how much slow work is done at once.

A library has one address for everybody in it, so nothing here counts addresses.
"""

import asyncio
import time
from collections import Counter, deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")

WINDOW = 600.0  # seconds for which a wrong guess counts


class Attempts:
    """Counts wrong guesses of the last ten minutes: each browser's, and everybody's together."""

    def __init__(
        self, each: int, together: int, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._each = each
        self._together = together
        self._clock = clock
        self._made: deque[tuple[float, str]] = deque()  # oldest first
        self._of: Counter[str] = Counter()

    def begin(self, browser: str) -> bool:
        """Count a guess as wrong before it is looked at; False if this is one too many.

        So a hundred guesses sent at once are no way around the limit.
        """
        self._forget_old()
        if len(self._made) >= self._together or self._of[browser] >= self._each:
            return False
        self._made.append((self._clock(), browser))
        self._of[browser] += 1
        return True

    def was_right(self, browser: str) -> None:
        """Take back the last guess of this browser: it was none."""
        for place in range(len(self._made) - 1, -1, -1):
            if self._made[place][1] == browser:
                del self._made[place]
                self._drop(browser)
                return

    def _forget_old(self) -> None:
        while self._made and self._made[0][0] <= self._clock() - WINDOW:
            self._drop(self._made.popleft()[1])

    def _drop(self, browser: str) -> None:
        self._of[browser] -= 1
        if not self._of[browser]:
            del self._of[browser]


class FullLineError(Exception):
    """So many people wait already that one more would wait too long."""


class Turns:
    """Slow work in threads, a little at once; the others wait in a line."""

    def __init__(self, at_once: int, line: int) -> None:
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="careerkit-turn")
        self._most = at_once + line
        self._here = 0

    async def run(self, work: Callable[[], T]) -> tuple[T, float]:
        """Return what `work` returns, and the seconds that it took once it had its turn.

        Raises `FullLineError` if the line is full.
        """
        if self._here >= self._most:
            raise FullLineError
        self._here += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, _timed(work))
        finally:
            self._here -= 1

    def close(self) -> None:
        """Begin nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def _timed(work: Callable[[], T]) -> Callable[[], tuple[T, float]]:
    def timed() -> tuple[T, float]:
        begun = time.monotonic()
        return work(), time.monotonic() - begun

    return timed
