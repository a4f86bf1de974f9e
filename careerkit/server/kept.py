"""What is known of one kernel: whose it is, and whether its page is there."""

import asyncio
import time
from dataclasses import dataclass, field

from tornado.websocket import WebSocketHandler

SAVING = 1.0  # seconds for a kernel to save what its page said last, on a busy computer
COMING = 30.0  # seconds for a page to connect to the kernel that it was given


@dataclass
class Kept:
    """One kernel: whose it is (at first nobody's) and the lines of its page."""

    owner: str = ""
    slug: str = ""
    sockets: dict[WebSocketHandler, None] = field(default_factory=dict)  # oldest first
    heard: float = field(default_factory=time.monotonic)  # when its page last said something
    came: bool = False  # its page has been there
    left: bool = False  # the page has said good-bye
    end: asyncio.TimerHandle | None = None

    @property
    def is_lost(self) -> bool:
        """Whether its page is away, and not only on its way."""
        late = self.came or time.monotonic() - self.heard > COMING
        return bool(self.owner) and late and not self.sockets

    @property
    def saving(self) -> float:
        """For how many seconds it may still save what its page said last."""
        return max(0.0, self.heard + SAVING - time.monotonic())

    @property
    def last_used(self) -> tuple[bool, float]:
        """What sorts kernels: those whose page is away first, then by when it was used."""
        return bool(self.sockets), self.heard

    def stay(self) -> None:
        """Do not end for a wait that is over."""
        if self.end:
            self.end.cancel()
            self.end = None
