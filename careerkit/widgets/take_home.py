"""Files to take home: on our server they come from it, elsewhere out of the kernel."""

import asyncio
import atexit
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from careerkit import content
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.errors import CareerkitError
from careerkit.export import EXPORTS
from careerkit.export.order import Order
from careerkit.export.workers import Workers
from careerkit.model import Workbook
from careerkit.settings import settings
from careerkit.widgets.activity import Activity
from careerkit.widgets.words import exercise_config
from careerkit.words import new_words, read_words

Lists = Mapping[str, Callable[[Workbook], tuple[str, ...]]]
"""What stands below the files, by its heading's name: sentences."""

LONGEST_ZONE = 100  # characters of the name of a time zone


class TakeHome(Activity):
    """A list of all kinds of files, each with a button."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, lists: Lists) -> None:
        by_address = settings().place == "server"
        config = {
            **exercise_config(exercise),
            "files": [
                {"name": one.name, "suffix": one.suffix, "sealed": one.sealed}
                for one in EXPORTS.values()
            ],
            "address": "../download/" if by_address else "",
        }
        super().__init__(editor, name, config=config, view=lambda workbook: _said(lists, workbook))
        self._tasks: set[asyncio.Task[None]] = set()

    def act(self, action: Mapping[str, Any]) -> None:
        """Make a file and send it, make six words, or do what every activity can."""
        match action:
            case {"do": "make_words"}:
                self.send({"words": list(new_words())})
            case {"do": "make", "name": str(name), "zone": str(zone), "words": str(typed)} if (
                name in EXPORTS and settings().place != "server"
            ):
                words = read_words(typed) if EXPORTS[name].sealed else ()
                order = Order(
                    export=name,
                    workbook=self.editor.workbook,
                    now=datetime.now().astimezone(),
                    zone=zone[:LONGEST_ZONE],
                    words=words,
                    owner=self.editor.owner,
                )
                task = asyncio.get_running_loop().create_task(self._make(order))
                self._tasks.add(task)  # the loop itself keeps only weak references
                task.add_done_callback(self._tasks.discard)
            case _:
                super().act(action)

    async def _make(self, order: Order) -> None:
        """Make a file while the kernel goes on, and send it to the page."""
        try:
            file = await _workers().make(order)
        except CareerkitError as error:
            why = content.sentence(error.code, **error.facts)
            self.send({"file": order.export, "why": why})
            return
        named = order.kind.file_name(order.occasion)
        told = {"file": order.export, "called": named, "type": order.kind.media_type}
        self.send(told, buffers=[file])


@cache
def _workers() -> Workers:
    """Return what makes files for this kernel."""
    workers = Workers()
    atexit.register(workers.close)
    return workers


def _said(lists: Lists, workbook: Workbook) -> dict[str, object]:
    return {name: list(lines(workbook)) for name, lines in lists.items()}
