"""Choosing one answer of several."""

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import lookup
from careerkit.widgets.activity import Activity
from careerkit.widgets.words import exercise_config


class Choices(Activity):
    """One answer out of the exercise's options, kept at `path`."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, path: str) -> None:
        super().__init__(
            editor,
            name,
            config={**exercise_config(exercise), "path": path},
            read=lambda workbook: {path: lookup(workbook, path)},
        )
