"""`careerkit host` in a process of its own, with an open room, and browsers that join it."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from careerkit.repository import Repository
from careerkit.repository.visits import Visits
from tests.server.entrance import Visitor
from tests.server.line import PATIENCE
from tests.server.processes import kernel_of
from tests.server.served import MAIN, NOTHING, ROOT, Browser, Served, environment, free_port

ROOM = "Spring workshop"


@dataclass
class Hosted(Served):
    """A running host: besides, the code of its room and the secret of its facilitator."""

    code: str = ""
    token: str = ""

    def wait(self) -> None:
        """Wait until it has printed its links. Raises `AssertionError` if it ends before."""
        until = time.monotonic() + PATIENCE
        link = r"(http\S+)/j/(\w{6})\n.*/facilitate#(\S+)\n"
        while not (found := re.search(link, self.log(), re.DOTALL)):
            assert self.process.poll() is None, self.log()
            assert time.monotonic() < until, self.log()
            time.sleep(0.02)
        self.address, self.code, self.token = found.groups()

    def join(self) -> Visitor:
        """Return the browser of somebody who has just joined the room."""
        visitor = Visitor(self.port)
        answer = visitor.join(self.code)
        assert answer.status == 303, answer.text
        return visitor

    def lead(self) -> Visitor:
        """Return the facilitator's browser."""
        visitor = Visitor(self.port)
        visitor.look("/facilitate")
        assert visitor.send("/facilitate", token=self.token).status == 303
        return visitor

    def bugs(self) -> list[str]:
        """Return the places in its log where something failed that should not."""
        return [line for line in self.log().splitlines() if line.lstrip().startswith('File "')]

    @property
    def database(self) -> str:
        """Return the address of its database."""
        return f"sqlite:///{self.home / 'workbooks.db'}"

    def kept(self, browser: Browser, path: str) -> object:
        """Return what is stored in a field of somebody's workbook."""
        visits, repository = Visits(self.database), Repository(self.database)
        try:
            visit = visits.find(browser.cookies["careerkit_visit"])
            assert visit
            found: object = repository.load(visit.access)
        finally:
            visits.close()
            repository.close()
        for name in path.split("."):
            found = found[name] if isinstance(found, Mapping) else getattr(found, name)
        return found

    def process_of(self, kernel: str) -> psutil.Process:
        """Return the process of a kernel."""
        return kernel_of(kernel, self.tree())


@contextmanager
def hosting(  # noqa: PLR0913  # each is something that a test changes
    folder: Path,
    *,
    options: Sequence[str] = (),
    room: str = ROOM,
    before: str = "",
    everywhere: str = "",
    variables: Mapping[str, str] = NOTHING,
) -> Iterator[Hosted]:
    """Start a host with the data folder `folder/home`; end what is left of it afterwards.

    `before` is Python that its process runs first, `everywhere` what its kernels run as well.
    """
    with TemporaryDirectory(prefix="ck") as scratch:  # a socket's address is short
        patches = folder / "patches"
        patches.mkdir(parents=True)
        (patches / "sitecustomize.py").write_text(everywhere, "utf-8")
        path = os.pathsep.join([str(patches), str(ROOT)])
        env = environment(folder / "home", TMPDIR=scratch, **variables) | {"PYTHONPATH": path}
        command = [sys.executable, "-c", f"{before}\n{MAIN}", "host", f"--room={room}"]
        command += ["--ip=127.0.0.1", f"--port={free_port()}", *options]
        with (folder / "out.txt").open("wb") as out, (folder / "err.txt").open("wb") as err:
            process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=out, stderr=err)
        hosted = Hosted(folder / "home", Path(scratch), process)
        try:
            hosted.wait()
            yield hosted
        finally:
            hosted.kill()
