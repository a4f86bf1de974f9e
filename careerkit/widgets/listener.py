"""Listener mode: a partner hears a story and taps the strengths in it."""

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config

HEARD = ("heard", "heard_else", "listener")


class Listener(Activity):
    """Choose a story, hand the screen over, get it back with the strengths that were heard.

    The exercise's options are the strengths; the fields of `story` are what the partner may read.
    """

    def __init__(self, editor: Editor, name: str, exercise: Exercise, story: Exercise) -> None:
        parts = [field for field in story.fields if field.id != "title"]
        shown = {"title", *(part.id for part in parts), *HEARD}

        def read(workbook: Workbook) -> Values:
            return {
                "stories": {
                    id_: told.model_dump(mode="json", include=shown)
                    for id_, told in workbook.stories.items()
                },
                "orders.stories": list(workbook.orders.get("stories", ())),
            }

        words = [{"id": part.id, "label": part.label} for part in parts]
        config = {**exercise_config(exercise), "parts": words}
        super().__init__(editor, name, config=config, read=read)
