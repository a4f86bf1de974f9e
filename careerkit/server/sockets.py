"""A page's line to its kernel, and its good-bye."""

import asyncio
import json
import time
from typing import Any, cast

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.handlers import KernelHandler
from tornado import web
from tornado.iostream import StreamBufferFullError
from tornado.websocket import WebSocketClosedError
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from careerkit.server.closing import ENDED, GONE, NOT_UNDERSTOOD
from careerkit.server.headers import Guarded
from careerkit.server.kernels import Kernels
from careerkit.server.messages import NotUnderstoodError, read
from careerkit.server.pace import Pace
from careerkit.server.quiet import Quiet

LONGEST = 16 * 2**20  # bytes of a message; what is longer than a workbook takes is refused by it
UNREAD = 2 * LONGEST  # bytes that wait for a page which does not read; then its line ends
SURE = 60.0  # seconds for which a session is taken to hold
WELCOME = 0.5  # seconds to wait for a kernel's welcome

# What a kernel may say to a page. Not among it: output, errors and code, which could hold a
# traceback: https://github.com/voila-dashboards/voila/issues/203
_MAY_PASS = frozenset(
    {
        "comm_close",
        "comm_info_reply",
        "comm_msg",
        "comm_open",
        "iopub_welcome",
        "kernel_info_reply",
        "status",
    }
)


class Line(ZMQChannelsWebsocketConnection):
    """Carries messages between a page and its kernel; leaves out what is not for pages."""

    async def prepare(self) -> None:
        """Take a page's line up at once: what it asks waits until its kernel has started."""
        await self._register_session()  # type: ignore[no-untyped-call]
        self.session.key = self.kernel_manager.session.key

    def nudge(self) -> "asyncio.Future[None]":
        """Wait until the kernel sees us listen, before anything is asked of it.

        Kernels welcome the first who listens; for another one a moment is enough. Jupyter's own way
        opens two more sockets and asks twice a second, until a kernel has started.
        """
        heard: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        iopub = self.channels["iopub"]

        def hear(_: object = None) -> None:
            if not heard.done():
                if not iopub.closed():
                    iopub.stop_on_recv()
                heard.set_result(None)

        iopub.on_recv(hear)
        asyncio.get_running_loop().call_later(WELCOME, hear)
        return heard

    def handle_incoming_message(self, incoming_msg: str | bytes) -> None:
        """Pass on what a page may say. Raises `NotUnderstoodError`."""
        if not self.channels:
            return  # closed already
        allowed = self.multi_kernel_manager.allowed_message_types
        said = read(incoming_msg, allowed, in_frames=self.subprotocol is not None)
        if said:
            self.session.send_raw(self.channels[said.channel], list(said.frames))

    def handle_outgoing_message(self, stream: str, outgoing_msg: list[Any]) -> None:
        """Pass on a kernel's message if it is of a kind that pages may see."""
        _, parts = self.session.feed_identities(outgoing_msg)
        header = parts[1] if isinstance(parts[1], bytes) else parts[1].bytes
        if json.loads(header)["msg_type"] in _MAY_PASS:
            super().handle_outgoing_message(stream, outgoing_msg)


class PageSocket(VoilaKernelWebsocketHandler):  # type: ignore[misc]
    """Voila's websocket, which also tells when a page comes and goes."""

    _pace: Pace | None = None  # until it is open
    connection: Line | None = None  # until it is known that the kernel runs and is this person's

    @property
    def kernels(self) -> Kernels:
        """The kernels of this server."""
        return cast("Kernels", self.kernel_manager)

    async def pre_get(self) -> None:
        """Refuse what is not this person's own; a kernel that has ended is told by the code."""
        if self.kernel_id in self.kernel_manager:
            await super().pre_get()

    async def open(self, kernel_id: str) -> None:
        """Connect a page to its kernel, without waiting to fill network packets."""
        self._asked = time.monotonic()
        self.set_nodelay(True)
        if self.connection is None or not self.kernels.keeps(kernel_id):
            self.close(GONE)
            return
        self.ws_connection.stream.max_write_buffer_size = UNREAD
        self._pace = self.kernels.connected(kernel_id, self)
        await super().open(kernel_id)

    async def on_message(self, message: str | bytes) -> None:
        """Pass a message on. A page that says too much waits; others do not wait for it."""
        if self._pace is None:
            return  # its kernel has ended, and it will hear of it
        self.kernels.heard(self.kernel_id)
        if wait := self._pace.count(len(message)):
            await asyncio.sleep(wait)
        if not await self._may_go_on():
            self.close(ENDED)
            return
        try:
            super().on_message(message)
        except NotUnderstoodError:
            self.close(NOT_UNDERSTOOD)
        except WebSocketClosedError:
            pass

    def write_message(self, message: str | bytes, binary: bool = False) -> Any:  # noqa: FBT001, FBT002  # theirs
        """Tell a page something; what it does not read is not kept for ever."""
        if self._pace:
            self._pace.count(len(message), messages=0)
        try:
            written = super().write_message(message, binary)
        except StreamBufferFullError:
            self.ws_connection.stream.close()
            raise WebSocketClosedError from None
        # a page that goes does not hear all that is said to it, and nobody has to know
        written.add_done_callback(lambda done: done.cancelled() or done.exception())
        return written

    def on_close(self) -> None:
        """Note that the page is gone, perhaps only for now."""
        if self.connection is not None:
            super().on_close()
            self.kernels.disconnected(self.kernel_id, self)

    def write_error(self, status_code: int, **_: object) -> None:  # noqa: ARG002  # it is set
        """Say no more than the status; Jupyter's own page needs templates that Voila lacks."""
        self.finish()

    def select_subprotocol(self, subprotocols: list[str]) -> str | None:
        """Choose the way of writing messages that Voila's scripts ask for."""
        return None if self.connection is None else super().select_subprotocol(subprotocols)

    async def _may_go_on(self) -> bool:
        """Return whether this person is still signed in; asked once a minute while they write."""
        if time.monotonic() - self._asked < SURE:
            return True
        self._asked = time.monotonic()
        return bool(await self.settings["is_signed_in"](self))


class OneKernel(Guarded, Quiet, KernelHandler):
    """A page asks whether its kernel runs, or ends it."""

    write_error = APIHandler.write_error

    @web.authenticated
    @authorized
    async def delete(self, kernel_id: str) -> None:
        """End it, and tell other lines that it had."""
        await cast("Kernels", self.kernel_manager).end(kernel_id)
        self.set_status(204)
        self.finish()


class EndKernel(Guarded, Quiet, APIHandler):
    """A page says good-bye: ours does it when it goes, and Voila's script, whose address it is."""

    write_error = APIHandler.write_error

    @web.authenticated
    def post(self, kernel_id: str) -> None:
        """End its kernel when it has taken in the page's last words."""
        kernels = cast("Kernels", self.kernel_manager)
        if not kernels.belongs(kernel_id, self.current_user.username):
            raise web.HTTPError(403)
        kernels.left(kernel_id)
        self.set_status(204)
        self.finish()
