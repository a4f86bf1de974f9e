"""A nursery of its own for a test, with kernels that do what they are told."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from logging import getLogger
from pathlib import Path
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager

from careerkit.server.launch import Seed, use_launch_channels
from careerkit.server.nursery.sources import Sources
from careerkit.server.nursery.tree import Nursery
from tests.server.line import PATIENCE


def write_notebook(file: Path, *cells: str) -> Path:
    """Write a notebook of these cells."""
    made = [
        {"cell_type": "code", "id": f"c{number}", "metadata": {}, "outputs": [], "source": cell}
        for number, cell in enumerate(cells)
    ]
    whole = {"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    file.write_text(json.dumps(whole), "utf-8")
    return file


@dataclass
class Kernel:
    """A kernel and somebody who may run code in it, which no page may."""

    manager: AsyncKernelManager
    client: AsyncKernelClient

    @property
    def pid(self) -> int:
        """Its process."""
        pid: int = self.manager.provisioner.pid  # type: ignore[union-attr]
        return pid

    async def value(self, expression: str) -> Any:
        """Return what an expression of plain data is worth in the kernel."""
        code = f"import json as _json; print(_json.dumps({expression}))"
        said: list[str] = []

        def hear(message: Mapping[str, Any]) -> None:
            if message["msg_type"] in {"stream", "error"}:
                said.append(str(message["content"].get("text", message["content"])))

        await self.client.execute_interactive(code, output_hook=hear, timeout=PATIENCE)
        return json.loads("".join(said))


class Grove:
    """Kernels of one nursery."""

    def __init__(self, folder: Path, nursery: Nursery) -> None:
        self.nursery = nursery
        self._folder = folder
        self._kernels: list[Kernel] = []

    async def kernel(
        self, notebook: Path, env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> Kernel:
        """Return a new kernel of a notebook."""
        file = self._folder / f"kernel-{len(self._kernels):08}-0000-0000-0000-000000000000.json"
        manager = AsyncKernelManager(connection_file=str(file), transport="ipc")
        settings: dict[str, Any] = {"env": dict(env)} if env is not None else {}
        await manager.start_kernel(
            seed=Seed(self.nursery, str(notebook), for_visitor=False),
            cwd=str(cwd or self._folder),
            **settings,
        )
        client: AsyncKernelClient = manager.client()
        client.start_channels()
        await client.wait_for_ready(timeout=PATIENCE)
        kernel = Kernel(manager, client)
        self._kernels.append(kernel)
        return kernel

    async def close(self) -> None:
        """End everything."""
        for kernel in self._kernels:
            kernel.client.stop_channels()
            await kernel.manager.shutdown_kernel(now=True)
        self.nursery.close()


@asynccontextmanager
async def growing(folder: Path, *notebooks: Path, watched: bool = False) -> AsyncIterator[Grove]:
    """Plant a nursery for these notebooks, and end it afterwards."""
    use_launch_channels()
    sources = Sources((folder,) if watched else ())
    grove = Grove(folder, Nursery(notebooks, sources, getLogger("nursery")))
    try:
        yield grove
    finally:
        await grove.close()
