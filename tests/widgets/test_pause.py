"""Work that waits for a pause."""

import asyncio

from careerkit.widgets.pause import Pause


def test_outside_a_page_it_is_done_at_once() -> None:
    done: list[str] = []
    Pause(lambda: done.append("drawn")).soon(60)
    assert done == ["drawn"]


async def _asked_three_times(done: list[str]) -> None:
    pause = Pause(lambda: done.append("drawn"))
    for _ in range(3):
        pause.soon(0.01)
    assert done == []
    await asyncio.sleep(0.05)


def test_on_a_page_it_is_done_once_after_the_last_time_it_was_asked_for() -> None:
    done: list[str] = []
    asyncio.run(_asked_three_times(done))
    assert done == ["drawn"]
