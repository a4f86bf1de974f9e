"""Who is asking: the person whose session this browser's cookie holds."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from jupyter_server.auth.identity import IdentityProvider, User
from tornado import web

from careerkit.repository.visits import Visit

COOKIE = "careerkit_visit"
ROOM_COOKIE = "careerkit_room"  # of whoever leads a room
OWN_DEVICE_DAYS = 90  # the store ends a session earlier than its cookie, never later
FRESH = 3.0  # seconds for which an answer of the store holds; a page's start asks twenty times
MOST = 1000  # sessions to remember at once


@dataclass(frozen=True)
class _Known:
    """What the store is saying, or said, about a token."""

    since: float
    answer: "asyncio.Future[Visit | None]"


class Sessions(IdentityProvider):
    """Finds the visit of a browser; Jupyter knows it by a name that is no secret."""

    def __init__(
        self,
        find: Callable[[str], Visit | None],
        *,
        clock: Callable[[], float] = time.monotonic,
        **settings: Any,
    ) -> None:
        super().__init__(**settings)
        self._find = find
        self._clock = clock
        self._known: dict[bytes, _Known] = {}

    @property
    def auth_enabled(self) -> bool:
        """Always: without a session nobody is anybody."""
        return True

    async def get_user(self, handler: web.RequestHandler) -> User | None:
        """Return the person of this browser's session, and leave their visit on the handler."""
        visit = await self.visit(handler.get_cookie(COOKIE, ""))
        handler.visit = visit  # type: ignore[attr-defined]
        return User(username=visit.id) if visit else None

    async def visit(self, token: str | None) -> Visit | None:
        """Return the visit that a token opens; the store is asked at most every few seconds."""
        if not token:
            return None
        name = sha256(token.encode()).digest()
        known = self._known.get(name)
        if known is None or self._clock() - known.since > FRESH:
            self._forget_old()
            asking = asyncio.ensure_future(asyncio.to_thread(self._find, token))
            known = self._known[name] = _Known(self._clock(), asking)
        try:
            return await asyncio.shield(known.answer)  # others may wait for the same answer
        except Exception:
            self._known.pop(name, None)  # a store that was busy is asked again
            raise

    def forget(self, token: str) -> None:
        """Ask the store anew about this token: its session has ended, or its visit has changed."""
        self._known.pop(sha256(token.encode()).digest(), None)

    def forget_all_of(self, record: str) -> None:
        """Ask the store anew about every session of this workbook: it was deleted."""
        self._known = {name: one for name, one in self._known.items() if not _opens(one, record)}

    def _forget_old(self) -> None:
        if len(self._known) >= MOST:
            old = self._clock() - FRESH
            self._known = {name: one for name, one in self._known.items() if one.since >= old}


def _opens(known: _Known, record: str) -> bool:
    if not known.answer.done() or known.answer.cancelled() or known.answer.exception():
        return True  # nobody knows yet whose it is
    visit = known.answer.result()
    return visit is not None and visit.access.record == record


def keep(
    handler: web.RequestHandler, name: str, secret: str, *, tls: bool, days: int | None = None
) -> None:
    """Let a browser keep a secret from its scripts and from other pages, until it is closed."""
    handler.set_cookie(name, secret, expires_days=days, httponly=True, samesite="Lax", secure=tls)
