"""What was called saved is there after the server and its kernels are killed in mid-sentence."""

import asyncio
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

import psutil
import pytest
from tornado.websocket import WebSocketClosedError

from careerkit.repository import Repository
from careerkit.repository.home import home_access
from careerkit.settings import settings
from tests.server.line import Line, answer_in
from tests.server.processes import kill
from tests.server.served import Served, serving

pytestmark = pytest.mark.slow

ROUNDS = 20
LONGEST = 1.5  # seconds of typing before the kill
EDITS = 150  # whose time is taken
DICE = random.Random()  # noqa: S311  # no secret depends on it
PATHS = ("start.inspires", "values.guesses.want", "takeaways.start", "stories.1f0c22ab.title")


@dataclass
class Typing:
    """What one page sent, and what of it was called saved: path -> number of the edit."""

    sent: dict[int, dict[str, str]] = field(default_factory=dict)
    saved: dict[str, int] = field(default_factory=dict)
    acknowledged: int = 0

    def hear(self, number: int) -> None:
        """Take in an acknowledgement."""
        self.acknowledged += 1
        for path, text in self.sent.get(number, {}).items():
            self.saved[path] = max(self.saved.get(path, 0), int(text))


async def type_on(line: Line, typing: Typing, numbers: Iterator[int]) -> None:
    """Type at a random pace, in one field or several, until the connection is gone."""
    await line.edit({"stories.1f0c22ab": {}})
    while True:
        chosen = DICE.sample(PATHS, DICE.randint(1, len(PATHS)))
        edits = {path: str(next(numbers)) for path in chosen}
        typing.sent[line.count + 1] = edits
        try:
            await line.edit(edits)
        except WebSocketClosedError:
            return
        await asyncio.sleep(DICE.choice([0, 0, 0.002, 0.02]))


async def listen(line: Line, typing: Typing) -> None:
    """Note every acknowledgement that arrives, also after the server is gone."""
    while message := await line.receive():
        if (answer := answer_in(message)) and isinstance(number := answer.get("saved"), int):
            assert answer["refused"] == {}
            typing.hear(number)


async def until_killed(served: Served, typing: Typing, numbers: Iterator[int]) -> None:
    """Type on a page until server and kernels are killed at a random moment."""
    page = served.enter().open("start")
    tree = served.tree()
    DICE.shuffle(tree)  # whoever goes first
    async with page.connected() as line:
        writer = asyncio.create_task(type_on(line, typing, numbers))
        reader = asyncio.create_task(listen(line, typing))
        await asyncio.sleep(DICE.uniform(0.05, LONGEST))
        kill(tree, patience=0)
        await asyncio.gather(writer, reader)
    psutil.wait_procs(tree)


def stored(home: Path) -> dict[str, int]:
    """Return the number that stands in each field."""
    repository = Repository(settings().database)
    workbook = repository.load(home_access(repository, home))
    repository.close()
    story = workbook.stories.get("1f0c22ab")
    texts = (
        workbook.start.inspires,
        workbook.values.guesses.want,
        workbook.takeaways.get("start", ""),
        story.title if story else "",
    )
    return {path: int(text or 0) for path, text in zip(PATHS, texts, strict=True)}


def test_no_acknowledged_edit_is_lost_when_everything_is_killed(home: Path) -> None:
    numbers = iter(range(1, 10**9))
    typing = Typing()
    acknowledged, lost = 0, list[str]()
    for number in range(ROUNDS):
        with serving(home.parent) as served:
            asyncio.run(until_killed(served, typing, numbers))
        there = stored(home)
        gone = [path for path, last in typing.saved.items() if there[path] < last]
        lost += [f"round {number}: {path}: {typing.saved[path]} > {there[path]}" for path in gone]
        acknowledged += typing.acknowledged
        typing = Typing(saved=dict(typing.saved))  # the next page counts its messages anew
    print(f"\n{ROUNDS} kills of server and kernels, {acknowledged} acknowledged, {len(lost)} lost")  # noqa: T201
    assert lost == []
    assert acknowledged > ROUNDS  # else nothing was tried


def test_an_edit_is_soon_acknowledged(home: Path) -> None:
    async def measure(served: Served) -> list[float]:
        times: list[float] = []
        async with served.enter().open("start").connected() as line:
            for number in range(EDITS):
                begun = time.perf_counter()
                await line.answer(await line.edit({"start.inspires": f"{number} " + "word " * 40}))
                times.append(time.perf_counter() - begun)
        return times

    with serving(home.parent) as served:
        percentiles = quantiles(asyncio.run(measure(served)), n=100)
    half, most = percentiles[49] * 1000, percentiles[94] * 1000
    print(f"\nedit to acknowledgement, {EDITS} edits: p50 {half:.1f} ms, p95 {most:.1f} ms")  # noqa: T201
    assert most < 1000
