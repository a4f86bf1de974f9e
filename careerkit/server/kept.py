"""What is known of one kernel: whose it is, and whether its page is there."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tornado.websocket import WebSocketHandler


@dataclass
class Kept:
    """One kernel: whose it is (at first nobody's) and the lines of its page."""

    owner: str = ""
    slug: str = ""
    sockets: dict[WebSocketHandler, None] = field(default_factory=dict)  # oldest first
    heard: float = field(default_factory=time.monotonic)  # when its page last said something
    came: bool = False  # its page has been there
    coming: int = 0  # lines that wait until the kernel has started
    left: bool = False  # the page has said good-bye
    end: asyncio.TimerHandle | None = None

    @property
    def is_lost(self) -> bool:
        """Whether its page is away, and not only on its way."""
        return bool(self.owner) and self.came and not self.is_used

    @property
    def is_used(self) -> bool:
        """Whether its page is there or waits for it."""
        return bool(self.sockets) or self.coming > 0

    @property
    def last_used(self) -> tuple[bool, float]:
        """What sorts kernels: those whose page is away first, then by when it was used."""
        return self.is_used, self.heard

    def stay(self) -> None:
        """Do not end for a wait that is over."""
        if self.end:
            self.end.cancel()
            self.end = None

    @contextmanager
    def awaited(self) -> Iterator[None]:
        """Count a line that waits for the kernel."""
        self.coming += 1
        try:
            yield
        finally:
            self.coming -= 1
