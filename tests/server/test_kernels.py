"""When kernels end."""

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager

from careerkit.server import kept, kernels, pace
from careerkit.server.closing import GONE, RESTING, TOO_MUCH
from careerkit.server.kernels import EACH, GRACE, IDLE, LEFT, LINES, Kernels
from careerkit.server.launch import (
    LaunchChannel,
    Opening,
    Seed,
    opening,
    use_launch_channels,
)
from careerkit.server.pace import LINE, FullError
from careerkit.server.quiet import be_discreet
from careerkit.server.spares import SPARES
from careerkit.visitor import Visitor
from tests.server.line import PATIENCE
from tests.server.served import Served, serving

if TYPE_CHECKING:
    from tornado.websocket import WebSocketHandler

SOON = 2.0  # seconds after a good-bye, on the real servers here
NO_SPARES = "kernels.Kernels.prepare = lambda *_: None"  # so that processes can be counted
VISITOR = Visitor.of("0" * 32, b"1" * 32)


@dataclass(eq=False)
class Socket:
    """A page's end of its line, which remembers how it was closed."""

    code: int = 0

    def close(self, code: int) -> None:
        self.code = code


def socket() -> "WebSocketHandler":
    return cast("WebSocketHandler", Socket())


PAGE, OTHER_PAGE = socket(), socket()


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

    def end_after(manager: Kernels, seconds: float, kernel_id: str) -> None:
        if kept := manager._kept.get(kernel_id):
            kept.stay()
            timer = clock.later(seconds, partial(manager._end_unless_used, kernel_id))
            kept.end = cast("asyncio.TimerHandle", timer)

    monkeypatch.setattr(Kernels, "_end_after", end_after)
    monkeypatch.setattr(kernels, "time", SimpleNamespace(monotonic=lambda: clock.now))
    return clock


@dataclass
class Channel:
    """A launch channel that remembers who it spoke of."""

    told: list[Visitor] = field(default_factory=list)

    def tell(self, visitor: Visitor) -> None:
        self.told.append(visitor)


@dataclass
class Running:
    """The kernels that run, oldest first; they start and end at once."""

    channels: dict[str, Channel] = field(default_factory=dict)
    dead: set[str] = field(default_factory=set)

    @property
    def names(self) -> list[str]:
        return list(self.channels)


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Running:
    running = Running()
    count = itertools.count()

    async def start(_: object, **__: Any) -> str:
        name = f"k{next(count)}"
        running.channels[name] = Channel()
        return name

    async def shutdown(_: object, kernel_id: str, *, now: bool) -> None:
        assert now
        del running.channels[kernel_id]

    async def is_alive(_: object, kernel_id: str) -> bool:
        return kernel_id not in running.dead

    monkeypatch.setattr(AsyncMappingKernelManager, "start_kernel", start)
    monkeypatch.setattr(AsyncMappingKernelManager, "shutdown_kernel", shutdown)
    monkeypatch.setattr(
        Kernels, "get_kernel", lambda _, name: SimpleNamespace(provisioner=running.channels[name])
    )
    monkeypatch.setattr(Kernels, "is_alive", is_alive)
    monkeypatch.setattr(Kernels, "__contains__", lambda _, name: name in running.channels)
    monkeypatch.setattr(
        Kernels, "notebooks", {slug: Path(f"{slug}.ipynb") for slug in ("start", "values")}
    )
    monkeypatch.setattr(kernels, "LOOK", 3600.0)  # where a test does not look itself
    return running


def play(scene: Callable[[Kernels], Awaitable[object]]) -> None:
    """Play a scene with `k0` in it, the kernel of Ana's page."""

    async def stage() -> None:
        manager = Kernels()
        await manager.open("start", "ana", VISITOR)
        await scene(manager)
        if manager._watching:
            manager._watching.cancel()

    asyncio.run(stage())


