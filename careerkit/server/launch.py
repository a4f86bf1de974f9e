"""How a kernel starts, and is told its visitor: by its standard input, which nobody else reads."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from careerkit.server.nursery.tree import Nursery
from careerkit.server.nursery.twig import NotGrownError
from careerkit.server.pace import FullError
from careerkit.visitor import Visitor

if TYPE_CHECKING:
    import subprocess

    from jupyter_client.manager import KernelManager

NAME = "careerkit-launch"


_EXECUTE = "--IPKernelApp.code_to_run=from careerkit.visitor import execute, expect; "
_NO_HISTORY = "--HistoryManager.enabled=False"


@dataclass(frozen=True)
class Opening:
    """For whom a kernel is being started."""

    owner: str
    slug: str
    visitor: Visitor


opening: ContextVar[Opening | None] = ContextVar("opening", default=None)
"""Tells `Kernels.start_kernel` for whom it is called where Voila's own code calls it."""


@dataclass(frozen=True)
class Seed:
    """From what a kernel is grown where it need not be started: the process of a notebook."""

    nursery: Nursery
    notebook: str  # its file, or "" for an empty one
    for_visitor: bool = True
    or_plain: Callable[[], bool] = lambda: True  # start it where it cannot be forked


class LaunchChannel(LocalProvisioner):
    """Forks or starts a kernel, and keeps the other end of its standard input."""

    _end: int | None = None
    _said = b""

    async def launch_kernel(
        self, cmd: list[str], *, seed: Seed | None = None, **settings: Any
    ) -> KernelConnectionInfo:
        """Start the process with a pipe as its standard input."""
        theirs, self._end = os.pipe()
        try:
            if seed and await self._grow(seed, cmd, settings, theirs):
                return self.connection_info
            return await super().launch_kernel(cmd, stdin=theirs, **settings)
        except BaseException:
            self._close()  # nobody cleans up what has not begun
            cast("KernelManager", self.parent).cleanup_connection_file()
            raise
        finally:
            os.close(theirs)
            self._say(self._said)  # it was started again, for the same visitor

    def tell(self, visitor: Visitor) -> None:
        """Say who the visitor is; a kernel that has ended meanwhile does not hear it."""
        self._said = _in_a_line(visitor)
        self._say(self._said)

    async def cleanup(self, restart: bool = False) -> None:  # noqa: FBT001, FBT002  # theirs
        """Close the pipe."""
        self._close()
        await super().cleanup(restart)

    async def send_signal(self, signum: int) -> None:
        """Send a signal to its group, unless it has ended: the number may be another's by then."""
        if self.process and self.process.poll() is None:
            await super().send_signal(signum)

    def _close(self) -> None:
        if self._end is not None:
            os.close(self._end)
            self._end = None

    def _say(self, words: bytes) -> None:
        if words and self._end is not None:
            with suppress(BrokenPipeError):
                os.write(self._end, words)

    async def _grow(
        self, seed: Seed, cmd: list[str], settings: Mapping[str, Any], theirs: int
    ) -> bool:
        """Fork a kernel, and return whether that was possible."""
        request = {
            "connection_file": cmd[cmd.index("-f") + 1],
            "env": settings.get("env") or dict(os.environ),
            "cwd": str(settings.get("cwd") or Path.cwd()),
            "for_visitor": seed.for_visitor,
        }
        try:
            forked = await seed.nursery.fork(seed.notebook, request, theirs)
        except NotGrownError:
            if not seed.or_plain():
                raise FullError from None
            self.log.warning("a kernel could not be forked and is started instead")
            return False
        self.process = cast("subprocess.Popen[bytes]", forked)  # as much of it as Jupyter uses
        self.pid = self.pgid = forked.pid
        return True


def arguments(notebook: str = "") -> list[str]:
    """Tell a kernel that is not forked to execute a notebook, and to wait for its visitor."""
    execute = f"execute({notebook!r}); " if notebook else ""
    return [_NO_HISTORY, f"{_EXECUTE}{execute}expect()"]


def use_launch_channels() -> None:
    """Let the kernels of this process be started so."""
    factory = KernelProvisionerFactory.instance()
    place = f"{LaunchChannel.__module__}:{LaunchChannel.__qualname__}"
    factory.provisioners[NAME] = EntryPoint(NAME, place, "jupyter_client.kernel_provisioners")
    factory.default_provisioner_name = NAME


def _in_a_line(visitor: Visitor) -> bytes:
    return visitor.model_dump_json().encode() + b"\n"
