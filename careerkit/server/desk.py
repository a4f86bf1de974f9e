"""Where people ask for their files: some are made at once, the others wait in a line."""

import asyncio
import os
from collections import Counter
from datetime import datetime

from careerkit.errors import CareerkitError
from careerkit.export.order import Order
from careerkit.export.workers import Workers
from careerkit.repository import Repository
from careerkit.vault import Access

AT_ONCE = min(2, os.cpu_count() or 1)
EACH = 2  # files of one person, waiting or being made
LINE = 60  # files of all; the last one in the line waits about a minute


class Desk:
    """Takes orders for files, as many as can be made in a time that people wait for."""

    def __init__(
        self, repository: Repository, workers: Workers, *, each: int = EACH, line: int = LINE
    ) -> None:
        self._repository, self._workers = repository, workers
        self._each, self._line = each, line
        self._of = Counter[str]()

    async def hand_out(
        self, owner: str, access: Access, name: str, *, zone: str = "", words: tuple[str, ...] = ()
    ) -> tuple[Order, bytes]:
        """Return the file of this name, and the order that it was made for.

        Raises `CareerkitError` ``files_waiting`` if this person waits for others already,
        ``line_of_files`` if many people do, and what loading and making raise.
        """
        if self._of[owner] >= self._each:
            raise CareerkitError("files_waiting")
        if self._of.total() >= self._line:
            raise CareerkitError("line_of_files")
        self._of[owner] += 1
        try:
            workbook = await asyncio.to_thread(self._repository.load, access)
            now = datetime.now().astimezone()
            order = Order(
                export=name,
                workbook=workbook,
                now=now,
                zone=zone,
                words=words,
                owner=access.record,
            )
            return order, await self._workers.make(order)
        finally:
            self._of[owner] -= 1
            if not self._of[owner]:
                del self._of[owner]
