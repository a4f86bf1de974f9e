"""A kernel is told its visitor through its standard input, which nobody else can read."""

import os
from contextlib import suppress
from importlib.metadata import EntryPoint
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from careerkit.visitor import Visitor

NAME = "careerkit-launch"


class LaunchChannel(LocalProvisioner):
    """Starts a kernel as usual, and keeps the other end of its standard input."""

    _end: int | None = None

    async def launch_kernel(self, cmd: list[str], **settings: Any) -> KernelConnectionInfo:
        """Start the process with a pipe as its standard input."""
        theirs, self._end = os.pipe()
        try:
            return await super().launch_kernel(cmd, stdin=theirs, **settings)
        finally:
            os.close(theirs)

    def tell(self, visitor: Visitor) -> None:
        """Say who the visitor is; a kernel that has ended meanwhile does not hear it."""
        if self._end is not None:
            with suppress(BrokenPipeError):
                os.write(self._end, _in_a_line(visitor))

    async def cleanup(self, restart: bool = False) -> None:  # noqa: FBT001, FBT002  # theirs
        """Close the pipe."""
        if self._end is not None:
            os.close(self._end)
            self._end = None
        await super().cleanup(restart)


def use_launch_channels() -> None:
    """Let the kernels of this process be started so."""
    factory = KernelProvisionerFactory.instance()
    place = f"{LaunchChannel.__module__}:{LaunchChannel.__qualname__}"
    factory.provisioners[NAME] = EntryPoint(NAME, place, "jupyter_client.kernel_provisioners")
    factory.default_provisioner_name = NAME


def _in_a_line(visitor: Visitor) -> bytes:
    return visitor.model_dump_json().encode() + b"\n"
