"""Forms: the fields of one record, or of one record per row."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Part, Workbook, lookup
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config

Seeds = Callable[[Workbook], Mapping[str, str]]
"""Rows that begin with the first word typed in them: id -> title."""

Questions = Callable[[Workbook], Mapping[str, object]]
"""What the coach would ask: id of a row -> its questions, most important first."""


class Form(Activity):
    """The fields of one record at `path`; with `continue_to`, the way to the next step below."""

    def __init__(
        self,
        editor: Editor,
        name: str,
        exercise: Exercise,
        path: str,
        *,
        continue_to: Mapping[str, object] | None = None,
    ) -> None:
        fields = [field.id for field in exercise.fields]

        def read(workbook: Workbook) -> Values:
            return {path: _some_fields(lookup(workbook, path), fields)}

        config = {**exercise_config(exercise), "base": path, "next": continue_to}
        super().__init__(editor, name, config=config, read=read)


@dataclass(frozen=True)
class Rows:
    """Which records a `RowsForm` shows, and what may be done with them."""

    section: str
    fixed: bool = False  # nothing is added, removed or put in another order
    only: str = ""  # a yes-or-no field that a record must have set to be shown
    seeds: Seeds = lambda _: {}
    questions: Questions | None = None  # the coach's, if it is there


class RowsForm(Activity):
    """The fields of each record of a section."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, rows: Rows) -> None:
        fields = ["title", rows.only, *(field.id for field in exercise.fields)]

        def read(workbook: Workbook) -> Values:
            records = lookup(workbook, rows.section)
            shown = {id_: _some_fields(record, fields) for id_, record in records.items()}
            return {
                rows.section: shown,
                f"orders.{rows.section}": list(workbook.orders.get(rows.section, ())),
            }

        def view(workbook: Workbook) -> Values:
            seeds = rows.seeds(workbook).items()
            return {
                "seeds": [{"id": id_, "title": title} for id_, title in seeds],
                "questions": dict(rows.questions(workbook)) if rows.questions else {},
            }

        config = {
            **exercise_config(exercise),
            "rows": rows.section,
            "fixed": rows.fixed,
            "only": rows.only,
            "coach": rows.questions is not None,
        }
        super().__init__(editor, name, config=config, read=read, view=view)


def _some_fields(part: object, names: Iterable[str]) -> dict[str, object]:
    """Return those fields of a part, or keys of a dict, that are named and exist."""
    if isinstance(part, Part):
        return {name: getattr(part, name) for name in names if name in type(part).model_fields}
    if isinstance(part, Mapping):
        return {name: part[name] for name in names if name in part}
    raise TypeError(type(part))
