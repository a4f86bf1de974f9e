"""Processes that make files, begun when the first file is wanted and ended when none is.

They are driven by threads, so that it works alike under every event loop and system.

A typesetter remembers what it has set, and with it what people wrote, and it never forgets. So a
process ends after a few files or much text, after a rest, and whenever somebody deletes or leaves.
"""

import asyncio
import logging
import os
import subprocess
import sys
import threading
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic

from careerkit.errors import CareerkitError
from careerkit.export.order import Answer, Order
from careerkit.export.pipe import read_frame, write_frame
from careerkit.export.threads import Threads
from careerkit.export.worker import MADE

log = logging.getLogger(__name__)

PATIENCE = 60.0  # seconds for a file; the slowest takes two
IDLE = 60.0  # seconds without an order until a process ends and gives its memory back
FILES = 10  # that a process makes before another one takes its place
BYTES = 500_000  # of orders, likewise: a typesetter keeps 250 times as much of a text
_COMMAND = (sys.executable, "-P", "-W", "ignore", "-m", "careerkit.export.worker")
_PACKAGES = Path(__file__).parents[2]  # where `careerkit` is, for a kernel that was told by itself


class Worker:
    """One process. It fills an order at a time."""

    def __init__(self) -> None:
        known = os.environ.get("PYTHONPATH", "")
        path = os.pathsep.join([*([known] if known else []), str(_PACKAGES)])
        self._process = subprocess.Popen(  # noqa: S603  # our own command
            _COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
            start_new_session=True,  # Ctrl+C is for who started us
        )
        self.used = monotonic()
        self.spent = False  # it is not to take another order
        self._files = self._bytes = 0

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def fill(self, order: bytes, patience: float) -> bytes:
        """Return the answer. Raises `OSError` or `EOFError` if the process died or took long."""
        process = self._process
        assert process.stdin  # noqa: S101  # both are pipes
        assert process.stdout  # noqa: S101
        late = threading.Timer(patience, process.kill)
        late.daemon = True
        late.start()
        try:
            write_frame(process.stdin, order)
            return read_frame(process.stdout)
        finally:
            late.cancel()
            self.used = monotonic()
            self._files += 1
            self._bytes += len(order)
            if self._files >= FILES or self._bytes >= BYTES:
                self.spent = True

    def stop(self) -> None:
        """Let whoever waits for its answer wait no longer; they end it."""
        self._process.kill()

    def end(self) -> None:
        """End the process."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what it has not read is nobody's any more
                if pipe:
                    pipe.close()
        self._process.wait()


class Workers:
    """Makes at most `at_once` files at a time; other orders wait for their turn."""

    def __init__(self, at_once: int = 1, *, patience: float = PATIENCE, idle: float = IDLE) -> None:
        self._threads = Threads(at_once, "careerkit-files")
        self._patience, self._idle = patience, idle
        self._resting: list[Worker] = []  # who worked last stands last, and is taken first
        self._busy: set[Worker] = set()
        self._closed = False
        self._lock = threading.Lock()

    @property
    def pids(self) -> tuple[int, ...]:
        """The numbers of the processes that have nothing to do."""
        return tuple(worker.pid for worker in self._resting)

    @property
    def busy(self) -> tuple[int, ...]:
        """The numbers of the processes that are making a file."""
        with self._lock:
            return tuple(worker.pid for worker in self._busy)

    async def make(self, order: Order) -> bytes:
        """Return the file. A wait that is given up costs nothing if its turn has not come.

        If it has, the wait ends with the work, so that nobody has more made than they may.
        Raises `CareerkitError`: what the maker says, or ``file_not_made``.
        """
        loop = asyncio.get_running_loop()
        try:
            job = self._threads.submit(partial(self._make, order))
            try:
                return await asyncio.wrap_future(job)
            except asyncio.CancelledError:
                if not job.cancel():
                    with suppress(CareerkitError):
                        await asyncio.wrap_future(job)
                raise
        finally:
            loop.call_later(self._idle, self._send_home)

    def forget(self) -> None:
        """End the processes that may remember somebody's words: now, or with what they make."""
        with self._lock:
            for worker in self._busy:
                worker.spent = True
        self._send_home(everybody=True)

    def close(self) -> None:
        """End all processes, whatever they do; begin nothing more."""
        self._threads.close()
        with self._lock:
            self._closed = True
            for worker in self._busy:
                worker.stop()
        self._send_home(everybody=True)

    def _make(self, order: Order) -> bytes:
        worker = self._take()
        try:
            answer = worker.fill(order.model_dump_json().encode(), self._patience)
        except (OSError, EOFError, ValueError):  # the last one: a pipe that was closed
            worker.spent = True
            if not self._closed:
                log.error("the process that makes files ended: %s", order.export)  # noqa: TRY400
            raise CareerkitError("file_not_made") from None
        finally:
            self._give_back(worker)
        if answer.startswith(MADE):
            return answer[len(MADE) :]
        failure = Answer.model_validate_json(answer[len(MADE) :])
        if failure.bug:
            log.error("a file could not be made: %s\n%s", order.export, failure.bug)
            raise CareerkitError("file_not_made")
        raise failure.error()

    def _take(self) -> Worker:
        with self._lock:
            if self._closed:
                raise CareerkitError("file_not_made")
            worker = self._resting.pop() if self._resting else Worker()
            self._busy.add(worker)
        return worker

    def _give_back(self, worker: Worker) -> None:
        with self._lock:
            self._busy.discard(worker)
            rests = not (worker.spent or self._closed)
            if rests:
                self._resting.append(worker)
        if not rests:
            worker.end()

    def _send_home(self, *, everybody: bool = False) -> None:
        with self._lock:
            over = monotonic() - self._idle
            going = [one for one in self._resting if everybody or one.used <= over]
            self._resting = [one for one in self._resting if one not in going]
        for worker in going:
            worker.end()
