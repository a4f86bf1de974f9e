"""Threads that nobody waits for when a program ends, unlike those of `concurrent.futures`."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import TypeVar

T = TypeVar("T")


class Threads:
    """Does at most `at_once` things at a time, each in the order in which it came."""

    def __init__(self, at_once: int, name: str) -> None:
        self._at_once, self._name = at_once, name
        self._waiting = SimpleQueue[Callable[[], None] | None]()
        self._begun = 0
        self._lock = threading.Lock()

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """Return what becomes of `work`; as long as it waits for its turn, it can be cancelled."""
        job = Future[T]()

        def run() -> None:
            if not job.set_running_or_notify_cancel():
                return
            try:
                made = work()
            except BaseException as error:  # noqa: BLE001  # it is told to whoever waits
                job.set_exception(error)
            else:
                job.set_result(made)

        self._waiting.put(run)
        with self._lock:
            if self._begun < self._at_once:
                self._begun += 1
                threading.Thread(target=self._work, name=self._name, daemon=True).start()
        return job

    def close(self) -> None:
        """Begin nothing that still waits; the threads end with what they are doing."""
        with suppress(Empty):
            while True:
                self._waiting.get_nowait()
        for _ in range(self._at_once):
            self._waiting.put(None)

    def _work(self) -> None:
        while run := self._waiting.get():
            run()
