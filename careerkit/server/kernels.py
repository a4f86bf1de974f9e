"""When a kernel ends: soon after its page was left, much later if the page only fell asleep."""

import asyncio
from typing import Any

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from tornado.websocket import WebSocketHandler

LEFT = 15.0  # seconds after a page said good-bye; its last words may wait ten for a busy store
UNCLAIMED = 120.0  # seconds after its start; its page was closed before it was drawn
ASLEEP = 1800.0  # seconds after a connection was lost without one; a page can get a new kernel
MOST = 6  # kernels without a page that may wait for one; the oldest goes first


class Kernels(AsyncMappingKernelManager):
    """Voila's kernels, each with the connections of its page."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)  # type: ignore[no-untyped-call]
        self._sockets: dict[str, set[WebSocketHandler]] = {}
        self._ends: dict[str, asyncio.TimerHandle] = {}  # of kernels that wait for their page
        self._ending: set[asyncio.Task[None]] = set()

    def connected(self, kernel_id: str, socket: WebSocketHandler) -> None:
        """Note that a page is there."""
        self._sockets.setdefault(kernel_id, set()).add(socket)
        self._stay(kernel_id)

    def disconnected(self, kernel_id: str, socket: WebSocketHandler) -> None:
        """Note that a connection is gone; the page may come back."""
        self._sockets.get(kernel_id, set()).discard(socket)
        self._stay(kernel_id)
        self._ends[kernel_id] = self._end_after(ASLEEP, kernel_id)

    def left(self, kernel_id: str) -> None:
        """Note that a page said good-bye, and end its kernel unless a page is connected by then."""
        self._end_after(LEFT, kernel_id)

    async def start_kernel(self, **settings: Any) -> str:  # type: ignore[override]
        """Start a kernel; where too many wait for a page that may never come, end the oldest."""
        waiting = [kernel for kernel in self.list_kernel_ids() if not self._sockets.get(kernel)]
        for kernel_id in waiting[: max(0, len(waiting) - MOST + 1)]:
            await self._end(kernel_id)
        kernel_id = str(await super().start_kernel(**settings))
        self._ends[kernel_id] = self._end_after(UNCLAIMED, kernel_id)
        return kernel_id

    def _stay(self, kernel_id: str) -> None:
        """Do not end a kernel for a wait that is over."""
        if timer := self._ends.pop(kernel_id, None):
            timer.cancel()

    def _end_after(self, seconds: float, kernel_id: str) -> asyncio.TimerHandle:
        return asyncio.get_running_loop().call_later(seconds, self._end_unless_used, kernel_id)

    def _end_unless_used(self, kernel_id: str) -> None:
        if not self._sockets.get(kernel_id):
            task = asyncio.ensure_future(self._end(kernel_id))
            self._ending.add(task)  # the loop itself keeps only weak references
            task.add_done_callback(self._ending.discard)

    async def _end(self, kernel_id: str) -> None:
        self._stay(kernel_id)
        self._sockets.pop(kernel_id, None)
        if kernel_id in self:
            await self.shutdown_kernel(kernel_id, now=True)  # type: ignore[no-untyped-call]
