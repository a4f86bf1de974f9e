"""What is past its time is deleted while a host runs."""

import asyncio
import logging
from datetime import timedelta
from pathlib import Path

import pytest

from careerkit.errors import CareerkitError
from careerkit.server.upkeep import keep_tidy
from tests.server.entrance import entrance

LOG = logging.getLogger("careerkit.test")


async def _for_a_moment(purge: object, times: int) -> None:
    calls = 0
    done = asyncio.Event()
    loop = asyncio.get_running_loop()

    def counted() -> int:
        nonlocal calls
        calls += 1
        if calls == times:
            loop.call_soon_threadsafe(done.set)
        return int(purge())  # type: ignore[operator]

    task = asyncio.ensure_future(keep_tidy(counted, LOG, every=0.01))
    await asyncio.wait_for(done.wait(), 10)
    assert not task.done()
    task.cancel()


def test_it_goes_on_after_a_mishap(caplog: pytest.LogCaptureFixture) -> None:
    def purge() -> int:
        raise CareerkitError("store_busy")

    asyncio.run(_for_a_moment(purge, 3))
    assert "could not be deleted now: store_busy" in caplog.text


def test_a_workbook_past_its_time_goes_and_a_used_one_stays(tmp_path: Path) -> None:
    with entrance(tmp_path) as host:
        old, used = host.visitor(), host.visitor()
        old.send("/join", alone="yes", own_device="yes")
        host.clock.moved = timedelta(days=60)
        used.send("/join", alone="yes", own_device="yes")
        host.clock.moved = timedelta(days=91)
        asyncio.run(_for_a_moment(host.visits.purge, 2))
        assert host.records() == 1
        assert host.visits.find(used.visit_token) is None  # a month without use ends a session
        assert host.visits.find(old.visit_token) is None
