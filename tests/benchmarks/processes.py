"""What a server and all that it started cost: processor time and memory."""

import time
from contextlib import suppress
from itertools import pairwise

import psutil

MEGABYTE = 2**20
IDLE = 0.08  # of one processor: less counts as doing nothing
LOOK = 0.25  # seconds
LOOKS = 5  # in a row that find nothing going on


def tree(root: psutil.Process) -> list[psutil.Process]:
    """Return a process and all that it started."""
    return [root, *root.children(recursive=True)]


def worked(root: psutil.Process) -> float:
    """Return for how many seconds a processor worked for a process and all that it started.

    Those that have ended since count, too.
    """
    seconds = 0.0
    for process in tree(root):
        with suppress(psutil.NoSuchProcess):
            times = process.cpu_times()
            seconds += times.user + times.system
            seconds += times.children_user + times.children_system
    return seconds


def memory(root: psutil.Process) -> float:
    """Return the memory that a process and all that it started have for themselves, in MB.

    What several of them share is divided among them (PSS), where the system tells it.
    """
    taken = 0
    for process in tree(root):
        with suppress(psutil.NoSuchProcess):
            full = process.memory_full_info()
            taken += getattr(full, "pss", 0) or full.uss
    return taken / MEGABYTE


def settle(root: psutil.Process, patience: float) -> None:
    """Wait until a process and all that it started have nothing more to do.

    Raises `TimeoutError` if they still work after `patience` seconds.
    """
    end = time.monotonic() + patience
    seen = [worked(root)]
    while len(seen) <= LOOKS or any(b - a > IDLE * LOOK for a, b in pairwise(seen[-LOOKS - 1 :])):
        if time.monotonic() > end:
            msg = f"still busy after {patience:g} seconds"
            raise TimeoutError(msg)
        time.sleep(LOOK)
        seen.append(worked(root))
