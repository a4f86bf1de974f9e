"""When kernels end."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager

from careerkit.server.kernels import ASLEEP, LEFT, MOST, UNCLAIMED, Kernels
from tests.server.served import PATIENCE, Served, serving

if TYPE_CHECKING:
    from tornado.websocket import WebSocketHandler

SOON = 2.0  # seconds after a good-bye, on the real servers here

PAGE = cast("WebSocketHandler", object())
OTHER_PAGE = cast("WebSocketHandler", object())


@dataclass
class Timer:
    """Something that will be done."""

    due: float
    act: Callable[[], None]
    cancelled: bool = False

    def cancel(self) -> None:
        self.cancelled = True


@dataclass
class Clock:
    """Moves when it is told to; then what is due is done."""

    now: float = 0.0
    timers: list[Timer] = field(default_factory=list)

    def later(self, seconds: float, act: Callable[[], None]) -> Timer:
        self.timers.append(Timer(self.now + seconds, act))
        return self.timers[-1]

    async def forward(self, seconds: float) -> None:
        self.now += seconds
        due = [timer for timer in self.timers if timer.due <= self.now and not timer.cancelled]
        self.timers = [timer for timer in self.timers if timer.due > self.now]
        for timer in due:
            timer.act()
        for _ in range(3):  # let a kernel end
            await asyncio.sleep(0)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()

    def end_after(manager: Kernels, seconds: float, kernel_id: str) -> Timer:
        return clock.later(seconds, partial(manager._end_unless_used, kernel_id))

    monkeypatch.setattr(Kernels, "_end_after", end_after)
    return clock


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let kernels start and end at once; return the names of those that run, oldest first."""
    names: list[str] = []

    async def start(_: object, **settings: Any) -> str:
        names.append(settings["kernel_id"])
        return names[-1]

    async def shutdown(_: object, kernel_id: str, *, now: bool) -> None:
        assert now
        names.remove(kernel_id)

    monkeypatch.setattr(AsyncMappingKernelManager, "start_kernel", start)
    monkeypatch.setattr(AsyncMappingKernelManager, "shutdown_kernel", shutdown)
    monkeypatch.setattr(Kernels, "list_kernel_ids", lambda _: list(names))
    monkeypatch.setattr(Kernels, "__contains__", lambda _, name: name in names)
    return names


def play(scene: Callable[[Kernels], Awaitable[None]]) -> None:
    """Play a scene with a kernel `k` in it."""

    async def stage() -> None:
        manager = Kernels()
        await manager.start_kernel(kernel_id="k")
        await scene(manager)

    asyncio.run(stage())


async def start_many(manager: Kernels) -> None:
    for number in range(MOST + 3):
        await manager.start_kernel(kernel_id=f"k{number}")


@pytest.mark.usefixtures("clock")
def test_kernels_whose_page_never_comes_are_few(running: list[str]) -> None:
    play(start_many)
    assert running == [f"k{number}" for number in range(3, MOST + 3)]


@pytest.mark.usefixtures("clock")
def test_a_kernel_with_a_page_is_never_ended_for_a_new_one(running: list[str]) -> None:
    async def scene(manager: Kernels) -> None:
        manager.connected("k", PAGE)
        await start_many(manager)

    play(scene)
    assert running[0] == "k"
    assert len(running) == MOST + 1


@pytest.mark.parametrize(("seconds", "left"), [(UNCLAIMED - 1, ["k"]), (UNCLAIMED + 1, [])])
def test_a_kernel_ends_if_its_page_never_comes(
    running: list[str], clock: Clock, seconds: float, left: list[str]
) -> None:
    play(lambda _: clock.forward(seconds))
    assert running == left


@pytest.mark.parametrize(("seconds", "left"), [(LEFT - 1, ["k"]), (LEFT + 1, [])])
@pytest.mark.parametrize("first", ["good-bye", "hang-up"])
def test_a_kernel_ends_soon_after_its_page_said_good_bye(
    running: list[str], clock: Clock, seconds: float, left: list[str], first: str
) -> None:
    async def scene(manager: Kernels) -> None:
        manager.connected("k", PAGE)
        if first == "good-bye":
            manager.left("k")
        manager.disconnected("k", PAGE)
        if first == "hang-up":
            manager.left("k")
        await clock.forward(seconds)

    play(scene)
    assert running == left


