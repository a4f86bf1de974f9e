"""Work that waits for a pause."""

import asyncio

import pytest

from careerkit.errors import CareerkitError
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


def test_what_fails_later_is_logged_without_anybodys_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    words = {"title": "Something of my own"}

    def fail() -> None:
        raise CareerkitError("store_busy", **words)

    async def ask() -> None:
        Pause(fail).soon(0.01)
        await asyncio.sleep(0.05)

    asyncio.run(ask())
    (record,) = caplog.records
    assert "does not follow" in record.getMessage()
    assert words["title"] not in caplog.text