def test_a_kernel_is_told_its_visitor(running: Running) -> None:
    play(lambda _: asyncio.sleep(0))
    assert running.channels["k0"].told == [VISITOR]


def test_a_kernel_belongs_to_one_person(running: Running) -> None:
    async def scene(manager: Kernels) -> None:
        assert manager.belongs("k0", "ana")
        assert not manager.belongs("k0", "ben")
        assert not manager.belongs("k0", "")
        assert not manager.belongs("nosuch", "ana")

    play(scene)
    assert running.names == ["k0"]


def test_a_kernel_that_renders_a_page_is_nobodys(running: Running) -> None:
    async def scene(manager: Kernels) -> None:
        name = await manager.start_kernel()
        assert not manager.belongs(name, "")
        assert not manager.belongs(name, "ana")
        assert running.channels[name].told == []

    play(scene)


def test_a_page_keeps_its_kernel(running: Running) -> None:
    async def scene(manager: Kernels) -> None:
        assert await manager.open("start", "ana", VISITOR, held="k0") == "k0"

    play(scene)
    assert running.names == ["k0"]


@pytest.mark.parametrize(
    ("slug", "owner", "held"),
    [("values", "ana", "k0"), ("start", "ben", "k0"), ("start", "ana", "nosuch")],
)
def test_a_page_never_gets_another_ones_kernel(
    running: Running, slug: str, owner: str, held: str
) -> None:
    async def scene(manager: Kernels) -> None:
        assert await manager.open(slug, owner, VISITOR, held=held) == "k1"

    play(scene)
    assert running.names == ["k0", "k1"]


def test_voilas_own_way_of_starting_a_kernel_gives_it_to_whom_the_page_is_for(
    running: Running,
) -> None:
    async def scene(manager: Kernels) -> None:
        token = opening.set(Opening("ben", "start", VISITOR))
        name = await manager.start_kernel()
        opening.reset(token)
        assert manager.belongs(name, "ben")
        assert running.channels[name].told == [VISITOR]

    play(scene)


def test_one_person_has_a_few_kernels_and_loses_the_one_not_used_for_longest(
    running: Running, clock: Clock
) -> None:
    async def scene(manager: Kernels) -> None:
        manager.connected("k0", PAGE)
        for number in range(1, EACH):
            await clock.forward(1)
            manager.connected(await manager.open("start", "ana", VISITOR), socket())
            assert f"k{number}" in running.names
        await clock.forward(1)
        manager.heard("k0")
        await manager.open("start", "ben", VISITOR)
        assert "k1" in running.names
        await manager.open("start", "ana", VISITOR)
        assert "k1" not in running.names
        assert "k0" in running.names

    play(scene)
    assert len(running.names) == EACH + 1


def test_a_page_whose_kernel_went_to_another_page_rests_until_it_is_used(
    running: Running, clock: Clock
) -> None:
    line = Socket()

    async def scene(manager: Kernels) -> None:
        manager.connected("k0", cast("WebSocketHandler", line))
        for _ in range(EACH):
            await clock.forward(1)
            manager.connected(await manager.open("start", "ana", VISITOR), socket())

    play(scene)
    assert line.code == RESTING
    assert "k0" not in running.names


def test_a_full_host_says_so(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Kernels, "most", 1)

    async def scene(manager: Kernels) -> None:
        manager.connected("k0", PAGE)
        with pytest.raises(FullError):
            await manager.open("start", "ben", VISITOR)

    play(scene)
    assert running.names == ["k0"]


def test_a_full_host_ends_the_kernel_of_a_page_that_is_away(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Kernels, "most", 1)

    async def scene(manager: Kernels) -> None:
        manager.connected("k0", PAGE)
        manager.disconnected("k0", PAGE)
        await manager.open("start", "ben", VISITOR)

    play(scene)
    assert running.names == ["k1"]


