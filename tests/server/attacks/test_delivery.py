"""How pages and messages travel: packed, kept where they may be, at once, and made once."""

import asyncio
import gzip
import re
import socket
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPMessage

import pytest

from careerkit.steps import STEPS
from tests.server.entrance import Visitor
from tests.server.hosted import Hosted, hosting
from tests.server.line import PATIENCE
from tests.server.served import Page

pytestmark = pytest.mark.slow

# Counts in a file what is done once; and tells whether a websocket waits to fill packets
BEFORE = """
import os, socket
from pathlib import Path
import jinja2, voila.notebook_renderer
from careerkit.server.sockets import PageSocket
from voila.notebook_renderer import NotebookRenderer
home = Path(os.environ["CAREERKIT_HOME"]).parent

def note(name):
    with (home / name).open("a") as file:
        file.write("x")

def counted(holder, name):
    former = getattr(holder, name)
    def wrapper(*given, **named):
        note(name)
        return former(*given, **named)
    setattr(holder, name, wrapper)

counted(NotebookRenderer, "generate_content_str")
counted(jinja2.Environment, "_parse")
opened = PageSocket.open
async def open_and_tell(self, kernel_id):
    await opened(self, kernel_id)
    line = self.ws_connection.stream.socket
    if line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY):
        note("nodelay")
PageSocket.open = open_and_tell
"""


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosted]:
    with hosting(tmp_path_factory.mktemp("counted"), before=BEFORE) as one:
        yield one


def count(hosted: Hosted, name: str) -> int:
    file = hosted.home.parent / name
    return len(file.read_text()) if file.exists() else 0


def packed(browser: Visitor, path: str) -> tuple[HTTPMessage, bytes]:
    """Return headers and body of an answer to a browser that unpacks."""
    connection = HTTPConnection("127.0.0.1", browser.port, timeout=PATIENCE)
    connection.request("GET", path, headers={**browser.cookie(), "Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    found = answer.headers, answer.read()
    connection.close()
    return found


@pytest.mark.parametrize("path", ["/w/start", "/", "/back", "/page/kit.css"])
def test_pages_travel_packed(ana: Visitor, path: str) -> None:
    headers, body = packed(ana, path)
    assert headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in headers["Vary"]
    assert gzip.decompress(body).decode() == ana.get(path).text


def test_what_a_page_loads_is_packed_and_kept_for_good(ana: Visitor, page: Page) -> None:
    loaded = re.findall(r'(?:src|href)="(/page/[^"]+)"', page.html)
    assert len(loaded) >= 2
    for path in loaded:
        headers, _ = packed(ana, path)
        assert headers["Content-Encoding"] == "gzip"
        assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert "Set-Cookie" not in headers


def test_a_page_is_rendered_once_for_all(counted: Hosted) -> None:
    for _ in range(3):
        answers = [counted.join().get("/w/values") for _ in range(2)]
        assert len({answer.text for answer in answers}) == 1
    assert count(counted, "generate_content_str") <= len(STEPS)  # some are made before
    before = count(counted, "generate_content_str")
    counted.join().get("/w/values")
    assert count(counted, "generate_content_str") == before


def test_no_template_is_read_again_for_the_next_page(counted: Hosted) -> None:
    visitor = counted.join()
    for path in ("/w/values", "/"):
        visitor.get(path)
    before = count(counted, "_parse")
    assert before
    for path in ("/w/values", "/", "/w/values", "/"):
        visitor.get(path)
    assert count(counted, "_parse") == before


def test_a_line_waits_for_no_full_packets(counted: Hosted) -> None:
    page = counted.join().open("values")

    async def connect() -> None:
        async with page.connected() as line:
            await line.answer(
                await line.edit({"start.inspires": "x"}, "CardSort:values.sort_cards")
            )

    asyncio.run(connect())
    assert count(counted, "nodelay") == 1


def test_who_connects_and_says_nothing_does_not_stay(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    before = "import careerkit.server.app as app; app._SILENCE = 1.0"
    with hosting(tmp_path_factory.mktemp("silent"), before=before) as host:
        for said in (
            b"",
            b"GET / HTTP/1.1\r\nHost: x\r\n",
            b"POST /join HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nx",
        ):
            with socket.create_connection(("127.0.0.1", host.port), timeout=PATIENCE) as line:
                line.sendall(said)
                begun = time.monotonic()
                while line.recv(1000):
                    pass
                assert time.monotonic() - begun < PATIENCE / 2
