"""A server that gives pages to our client, and plays what happens to servers."""

import asyncio
import json
import threading
from collections.abc import Callable
from typing import Any, TypeVar

import jinja2
from nbformat import NotebookNode, from_dict
from tornado import httpserver, netutil, web, websocket

from careerkit.server import static
from careerkit.server.headers import Guarded
from careerkit.settings import settings
from tests.client.kernel import Kernel

T = TypeVar("T")
STEP = "start"


class Host:
    """Runs in a thread of its own; one page, one kernel after another."""

    def __init__(self) -> None:
        self.kernel: Kernel | None = None
        self.build: Callable[[], object] = lambda: None
        self.shown: list[str] = []  # models in the page, in their order
        self.status = 200  # what asking for a kernel is answered with
        self.who = ""
        self.asked: list[dict[str, str]] = []  # the forms with which a kernel was asked for
        self.left: list[str] = []  # kernels to which a page said good-bye
        self.refuses = False  # to open websockets
        self.back = "/"
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._server: httpserver.HTTPServer | None = None
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """The address of the page."""
        return f"http://127.0.0.1:{self.port}/w/{STEP}"

    def do(self, act: Callable[[], T]) -> T:
        """Do something where the server and its kernel live; return what that returns."""

        async def run() -> T:
            return act()

        return asyncio.run_coroutine_threadsafe(run(), self._loop).result(30)

    def listen(self) -> None:
        """Start, or start again at the same port."""
        self.do(self._listen)

    def close(self) -> None:
        """End as a server that is stopped: connections break, nobody listens."""
        self.do(self._close)

    def drop(self, code: int | None = None) -> None:
        """Close the websockets, politely with a code or not at all politely."""
        self.do(lambda: self._drop(code))

    def renew(self, code: int | None = None) -> None:
        """Let the kernel end; the next one knows nothing of what it knew."""

        def end() -> None:
            former, self.kernel = self.kernel, None
            for socket in former.sockets if former else ():
                _hang_up(socket, code)

        self.do(end)

    def end(self) -> None:
        """End for good."""
        self.close()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def living_kernel(self) -> Kernel:
        """Return the kernel, a new one if there is none."""
        if self.kernel is None:
            self.kernel = Kernel(self.build)
        return self.kernel

    def html(self) -> str:
        """Return the page as Voila's renderer would make it."""
        loader = jinja2.FileSystemLoader(settings().assets / "page")
        environment = jinja2.Environment(loader=loader, autoescape=False)  # noqa: S701  # as nbconvert
        environment.filters |= {"markdown2html": str, "strip_files_prefix": str}
        resources = {
            "base_url": "/",
            "careerkit": {"step": STEP, "back": self.back, "static": static},
        }
        return environment.get_template("page.html.j2").render(
            nb=_notebook(self.shown),
            resources=resources,
            kernel_start=lambda _: "",
            cell_generator=lambda notebook, _: notebook.cells,
        )

    def _listen(self) -> None:
        application = web.Application(
            [
                (r"/w/start", _Page, {"host": self}),
                (r"/w/start/kernel", _Kernel, {"host": self}),
                (r"/api/kernels/([\w-]+)/channels", _Channels, {"host": self}),
                (r"/voila/api/shutdown/([\w-]+)", _GoodBye, {"host": self}),
                (static.ADDRESS, static.Joined),
            ],
            websocket_ping_interval=0,
            log_function=lambda _: None,
        )
        sockets = netutil.bind_sockets(self.port, "127.0.0.1")
        self.port = sockets[0].getsockname()[1]
        self._server = httpserver.HTTPServer(application)
        self._server.add_sockets(sockets)

    def _close(self) -> None:
        if self._server is not None:
            self._server.stop()
            self._server = None
        self._drop(None)

    def _drop(self, code: int | None) -> None:
        for socket in tuple(self.kernel.sockets) if self.kernel else ():
            _hang_up(socket, code)


class _Page(Guarded):
    def initialize(self, host: Host) -> None:
        self.host = host

    def get(self) -> None:
        self.finish(self.host.html())


class _Kernel(Guarded):
    def initialize(self, host: Host) -> None:
        self.host = host

    def post(self) -> None:
        host = self.host
        host.asked.append({name: self.get_body_argument(name) for name in ("kernel", "stuck")})
        if host.status != 200:
            self.set_header("Retry-After", "1")
            self.set_status(host.status)
            return
        if host.asked[-1]["stuck"]:
            host.kernel = None
        self.finish({"kernel": host.living_kernel().id, "who": host.who})


class _GoodBye(Guarded):
    def initialize(self, host: Host) -> None:
        self.host = host

    def post(self, kernel_id: str) -> None:
        self.host.left.append(kernel_id)


class _Channels(websocket.WebSocketHandler):
    kernel: Kernel | None = None

    def initialize(self, host: Host) -> None:
        self.host = host

    def get_compression_options(self) -> dict[str, Any]:
        return {}

    def open(self, kernel_id: str) -> None:
        if self.host.kernel is None or self.host.kernel.id != kernel_id:
            self.close(4410)
        elif self.host.refuses:
            _hang_up(self, None)
        else:
            self.kernel = self.host.kernel
            self.kernel.sockets.append(self)

    def on_message(self, message: str | bytes) -> None:
        if self.kernel is not None:
            self.kernel.receive(json.loads(message))

    def on_close(self) -> None:
        if self.kernel is not None and self in self.kernel.sockets:
            self.kernel.sockets.remove(self)


def _hang_up(socket: websocket.WebSocketHandler, code: int | None) -> None:
    if code is not None:
        socket.close(code)
    elif socket.ws_connection is not None and (stream := socket.ws_connection.stream):
        stream.close()


def _notebook(models: list[str]) -> NotebookNode:
    widgets = "application/vnd.jupyter.widget-view+json"
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": "<h1>A page</h1>"},
        *(
            {
                "cell_type": "code",
                "metadata": {},
                "outputs": [
                    {"output_type": "display_data", "data": {widgets: {"model_id": model}}}
                ],
            }
            for model in models
        ),
    ]
    notebook: NotebookNode = from_dict({"metadata": {"title": "A page"}, "cells": cells})
    return notebook
