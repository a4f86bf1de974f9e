"""The server's half of the nursery: it starts the tree, and asks it for kernels."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from logging import Logger
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from careerkit.server.nursery.control import pair
from careerkit.server.nursery.sources import KERNELS, Sources
from careerkit.server.nursery.twig import NotGrownError, Twig

PREPARED = 60.0  # seconds that everything may take to be imported, and a notebook to be executed
IMPORTED = 300.0  # seconds after which a base that has never answered hangs
READY = 20.0  # seconds that a fork may take to be ready
AT_ONCE = 4  # forks that are asked for; more at once only make everybody wait longer
TRIES = 3  # failures one after the other, after which kernels start without a tree for a while
MOMENT = 1.0  # seconds; what fails together fails once
REST = 30.0  # seconds

# One core for each: threads would outlive no fork. One heap, which forks share to the end.
_SINGLE = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",  # pydevd warns of frozen modules, and nobody debugs here
}


class Forked:
    """As much of `subprocess.Popen` as Jupyter uses, for a process that is not our own child."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Return the exit code, or None while it runs."""
        return self.returncode

    def wait(self, timeout: float | None = None) -> int | None:  # noqa: ARG002  # it is known or not
        """Return the exit code; Jupyter waits for it with `poll`."""
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal; it is no mistake if the process has just ended."""
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)


class Nursery:
    """Grows kernels for the notebooks of a course."""

    def __init__(self, notebooks: Iterable[Path], sources: Sources, log: Logger) -> None:
        self._notebooks = [str(notebook) for notebook in notebooks]
        self._sources, self._log = sources, log
        self._tree: _Tree | None = None
        self._old: list[_Tree] = []  # of code that has changed since; visitors may still use them
        self._closed = False
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._failures, self._failed, self._resting_until = 0, float("-inf"), 0.0
        self.gone: Callable[[int], None] = lambda _: None  # hears which kernel's process ended

    @property
    def rests(self) -> bool:
        """Whether it has failed so often that nothing is tried for a while."""
        return time.monotonic() < self._resting_until

    @property
    def pids(self) -> list[int]:
        """The processes that look after the notebooks, the base first."""
        return self._tree.pids if self._tree else []

    async def fork(
        self, notebook: str, request: Mapping[str, object], launch_channel: int
    ) -> Forked:
        """Return a kernel of a notebook, bound to its sockets; "" stands for an empty notebook.

        Raises `NotGrownError`; then a kernel has to be started in another way.
        """
        if self.rests:
            raise NotGrownError
        try:
            tree = self._usable_tree()
            twig = await tree.twig(notebook)
            async with self._turns:
                forked = await tree.fork(twig, request, launch_channel)
        except NotGrownError:
            self._count_failure(time.monotonic())
            raise
        self._failures = 0
        return forked

    async def warm(self, notebook: str) -> None:
        """Execute a notebook now, so that its first visitor does not wait for it."""
        with suppress(NotGrownError):  # whoever opens it will hear
            await self._usable_tree().twig(notebook)

    def close(self) -> None:
        """End every process of the tree, kernels included; nothing grows any more."""
        self._closed = True
        for tree in (*self._old, self._tree):
            if tree:
                tree.close()
        self._tree, self._old = None, []

    def _count_failure(self, now: float) -> None:
        if now - self._failed > MOMENT:
            self._failures += 1
        self._failed = now
        if self._failures >= TRIES:
            self._failures, self._resting_until = 0, now + REST
            if self._tree and self._tree.is_silent:
                self._retire(self._tree)

    def _usable_tree(self) -> "_Tree":
        if self._closed:
            raise NotGrownError
        tree, newest = self._tree, self._sources.newest(KERNELS)
        if tree and (not tree.alive or tree.made_of < newest):
            self._retire(tree)
            tree = None
        for old in [old for old in self._old if not old.busy]:
            old.close()
            self._old.remove(old)
        if tree is None:
            try:
                tree = self._tree = _Tree(self._notebooks, newest, self._ended)
            except OSError as error:  # no memory, or too many files or processes
                raise NotGrownError from error
            self._log.debug("the nursery grows a tree")
        return tree

    def _retire(self, tree: "_Tree") -> None:
        """Ask a tree for nothing more; it ends when nobody uses it."""
        self._old.append(tree)
        self._tree = None

    def _ended(self, pid: int) -> None:
        self.gone(pid)


class _Tree:
    """One base with its notebooks' processes and their kernels."""

    def __init__(self, notebooks: list[str], made_of: float, ended: Callable[[int], None]) -> None:
        self.made_of = made_of  # the newest change in it
        self._ended = ended
        self._kernels: dict[int, Forked] = {}
        self._twigs: dict[str, asyncio.Task[Twig]] = {}
        self._grown: dict[str, int] = {}
        ours, theirs = pair()
        try:
            with theirs:
                self._process = _start_base(theirs, notebooks)
        except OSError:
            ours.close()
            raise
        self._base = Twig(ours, lambda *_: None)  # a notebook's own twig hears of its end
        self._late = time.monotonic() + IMPORTED

    @property
    def alive(self) -> bool:
        """Whether it can grow."""
        return self._base.alive

    @property
    def is_silent(self) -> bool:
        """Whether one of its processes did not answer in time, and has said nothing since."""
        base = self._base.silent and (self._base.answered or time.monotonic() > self._late)
        return base or any(_twig_of(task).silent for task in self._twigs.values())

    @property
    def busy(self) -> bool:
        """Whether somebody uses a kernel of it, or waits for one."""
        if self.is_silent:  # it does not tell who has ended, either
            return any(map(_lives, self._kernels))
        return any(not task.done() or _twig_of(task).busy for task in self._twigs.values())

    @property
    def pids(self) -> list[int]:
        """The base and the notebooks' processes."""
        return [self._process.pid, *self._grown.values()]

    async def fork(self, twig: Twig, request: Mapping[str, object], launch_channel: int) -> Forked:
        """Return a kernel; it may have ended already. Raises `NotGrownError`."""
        made: list[Forked] = []

        def born(pid: int) -> None:
            made.append(Forked(pid))
            self._kernels[pid] = made[0]

        await twig.grow(request, launch_channel, patience=READY, born=born)
        return made[0]

    async def twig(self, notebook: str) -> Twig:
        """Return what asks the process of a notebook; all who ask meanwhile wait for the same one.

        Raises `NotGrownError`.
        """
        task = self._twigs.get(notebook)
        if task is None or (task.done() and not _twig_of(task).alive):
            task = self._twigs[notebook] = asyncio.create_task(self._grow(notebook))
        return await asyncio.shield(task)

    def close(self) -> None:
        """End the base; all others end with it."""
        self._base.close()
        for task in self._twigs.values():
            if not task.done():
                task.cancel()
            elif (twig := _twig_of(task)).alive:
                twig.close()
        self._process.kill()
        self._process.wait()

    async def _grow(self, notebook: str) -> Twig:
        try:
            ours, theirs = pair()
        except OSError as error:  # too many files
            raise NotGrownError from error
        twig = Twig(ours, self._gone)
        try:
            with theirs:
                request = {"notebook": notebook}
                pid = await self._base.grow(request, theirs.fileno(), patience=PREPARED)
        except NotGrownError:
            twig.close()
            raise
        self._grown[notebook] = pid
        return twig

    def _gone(self, pid: int, status: int) -> None:
        if kernel := self._kernels.pop(pid, None):
            kernel.returncode = status
            self._ended(pid)


def _start_base(control: socket.socket, notebooks: Iterable[str]) -> subprocess.Popen[bytes]:
    """Start a process with its end of a control socket. Raises `OSError` where that fails."""
    return subprocess.Popen(  # noqa: S603  # our own module
        [
            *(sys.executable, "-m", "careerkit.server.nursery.base"),
            *(str(os.getpid()), str(control.fileno()), *notebooks),
        ],
        env=_environment(),
        pass_fds=[control.fileno()],
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )


def _environment() -> dict[str, str]:
    """Return the environment of the tree: ours, except what concerns only a process or kernel."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("JPY_")}
    return {**own, **_SINGLE}


_NOTHING = SimpleNamespace(busy=False, alive=False, silent=False)


def _twig_of(task: "asyncio.Task[Twig]") -> Any:
    """Return what a task has grown; something that is none of a twig's if it has not."""
    return task.result() if task.done() and not _failed(task) else _NOTHING


def _lives(pid: int) -> bool:
    """Return whether a process runs; one that nobody has waited for does not."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("ascii", "replace")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] not in "ZX"


def _failed(task: "asyncio.Task[Twig]") -> bool:
    return task.cancelled() or task.exception() is not None
