"""Pictures of what a person said, with the same in words and as a table."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.figures import Drawing, Table
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config

Draw = Callable[[Workbook], Drawing | None]
"""What draws a picture, or returns `None` while there is nothing to show."""


Tabulate = Callable[[Workbook], Table | None]
"""What makes a table, or returns `None` while there is nothing to show."""


@dataclass(frozen=True)
class Beside:
    """What stands below the picture in the same activity: a table, or what a kind of its own draws.

    `config`, `read` and `view` are those of `Activity`; the table is for everybody to see.
    """

    tabulate: Tabulate = lambda _: None
    config: Mapping[str, object] = field(default_factory=dict)
    read: Callable[[Workbook], Values] = lambda _: {}
    view: Callable[[Workbook], Values] = lambda _: {}


NOTHING = Beside()


class Picture(Activity):
    """A picture that follows the workbook; a dashed box stands where there is none yet."""

    def __init__(
        self,
        editor: Editor,
        name: str,
        exercise: Exercise,
        draw: Draw,
        beside: Beside = NOTHING,
    ) -> None:
        config = {**exercise_config(exercise), **beside.config}
        super().__init__(editor, name, config=config, read=beside.read)
        self._draw, self._tabulate, self._beside = draw, beside.tabulate, beside.view
        self._drawn: Values = {}
        self.follow_pauses(self._show, shown=lambda: self._drawn)
        self.follow(beside.view, self._put)

    def _show(self) -> None:
        workbook = self.editor.workbook
        drawing, table = plain(self._draw(workbook)), plain(self._tabulate(workbook))
        self._drawn = {**drawing, "table": table} if table else drawing
        self._put(self._beside(workbook))

    def _put(self, beside: Values) -> None:
        self.set_trait("view", {**self._drawn, **beside})


def plain(drawing: Drawing | Table | None) -> dict[str, object]:
    """Return a drawing, or a table, as plain data, empty for none."""
    if drawing is None:
        return {}
    return asdict(drawing) | {
        "columns": list(drawing.columns),
        "rows": [list(row) for row in drawing.rows],
    }
