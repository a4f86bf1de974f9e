"""Files are made in processes of their own, which may die, hang or rest."""

import asyncio
import os
import signal
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, TypeVar

import psutil
import pytest

from careerkit.errors import CareerkitError
from careerkit.export.order import Order, in_zone
from careerkit.export.workers import Workers
from careerkit.model import Workbook, replace

T = TypeVar("T")
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
CANARY = "Kanarienvogel"


def order(name: str = "json-resume", text: str = "") -> Order:
    workbook = replace(Workbook(), "background.contact.name", text)
    return Order(export=name, workbook=workbook, now=NOW)


def with_workers(
    use: Callable[[Workers], Coroutine[Any, Any, T]], at_once: int = 1, **settings: float
) -> T:
    """Return what `use` returns; no process is left afterwards."""
    workers = Workers(at_once, **settings)
    try:
        return asyncio.run(use(workers))
    finally:
        workers.close()


def test_a_file_is_made_of_the_workbook_in_the_order() -> None:
    made = with_workers(lambda workers: workers.make(order(text=CANARY)))
    assert CANARY.encode() in made


def test_no_process_begins_before_the_first_order() -> None:
    workers = Workers()
    assert workers.pids == ()
    workers.close()


def test_one_process_makes_one_file_after_the_other() -> None:
    async def use(workers: Workers) -> list[tuple[int, ...]]:
        seen = []
        for _ in range(2):
            await workers.make(order())
            seen.append(workers.pids)
        return seen

    first, second = with_workers(use)
    assert first == second != ()


def test_orders_that_come_together_wait_for_their_turn() -> None:
    async def use(workers: Workers) -> tuple[int, int]:
        files = await asyncio.gather(*(workers.make(order(text=str(n))) for n in range(6)))
        return len(set(files)), len(workers.pids)

    assert with_workers(use, at_once=2) == (6, 2)


def test_a_process_that_dies_is_told_in_a_sentence_and_replaced() -> None:
    async def use(workers: Workers) -> tuple[str, bytes]:
        await workers.make(order())
        os.kill(workers.pids[0], signal.SIGKILL)
        psutil.wait_procs([psutil.Process(workers.pids[0])], timeout=0.1)
        with pytest.raises(CareerkitError) as told:
            await workers.make(order())
        return told.value.code, await workers.make(order(text=CANARY))

    code, file = with_workers(use)
    assert code == "file_not_made"
    assert CANARY.encode() in file


def test_a_file_that_takes_too_long_is_given_up() -> None:
    async def use(workers: Workers) -> tuple[int, ...]:
        with pytest.raises(CareerkitError, match="file_not_made"):
            await workers.make(order())
        return workers.pids

    assert with_workers(use, patience=0.01) == ()


def test_a_process_without_work_ends() -> None:
    async def use(workers: Workers) -> tuple[int, tuple[int, ...]]:
        await workers.make(order())
        (pid,) = workers.pids
        async with asyncio.timeout(10):
            while workers.pids:  # noqa: ASYNC110  # nobody is told
                await asyncio.sleep(0.01)
        return pid, workers.pids

    pid, left = with_workers(use, idle=0.1)
    assert left == ()
    assert not psutil.pid_exists(pid)


def test_a_wait_that_is_given_up_makes_nothing() -> None:
    async def use(workers: Workers) -> int:
        long = asyncio.create_task(workers.make(order("tables")))
        waiting = [asyncio.create_task(workers.make(order())) for _ in range(3)]
        await asyncio.sleep(0)
        for one in waiting:
            one.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*waiting)
        await long
        return sum(one.cancelled() for one in waiting)

    assert with_workers(use) == 3


def test_a_bug_is_logged_without_what_somebody_wrote(caplog: pytest.LogCaptureFixture) -> None:
    unmade = order(text=CANARY).model_copy(update={"export": "nothing-we-make"})
    with pytest.raises(CareerkitError, match="file_not_made"):
        with_workers(lambda workers: workers.make(unmade))
    assert "KeyError" in caplog.text
    assert CANARY not in caplog.text


@pytest.mark.parametrize("zone", ["", "Nowhere/At all", "../../etc/passwd", "x" * 5000, "\0"])
def test_a_time_zone_that_is_none_is_this_computers(zone: str) -> None:
    assert in_zone(NOW, zone) == NOW
    assert in_zone(NOW, zone).utcoffset() == NOW.astimezone().utcoffset()


def test_a_file_is_dated_by_the_day_of_its_person() -> None:
    late = order().model_copy(update={"now": datetime(2026, 11, 22, 23, tzinfo=UTC)})
    tokyo = late.model_copy(update={"zone": "Asia/Tokyo"})
    assert tokyo.kind.file_name(tokyo.occasion) == "careerkit-json-resume-2026-11-23.json"
