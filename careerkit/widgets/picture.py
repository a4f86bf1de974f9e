"""Pictures of what a person said, with the same in words and as a table."""

import asyncio
from collections.abc import Callable
from dataclasses import asdict

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.figures import Drawing
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity
from careerkit.widgets.words import exercise_config

PAUSE = 1.0  # seconds without an edit until a picture is drawn anew, which takes about 20 ms

Draw = Callable[[Workbook], Drawing | None]
"""What draws a picture, or returns `None` while there is nothing to show."""


class Picture(Activity):
    """A picture that follows the workbook; a dashed box stands where there is none yet."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, draw: Draw) -> None:
        super().__init__(editor, name, config=exercise_config(exercise))
        self._draw = draw
        self._waiting: asyncio.TimerHandle | None = None
        self._show()
        self.follow(lambda workbook: workbook, lambda _: self._draw_soon())

    def _draw_soon(self) -> None:
        """Draw after the save is acknowledged: a first picture soon, a changed one at a pause."""
        if self._waiting is not None:
            self._waiting.cancel()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # a script or a test
            self._show()
        else:
            self._waiting = loop.call_later(PAUSE if self.view else 0, self._show)

    def _show(self) -> None:
        drawing = self._draw(self.editor.workbook)
        self.set_trait("view", _plain(drawing) if drawing else {})


def _plain(drawing: Drawing) -> dict[str, object]:
    return asdict(drawing) | {
        "columns": list(drawing.columns),
        "rows": [list(row) for row in drawing.rows],
    }
