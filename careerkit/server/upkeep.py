"""What a host does by itself: workbooks past their time are deleted."""

import asyncio
import logging
from collections.abc import Callable

from careerkit.errors import CareerkitError

HOUR = 3600.0  # seconds


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
