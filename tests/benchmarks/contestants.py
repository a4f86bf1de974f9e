"""Who is compared: our host, and stock Voila as its documentation sets it up, on one notebook."""

import json
import re
import shutil
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import psutil
from tornado.httpclient import AsyncHTTPClient

from careerkit.repository import Repository
from careerkit.repository.home import home_access
from tests.benchmarks.processes import settle
from tests.browser.serving import CAREERKIT, ROOT, free_port, serving
from tests.server.served import Browser

STEP, NOTEBOOK = "start", "00_start.ipynb"
LONGEST = 300.0  # seconds for a page to open
FILLED = 600.0  # seconds for a server to start all kernels that it holds ready
NEVER = 3600  # seconds until a kernel is replaced that was held ready: none is while we measure

Cookies = dict[str, str]

# Python imports a module of this name when it starts. On our host everybody has a workbook of
# their own; stock Voila knows nobody, so there each kernel takes one that was begun before.
_A_WORKBOOK_EACH = """
import os, sys
from contextlib import suppress

if "ipykernel_launcher" in sys.orig_argv:
    for name in os.listdir({waiting!r}):
        with suppress(OSError):
            os.rename(os.path.join({waiting!r}, name), os.path.join({taken!r}, name))
            os.environ["CAREERKIT_HOME"] = os.path.join({taken!r}, name)
            break
"""


@dataclass(frozen=True)
class Site(ABC):
    """A running contestant."""

    port: int
    process: psutil.Process
    path: str  # of the page

    @property
    def base(self) -> str:
        """The address without a path."""
        return f"http://127.0.0.1:{self.port}"

    def admit(self) -> Cookies:
        """Do what a person does once, before they open a page; return their cookies."""
        return {}

    @abstractmethod
    async def open(self, client: AsyncHTTPClient, cookies: Cookies) -> str:
        """Load the page as a browser does; return the name of its kernel."""

    async def ask(
        self, client: AsyncHTTPClient, path: str, cookies: Cookies, form: Mapping[str, str] | None
    ) -> str:
        """Return what an address answers; a form is sent as our page sends it."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        if form is not None:
            headers["X-XSRFToken"] = cookies.get("_xsrf", "")
        answer = await client.fetch(
            f"{self.base}{path}",
            method="GET" if form is None else "POST",
            headers=headers,
            body=None if form is None else urlencode(form),
            connect_timeout=LONGEST,
            request_timeout=LONGEST,
        )
        return answer.body.decode()


class Ours(Site):
    """Our host: a page is the same for everybody, and asks for its kernel."""

    def admit(self) -> Cookies:
        browser = Browser(self.port)
        browser.get("/")
        assert browser.tell("/join", alone="1").status == 303
        return browser.cookies

    async def open(self, client: AsyncHTTPClient, cookies: Cookies) -> str:
        await self.ask(client, self.path, cookies, None)
        held = {"kernel": "", "stuck": ""}
        return str(
            json.loads(await self.ask(client, f"{self.path}/kernel", cookies, held))["kernel"]
        )


class Stock(Site):
    """Stock Voila: a page is made for each visit and holds the name of its kernel."""

    async def open(self, client: AsyncHTTPClient, cookies: Cookies) -> str:
        page = await self.ask(client, self.path, cookies, None)
        found = re.search(r'"kernelId": ?"([\w-]+)"', page)
        if not found:
            msg = "a page without a kernel"
            raise EOFError(msg)
        return found[1]


@contextmanager
def careerkit_host(folder: Path, people: int) -> Iterator[Site]:
    """Run `careerkit host`."""
    del people
    command = [*CAREERKIT, "host", "--ip", "127.0.0.1", "--port", str(free_port())]
    with serving(command, folder) as server:
        port = server.wait_for(r"http://127\.0\.0\.1:\d+(?=/)").rpartition(":")[2]
        settle(server.process, FILLED)
        yield Ours(int(port), server.process, f"/w/{STEP}")


@contextmanager
def stock_voila(folder: Path, people: int, *options: str) -> Iterator[Site]:
    """Run the command `voila` on a folder with the notebook alone."""
    database = _begin_workbooks(folder, people)
    notebooks = folder / "notebooks"
    notebooks.mkdir(parents=True)
    shutil.copy(ROOT / "workbooks" / NOTEBOOK, notebooks)
    port = free_port()
    command = [sys.executable, "-m", "voila", str(notebooks), "--no-browser", f"--port={port}"]
    command += ["--Voila.ip=127.0.0.1", *options]
    with serving(command, folder, CAREERKIT_DATABASE=database) as server:
        server.wait_for(f"http://127.0.0.1:{port}")
        settle(server.process, FILLED)
        yield Stock(port, server.process, f"/voila/render/{NOTEBOOK}")


def preheated_voila(folder: Path, people: int) -> AbstractContextManager[Site]:
    """Run `voila` with an executed kernel held ready for everybody who comes."""
    # https://voila.readthedocs.io/en/stable/customize.html#preheated-kernels
    options = ["--preheat_kernel=True", f"--pool_size={people}"]
    options += [f"--VoilaKernelManager.fill_delay={NEVER}"]
    return stock_voila(folder, people, *options)


CONTESTANTS: Mapping[str, Callable[[Path, int], AbstractContextManager[Site]]] = {
    "careerkit host": careerkit_host,
    "stock Voila": stock_voila,
    "Voila, preheated": preheated_voila,
}
"""Name -> what runs it, with a folder for its files, ready for so many people."""


def _begin_workbooks(folder: Path, people: int) -> str:
    """Begin a workbook for everybody, to be taken by a kernel each; return the database's URL."""
    waiting, taken = folder / "waiting", folder / "taken"
    taken.mkdir(parents=True)
    database = f"sqlite:///{folder / 'workbooks.db'}"
    repository = Repository(database)
    for number in range(people):
        home_access(repository, waiting / f"{number}")
    repository.close()
    script = _A_WORKBOOK_EACH.format(waiting=str(waiting), taken=str(taken))
    (folder / "sitecustomize.py").write_text(script, "utf-8")
    return database
