"""Files are made in processes of their own, which may die, hang or rest."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import psutil
import pytest

from careerkit.errors import CareerkitError
from careerkit.export.order import Order, in_zone
from careerkit.export.workers import BYTES, FILES, Workers
from careerkit.model import Workbook, replace

pytestmark = pytest.mark.slow

T = TypeVar("T")
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
CANARY = "Kanarienvogel"
HANGING = (sys.executable, "-c", "import time; time.sleep(60)")


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


def test_a_wait_that_is_given_up_makes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    make = Workers._make

    def count(workers: Workers, wanted: Order) -> bytes:
        made.append(wanted.export)
        return make(workers, wanted)

    monkeypatch.setattr(Workers, "_make", count)

    async def use(workers: Workers) -> None:
        long = asyncio.create_task(workers.make(order("tables")))
        waiting = [asyncio.create_task(workers.make(order())) for _ in range(3)]
        await asyncio.sleep(0)
        for one in waiting:
            one.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        await long
        await workers.make(order("log"))

    with_workers(use)
    assert made == ["tables", "log"]


@pytest.mark.usefixtures("hanging")
def test_a_wait_that_is_given_up_too_late_ends_with_the_work() -> None:
    async def use(workers: Workers) -> tuple[bool, bool]:
        making = asyncio.create_task(workers.make(order()))
        await is_busy(workers)
        making.cancel()
        done, _ = await asyncio.wait([making], timeout=0.2)
        over_before = bool(done)
        workers.close()
        await asyncio.wait([making], timeout=10)
        return over_before, making.cancelled()

    assert with_workers(use) == (False, True)


@pytest.mark.usefixtures("hanging")
def test_closing_ends_a_process_that_hangs() -> None:
    async def use(workers: Workers) -> int:
        making = asyncio.create_task(workers.make(order()))
        pid = await is_busy(workers)
        workers.close()
        async with asyncio.timeout(10):
            with pytest.raises(CareerkitError, match="file_not_made"):
                await making
        return pid

    assert not psutil.pid_exists(with_workers(use))


def test_nothing_begins_after_closing() -> None:
    async def use(workers: Workers) -> None:
        workers.close()
        with pytest.raises(CareerkitError, match="file_not_made"):
            workers._make(order())

    with_workers(use)


@pytest.fixture
def hanging(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let processes begin that never answer."""
    monkeypatch.setattr("careerkit.export.workers._COMMAND", HANGING)


async def is_busy(workers: Workers) -> int:
    """Wait until a process has something to do; return its number."""
    async with asyncio.timeout(10):
        while not workers.busy:  # noqa: ASYNC110  # nobody is told
            await asyncio.sleep(0.01)
    return workers.busy[0]


def test_another_process_takes_over_after_some_files() -> None:
    async def use(workers: Workers) -> list[tuple[int, ...]]:
        seen = []
        for _ in range(FILES + 1):
            await workers.make(order())
            seen.append(workers.pids)
        return seen

    seen = with_workers(use)
    assert len(set(seen[: FILES - 1])) == 1
    assert seen[FILES - 1] == ()
    assert seen[FILES] not in {(), seen[0]}


def test_a_process_ends_after_much_text() -> None:
    async def use(workers: Workers) -> tuple[int, ...]:
        await workers.make(order(text="x" * BYTES))
        return workers.pids

    assert with_workers(use) == ()


def test_who_may_remember_somebody_ends_when_they_are_forgotten() -> None:
    async def use(workers: Workers) -> tuple[tuple[int, ...], tuple[int, ...]]:
        await workers.make(order(text=CANARY))
        (first,) = workers.pids
        workers.forget()
        assert not psutil.pid_exists(first)
        making = asyncio.create_task(workers.make(order(text=CANARY)))
        await is_busy(workers)
        workers.forget()
        await making
        return workers.pids, workers.busy

    assert with_workers(use) == ((), ())


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="memory can be read on Linux only")
def test_no_process_remembers_anybody_after_some_files_of_others() -> None:
    async def use(workers: Workers) -> tuple[bool, bool]:
        await workers.make(order("workbook", CANARY))
        before = remembers(workers.pids[0], CANARY)
        for n in range(FILES):
            await workers.make(order("json-resume", f"Somebody {n}"))
        return before, remembers(workers.pids[0], CANARY)

    assert with_workers(use) == (True, False)


def remembers(pid: int, text: str) -> bool:
    """Return whether a text stands in the memory of a process."""
    spelt = [text.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-32-le")]
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights, *_ = line.split()
            if not rights.startswith("rw"):
                continue
            begin, end = (int(place, 16) for place in span.split("-"))
            with suppress(OSError, ValueError):
                memory.seek(begin)
                part = memory.read(end - begin)
                if any(word in part for word in spelt):
                    return True
    return False


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
    assert tokyo.kind.file_name(tokyo.occasion) == "careerkit-resume-data-2026-11-23.json"
