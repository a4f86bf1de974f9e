"""The one rule of the tree: a process that forks another for each request on its control socket."""

import ctypes
import os
import select
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

from careerkit.errors import without_words
from careerkit.server.nursery.control import THREADS, hear, say

Grow = Callable[[dict[str, Any], int], None]
"""What a forked process does with a request and the file descriptor that came with it."""

_DIE_WITH_PARENT, _NAME = 1, 15  # PR_SET_PDEATHSIG and PR_SET_NAME of prctl(2)


def branch(control: socket.socket, grow: Grow) -> NoReturn:
    """Fork for each request, and tell of births and deaths, until the owner is gone.

    Raises `RuntimeError` in a process with threads: their locks would stay locked in a fork.
    """
    if len(list(THREADS.iterdir())) != 1:
        msg = "a process with threads must not fork"
        raise RuntimeError(msg)
    woken, wake = os.pipe()
    for end in (woken, wake):
        os.set_blocking(end, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)  # so that a death wakes `select`
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    with suppress(ConnectionError):  # there is nobody who could be told any more
        while True:
            ready, _, _ = select.select([control.fileno(), woken], [], [])
            if woken in ready:
                with suppress(BlockingIOError):
                    os.read(woken, 4096)
                _tell_of_deaths(control)
            if control.fileno() in ready:
                request, fds = hear(control)
                if request is None:
                    break
                _fork(control, request, fds[0], (woken, wake), grow)
    os._exit(0)  # whoever was forked here dies with this process


def die_with_parent(parent: int) -> None:
    """End this process when the one that made it ends, however that ends."""
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:  # it had ended already
        os._exit(1)


def call_itself(name: str) -> None:
    """Give this process a name of up to 15 characters, for those who list processes."""
    ctypes.CDLL(None).prctl(_NAME, name.encode())


def _tell_of_deaths(control: socket.socket) -> None:
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not pid:
            return
        say(control, {"gone": pid, "status": os.waitstatus_to_exitcode(status)})


def _fork(
    control: socket.socket,
    request: dict[str, Any],
    fd: int,
    ours: tuple[int, int],
    grow: Grow,
) -> None:
    parent = os.getpid()
    try:
        pid = os.fork()
    except OSError:  # no memory, or too many processes
        os.close(fd)
        say(control, {"id": request["id"], "failed": True})
        return
    if pid:
        os.close(fd)
        say(control, {"id": request["id"], "born": pid})
        return
    try:
        signal.set_wakeup_fd(-1)
        for end in ours:
            os.close(end)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        die_with_parent(parent)
        grow(request, fd)
        os._exit(0)
    except ConnectionError:  # who asked for it is gone
        os._exit(0)
    except BaseException as error:  # noqa: BLE001  # nothing of the parent's may run on here
        print(without_words(error), file=sys.__stderr__, flush=True)
        os._exit(1)
