"""The server's half of the nursery: it starts the tree, and asks it for kernels."""

import asyncio
import os
import signal
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
from careerkit.server.nursery.sources import Sources
from careerkit.server.nursery.twig import NotGrownError, Twig

PREPARED = 60.0  # seconds that everything may take to be imported, and a notebook to be executed
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
        """End every process of the tree, kernels included."""
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

    def _usable_tree(self) -> "_Tree":
        tree, newest = self._tree, self._sources.newest()
        if tree and (not tree.alive or tree.made_of < newest):
            self._old.append(tree)
            tree = None
        for old in [old for old in self._old if not old.busy]:
            old.close()
            self._old.remove(old)
        if tree is None:
            tree = self._tree = _Tree(self._notebooks, newest, self._ended)
            self._log.debug("the nursery grows a tree")
        return tree

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
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603  # our own module
                [
                    *(sys.executable, "-m", "careerkit.server.nursery.base"),
                    *(str(os.getpid()), str(theirs.fileno()), *notebooks),
                ],
                env=_environment(),
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._base = Twig(ours, lambda *_: None)  # a notebook's own twig hears of its end

    @property
    def alive(self) -> bool:
        """Whether it can grow."""
        return self._base.alive

    @property
    def busy(self) -> bool:
        """Whether somebody uses a kernel of it, or waits for one."""
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
        ours, theirs = pair()
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


def _environment() -> dict[str, str]:
    """Return the environment of the tree: ours, except what concerns only a process or kernel."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("JPY_")}
    return {**own, **_SINGLE}


_NOTHING = SimpleNamespace(busy=False, alive=False)


def _twig_of(task: "asyncio.Task[Twig]") -> Any:
    """Return what a task that is done has grown; something that is neither if it failed."""
    return _NOTHING if task.cancelled() or task.exception() else task.result()
