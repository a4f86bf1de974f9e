"""Every kernel belongs to a person and a step; it ends some time after its page was left."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from tornado.websocket import WebSocketHandler

from careerkit.server.closing import GONE, RESTING, TOO_MUCH
from careerkit.server.kept import Kept
from careerkit.server.launch import Opening, Seed, arguments, opening
from careerkit.server.pace import FORK, FullError, Pace, Share, Shares
from careerkit.server.spares import SPARES, Spares
from careerkit.visitor import Visitor

if TYPE_CHECKING:
    from careerkit.server.launch import LaunchChannel
    from careerkit.server.nursery.tree import Nursery

LEFT = 15.0  # seconds after a page said good-bye; its last words may wait ten for a busy store
GRACE = 120.0  # seconds after the last connection was lost, or after the start without one
IDLE = 1800.0  # seconds without a message; the page gets a new kernel when it is used again
LOOK = 1.0  # seconds between two looks at which kernels died
EACH = 8  # kernels of one person
STARTING = 5.0  # seconds for kernels that are being started when the server stops
LINES = 3  # of one kernel: a page has one, and others that it does not know to be broken


class Kernels(AsyncMappingKernelManager):
    """Voila's kernels, each with its owner and the connections of its page."""

    # Jupyter Server's own tells of events, which nobody hears, and compiles their schema each time
    kernel_manager_class = "jupyter_client.ioloop.AsyncIOLoopKernelManager"
    # What is kept for a page that comes back would stay for ever where its kernel is just ended
    buffer_offline_messages = False
    most = 40  # kernels in all
    most_plain = 40  # where they cannot be forked, and take more memory
    shared = False  # among people who should not take each other's part
    notebooks: Mapping[str, Path] = {}  # slug -> file
    nursery: "Nursery | None" = None
    may_fork: Callable[[], bool] = staticmethod(lambda: True)  # it can be switched while we serve

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)  # type: ignore[no-untyped-call]
        self._kept: dict[str, Kept] = {}
        self._starting: set[str] = set()  # kernels that are not kept yet
        self._stopping = False
        self._shares = Shares()
        self._spares = Spares(self._start, self.end)
        self._tasks: set[asyncio.Task[None]] = set()
        self._watching: asyncio.Task[None] | None = None
        # what a page may say to its kernel; it never ends it itself
        self.allowed_message_types = [
            kind for kind in self.allowed_message_types if kind != "shutdown_request"
        ]

    def belongs(self, kernel_id: str, owner: str) -> bool:
        """Return whether a running kernel is this person's."""
        kept = self._kept.get(kernel_id)
        return bool(owner) and kept is not None and kept.owner == owner

    def keeps(self, kernel_id: str) -> bool:
        """Return whether a kernel runs and is not being ended."""
        return kernel_id in self._kept and kernel_id in self

    @property
    def pages(self) -> int:
        """How many kernels have a page."""
        return sum(bool(kept.owner) for kept in self._kept.values())

    async def open(self, slug: str, owner: str, visitor: Visitor, *, held: str = "") -> str:
        """Return the kernel of a person's page: the one that it holds if that runs, or a new one.

        Raises `FullError` if no more can be started.
        """
        if self.belongs(held, owner) and self._kept[held].slug == slug and held in self:
            return held
        async with self._turn(owner):
            kernel_id = await self._take_spare(slug)
            if not kernel_id:
                await self._make_room()
                kernel_id = await self._start(slug)
            self._give(kernel_id, Opening(owner, slug, visitor))
        return kernel_id

    def prepare(self, slug: str) -> None:
        """Let whoever opens this page next not wait until its notebook was executed.

        Where kernels cannot be forked, one starts and waits for its visitor; a few do, where there
        is room.
        """
        if nursery := self._forking():
            self._later(nursery.warm(str(self.notebooks[slug])))
            if self._spares:  # of a time when they could not be forked
                self._later(self._spares.end_oldest())
            return
        if slug in self._spares or len(self._kept) + len(self._starting) >= self._cap - SPARES:
            return
        self._spares.add(slug)
        if len(self._spares) > SPARES:
            self._later(self._spares.end_oldest())

    async def start_kernel(self, **settings: Any) -> str:  # type: ignore[override]
        """Start a kernel, for the person that `opening` names.

        Ends the one of theirs that was not used for longest where they have many, and one that
        waits for a lost page where the host is full. Raises `FullError`.
        """
        for_whom = opening.get()
        if not for_whom:
            return await self._begin(for_visitor=False, **settings)
        async with self._turn(for_whom.owner):
            await self._make_room()
            settings["extra_arguments"] = arguments()
            kernel_id = await self._begin(**settings)
            self._give(kernel_id, for_whom)
        return kernel_id

    def connected(self, kernel_id: str, socket: WebSocketHandler) -> Pace:
        """Note that a page is there; return how fast its person may go on."""
        kept = self._kept.get(kernel_id)
        if kept is None:
            return Pace()
        while len(kept.sockets) >= LINES:
            oldest = next(iter(kept.sockets))
            del kept.sockets[oldest]
            oldest.close(TOO_MUCH)
        kept.sockets[socket] = None
        kept.came, kept.left = True, False
        self.heard(kernel_id)
        kept.stay()
        return self._share(kept.owner).says

    def disconnected(self, kernel_id: str, socket: WebSocketHandler) -> None:
        """Note that a connection is gone; the page may come back."""
        if kept := self._kept.get(kernel_id):
            kept.sockets.pop(socket, None)
            if not kept.sockets:
                self._end_after(LEFT if kept.left else GRACE, kernel_id)

    def heard(self, kernel_id: str) -> None:
        """Note that a page said something."""
        if kept := self._kept.get(kernel_id):
            kept.heard = time.monotonic()

    def left(self, kernel_id: str) -> None:
        """Note that a page said good-bye, and end its kernel unless a page is connected by then."""
        if kept := self._kept.get(kernel_id):
            kept.left = True
            self._end_after(LEFT, kernel_id)

    async def end(self, kernel_id: str, code: int = GONE) -> None:
        """End a kernel; its pages hear with `code` what to do."""
        kept = self._kept.pop(kernel_id, None)
        if kept is None:
            return
        kept.stay()
        for socket in tuple(kept.sockets):
            socket.close(code)
        if kernel_id in self:
            await self.shutdown_kernel(kernel_id, now=True)  # type: ignore[no-untyped-call]

    async def end_all_of(self, owner: str, code: int = GONE) -> None:
        """End every kernel of a person who left."""
        own = self._all_of(owner)
        await asyncio.gather(*(self.end(kernel_id, code) for kernel_id in own))

    def start_watching_activity(self, kernel_id: str) -> None:
        """Do nothing: Jupyter's way parses every message of a kernel a second time."""

    def process_ended(self, pid: int) -> None:
        """End what belongs to a process that is no more, so that pages hear of it at once."""
        for kernel_id in list(self._kept):
            if kernel_id in self and self._channel(kernel_id).pid == pid:
                self._later(self.end(kernel_id))

    async def shutdown_all(self, now: bool = True) -> None:  # type: ignore[override]  # noqa: ARG002, FBT001, FBT002
        """Start no kernel any more, and end them all."""
        self._stopping = True
        if self._watching is not None:
            self._watching.cancel()
        if self.nursery:
            self.nursery.close()  # at once; one by one would take seconds
        if starts := dict(self._pending_kernels):
            await asyncio.wait(starts.values(), timeout=STARTING)
        for kernel_id, start in starts.items():
            if kernel_id not in self:
                start.cancel()
                self._pending_kernels.pop(kernel_id, None)  # Jupyter cannot end what never began
        self._kept.clear()
        await super().shutdown_all(now=True)  # what was called saved is on the disk

    async def _start(self, slug: str) -> str:
        """Start a kernel that executes a notebook and then waits for its visitor."""
        notebook = str(self.notebooks[slug])
        return await self._begin(
            notebook, kernel_name="python3", path="", extra_arguments=arguments(notebook)
        )

    @property
    def _cap(self) -> int:
        return self.most if self._forking() else min(self.most, self.most_plain)

    def _forking(self) -> "Nursery | None":
        can = self.nursery and not self.nursery.rests and self.may_fork()
        return self.nursery if can else None

    def _may_be_plain(self, name: str) -> bool:
        """Whether a kernel that could not be forked may be started; that takes more memory."""
        may = len(self._kept) + len(self._starting) <= self.most_plain and not self._stopping
        if not may:
            self._starting.discard(name)  # so that of those that fail together some are started
        return may

    async def _begin(self, notebook: str = "", *, for_visitor: bool = True, **settings: Any) -> str:
        """Start a kernel that is nobody's yet. Raises `FullError` while the server stops."""
        if self._stopping:
            raise FullError
        name, nursery, seed = self.new_kernel_id(), self._forking(), None
        if nursery:
            seed = Seed(nursery, notebook, for_visitor, partial(self._may_be_plain, name))
        self._starting.add(name)
        try:
            kernel_id = str(await super().start_kernel(kernel_id=name, seed=seed, **settings))
        finally:
            self._starting.discard(name)
            self._pending_kernels.pop(name, None)  # what failed Jupyter would keep for ever
        self._kept[kernel_id] = Kept()
        if self._watching is None:
            self._watching = asyncio.create_task(self._watch())
        return kernel_id

    def _give(self, kernel_id: str, to: Opening) -> None:
        """Make a kernel somebody's, and tell it whose."""
        kept = self._kept[kernel_id]
        kept.owner, kept.slug, kept.heard = to.owner, to.slug, time.monotonic()
        self._channel(kernel_id).tell(to.visitor)
        self._end_after(GRACE, kernel_id)

    def _channel(self, kernel_id: str) -> "LaunchChannel":
        return cast("LaunchChannel", self.get_kernel(kernel_id).provisioner)

    async def _take_spare(self, slug: str) -> str:
        """Return a kernel that waits for somebody to open this page, or nothing."""
        kernel_id = await self._spares.take(slug)
        if kernel_id and not (kernel_id in self and await self.is_alive(kernel_id)):
            await self.end(kernel_id)
            return ""
        return kernel_id

    @asynccontextmanager
    async def _turn(self, owner: str) -> AsyncIterator[None]:
        """Wait until somebody may have one kernel more. Raises `FullError` if they wait for many.

        Ends the kernel of theirs that was not used for longest where they have as many as they may.
        """
        cost = (FORK if self._forking() else 1) if self.shared else 0
        async with self._share(owner).turn(cost):
            while len(own := self._all_of(owner)) >= EACH:
                await self.end(min(own, key=lambda name: self._kept[name].last_used), RESTING)
            yield

    async def _make_room(self) -> None:
        """End a kernel that can be spared where the host is full. Raises `FullError`."""
        while len(self._kept) + len(self._starting) >= self._cap:
            if self._spares:
                await self._spares.end_oldest()
                continue
            lost = [name for name, kept in self._kept.items() if kept.is_lost]
            if not lost:
                raise FullError
            longest = min(lost, key=lambda name: self._kept[name].last_used)
            if wait := self._kept[longest].saving:
                await asyncio.sleep(wait)  # its page went just now, or comes back
                continue
            await self.end(longest)

    def _share(self, owner: str) -> Share:
        return self._shares.of(owner, {kept.owner for kept in self._kept.values()})

    def _all_of(self, owner: str) -> list[str]:
        return [kernel_id for kernel_id in self._kept if self.belongs(kernel_id, owner)]

    def _end_after(self, seconds: float, kernel_id: str) -> None:
        if kept := self._kept.get(kernel_id):
            kept.stay()
            loop = asyncio.get_running_loop()
            kept.end = loop.call_later(seconds, self._end_unless_used, kernel_id)

    def _end_unless_used(self, kernel_id: str) -> None:
        kept = self._kept.get(kernel_id)
        if kept and not kept.sockets:
            self._later(self.end(kernel_id))

    def _later(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)  # the loop itself keeps only weak references
        task.add_done_callback(self._tasks.discard)

    async def _watch(self) -> None:
        """Notice kernels that died and pages that are not used."""
        while True:
            await asyncio.sleep(LOOK)
            for kernel_id in [name for name, kept in self._kept.items() if kept.owner]:
                try:
                    await self._look_after(kernel_id)
                except Exception:
                    # looking after the others goes on
                    self.log.exception("a kernel could not be looked after")

    async def _look_after(self, kernel_id: str) -> None:
        if kernel_id not in self or not await self.is_alive(kernel_id):
            await self.end(kernel_id)
        elif kernel_id in self._kept and self._is_idle(self._kept[kernel_id]):
            await self.end(kernel_id, RESTING)

    def _is_idle(self, kept: Kept) -> bool:
        return bool(kept.sockets) and time.monotonic() - kept.heard > IDLE
