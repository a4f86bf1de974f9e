"""Choosing favourites among one's own accomplishments."""

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config

SECTION = "accomplishments"


class PickRows(Activity):
    """A tick beside the title of each accomplishment, in groups by area.

    `capture` is the exercise that asks for them: its field `area` knows the areas.
    """

    def __init__(self, editor: Editor, name: str, exercise: Exercise, capture: Exercise) -> None:
        (area,) = (field for field in capture.fields if field.id == "area")
        shown = {"title", "area", "picked"}

        def read(workbook: Workbook) -> Values:
            records = workbook.accomplishments
            return {
                SECTION: {id_: each.model_dump(include=shown) for id_, each in records.items()},
                f"orders.{SECTION}": list(workbook.orders.get(SECTION, ())),
            }

        config = {
            **exercise_config(exercise),
            "section": SECTION,
            "field": "picked",
            "group": "area",
            "groups": [option.model_dump() for option in area.options],
        }
        super().__init__(editor, name, config=config, read=read)
