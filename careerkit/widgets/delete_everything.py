"""Delete everything: what goes, what stays, and a word to type."""

from collections.abc import Mapping
from typing import Any

from careerkit import content
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.repository.deleting import MARKS, WORD, leaves_traces, means_it
from careerkit.settings import settings
from careerkit.widgets.activity import Activity
from careerkit.widgets.words import exercise_config


class DeleteEverything(Activity):
    """What goes and what stays; our server deletes by a form, the kernel where there is none."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, first: str) -> None:
        """`first` is the file that is offered before."""
        by_address = settings().place == "server"
        others = "-home" if settings().guests else "-guests"
        told = tuple(one for one in exercise.options if not one.id.endswith(others))
        config = {
            **exercise_config(exercise.model_copy(update={"options": told})),
            "word": WORD,
            "marks": MARKS,
            "address": "../delete" if by_address else "",
            "first": first,
        }
        super().__init__(editor, name, config=config)

    def act(self, action: Mapping[str, Any]) -> None:
        """Delete the workbook of whoever typed the word."""
        match action:
            case {"do": "delete", "word": str(typed)} if (
                means_it(typed) and settings().place != "server"
            ):
                if leaves_traces(self.editor.delete):  # it is deleted all the same
                    self.send({"traces": content.sentence("traces_left")})
            case _:
                super().act(action)