def test_a_full_host_lets_a_kernel_save_what_its_page_said_last(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Kernels, "most", 1)
    monkeypatch.setattr(kept, "SAVING", 0.2)

    async def scene(manager: Kernels) -> None:
        manager.connected("k0", PAGE)
        manager.heard("k0")
        manager.disconnected("k0", PAGE)
        opened = asyncio.ensure_future(manager.open("start", "ben", VISITOR))
        await asyncio.sleep(0.1)
        assert running.names == ["k0"]
        await opened

    play(scene)
    assert running.names == ["k1"]


def test_a_full_host_ends_no_kernel_whose_page_is_on_its_way(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Kernels, "most", 1)

    async def scene(manager: Kernels) -> None:
        with pytest.raises(FullError):
            await manager.open("start", "ben", VISITOR)

    play(scene)
    assert running.names == ["k0"]


def test_a_full_host_ends_a_prepared_kernel_before_it_says_so(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Kernels, "most", 4)

    async def scene(manager: Kernels) -> None:
        manager.prepare("values")
        await asyncio.sleep(0.01)
        for _ in range(3):
            await manager.open("start", "ben", VISITOR)

    play(scene)
    assert len(running.names) == 4
    assert all(channel.told for channel in running.channels.values())


@pytest.fixture
def slowly(running: Running, monkeypatch: pytest.MonkeyPatch) -> Running:
    """Let kernels take a moment to start."""
    begun = AsyncMappingKernelManager.start_kernel

    async def start(*given: Any, **named: Any) -> str:
        await asyncio.sleep(0.01)
        return await begun(*given, **named)

    monkeypatch.setattr(AsyncMappingKernelManager, "start_kernel", start)
    return running


def test_many_openings_at_once_are_no_way_around_the_number_of_a_persons_kernels(
    slowly: Running,
) -> None:
    async def scene(manager: Kernels) -> None:
        wanted = [manager.open("start", "ana", VISITOR) for _ in range(3 * EACH)]
        got = await asyncio.gather(*wanted, return_exceptions=True)
        assert sum(isinstance(one, FullError) for one in got) == 3 * EACH - LINE
        assert len(slowly.names) == EACH

    play(scene)


def test_many_people_at_once_are_no_way_around_the_number_of_kernels(
    slowly: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Kernels, "most", 5)

    async def scene(manager: Kernels) -> None:
        wanted = [manager.open("start", f"p{number}", VISITOR) for number in range(20)]
        got = await asyncio.gather(*wanted, return_exceptions=True)
        assert sum(isinstance(one, FullError) for one in got) == 16

    play(scene)
    assert len(slowly.names) == 5


def test_a_person_of_a_shared_host_who_opens_ever_new_kernels_waits(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Kernels, "shared", True)
    monkeypatch.setattr(pace, "STARTS_AT_ONCE", 3)

    async def scene(manager: Kernels) -> None:
        await manager.open("start", "ana", VISITOR)
        await manager.open("start", "ana", VISITOR)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(manager.open("start", "ana", VISITOR), 0.05)
        await manager.open("start", "ben", VISITOR)

    play(scene)
    assert len(running.names) == 4


@pytest.mark.usefixtures("running")
def test_a_kernel_has_a_few_lines_and_the_oldest_ends() -> None:
    lines = [Socket() for _ in range(LINES + 1)]

    async def scene(manager: Kernels) -> None:
        for line in lines:
            manager.connected("k0", cast("WebSocketHandler", line))

    play(scene)
    assert [line.code for line in lines] == [TOO_MUCH, *[0] * LINES]


def test_a_kernel_that_was_prepared_is_nobodys_until_its_page_is_opened(running: Running) -> None:
    async def scene(manager: Kernels) -> None:
        manager.prepare("values")
        await asyncio.sleep(0.01)
        assert running.names == ["k0", "k1"]
        assert running.channels["k1"].told == []
        assert not manager.belongs("k1", "ben")
        assert await manager.open("values", "ben", VISITOR) == "k1"
        assert await manager.open("values", "ben", VISITOR) == "k2"

    play(scene)
    assert running.channels["k1"].told == [VISITOR]