def test_a_kernel_stays_when_its_page_did_not_go_after_all(
    running: list[str], clock: Clock
) -> None:
    async def scene(manager: Kernels) -> None:
        manager.connected("k", PAGE)
        manager.left("k")
        await clock.forward(LEFT + ASLEEP)

    play(scene)
    assert running == ["k"]


@pytest.mark.parametrize(("seconds", "left"), [(ASLEEP - 1, ["k"]), (ASLEEP + 1, [])])
def test_a_kernel_waits_for_a_page_that_fell_asleep(
    running: list[str], clock: Clock, seconds: float, left: list[str]
) -> None:
    async def scene(manager: Kernels) -> None:
        manager.connected("k", PAGE)
        manager.disconnected("k", PAGE)
        await clock.forward(seconds)

    play(scene)
    assert running == left


def test_an_earlier_sleep_does_not_shorten_a_later_one(running: list[str], clock: Clock) -> None:
    async def scene(manager: Kernels) -> None:
        for _ in range(2):
            manager.connected("k", PAGE)
            manager.disconnected("k", PAGE)
            await clock.forward(ASLEEP - 1)

    play(scene)
    assert running == ["k"]


def test_a_kernel_with_two_connections_needs_both_to_go(running: list[str], clock: Clock) -> None:
    async def scene(manager: Kernels) -> None:
        manager.connected("k", PAGE)
        manager.connected("k", OTHER_PAGE)
        manager.disconnected("k", PAGE)
        manager.left("k")
        await clock.forward(LEFT + ASLEEP)

    play(scene)
    assert running == ["k"]


def test_a_good_bye_for_a_kernel_that_is_gone_does_nothing(
    running: list[str], clock: Clock
) -> None:
    async def scene(manager: Kernels) -> None:
        manager.connected("k", PAGE)
        manager.left("nosuch")
        await clock.forward(LEFT + 1)

    play(scene)
    assert running == ["k"]


def wait_for_kernels(served: Served, count: int, seconds: float) -> None:
    until = time.monotonic() + seconds
    while served.kernels() != count:
        assert time.monotonic() < until, served.kernels()
        time.sleep(0.1)


@pytest.mark.slow
def test_leaving_a_page_ends_its_process(tmp_path: Path) -> None:
    before = f"import careerkit.server.kernels as kernels; kernels.LEFT = {SOON}"
    with serving(tmp_path, before=before) as served:
        page, other = (served.enter().open("start") for _ in range(2))

        async def leave() -> None:
            async with page.connected() as line, other.connected() as other_line:
                number = await line.edit({"start.inspires": "last words"})
                await line.answer(number)
                await other_line.answer(await other_line.edit({"start.purpose": "home"}))
                assert page.say_good_bye().status == 204
                await line.hang_up()
                begun = time.monotonic()
                while served.kernels() != 1:
                    assert time.monotonic() < begun + SOON + PATIENCE
                    await asyncio.sleep(0.1)
                # the other page goes on
                await other_line.answer(await other_line.edit({"start.purpose": "live"}))

        asyncio.run(leave())
        until = time.monotonic() + PATIENCE
        while len(served.tree()) > 2:  # the server and one kernel
            assert time.monotonic() < until
            time.sleep(0.1)


@pytest.mark.slow
def test_pages_that_were_never_connected_leave_few_processes(tmp_path: Path) -> None:
    before = "import careerkit.server.kernels as kernels; kernels.MOST = 2"
    with serving(tmp_path, before=before) as served:
        browser = served.enter()
        for _ in range(4):
            browser.open("start")
        wait_for_kernels(served, 2, PATIENCE)
        until = time.monotonic() + PATIENCE
        while len(served.tree()) > 3:
            assert time.monotonic() < until
            time.sleep(0.1)
