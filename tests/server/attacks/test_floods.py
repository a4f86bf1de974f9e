"""One visitor cannot slow the others down noticeably, whatever they send."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from statistics import median, quantiles

import pytest

from tests.server.entrance import Visitor
from tests.server.hosted import Hosted, hosting
from tests.server.served import ROOT, Page

pytestmark = pytest.mark.slow

PEOPLE = 5
EDITS = 30  # of each, as fast as quick typists make pages send them
PAUSE = 0.1  # seconds between two
SETTLE = 2.0  # seconds until attacks have used up what they may at once
ATTACKS = ("flood", "large", "state")
GENEROUS = 6  # times as long as without attacks, on a machine that runs other things
FLOOR = 0.025  # seconds of which nobody notices a few more


@pytest.fixture(scope="module")
def flooded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosted]:
    with hosting(tmp_path_factory.mktemp("flooded")) as one:
        yield one


@contextmanager
def attacking(kind: str, visitor: Visitor) -> Iterator[subprocess.Popen[bytes]]:
    """Let somebody attack from their own page for a while."""
    page = visitor.open("start")
    address = f"ws://127.0.0.1:{visitor.port}{page.channels}"
    command = [sys.executable, "-m", "tests.server.attacks.flooding", kind, address]
    process = subprocess.Popen([*command, visitor.cookie()["Cookie"]], cwd=ROOT)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def type_on(page: Page) -> list[float]:
    """Return how long each save took, in seconds."""
    took: list[float] = []
    async with page.connected() as line:
        for number in range(EDITS):
            begun = time.perf_counter()
            await line.answer(await line.edit({"start.inspires": f"text {number}"}))
            took.append(time.perf_counter() - begun)
            await asyncio.sleep(PAUSE)
    return took


def saves(pages: Sequence[Page]) -> tuple[float, float]:
    """Return the median and the 95th percentile of all saves while everybody types."""

    async def all_type() -> list[list[float]]:
        return await asyncio.gather(*(type_on(page) for page in pages))

    took = [one for many in asyncio.run(all_type()) for one in many]
    return median(took), quantiles(took, n=20)[-1]


def test_nobody_slows_the_others_down(flooded: Hosted, capsys: pytest.CaptureFixture[str]) -> None:
    pages = [flooded.join().open("start") for _ in range(PEOPLE)]
    saves(pages)  # the first words of a kernel take longer
    alone = saves(pages)
    with ExitStack() as stack:
        attacks = [stack.enter_context(attacking(kind, flooded.join())) for kind in ATTACKS]
        time.sleep(SETTLE)
        attacked = saves(pages)
        assert [attack.poll() for attack in attacks] == [None] * len(ATTACKS)
    after = saves(pages)
    with capsys.disabled():
        for name, (middle, late) in (("alone", alone), ("attacked", attacked), ("after", after)):
            print(f"\n{name}: p50 {middle * 1e3:.1f} ms, p95 {late * 1e3:.1f} ms")  # noqa: T201
    assert attacked[0] < GENEROUS * max(alone[0], FLOOR)
    assert attacked[1] < GENEROUS * max(alone[1], 2 * FLOOR)


def test_what_a_flood_says_last_is_saved_in_the_end(flooded: Hosted) -> None:
    visitor = flooded.join()
    page = visitor.open("start")

    async def flood() -> object:
        async with page.connected() as line:
            for number in range(400):
                last = await line.edit({"start.inspires": f"text {number}"})
            return await line.answer(last)

    assert asyncio.run(flood()) == {"saved": 400, "refused": {}}
    assert flooded.kept(visitor, "start.inspires") == "text 399"