def test_a_prepared_kernel_that_died_is_not_handed_out(running: Running) -> None:
    async def scene(manager: Kernels) -> None:
        manager.prepare("values")
        await asyncio.sleep(0.01)
        running.dead.add("k1")
        assert await manager.open("values", "ben", VISITOR) == "k2"

    play(scene)
    assert running.names == ["k0", "k2"]


def test_few_kernels_are_prepared(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    slugs = [f"s{number}" for number in range(SPARES + 2)]
    monkeypatch.setattr(Kernels, "notebooks", {slug: Path(slug) for slug in ["start", *slugs]})

    async def scene(manager: Kernels) -> None:
        for slug in slugs * 2:
            manager.prepare(slug)
            await asyncio.sleep(0.01)

    play(scene)
    assert len(running.names) == 1 + SPARES


@pytest.mark.parametrize(("seconds", "left"), [(GRACE - 1, ["k0"]), (GRACE + 1, [])])
def test_a_kernel_ends_if_its_page_never_comes(
    running: Running, clock: Clock, seconds: float, left: list[str]
) -> None:
    play(lambda _: clock.forward(seconds))
    assert running.names == left


@pytest.mark.parametrize(("seconds", "left"), [(LEFT - 1, ["k0"]), (LEFT + 1, [])])
@pytest.mark.parametrize("first", ["good-bye", "hang-up"])
def test_a_kernel_ends_soon_after_its_page_said_good_bye(
    running: Running, clock: Clock, seconds: float, left: list[str], first: str
) -> None:
    async def scene(manager: Kernels) -> None:
        manager.connected("k0", PAGE)
        if first == "good-bye":
            manager.left("k0")
        manager.disconnected("k0", PAGE)
        if first == "hang-up":
            manager.left("k0")
        await clock.forward(seconds)

    play(scene)
    assert running.names == left


def test_a_kernel_stays_when_its_page_did_not_go_after_all(running: Running, clock: Clock) -> None:
    async def scene(manager: Kernels) -> None:
        manager.connected("k0", PAGE)
        manager.left("k0")
        await clock.forward(LEFT + GRACE)

    play(scene)
    assert running.names == ["k0"]


@pytest.mark.parametrize(("seconds", "left"), [(GRACE - 1, ["k0"]), (GRACE + 1, [])])
def test_a_kernel_waits_for_a_page_that_fell_asleep(
    running: Running, clock: Clock, seconds: float, left: list[str]
) -> None:
    async def scene(manager: Kernels) -> None:
        manager.connected("k0", PAGE)
        manager.disconnected("k0", PAGE)
        await clock.forward(seconds)

    play(scene)
    assert running.names == left


def test_an_earlier_sleep_does_not_shorten_a_later_one(running: Running, clock: Clock) -> None:
    async def scene(manager: Kernels) -> None:
        for _ in range(2):
            manager.connected("k0", PAGE)
            manager.disconnected("k0", PAGE)
            await clock.forward(GRACE - 1)

    play(scene)
    assert running.names == ["k0"]


def test_a_kernel_with_two_connections_needs_both_to_go(running: Running, clock: Clock) -> None:
    async def scene(manager: Kernels) -> None:
        manager.connected("k0", PAGE)
        manager.connected("k0", OTHER_PAGE)
        manager.disconnected("k0", PAGE)
        manager.left("k0")
        await clock.forward(LEFT + GRACE)

    play(scene)
    assert running.names == ["k0"]


def test_a_good_bye_for_a_kernel_that_is_gone_does_nothing(running: Running, clock: Clock) -> None:
    async def scene(manager: Kernels) -> None:
        manager.connected("k0", PAGE)
        manager.left("nosuch")
        await clock.forward(LEFT + 1)

    play(scene)
    assert running.names == ["k0"]


def test_leaving_ends_every_kernel_of_a_person_and_of_nobody_else(running: Running) -> None:
    async def scene(manager: Kernels) -> None:
        await manager.open("values", "ana", VISITOR)
        await manager.open("values", "ben", VISITOR)
        await manager.end_all_of("ana")

    play(scene)
    assert running.names == ["k2"]


async def look(manager: Kernels) -> None:
    """Let the manager look at its kernels once."""
    if manager._watching:
        manager._watching.cancel()
    watching = asyncio.create_task(manager._watch())
    await asyncio.sleep(0.05)
    watching.cancel()


def test_the_page_of_a_kernel_that_died_hears_of_it(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kernels, "LOOK", 0.001)
    line = Socket()

    async def scene(manager: Kernels) -> None:
        manager.connected("k0", cast("WebSocketHandler", line))
        running.dead.add("k0")
        await look(manager)
        assert not manager.belongs("k0", "ana")

    play(scene)
    assert line.code == GONE


@pytest.mark.usefixtures("running")
def test_a_kernel_that_cannot_be_looked_after_keeps_nobody_from_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(kernels, "LOOK", 0.001)
    line = Socket()

    async def is_alive(_: object, kernel_id: str) -> bool:
        if kernel_id == "k0":
            raise OSError
        return False

    monkeypatch.setattr(Kernels, "is_alive", is_alive)

    async def scene(manager: Kernels) -> None:
        manager.connected(
            await manager.open("values", "ben", VISITOR), cast("WebSocketHandler", line)
        )
        await look(manager)

    play(scene)
    assert line.code == GONE


@pytest.mark.parametrize(("seconds", "code"), [(IDLE - 1, 0), (IDLE + 1, RESTING)])
def test_a_page_that_nobody_uses_rests(
    running: Running, clock: Clock, monkeypatch: pytest.MonkeyPatch, seconds: float, code: int
) -> None:
    monkeypatch.setattr(kernels, "LOOK", 0.001)
    line = Socket()

    async def scene(manager: Kernels) -> None:
        manager.connected("k0", cast("WebSocketHandler", line))
        clock.now += seconds
        await look(manager)

    play(scene)
    assert line.code == code
    assert bool(running.names) == (not code)


def wait_for_kernels(served: Served, count: int, seconds: float) -> None:
    until = time.monotonic() + seconds
    while served.kernels() != count:
        assert time.monotonic() < until, served.kernels()
        time.sleep(0.1)


@pytest.mark.parametrize(("rests", "most"), [(False, 9), (True, 4)])
def test_fewer_pages_open_while_kernels_cannot_be_forked(
    running: Running, monkeypatch: pytest.MonkeyPatch, *, rests: bool, most: int
) -> None:
    monkeypatch.setattr(Kernels, "most", 9)
    monkeypatch.setattr(Kernels, "most_plain", 4)
    monkeypatch.setattr(Kernels, "nursery", SimpleNamespace(rests=rests))

    async def scene(manager: Kernels) -> None:
        for number in range(1, most):
            await manager.open("start", f"person {number}", VISITOR)
        with pytest.raises(FullError):
            await manager.open("start", "one too many", VISITOR)

    play(scene)
    assert len(running.names) == most


def test_a_fork_that_fails_is_not_replaced_by_something_bigger_where_there_are_many(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Kernels, "most_plain", 2)
    monkeypatch.setattr(Kernels, "nursery", SimpleNamespace(rests=False))
    allowed: list[bool] = []

    async def start(_: object, *, seed: Seed, **__: Any) -> str:
        allowed.append(seed.or_plain())
        running.channels[f"n{len(allowed)}"] = Channel()
        return f"n{len(allowed)}"

    monkeypatch.setattr(AsyncMappingKernelManager, "start_kernel", start)

    async def scene(manager: Kernels) -> None:
        for number in range(3):
            await manager.open("start", f"person {number}", VISITOR)

    play(scene)
    assert allowed == [True, True, False, False]


def test_of_many_forks_that_fail_together_some_are_replaced(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Kernels, "most_plain", 3)
    monkeypatch.setattr(Kernels, "nursery", SimpleNamespace(rests=False))
    all_failed = asyncio.Event()
    asked = itertools.count()

    async def start(_: object, *, seed: Seed, kernel_id: str, **__: Any) -> str:
        if next(asked) == 9:
            all_failed.set()
        await all_failed.wait()
        if not seed.or_plain():
            raise FullError
        running.channels[kernel_id] = Channel()
        return kernel_id

    async def scene(manager: Kernels) -> None:
        monkeypatch.setattr(AsyncMappingKernelManager, "start_kernel", start)
        people = (manager.open("start", f"person {number}", VISITOR) for number in range(10))
        done = await asyncio.gather(*people, return_exceptions=True)
        assert sum(isinstance(one, str) for one in done) == 2  # and Ana has one

    play(scene)


def test_kernels_that_were_prepared_while_none_could_be_forked_end_afterwards(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def warm(_: str) -> None:
        """Do nothing."""

    async def scene(manager: Kernels) -> None:
        manager.prepare("start")
        manager.prepare("values")
        await asyncio.sleep(0.01)
        assert len(running.names) == 3
        monkeypatch.setattr(Kernels, "nursery", SimpleNamespace(rests=False, warm=warm))
        for _ in range(3):
            manager.prepare("start")
        await asyncio.sleep(0.01)
        assert not any(task.done() and task.exception() for task in manager._tasks)

    play(scene)
    assert running.names == ["k0"]


def test_a_server_that_stops_starts_no_kernel_any_more(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Kernels, "nursery", SimpleNamespace(rests=False, close=lambda: None))
    seeds: list[Seed] = []

    async def start(_: object, *, seed: Seed, **__: Any) -> str:
        seeds.append(seed)
        running.channels["n"] = Channel()
        return "n"

    monkeypatch.setattr(AsyncMappingKernelManager, "start_kernel", start)

    async def scene(manager: Kernels) -> None:
        await manager.shutdown_all()
        with pytest.raises(FullError):
            await manager.open("start", "ben", VISITOR)
        assert not seeds[0].or_plain()  # nor one that was asked for before, and was not forked

    play(scene)


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no kernel be started."""

    async def fail(*_: object, **__: object) -> None:
        raise FullError

    monkeypatch.setattr(LaunchChannel, "launch_kernel", fail)


@pytest.mark.usefixtures("failing")
def test_a_kernel_that_does_not_start_is_forgotten(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    use_launch_channels()

    async def scene() -> None:
        manager = Kernels(connection_dir=str(tmp_path), root_dir=str(tmp_path))
        be_discreet(manager.log)
        for _ in range(3):
            with pytest.raises(FullError):
                await manager.start_kernel(kernel_name="python3")
        assert manager._pending_kernels == {}
        await manager.shutdown_all()

    asyncio.run(scene())
    assert caplog.text == ""  # it is no mistake of ours


@pytest.mark.slow
def test_leaving_a_page_ends_its_process(tmp_path: Path) -> None:
    before = f"import careerkit.server.kernels as kernels; kernels.LEFT = {SOON}; {NO_SPARES}"
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
        while len(served.kernel_processes()) > 1:
            assert time.monotonic() < until
            time.sleep(0.1)


@pytest.mark.slow
def test_pages_that_were_never_connected_leave_no_process(tmp_path: Path) -> None:
    before = f"import careerkit.server.kernels as kernels; kernels.GRACE = {SOON}; {NO_SPARES}"
    with serving(tmp_path, before=before) as served:
        browser = served.enter()
        for _ in range(4):
            browser.open("start")
        wait_for_kernels(served, 0, PATIENCE)
        until = time.monotonic() + PATIENCE
        while served.kernel_processes():
            assert time.monotonic() < until
            time.sleep(0.1)
