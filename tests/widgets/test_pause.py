"""Work that waits for a pause."""

import asyncio

import pytest

from careerkit.editor import Editor
from careerkit.errors import CareerkitError
from careerkit.widgets import Activity
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


def test_what_was_stopped_is_not_done() -> None:
    done: list[str] = []

    async def ask() -> None:
        pause = Pause(lambda: done.append("drawn"))
        pause.soon(0.01)
        pause.stop()
        await asyncio.sleep(0.05)

    asyncio.run(ask())
    assert done == []


async def _changed(editor: Editor, activity: Activity, *, closed: bool) -> list[str]:
    done: list[str] = []
    activity.follow_pauses(lambda: done.append("drawn"), seconds=0.01)
    assert done == ["drawn"]
    editor.apply({"start.inspires": "Atlases"})
    if closed:
        activity.close()
    await asyncio.sleep(0.05)
    return done


@pytest.mark.parametrize(("closed", "times"), [(False, 2), (True, 1)])
def test_an_activity_does_something_now_and_at_each_pause_until_it_is_closed(
    editor: Editor, *, closed: bool, times: int
) -> None:
    activity = Activity(editor, "start.pause", config={})
    done = asyncio.run(_changed(editor, activity, closed=closed))
    assert done == ["drawn"] * times
