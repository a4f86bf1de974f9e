"""Lines whose other end does not read, does not answer, or is cut off."""

import asyncio
import socket
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
from tornado.websocket import WebSocketClosedError

from tests.server.attacks.flooding import edit, states
from tests.server.hosted import Hosted, hosting
from tests.server.line import PATIENCE
from tests.server.served import SWITCH, Page

pytestmark = pytest.mark.slow

GRACE = 2.0
UNREAD = 200_000  # bytes
BEFORE = f"""
import jupyter_server.base.websocket as websocket
import careerkit.server.kernels as kernels, careerkit.server.sockets as sockets
import careerkit.server.pace as pace
kernels.GRACE, sockets.UNREAD, pace.WEIGHT = {GRACE}, {UNREAD}, 1e9
kernels.Kernels.prepare = lambda *_: None
"""
PINGS = "websocket.WS_PING_INTERVAL = 200  # ms\n"


def connect(page: Page) -> socket.socket:
    """Open a websocket by hand, with little room for what is not read."""
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.settimeout(PATIENCE)
    line.connect(("127.0.0.1", page.browser.port))
    headers = {"Host": f"127.0.0.1:{page.browser.port}", **SWITCH, **page.browser.cookie()}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    line.sendall(f"GET {page.channels} HTTP/1.1\r\n{head}\r\n".encode())
    assert b" 101 " in line.recv(1000)
    return line


def frame(text: str) -> bytes:
    """Return a masked text frame (RFC 6455, 5.2); the mask is nought."""
    said = text.encode()
    return b"\x81\xff" + len(said).to_bytes(8, "big") + bytes(4) + said


def ask_and_ask(line: socket.socket) -> None:
    """Ask for all states, and read none."""
    for number in range(200):
        for one in states(f"x-{number}"):
            line.sendall(frame(one))
        time.sleep(0.1)


def wait_for_no_kernel(hosted: Hosted) -> None:
    until = time.monotonic() + PATIENCE
    while hosted.kernels():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.fixture(scope="module")
def unread(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosted]:
    with hosting(tmp_path_factory.mktemp("unread"), before=BEFORE) as one:
        yield one


def test_what_a_page_does_not_read_is_not_kept_for_ever(unread: Hosted) -> None:
    with connect(unread.join().open("start")) as line:
        line.sendall(frame(edit("x" * 150_000)))
        with pytest.raises(OSError, match=r"(?i)reset|pipe|aborted"):
            ask_and_ask(line)
    wait_for_no_kernel(unread)


def test_a_message_that_is_too_long_ends_the_line(unread: Hosted) -> None:
    page = unread.join().open("start")

    async def send() -> int | None:
        async with page.connected() as line:
            with suppress(WebSocketClosedError):  # it is cut off while it still sends
                await line.edit({"start.inspires": "x" * 17_000_000})
            while await line.receive():
                pass
            return line.socket.close_code

    assert asyncio.run(send()) in {None, 1006, 1009}
    assert unread.kept(page.browser, "start.inspires") == ""


def test_a_line_that_is_cut_off_is_noticed(tmp_path_factory: pytest.TempPathFactory) -> None:
    with hosting(tmp_path_factory.mktemp("cut"), before=BEFORE + PINGS) as host:
        page = host.join().open("start")
        with connect(page) as line:
            line.sendall(frame(edit("x")))
            wait_for_no_kernel(host)  # nobody answers its pings
