"""The whole career on one page, as HTML."""

from careerkit.answers.glance import Glance, Line, glance
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config

LONGEST = 200  # characters of a line
MOST = 12  # lines of a part


class CareerPage(Activity):
    """Values, themes, stories, direction, next steps and wins at a glance."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise) -> None:
        super().__init__(editor, name, config=exercise_config(exercise), view=_seen)


def _seen(workbook: Workbook) -> Values:
    seen = glance(workbook)
    return {"parts": {} if seen.is_empty else {name: _part(seen, name) for name in seen.__slots__}}


def _part(seen: Glance, name: str) -> list[dict[str, str]]:
    lines: tuple[Line, ...] = getattr(seen, name)
    return [{"text": _cut(line.text), "beside": _cut(line.beside)} for line in lines[:MOST]]


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
