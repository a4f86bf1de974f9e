"""The workbook in a workshop: for everybody who joins, each with a workbook of their own."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from jupyter_server.auth.identity import IdentityProvider
from tornado import web
from tornado.ioloop import IOLoop

from careerkit.repository.deleting import leaves_traces
from careerkit.repository.visits import Visit
from careerkit.server import join
from careerkit.server.app import WorkbookApp
from careerkit.server.capacity import FORKED, PLAIN, most_kernels
from careerkit.server.closing import DELETED, FORGOTTEN
from careerkit.server.doors import Doors
from careerkit.server.memory import settle_in
from careerkit.server.sessions import COOKIE
from careerkit.server.upkeep import keep_tidy, stay_small
from careerkit.visitor import Visitor


@dataclass(frozen=True)
class HostPlace:
    """Where a host listens, and with what."""

    ip: str
    port: int  # the first to try
    secret: bytes = field(repr=False)  # signs cookies
    certificate: tuple[Path, Path] | None = None  # and its key, for TLS
    most: int = 0  # pages open at once; 0 for as many as this computer can


class HostApp(WorkbookApp):
    """Serves the workbook to a room."""

    doors: Doors
    most: int
    ready: Callable[[int], None]

    @classmethod
    def serve(
        cls,
        pages: Mapping[str, Path],
        assets: Path,
        doors: Doors,
        place: HostPlace,
        ready: Callable[[int], None],
    ) -> None:
        """Serve until interrupted; call `ready` with the port when people can join."""
        app = cls.instance(ip=place.ip, port=place.port, **cls.settings_for_voila(pages))
        app.pages, app.assets, app.ready = dict(pages), assets, ready
        app.doors = replace(doors, left=app._left)  # noqa: SLF001  # our own
        app.certificate, app.cookie_secret = place.certificate, place.secret
        app.most = place.most
        app.initialize([])
        app.start()

    @property
    def warm(self) -> tuple[str, ...]:
        """All pages, if that takes no kernel for each."""
        return tuple(self.pages) if self.kernel_manager.nursery else super().warm

    @property
    def facts(self) -> dict[str, object]:
        """What templates are told: where people sign in again, and what a host promises."""
        return {"back": "/back", "days": self.doors.days, "tls": self.doors.tls}

    def guests(self) -> IdentityProvider:
        """Return what knows the person of a session."""
        return self.doors.sessions

    def visitor_of(self, handler: web.RequestHandler) -> Visitor:
        """Return the person whose session it is."""
        access = _visit(handler).access
        return Visitor.of(access.record, access.data_key)

    async def arrived(self, handler: web.RequestHandler, slug: str) -> None:
        """Note for the facilitator's numbers at which step somebody is."""
        await asyncio.to_thread(self.doors.visits.at_step, _visit(handler), slug)

    async def is_signed_in(self, handler: web.RequestHandler) -> bool:
        """Return whether a session still holds, and count it as used."""
        token = handler.get_cookie(COOKIE, "")
        return await asyncio.to_thread(self.doors.visits.find, token) is not None

    async def delete(self, handler: web.RequestHandler) -> bool:
        """Delete the workbook, and sign its person out everywhere."""
        visits, visit = self.doors.visits, _visit(handler)
        open_now = await asyncio.to_thread(visits.sessions_of, visit)
        traces = await asyncio.to_thread(leaves_traces, partial(visits.delete, visit))
        self.workers.forget()
        self.doors.sessions.forget_all_of(visit.access.record)
        handler.clear_cookie(COOKIE)
        for session in open_now:
            await self.kernel_manager.end_all_of(session, DELETED)
        return traces

    def init_settings(self) -> dict[str, Any]:
        """Lead those who are not signed in to the entrance."""
        settings = {**super().init_settings(), "login_url": "/", "allow_remote_access": True}
        settings["xsrf_cookie_kwargs"] = {"samesite": "Lax", "secure": self.doors.tls}
        kernels = self.kernel_manager
        kernels.shared = True
        kernels.most = self.most or most_kernels(FORKED)
        kernels.most_plain = self.most or most_kernels(PLAIN)
        return settings

    def front_door(self) -> list[Any]:
        """Return the addresses of the entrance."""
        return list(join.handlers(self.doors))

    def is_ready(self) -> None:
        """Tell on which port people can join; from now on the host looks after itself."""
        settle_in()
        IOLoop.current().add_callback(keep_tidy, self.doors.visits.purge, self.log)
        IOLoop.current().add_callback(stay_small)
        self.ready(self.port)

    async def _left(self, visit_id: str) -> None:
        self.workers.forget()
        await self.kernel_manager.end_all_of(visit_id, FORGOTTEN)


def _visit(handler: web.RequestHandler) -> Visit:
    visit: Visit = handler.visit  # type: ignore[attr-defined]  # left there by `Sessions`
    return visit
