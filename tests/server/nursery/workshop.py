"""A workshop that goes on for long: people join, type, walk on, leave and come back."""

import asyncio
import random
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass, field

import psutil
from tornado.httpclient import AsyncHTTPClient

from tests.benchmarks.people import TROUBLE, Person
from tests.benchmarks.processes import settle, written_by
from tests.benchmarks.sites import NOTEBOOKS, Ours
from tests.server.entrance import Visitor
from tests.server.hosted import Hosted
from tests.server.line import PATIENCE

LOT = random.Random(1)  # noqa: S311  # no secret depends on it
STEPS = tuple(NOTEBOOKS)
PAUSE = 1.0  # seconds at most between two edits of a person
EDITS = 4  # at most on a page, until its person walks on
KILLS = 2.0  # seconds between two kernels that are killed
AGAIN = 0.3  # seconds until a page whose line broke tries again
LOST = 1 / 4  # of the pages say no good-bye, as on a phone that falls asleep
CHANGE = 10  # of so many people one leaves in each round, and another one comes


@dataclass(frozen=True)
class Footprint:
    """What a host takes while nobody is there."""

    server: float  # MB that it wrote to
    nursery: float  # MB, of all its processes
    descriptors: int  # of the server
    nursery_descriptors: int
    threads: int  # of the server
    processes: int
    files: int  # in its folders for data and for temporary files


@dataclass
class Attendee:
    """Somebody who remembers what they were told is saved."""

    visitor: Visitor
    person: Person
    saved: dict[str, str] = field(default_factory=dict)  # path -> text
    sent: dict[str, set[str]] = field(default_factory=dict)  # path -> texts that nobody answered
    opened: int = 0  # pages
    typed: int = 0  # edits
    broken: int = 0  # lines

    async def visit(self, step: str) -> None:
        """Open a page, type, and leave it."""
        async with asyncio.timeout(PATIENCE):
            await self._open(step)
        for _ in range(LOT.randint(1, EDITS)):
            async with asyncio.timeout(PATIENCE):
                await self._type()
            await asyncio.sleep(LOT.uniform(0, PAUSE))
        if LOT.random() < LOST:
            await self.person.hang_up()
        else:
            with suppress(*TROUBLE):  # its kernel was killed
                await self.person.leave()

    def lost(self, hosted: Hosted) -> list[str]:
        """Return what was called saved and is not stored."""
        return [
            path for path, text in self.saved.items() if hosted.kept(self.visitor, path) != text
        ]

    async def _open(self, step: str) -> None:
        while True:
            try:
                await self.person.open(step)
            except TROUBLE:
                await self._wait()
            else:
                self.opened += 1
                return self._look()

    async def _type(self) -> None:
        text = f"Written down {uuid.uuid4().hex}"
        self.sent.setdefault(self.person.field, set()).add(text)
        while True:
            try:
                await self.person.edit(text)
            except TROUBLE:
                await self._wait()
                with suppress(*TROUBLE):
                    await self.person.come_back()
                    self._look()
            else:
                self.saved[self.person.field] = text
                del self.sent[self.person.field]
                self.typed += 1
                return

    async def _wait(self) -> None:
        self.broken += 1
        await asyncio.sleep(AGAIN)

    def _look(self) -> None:
        """See whether the page shows what was saved, or what was sent just before it broke."""
        path = self.person.field
        known = {self.saved.get(path, ""), *self.sent.get(path, ())}
        assert any(text in self.person.state for text in known), f"{path} was something else"


class Workshop:
    """A host and the people who are in its room."""

    def __init__(self, hosted: Hosted, people: int) -> None:
        self._hosted = hosted
        self._client = AsyncHTTPClient(force_instance=True, max_clients=people)
        server = psutil.Process(hosted.process.pid)
        self._site = Ours(hosted.port, server, STEPS)
        self.here = [self._join() for _ in range(people)]
        self.gone: list[Attendee] = []
        self.killed = 0

    @property
    def everybody(self) -> list[Attendee]:
        """Those who are here, and those who were."""
        return [*self.here, *self.gone]

    @property
    def numbers(self) -> dict[str, int]:
        """How much went on."""
        return {
            "people": len(self.everybody),
            "pages": sum(one.opened for one in self.everybody),
            "edits": sum(one.typed for one in self.everybody),
            "broken": sum(one.broken for one in self.everybody),
            "killed": self.killed,
        }

    async def warm_up(self) -> None:
        """Let everybody open every page."""
        for number in range(len(STEPS)):
            await asyncio.gather(
                *(
                    one.visit(STEPS[(number + place) % len(STEPS)])
                    for place, one in enumerate(self.here)
                )
            )

    async def go_on(self, seconds: float) -> None:
        """Let everybody walk about, kill a kernel now and then; some leave and others come."""
        for place in range(0, len(self.here), CHANGE):
            self.gone.append(self.here[place])
            self.here[place] = self._join()
        end = time.monotonic() + seconds
        await asyncio.gather(self._kill(end), *(self._walk(one, end) for one in self.here))

    async def rest(self) -> Footprint:
        """Wait until the pages that were left have no kernels any more; say what remains."""
        await asyncio.to_thread(self._wait_until_all_is_quiet)
        server, *nursery = self._hosted.tree()
        folders = (self._hosted.home, self._hosted.scratch)
        return Footprint(
            server=written_by(server),
            nursery=sum(written_by(process) for process in nursery),
            descriptors=server.num_fds(),
            nursery_descriptors=sum(process.num_fds() for process in nursery),
            threads=server.num_threads(),
            processes=len(nursery) + 1,
            files=sum(1 for folder in folders for _ in folder.rglob("*")),
        )

    def _wait_until_all_is_quiet(self) -> None:
        end = time.monotonic() + PATIENCE
        while self._hosted.kernels() or self._hosted.kernel_processes():
            assert time.monotonic() < end, "kernels of left pages remain"
            time.sleep(0.1)
        settle(self._site.process, PATIENCE)

    def _join(self) -> Attendee:
        visitor = self._hosted.join()
        return Attendee(visitor, Person(self._site, self._client, visitor.cookies))

    async def _walk(self, one: Attendee, end: float) -> None:
        while time.monotonic() < end:
            await one.visit(LOT.choice(STEPS))

    async def _kill(self, end: float) -> None:
        while time.monotonic() < end:
            await asyncio.sleep(LOT.uniform(0, 2 * KILLS))
            if kernels := self._hosted.kernel_processes():
                with suppress(psutil.NoSuchProcess):
                    LOT.choice(kernels).kill()
                    self.killed += 1
