"""What a server and all that it started cost: processor time and memory."""

import re
import time
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import psutil

from tests.server.processes import tree

MEGABYTE = 2**20
IDLE = 0.08  # of one processor: less counts as doing nothing
LOOKING = 0.004  # of one processor: what a page's kernel may do while nobody types
LOOK = 0.25  # seconds
LOOKS = 5  # in a row that find nothing going on


def worked(root: psutil.Process) -> float:
    """Return for how many seconds a processor worked for a process and all that it started.

    Those that have ended since count, too.
    """
    seconds = 0.0
    for process in tree(root.pid):
        with suppress(psutil.NoSuchProcess):
            times = process.cpu_times()
            seconds += times.user + times.system
            seconds += times.children_user + times.children_system
    return seconds


def memory(root: psutil.Process) -> float:
    """Return the memory that a process and all that it started have for themselves, in MB.

    What several of them share is divided among them (PSS), where the system tells it; so what they
    share among themselves counts once.
    """
    return sum(memory_of(process) for process in tree(root.pid))


def memory_of(process: psutil.Process) -> float:
    """Return the memory of one process, in MB, with its part of what it shares; 0 if it is gone."""
    try:
        full = process.memory_full_info()
    except psutil.NoSuchProcess:
        return 0.0
    return float(getattr(full, "pss", 0) or full.uss) / MEGABYTE


def written_by(process: psutil.Process) -> float:
    """Return the memory that one process wrote to since it was loaded, in MB; Linux alone tells it.

    Unlike `memory_of` it does not change when programs beside it load the same libraries. What a
    fork shares with others is divided among them.
    """
    rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text("ascii")
    (kilobytes,) = re.findall(r"^Pss_Anon: +(\d+) kB$", rollup, re.MULTILINE)
    return int(kilobytes) * 1024 / MEGABYTE


def settle(root: psutil.Process, patience: float, *, pages: int = 0) -> None:
    """Wait until a process and all that it started have nothing more to do.

    Each of so many open pages may go on looking for news. Raises `TimeoutError` if they still work
    after `patience` seconds.
    """
    end = time.monotonic() + patience
    little = (IDLE + LOOKING * pages) * LOOK
    seen = [worked(root)]
    while len(seen) <= LOOKS or any(b - a > little for a, b in pairwise(seen[-LOOKS - 1 :])):
        if time.monotonic() > end:
            msg = f"still busy after {patience:g} seconds"
            raise TimeoutError(msg)
        time.sleep(LOOK)
        seen.append(worked(root))


class Stopwatch:
    """What a server worked, and this process itself, since it was made."""

    def __init__(self, root: psutil.Process) -> None:
        self._root = root
        self._since, self._worked, self._own = (
            time.perf_counter(),
            worked(root),
            time.process_time(),
        )

    @property
    def worked(self) -> float:
        """Seconds of processor time that the server and all that it started took."""
        return worked(self._root) - self._worked

    @property
    def own(self) -> float:
        """Percent of one processor that this process took."""
        passed = time.perf_counter() - self._since
        return 100 * (time.process_time() - self._own) / passed


def others_work(seconds: float = 0.3) -> float:
    """Return how much of all processors is taken before we do anything, in percent."""
    return float(psutil.cpu_percent(seconds))
