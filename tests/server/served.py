"""`careerkit home` in a process of its own, and what a browser says to it."""

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPMessage
from http.cookies import SimpleCookie
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import psutil
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

ROOT = Path(__file__).parents[2]
MAIN = "from careerkit.cli import main; main()"
COMMAND = (sys.executable, "-c", MAIN)
PATIENCE = 60.0  # seconds for what takes one or two on an idle machine
CANARY = "Kanarienvogel"  # what somebody wrote
INSPIRES = "Form:start.say_what_inspires"  # a model on the first page
NOTHING: Mapping[str, str] = {}
SWITCH = {  # what asks for a websocket
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return what a command of ours runs with."""
    return {**os.environ, "CAREERKIT_HOME": str(home), "PYTHONPATH": str(ROOT), **more}


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    headers: HTTPMessage
    text: str


@dataclass
class Served:
    """A running server: its process, its files, and the address it printed."""

    home: Path
    scratch: Path  # its folder for temporary files, and nobody else's
    process: subprocess.Popen[bytes]
    address: str = ""

    @property
    def base(self) -> str:
        """Return the address without path and ticket."""
        return "{0.scheme}://{0.netloc}".format(urlsplit(self.address))

    @property
    def port(self) -> int:
        """Return the port it listens on."""
        return urlsplit(self.address).port or 0

    @property
    def ticket(self) -> str:
        """Return the ticket in the printed address."""
        return self.address.partition("ticket=")[2]

    def log(self) -> str:
        """Return all that it wrote to its two outputs."""
        return "".join((self.home.parent / f"{name}.txt").read_text() for name in ("out", "err"))

    def tree(self) -> list[psutil.Process]:
        """Return its process and those of its kernels."""
        try:
            server = psutil.Process(self.process.pid)
            return [server, *server.children(recursive=True)]
        except psutil.NoSuchProcess:
            return []

    def kernels(self) -> int:
        """Return how many kernels it says are running."""
        return int(json.loads(Browser(self.port).get("/healthz").text)["kernels"])

    def wait(self) -> None:
        """Wait until it has printed its address. Raises `AssertionError` if it ends before."""
        until = time.monotonic() + PATIENCE
        while not (found := re.search(r"http://\S+ticket=\S+", self.log())):
            assert self.process.poll() is None, self.log()
            assert time.monotonic() < until, self.log()
            time.sleep(0.02)
        self.address = found[0]

    def stop(self, by: signal.Signals = signal.SIGTERM) -> None:
        """Ask it to end, and wait until it has."""
        self.process.send_signal(by)
        self.process.wait(PATIENCE)

    def kill(self) -> None:
        """End it and its kernels at once, as a power cut does."""
        tree = self.tree()
        for one in tree:
            with suppress(psutil.NoSuchProcess):
                one.kill()
        psutil.wait_procs(tree, timeout=PATIENCE)
        self.process.wait(PATIENCE)

    def enter(self) -> "Browser":
        """Return a browser that has been let in."""
        browser = Browser(self.port)
        assert browser.get(self.address.removeprefix(self.base)).status == 200
        return browser


@contextmanager
def serving(
    folder: Path,
    *,
    port: int = 0,
    browser: bool = False,
    before: str = "",
    variables: Mapping[str, str] = NOTHING,
) -> Iterator[Served]:
    """Start a server with the data folder `folder/home`; end what is left of it afterwards.

    `before` is a line of Python that its process runs first.
    """
    # A socket's address is short, and pytest's folders are not
    with TemporaryDirectory(prefix="ck") as scratch:
        folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-c", f"{before}\n{MAIN}", "home"]
        command += [f"--port={port or free_port()}", *([] if browser else ["--no-browser"])]
        env = environment(folder / "home", TMPDIR=scratch, **variables)
        with (folder / "out.txt").open("wb") as out, (folder / "err.txt").open("wb") as err:
            process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=out, stderr=err)
        served = Served(folder / "home", Path(scratch), process)
        try:
            served.wait()
            yield served
        finally:
            served.kill()


@dataclass
class Browser:
    """Keeps cookies and asks for addresses, nothing more."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for `path` exactly as it is written; redirects are not followed."""
        return self.ask("GET", path, headers)

    def ask(
        self, method: str, path: str, headers: Mapping[str, str], body: str | None = None
    ) -> Answer:
        """Send one request and keep the cookies that come with its answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body, {**self.cookie(), **headers})
            response = connection.getresponse()
            text = response.read().decode("utf-8", "replace")
        finally:
            connection.close()
        for line in response.headers.get_all("Set-Cookie", ()):
            self.cookies |= {name: one.value for name, one in SimpleCookie(line).items()}
        return Answer(response.status, response.headers, text)

    def open(self, step: str) -> "Page":
        """Open a page as far as a browser without scripts does."""
        answer = self.get(f"/w/{step}")
        assert answer.status == 200, answer.text
        return Page(self, answer)

    def cookie(self) -> dict[str, str]:
        """Return the header that says who this is."""
        together = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"Cookie": together} if together else {}


@dataclass(frozen=True)
class Page:
    """A page that was rendered, and the kernel behind it."""

    browser: Browser
    answer: Answer

    @property
    def html(self) -> str:
        """Return its text."""
        return self.answer.text

    @property
    def kernel(self) -> str:
        """Return the name of its kernel, which stands in the page for Voila's scripts."""
        config = re.search(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', self.html)
        assert config
        return str(json.loads(config[1])["kernelId"])

    @property
    def channels(self) -> str:
        """Return the address of the websocket."""
        return f"/api/kernels/{self.kernel}/channels?session_id={uuid.uuid4().hex}"

    @asynccontextmanager
    async def connected(self) -> AsyncIterator["Line"]:
        """Connect to the kernel as the page's scripts do."""
        address = f"ws://127.0.0.1:{self.browser.port}{self.channels}"
        request = HTTPRequest(address, headers=self.browser.cookie())
        socket = await websocket_connect(request, max_message_size=100_000_000)
        line = Line(socket)
        try:
            yield line
        finally:
            await line.hang_up()

    def say_good_bye(self) -> Answer:
        """Do what Voila's script does when the page is left."""
        token = self.browser.cookies.get("_xsrf", "")
        field = f'Content-Disposition: form-data; name="_xsrf"\r\n\r\n{token}'
        return self.browser.ask(
            "POST",
            f"/voila/api/shutdown/{self.kernel}",
            {"Content-Type": "multipart/form-data; boundary=part"},
            f"--part\r\n{field}\r\n--part--\r\n",
        )


class Line:
    """A page's websocket: edits go up, state and acknowledgements come down."""

    def __init__(self, socket: WebSocketClientConnection) -> None:
        self.socket = socket
        self.count = 0
        self.gone = False

    async def edit(self, edits: Mapping[str, object], model: str = INSPIRES) -> int:
        """Send edits; return their number, by which they will be acknowledged."""
        self.count += 1
        await self.ask({"n": self.count, "edits": edits}, model)
        return self.count

    async def ask(self, content: object, model: str = INSPIRES) -> None:
        """Send a message to an activity."""
        data = {"method": "custom", "content": content}
        await self.send("comm_msg", {"comm_id": model, "data": data})

    async def send(self, kind: str, content: object, channel: str = "shell") -> str:
        """Send a message of Jupyter's protocol, in its form without a subprotocol; name it."""
        header = {
            "msg_id": uuid.uuid4().hex,
            "msg_type": kind,
            "session": "test",
            "username": "",
            "version": "5.3",
            "date": "2026-11-20T09:00:00Z",
        }
        message = {"header": header, "content": content, "channel": channel}
        message |= {"parent_header": {}, "metadata": {}, "buffers": []}
        await self.socket.write_message(json.dumps(message))
        return str(header["msg_id"])

    async def receive(self) -> Mapping[str, Any] | None:
        """Return the next message, None if the server is gone."""
        text = None if self.gone else await self.socket.read_message()
        self.gone = text is None  # it is told once
        return None if text is None else json.loads(text)

    async def answer(self, number: int) -> Mapping[str, Any]:
        """Wait for the answer to the message of this number. Raises `EOFError` if none comes."""
        async with asyncio.timeout(PATIENCE):
            while message := await self.receive():
                content = answer_in(message)
                if content and number in (content.get("saved"), content.get("failed")):
                    return content
        raise EOFError

    async def hang_up(self) -> None:
        """Close the connection."""
        self.socket.close()
        while await self.receive() is not None:
            pass


def answer_in(message: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return what an activity says in a message of the protocol, None if it is something else."""
    data = message["content"].get("data", {}) if message["msg_type"] == "comm_msg" else {}
    return data["content"] if data.get("method") == "custom" else None
