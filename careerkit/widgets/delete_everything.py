"""Delete everything: what goes, what stays, and a word to type."""

from collections.abc import Mapping
from typing import Any

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.settings import settings
from careerkit.widgets.activity import Activity
from careerkit.widgets.words import exercise_config

WORD = "delete"


class DeleteEverything(Activity):
    """What goes and what stays; our server deletes by a form, the kernel where there is none."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, first: str) -> None:
        """`first` is the exercise that offers the files."""
        by_address = settings().place == "server"
        others = "-home" if settings().guests else "-guests"
        told = tuple(one for one in exercise.options if not one.id.endswith(others))
        config = {
            **exercise_config(exercise.model_copy(update={"options": told})),
            "word": WORD,
            "address": "../delete" if by_address else "",
            "first": first,
        }
        super().__init__(editor, name, config=config)

    def act(self, action: Mapping[str, Any]) -> None:
        """Delete the workbook of whoever typed the word."""
        match action:
            case {"do": "delete", "word": str(typed)} if (
                typed.strip().casefold() == WORD and settings().place != "server"
            ):
                self.editor.delete()
            case _:
                super().act(action)
