"""Somebody who has a page open and types, as far as a server and its kernels notice.

This process shares its cores with those whom it measures. So it takes apart only the messages that
it waits for, and does just the same with every contestant; what it takes itself is measured too.
"""

import asyncio
import json
import time
import uuid
from collections.abc import Mapping
from typing import Any

from tornado.httpclient import AsyncHTTPClient, HTTPError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, WebSocketError, websocket_connect

from tests.benchmarks.sites import LONGEST, STEP, Cookies, Site, as_header

PAUSE = 1.0  # seconds between two edits; a page sends what is typed every half second at most
RETRY = (1.0, 2.0, 4.0, 8.0, 8.0)  # seconds until an edit is sent again, as our page waits
CONTROL = "jupyter.widget.control"
OTHER_LINES = {
    STEP: ("Form:start.say_what_inspires", "start.inspires"),
    "portfolio": ("Forms:portfolio.working_life", "background.contact.summary"),
}
"""Step -> an activity and a path, where a page does not end with a line to take away."""


class NotSavedError(Exception):
    """A kernel answered again and again that an edit could not be saved, or refused it."""


TROUBLE = (HTTPError, WebSocketError, OSError, EOFError, NotSavedError)
"""What a person may meet who opens a page or types."""


class Person:
    """Speaks to a kernel as our page does, to stock Voila's kernels too."""

    def __init__(self, site: Site, client: AsyncHTTPClient, cookies: Cookies | None = None) -> None:
        self._site, self._client = site, client
        self.cookies = site.admit() if cookies is None else cookies
        self.kernel = ""
        self.model = self.field = ""  # what they type in
        self.again = 0  # edits that had to be sent again
        self.state = ""  # of all that was on the page when it was opened, as JSON
        self._step = ""
        self._socket: WebSocketClientConnection | None = None
        self._name = uuid.uuid4().hex
        self._count = 0

    async def open(self, step: str = STEP) -> float:
        """Open a page; return the seconds until its state is there, to be drawn."""
        begun = time.perf_counter()
        self._step = step
        self.model, self.field = _line_of(step)
        self.kernel = await self._site.open(self._client, self.cookies, step)
        self.state = await self._connect()
        return time.perf_counter() - begun

    async def come_back(self) -> None:
        """Go on with the page after its line broke, with the same kernel if that still runs."""
        self.kernel = await self._site.open(
            self._client, self.cookies, self._step, held=self.kernel
        )
        self.state = await self._connect()

    async def edit(self, text: str) -> float:
        """Change the field; return the seconds until the kernel says that it is saved.

        What the store was too busy for is sent again, as the page does it. Raises `NotSavedError`
        if that does not help, or if the edit is refused.
        """
        begun = time.perf_counter()
        for pause in RETRY:
            answer = await self._try_to_save(text)
            if "saved" in answer:
                if answer["refused"]:
                    break
                return time.perf_counter() - begun
            self.again += 1
            await asyncio.sleep(pause)
        raise NotSavedError

    async def type(self, seconds: float, *, after: float) -> list[float]:
        """Write word after word for a while; return the seconds until each was saved."""
        await asyncio.sleep(after)
        took: list[float] = []
        while len(took) * PAUSE < seconds:
            took.append(await self.edit("A reader who comes back. " * (len(took) % 10 + 1)))
            await asyncio.sleep(max(0.0, PAUSE - took[-1]))
        return took

    async def leave(self) -> None:
        """Leave the page."""
        await self.hang_up()
        await self._site.leave(self._client, self.cookies, self.kernel)

    async def end(self) -> None:
        """Leave the page, and end its kernel now."""
        await self.hang_up()
        await self._site.end(self._client, self.cookies, self.kernel)

    async def hang_up(self) -> None:
        """Close the connection."""
        socket, self._socket = self._socket, None
        if socket:
            socket.close()
            while await socket.read_message() is not None:
                pass

    async def _connect(self) -> str:
        """Connect to the kernel of the page; return the state of all that is on it."""
        await self.hang_up()
        channels = f"/api/kernels/{self.kernel}/channels?session_id={self._name}"
        request = HTTPRequest(
            self._site.base.replace("http", "ws", 1) + channels,
            headers={"Cookie": as_header(self.cookies)},
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
        while f'"{self.model}"' not in (state := await self._hear("update_states")):
            pass
        await self._send("comm_close", {"comm_id": control, "data": {}})
        return state

    async def _try_to_save(self, text: str) -> Mapping[str, Any]:
        self._count += 1
        edit = {"n": self._count, "edits": {self.field: text}}
        data = {"method": "custom", "content": edit}
        await self._send("comm_msg", {"comm_id": self.model, "data": data})
        while self._count not in (answer := await self._answer()).values():
            pass
        return answer

    async def _answer(self) -> Mapping[str, Any]:
        """Return what an activity says next."""
        message = json.loads(await self._hear('"custom"'))
        content: Mapping[str, Any] = message["content"]["data"]["content"]
        return content

    async def _send(
        self, kind: str, content: Mapping[str, Any], metadata: Mapping[str, Any] | None = None
    ) -> None:
        if not self._socket:
            raise EOFError
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
        await self._socket.write_message(json.dumps(message))

    async def _hear(self, words: str) -> str:
        """Wait for a message with these words. Raises `EOFError` if the connection is closed."""
        assert self._socket
        async with asyncio.timeout(LONGEST):
            while (text := await self._socket.read_message()) is not None:
                if isinstance(text, str) and words in text:
                    return text
        socket, self._socket = self._socket, None  # it is told once
        socket.close()
        msg = f"the connection was closed, code {socket.close_code}"
        raise EOFError(msg)


def _line_of(step: str) -> tuple[str, str]:
    """Return an activity of a page, and the path of a line that it may change and that it shows."""
    return OTHER_LINES.get(step, (f"StepHeader:{step}.head", f"takeaways.{step}"))
