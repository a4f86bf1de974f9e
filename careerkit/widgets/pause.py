"""Work that can wait until a person pauses."""

import asyncio
import logging
from collections.abc import Callable

from careerkit.errors import without_words
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity

log = logging.getLogger(__name__)

PAUSE = 1.0  # seconds without a change until something that takes 10 ms or more is done anew


class Pause:
    """Does something once no more of it has been asked for, for a while."""

    def __init__(self, do: Callable[[], None]) -> None:
        self._do = do
        self._waiting: asyncio.TimerHandle | None = None

    def soon(self, seconds: float) -> None:
        """Do it in `seconds`, counted anew at every call; 0 is after what is going on now."""
        if self._waiting is not None:
            self._waiting.cancel()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # a script or a test
            self._do()
        else:
            self._waiting = loop.call_later(seconds, self._try)

    def _try(self) -> None:
        try:
            self._do()
        except Exception as error:  # noqa: BLE001  # nobody else would hear of it
            log.error("a part of the page does not follow: %s", without_words(error))  # noqa: TRY400


def follow_pauses(
    activity: Activity,
    do: Callable[[], None],
    *,
    shown: Callable[[], object] = lambda: True,
    seconds: float | None = None,
) -> None:
    """Do something at each pause after changes of the workbook, until the activity is closed.

    It is done as soon as the save is acknowledged while nothing of it is `shown` yet.
    """
    pause = Pause(do)

    def wait(_: Workbook) -> None:
        usual = PAUSE if seconds is None else seconds
        pause.soon(usual if shown() else 0)

    activity.follow(lambda workbook: workbook, wait)
