"""Forms: the fields of one record, or of one record per row."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Part, Workbook, lookup
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config

Seeds = Callable[[Workbook], Mapping[str, str]]
"""Rows that begin with the first word typed in them: id -> title."""

Questions = Callable[[Workbook], Mapping[str, object]]
"""What the coach would ask: id of a row -> its questions, most important first."""


Names = Callable[[Workbook], Mapping[str, str]]
"""The rows that there are, each with its name: id -> name. Their records begin with an answer."""

Facts = Callable[[Workbook], Mapping[str, Sequence[Mapping[str, object]]]]
"""What stands above the fields of a row: id of the row -> labels, each with a text."""

Starts = Callable[[Workbook], Mapping[str, Mapping[str, object]]]
"""What records that are not there yet begin with: id -> some of its fields."""

Choices = Callable[[Workbook], Mapping[str, Sequence[Mapping[str, str]]]]
"""Options out of the workbook: id of a field -> its options, each with id and label."""


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

        def read(workbook: Workbook) -> Values:
            return {path: read_fields(exercise, lookup(workbook, path))}

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
    names: Names | None = None  # instead of titles and seeds, for rows that are known elsewhere
    facts: Facts = lambda _: {}
    choices: Choices = lambda _: {}
    starts: Starts = lambda _: {}
    order: str = ""  # the name of their order, where it is not the section's
    shown: tuple[str, ...] = ()  # fields whose answers stand beside the name of a folded row


class RowsForm(Activity):
    """The fields of each record of a section."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, rows: Rows) -> None:
        super().__init__(
            editor,
            name,
            config={**exercise_config(exercise), **rows_config(rows)},
            read=partial(read_rows, exercise, rows),
            view=partial(view_rows, rows),
        )


def read_fields(exercise: Exercise, part: object) -> dict[str, object]:
    """Return those fields of a part that are asked for."""
    return _some_fields(part, [field.id for field in exercise.fields])


def rows_config(rows: Rows) -> dict[str, object]:
    """Return what a page is told once about rows."""
    return {
        "rows": rows.section,
        "order": rows.order or rows.section,
        "fixed": rows.fixed,
        "only": rows.only,
        "coach": rows.questions is not None,
        "named": rows.names is not None,
        "shown": list(rows.shown),
    }


def read_rows(exercise: Exercise, rows: Rows, workbook: Workbook) -> Values:
    """Return the records with the fields that are asked for, and their order."""
    fields = ["title", rows.only, *(field.id for field in exercise.fields)]
    order = rows.order or rows.section
    records = lookup(workbook, rows.section)
    return {
        rows.section: {id_: _some_fields(record, fields) for id_, record in records.items()},
        f"orders.{order}": list(workbook.orders.get(order, ())),
    }


def view_rows(rows: Rows, workbook: Workbook) -> Values:
    """Return what is worked out for the rows."""
    seeds = rows.seeds(workbook).items()
    return {
        "seeds": [{"id": id_, "title": title} for id_, title in seeds],
        "questions": dict(rows.questions(workbook)) if rows.questions else {},
        "names": [*rows.names(workbook).items()] if rows.names else [],
        "facts": {id_: list(facts) for id_, facts in rows.facts(workbook).items()},
        "starts": {id_: dict(start) for id_, start in rows.starts(workbook).items()},
        "choices": {id_: list(found) for id_, found in rows.choices(workbook).items()},
    }


def _some_fields(part: object, names: Iterable[str]) -> dict[str, object]:
    """Return those fields of a part, or keys of a dict, that are named and exist."""
    if isinstance(part, Part):
        return part.model_dump(mode="json", include=set(names) & type(part).model_fields.keys())
    if isinstance(part, Mapping):
        return {name: part[name] for name in names if name in part}
    raise TypeError(type(part))
