"""What goes between a page and its kernel, to know when neither waits for the other."""

import re
import time

from playwright.sync_api import Page, WebSocket

NAME = re.compile(r'"msg_id":\s*"([^"]+)"')
IDLE = re.compile(r'"execution_state":\s*"idle"')  # a kernel says so after each message
LONGEST = 30  # seconds


class Wire:
    """Knows the messages of a page that its kernel has not dealt with; made before it opens."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._waiting: set[str] = set()
        self.kernel = ""  # the name of the one that the page is connected to
        page.on("websocket", self._connect)

    def quiet(self) -> None:
        """Wait until every message is dealt with and the page shows what came of it."""
        end = time.monotonic() + LONGEST
        self._page.evaluate(_TWO_FRAMES)  # what was just done has been sent now
        while self._waiting:
            assert time.monotonic() < end, "the kernel does not answer"
            self._page.wait_for_timeout(5)
        self._page.evaluate(_TWO_FRAMES)

    def _connect(self, socket: WebSocket) -> None:
        self._waiting.clear()
        self.kernel = socket.url.partition("/api/kernels/")[2].partition("/")[0]
        socket.on("framesent", self._send)
        socket.on("framereceived", self._hear)

    def _send(self, frame: bytes | str) -> None:
        if name := NAME.search(_text(frame)):
            self._waiting.add(name[1])

    def _hear(self, frame: bytes | str) -> None:
        if IDLE.search(text := _text(frame)):
            self._waiting -= set(NAME.findall(text))


def _text(frame: bytes | str) -> str:
    return frame if isinstance(frame, str) else frame.decode("utf-8", errors="replace")


_TWO_FRAMES = """() => new Promise((resolve) => requestAnimationFrame(() =>
  requestAnimationFrame(() => resolve(null))))"""
