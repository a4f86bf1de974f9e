"""Choosing: one answer of several, or favourites among one's own accomplishments."""

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook, lookup
from careerkit.widgets.activity import Activity, Values

SECTION = "accomplishments"


class Choices(Activity):
    """One answer out of the exercise's options, kept at `path`."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, path: str) -> None:
        super().__init__(
            editor,
            name,
            config={**exercise.model_dump(mode="json"), "path": path},
            read=lambda workbook: {path: lookup(workbook, path)},
        )


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
            **exercise.model_dump(mode="json"),
            "section": SECTION,
            "field": "picked",
            "group": "area",
            "groups": [option.model_dump() for option in area.options],
        }
        super().__init__(editor, name, config=config, read=read)
