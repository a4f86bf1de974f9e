"""`careerkit home` in a process of its own, and what a browser says to it."""

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
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPMessage
from http.cookies import SimpleCookie
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode, urlsplit

import psutil
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from tests.server.line import PATIENCE, Line
from tests.server.processes import kernels_among, kill, tree

ROOT = Path(__file__).parents[2]
MAIN = "from careerkit.cli import main; main()"
COMMAND = (sys.executable, "-c", MAIN)
CANARY = "Kanarienvogel"  # what somebody wrote
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
        return tree(self.process.pid)

    def kernel_processes(self) -> list[psutil.Process]:
        """Return the processes of its kernels."""
        return kernels_among(self.tree())

    def kernels(self) -> int:
        """Return how many pages it says have a kernel."""
        return int(json.loads(Browser(self.port).get("/healthz").text)["pages"])

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
        kill(self.tree(), patience=PATIENCE)
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
        """Open a page, and get its kernel as the page's script does."""
        answer = self.get(f"/w/{step}")
        assert answer.status == 200, answer.text
        kernel = self.tell(f"/w/{step.partition('?')[0]}/kernel")
        assert kernel.status == 200, kernel.text
        return Page(self, answer, json.loads(kernel.text)["kernel"])

    def tell(self, path: str, **fields: str) -> Answer:
        """Send a form with the token that a page's script sends."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        token = {"X-XSRFToken": self.cookies.get("_xsrf", "")}
        return self.ask("POST", path, {**kind, **token}, urlencode(fields))

    def cookie(self) -> dict[str, str]:
        """Return the header that says who this is."""
        together = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"Cookie": together} if together else {}


@dataclass(frozen=True)
class Page:
    """A page that was opened, and the kernel behind it."""

    browser: Browser
    answer: Answer
    kernel: str

    @property
    def html(self) -> str:
        """Return its text."""
        return self.answer.text

    @property
    def channels(self) -> str:
        """Return the address of the websocket."""
        return f"/api/kernels/{self.kernel}/channels?session_id={uuid.uuid4().hex}"

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[Line]:
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
