"""Workbooks that were begun just now: a button that is pressed twice begins one."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from careerkit.repository.visits import Visit

JUST = 5.0  # seconds in which a browser may ask again because it has not heard the answer

Session = tuple[str, Visit]  # the token for the cookie, and the visit


@dataclass(frozen=True)
class _Beginning:
    """What a browser asked for, and the session that it gets."""

    asked: object
    session: "asyncio.Future[Session]"


class Begun:
    """Remembers for a moment what each browser has begun."""

    def __init__(self) -> None:
        self._of: dict[str, _Beginning] = {}

    def just_now(self, browser: str, asked: object) -> Awaitable[Session] | None:
        """Return the session that this browser gets for the same request, None if there is none."""
        known = self._of.get(browser)
        return asyncio.shield(known.session) if known and known.asked == asked else None

    async def begin(
        self, browser: str, asked: object, work: Callable[[], Awaitable[Session]]
    ) -> Session:
        """Return the session that `work` begins, and remember it while it is new."""
        beginning = self._of[browser] = _Beginning(asked, asyncio.ensure_future(work()))
        try:
            session = await asyncio.shield(beginning.session)
        except BaseException:
            self._drop(browser, beginning)
            raise
        asyncio.get_running_loop().call_later(JUST, self._drop, browser, beginning)
        return session

    def forget(self, browser: str) -> None:
        """Let nobody have this browser's session again: whoever began it has left."""
        self._of.pop(browser, None)

    def _drop(self, browser: str, beginning: _Beginning) -> None:
        if self._of.get(browser) is beginning:
            del self._of[browser]
