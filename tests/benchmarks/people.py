"""Somebody who has the page open and types, as far as a server and its kernels notice."""

import asyncio
import json
import time
import uuid
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.benchmarks.contestants import LONGEST, Cookies, Site

MODEL, FIELD = "Form:start.say_what_inspires", "start.inspires"
PAUSE = 1.0  # seconds between two edits; a page sends what is typed every half second at most
CONTROL = "jupyter.widget.control"

T = TypeVar("T")


class Person:
    """Speaks to a kernel as our page does, to stock Voila's kernels too."""

    def __init__(self, site: Site, cookies: Cookies) -> None:
        self._site = site
        self._cookies = cookies
        self._socket: WebSocketClientConnection | None = None
        self._name = uuid.uuid4().hex
        self._count = 0

    async def open(self, client: AsyncHTTPClient) -> float:
        """Open the page; return the seconds until its state is there, to be drawn."""
        begun = time.perf_counter()
        kernel = await self._site.open(client, self._cookies)
        address = f"{self._site.base}/api/kernels/{kernel}/channels?session_id={self._name}"
        request = HTTPRequest(
            address.replace("http", "ws", 1),
            headers={
                "Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())
            },
            connect_timeout=LONGEST,
            request_timeout=LONGEST,  # our server answers when the kernel does
        )
        self._socket = await websocket_connect(
            request, compression_options={}, max_message_size=2**26
        )
        control = uuid.uuid4().hex
        target = {"comm_id": control, "target_name": CONTROL, "data": {}}
        await self._send("comm_open", target, {"version": "1.0.0"})
        await self._send("comm_msg", {"comm_id": control, "data": {"method": "request_states"}})
        await self._hear(lambda data: MODEL in data.get("states", ()))
        await self._send("comm_close", {"comm_id": control, "data": {}})
        return time.perf_counter() - begun

    async def edit(self, text: str) -> float:
        """Change the field; return the seconds until the kernel says that it is saved."""
        begun = time.perf_counter()
        self._count += 1
        edit = {"n": self._count, "edits": {FIELD: text}}
        await self._send(
            "comm_msg", {"comm_id": MODEL, "data": {"method": "custom", "content": edit}}
        )
        answer = await self._hear(lambda data: self._answer_in(data.get("content")))
        assert answer == {"saved": self._count, "refused": {}}, answer
        return time.perf_counter() - begun

    async def type(self, seconds: float, *, after: float) -> list[float]:
        """Write word after word for a while; return the seconds until each was saved."""
        await asyncio.sleep(after)
        took: list[float] = []
        while len(took) * PAUSE < seconds:
            took.append(await self.edit("A reader who comes back. " * (len(took) % 10 + 1)))
            await asyncio.sleep(max(0.0, PAUSE - took[-1]))
        return took

    def leave(self) -> None:
        """Close the page."""
        if self._socket:
            self._socket.close()

    def _answer_in(self, content: Any) -> Any:
        numbers = (content.get("saved"), content.get("failed")) if content else ()
        return content if self._count in numbers else None

    async def _send(
        self, kind: str, content: Mapping[str, Any], metadata: Mapping[str, Any] | None = None
    ) -> None:
        header = {
            "msg_id": uuid.uuid4().hex,
            "msg_type": kind,
            "session": self._name,
            "username": "",
            "version": "5.3",
            "date": "2026-11-20T09:00:00Z",
        }
        message = {"channel": "shell", "header": header, "parent_header": {}, "buffers": []}
        message |= {"metadata": metadata or {}, "content": content}
        assert self._socket
        await self._socket.write_message(json.dumps(message))

    async def _hear(self, choose: Callable[[Mapping[str, Any]], T]) -> T:
        """Wait for a widget's message in which `choose` finds something, and return that."""
        assert self._socket
        async with asyncio.timeout(LONGEST):
            while (text := await self._socket.read_message()) is not None:
                message = {} if isinstance(text, bytes) else json.loads(text)
                if message.get("msg_type") == "comm_msg":
                    found = choose(message["content"]["data"])
                    if found:
                        return found
        msg = f"the connection was closed, code {self._socket.close_code}"
        raise EOFError(msg)
