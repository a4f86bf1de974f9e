"""What a server that runs for long does with its memory."""

import asyncio
import gc
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from careerkit.server import upkeep
from careerkit.server.memory import give_back, settle_in

# Many small things, all of which go except the last one: the C library alone would keep all of it
MUCH = """
from pathlib import Path
from careerkit.server.memory import give_back
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
many = [bytes(2000) for _ in range(50_000)]
last = bytes(2000)
del many
before = resident()
give_back()
print(before - resident())
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="Linux")
def test_memory_that_is_free_goes_back_to_the_system() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MUCH], check=True, capture_output=True, text=True, timeout=60
    )
    assert int(done.stdout) > 90_000_000  # of 100 MB


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_elsewhere_nothing_is_asked(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr("careerkit.server.memory.sys.platform", system)
    monkeypatch.setattr("careerkit.server.memory.ctypes.CDLL", None)
    give_back()


def test_a_c_library_that_cannot_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careerkit.server.memory.ctypes.CDLL", lambda _: object())
    give_back()


def test_what_stays_for_ever_is_left_out_of_collections() -> None:
    try:
        settle_in()
        assert gc.get_freeze_count() > 1000
        assert len(gc.get_objects()) < 1000
    finally:
        gc.unfreeze()


def test_a_host_gives_back_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async def until_asked_three_times() -> None:
        asked, enough = count(1), asyncio.Event()

        def note() -> None:
            if next(asked) == 3:
                enough.set()

        monkeypatch.setattr(upkeep, "MINUTE", 0.001)
        monkeypatch.setattr(upkeep, "give_back", note)
        task = asyncio.ensure_future(upkeep.stay_small())
        await asyncio.wait_for(enough.wait(), 10)
        task.cancel()

    asyncio.run(until_asked_three_times())
