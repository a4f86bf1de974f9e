"""The workbook at home: for one person, on this computer only."""

import asyncio
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from jupyter_server.auth.identity import IdentityProvider
from tornado import web

from careerkit.repository import Repository
from careerkit.repository.deleting import leaves_traces
from careerkit.repository.home import forget_home, home_access
from careerkit.server.app import WorkbookApp
from careerkit.server.closing import DELETED
from careerkit.server.doorkeeper import Cookie, Doorkeeper, Enter
from careerkit.server.pages import Front
from careerkit.settings import Settings
from careerkit.visitor import Visitor


class HomeApp(WorkbookApp):
    """Serves the workbook to whoever holds a ticket."""

    doorkeeper: Doorkeeper
    repository: Repository
    home: Path
    ready: Callable[[str, str], None]

    @classmethod
    def serve(
        cls,
        pages: Mapping[str, Path],
        settings: Settings,
        repository: Repository,
        *,
        port: int,
        ready: Callable[[str, str], None],
    ) -> None:
        """Serve until interrupted; call `ready` with two addresses when pages can be opened.

        Both let a browser in: the first as often as it is used, the second once.
        """
        app = cls.instance(ip="127.0.0.1", port=port, **cls.settings_for_voila(pages))
        app.pages, app.assets, app.ready = dict(pages), settings.assets, ready
        app.repository, app.home = repository, settings.home
        app.doorkeeper = Doorkeeper(settings.home)
        app.initialize([])
        app.start()

    def guests(self) -> IdentityProvider:
        """Return what knows the person who has our cookie."""
        return Cookie(parent=self)

    def visitor_of(self, handler: web.RequestHandler) -> Visitor:  # noqa: ARG002  # there is one
        """Return the person at home."""
        access = home_access(self.repository, self.home)
        return Visitor.of(access.record, access.data_key)

    async def delete(self, handler: web.RequestHandler) -> bool:
        """Delete the workbook and the file with its key."""
        shred = partial(self.repository.shred, home_access(self.repository, self.home))
        traces = await asyncio.to_thread(leaves_traces, shred)
        forget_home(self.home)
        self.workers.forget()
        await self.kernel_manager.end_all_of(handler.current_user.username, DELETED)
        return traces

    def init_settings(self) -> dict[str, Any]:
        """Let in only who has our cookie."""
        self.cookie_secret = self.doorkeeper.cookie_secret
        return {**super().init_settings(), "login_url": "/enter", "allow_remote_access": False}

    def front_door(self) -> list[Any]:
        """Return the addresses of the entrance."""
        return [("/", Front), ("/enter", Enter, {"doorkeeper": self.doorkeeper})]

    def is_ready(self) -> None:
        """Tell that pages can be opened, and where.

        The address for a browser's command line works once: other people on this computer can
        read it there.
        """
        address = self.doorkeeper.address
        self.ready(address(self.connection_url), address(self.connection_url, once=True))
