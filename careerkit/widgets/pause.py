"""Work that can wait until a person pauses."""

import asyncio
import logging
from collections.abc import Callable

from careerkit.errors import without_words

log = logging.getLogger(__name__)

PAUSE = 1.0  # seconds without a change until something that takes 10 ms or more is done anew


class Pause:
    """Does something once no more of it has been asked for, for a while."""

    def __init__(self, do: Callable[[], None]) -> None:
        self._do = do
        self._waiting: asyncio.TimerHandle | None = None

    def soon(self, seconds: float | None = None) -> None:
        """Do it after a pause, counted anew at every call; 0 is after what is going on now."""
        self.stop()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # a script or a test
            self._do()
        else:
            self._waiting = loop.call_later(PAUSE if seconds is None else seconds, self._try)

    def stop(self) -> None:
        """Do it no more, unless it is asked for again."""
        if self._waiting is not None:
            self._waiting.cancel()

    def _try(self) -> None:
        try:
            self._do()
        except Exception as error:  # noqa: BLE001  # nobody else would hear of it
            log.error("a part of the page does not follow: %s", without_words(error))  # noqa: TRY400
