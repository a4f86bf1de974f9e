"""How many pages can be open at once on this computer, and its limits, raised where we may."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import zmq

if sys.platform != "win32":  # which has no such limits
    import resource


@dataclass(frozen=True)
class Each:
    """What one kernel takes."""

    memory: int  # bytes
    tasks: int  # processes and threads


FORKED = Each(20 * 2**20, 4)  # pictures drawn
PLAIN = Each(140 * 2**20, 12)  # started alone, skills and jobs looked up
SHARE = 0.6  # of the computer's memory for kernels
UNKNOWN = 40  # kernels, where the computer does not tell its memory

FILES = (65_536, 10_240)  # file descriptors to ask for; macOS gives no more than the second
FILES_EACH = 13  # of the server for each kernel with a page
FILES_OWN = 300  # for everything else
SOCKETS = 16_383  # of ZeroMQ; each line of a page takes four; its own limit is 1,023
TASKS_OWN = 100  # processes and threads of everything else

_GROUP = Path("/sys/fs/cgroup")  # of containers and services, where Linux limits them


def raise_limits(context: zmq.Context[zmq.Socket[bytes]]) -> None:
    """Let this process open as many files, and ZeroMQ as many sockets, as a full room takes."""
    context.set(zmq.MAX_SOCKETS, SOCKETS)
    if sys.platform != "win32":
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        for most in FILES:
            wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
            if soft == resource.RLIM_INFINITY or soft >= wanted:
                return
            try:
                resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
            except (ValueError, OSError):
                continue
            return


def most_kernels(each: Each) -> int:
    """Return how many such kernels this computer has memory, files and tasks for."""
    limits = [UNKNOWN if (memory := _memory()) is None else int(memory * SHARE / each.memory)]
    if sys.platform != "win32":
        soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
        if soft != resource.RLIM_INFINITY:
            limits.append((soft - FILES_OWN) // FILES_EACH)
    if (tasks := _limit("pids.max")) is not None:
        limits.append((tasks - TASKS_OWN) // each.tasks)
    return max(1, min(limits))


def _memory() -> int | None:
    """Return the bytes of memory that this computer, or our part of it, has."""
    try:
        whole = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return None
    ours = _limit("memory.max")
    return whole if ours is None else min(whole, ours)


def _limit(name: str) -> int | None:
    """Return a limit of the group of processes that we are in, if there is one."""
    try:
        _, _, own = Path("/proc/self/cgroup").read_text().strip().rpartition("::")
        said = [(place / name).read_text().strip() for place in _up(own) if (place / name).exists()]
    except OSError:
        return None
    return min((int(number) for number in said if number.isdigit()), default=None)


def _up(own: str) -> list[Path]:
    """Return the folders of a group and of those around it; each limits it."""
    inside = _GROUP / own.strip("/")
    return [inside, *(place for place in inside.parents if place.is_relative_to(_GROUP))]
