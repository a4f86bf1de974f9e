"""The server's end of one control socket of the tree."""

import asyncio
import os
import signal
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from itertools import count
from typing import Any

from careerkit.server.nursery.control import hear, say

ENDED = -9  # status of a process that nobody could wait for: it was killed with its parent


class NotGrownError(Exception):
    """A process of the tree could not be forked, or ended before it was ready."""


class Twig:
    """Asks one process of the tree to fork, and hears of births and deaths."""

    def __init__(self, control: socket.socket, gone: Callable[[int, int], None]) -> None:
        """`gone` is called with the id and exit code of each forked process that ends."""
        control.setblocking(False)  # noqa: FBT003  # theirs
        self._control, self._gone = control, gone
        self._ids = count()
        self._waiting: dict[int, asyncio.Future[int]] = {}
        self._born: dict[int, Callable[[int], None]] = {}  # request -> who hears of its process
        self._asked: dict[int, int] = {}  # process -> the request that it answers
        self._unwanted: set[int] = set()  # requests that nobody waits for any more
        self.alive = True
        self.answered = False  # at least once
        self.silent = False  # it did not answer in time, and has said nothing since
        asyncio.get_running_loop().add_reader(control.fileno(), self._listen)

    @property
    def busy(self) -> bool:
        """Whether a process that was forked here runs, or is asked for."""
        return bool(self._asked or self._waiting)

    async def grow(
        self,
        request: Mapping[str, object],
        fd: int,
        *,
        patience: float,
        born: Callable[[int], None] = lambda _: None,
    ) -> int:
        """Return the id of a new process once it is ready; it gets the file descriptor.

        `born` hears the id before anything else is heard of the process. Raises `NotGrownError`
        if there is none after `patience` seconds.
        """
        if not self.alive:
            raise NotGrownError
        number = next(self._ids)
        ready = self._waiting[number] = asyncio.get_running_loop().create_future()
        self._born[number] = born
        try:
            say(self._control, {"id": number, **request}, fd)
            return await asyncio.wait_for(ready, patience)
        except TimeoutError as error:
            self.silent = True
            raise NotGrownError from error
        except OSError as error:
            raise NotGrownError from error
        finally:
            del self._waiting[number]
            self._born.pop(number, None)
            if ready.cancelled() or not ready.done():
                self._unwanted.add(number)
                self._end_unwanted()

    def close(self) -> None:
        """Let go of the process, which ends with all that it forked."""
        if self.alive:
            self.alive = False
            asyncio.get_running_loop().remove_reader(self._control.fileno())
            self._control.close()
        for pid in tuple(self._asked):
            self._forget(pid, ENDED)
        for ready in self._waiting.values():
            _fail(ready)

    def _listen(self) -> None:
        while True:
            try:
                message, fds = hear(self._control)
            except BlockingIOError:
                return
            except OSError:
                message, fds = None, ()
            for fd in fds:
                os.close(fd)
            if message is None:
                self.close()
                return
            self.silent, self.answered = False, True
            self._understand(message)

    def _understand(self, message: Mapping[str, Any]) -> None:
        match message:
            case {"born": int(pid), "id": int(number)}:
                self._bear(pid, number)
                self._end_unwanted()
            case {"failed": True, "id": int(number)}:
                self._unwanted.discard(number)
                if ready := self._waiting.get(number):
                    _fail(ready)
            case {"up": int(pid), "id": int(number)}:
                self._bear(pid, number)  # on a busy computer it speaks before its parent does
                if (ready := self._waiting.get(number)) and not ready.done():
                    ready.set_result(pid)
            case {"gone": int(pid), "status": int(status)}:
                self._forget(pid, status)

    def _bear(self, pid: int, number: int) -> None:
        self._asked[pid] = number
        if born := self._born.pop(number, None):
            born(pid)

    def _end_unwanted(self) -> None:
        """End processes that came too late."""
        for pid, number in self._asked.items():
            if number in self._unwanted:
                self._unwanted.discard(number)
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)

    def _forget(self, pid: int, status: int) -> None:
        number = self._asked.pop(pid, -1)
        if ready := self._waiting.get(number):
            _fail(ready)
        self._gone(pid, status)


def _fail(ready: "asyncio.Future[int]") -> None:
    if not ready.done():
        ready.set_exception(NotGrownError())
