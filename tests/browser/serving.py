"""Commands that serve pages, each in a process of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from tests.server.processes import kernel_of, kill, tree

ROOT = Path(__file__).parents[2]
CAREERKIT = (sys.executable, "-c", "from careerkit.cli import main; main()")
ADDRESS = r"http://\S+/enter\?ticket=\S+"  # what `careerkit home` prints
READY = 60  # seconds for a server to say its address
END = 15  # seconds for a server to end its kernels


class Server:
    """A running server: its address, what it says, and the kernels that it started."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self._process = process
        self._log = log

    @property
    def log(self) -> str:
        """What the server has said so far."""
        return self._log.read_text("utf-8", errors="replace")

    @property
    def process(self) -> psutil.Process:
        """The server's own process."""
        return psutil.Process(self._process.pid)

    def wait_for(self, pattern: str) -> str:
        """Return the first match of `pattern` in what the server says."""
        end = time.monotonic() + READY
        while time.monotonic() < end:
            if found := re.search(pattern, self.log):
                return found.group()
            if self._process.poll() is not None:
                break
            time.sleep(0.05)
        msg = f"the server did not get ready:\n{self.log}"
        raise AssertionError(msg)

    def kernels(self) -> list[psutil.Process]:
        """Return the processes that this server started."""
        return tree(self._process.pid)[1:]

    def kernel(self, kernel_id: str) -> psutil.Process:
        """Return the process of a kernel."""
        return kernel_of(kernel_id, self.kernels())

    def kill(self) -> None:
        """End it as a crash would, its kernels as well."""
        kill(tree(self._process.pid), patience=END)
        self._process.wait(END)

    def stop(self) -> None:
        """End it as Ctrl+C does."""
        kernels = self.kernels()
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(END)
        self.kill()
        kill(kernels, patience=END)


@contextmanager
def serving(command: Sequence[str], folder: Path, **environment: str) -> Iterator[Server]:
    """Run `command` with `folder` for its data and its log, and end it afterwards.

    A `sitecustomize.py` in the folder is run in its Python and in that of its kernels.
    """
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "server.log"
    variables = {
        **{name: value for name, value in os.environ.items() if not name.startswith("CAREERKIT_")},
        "CAREERKIT_HOME": str(folder / "home"),
        "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)]),
        "PYTHONUNBUFFERED": "1",
        "CAREERKIT_PREPARE": "off",  # tests seldom go on to the next page
        **environment,
    }
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    server = Server(process, log)
    try:
        yield server
    finally:
        server.stop()


def free_port() -> int:
    """Return a port that no program has now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
