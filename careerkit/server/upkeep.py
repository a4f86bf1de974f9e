"""What a host does by itself: it deletes workbooks past their time, and keeps no free memory."""

import asyncio
import logging
from collections.abc import Callable

from careerkit.errors import CareerkitError
from careerkit.server.memory import give_back

HOUR, MINUTE = 3600.0, 60.0  # seconds


async def keep_tidy(purge: Callable[[], int], log: logging.Logger, *, every: float = HOUR) -> None:
    """Purge now and then for ever; what goes wrong is told and tried again the next time."""
    while True:
        try:
            count = await asyncio.to_thread(purge)
        except CareerkitError as error:
            log.warning("Old workbooks could not be deleted now: %s", error)
        except Exception:
            log.exception("Old workbooks could not be deleted now")  # and are the next time
        else:
            if count:
                log.info("Deleted what was past its time: %d", count)
        await asyncio.sleep(every)


async def stay_small() -> None:
    """Give free memory back every minute for ever."""
    while True:
        await asyncio.sleep(MINUTE)
        give_back()
