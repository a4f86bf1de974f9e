"""A log of wins: one quick line, and below it all of them, with what can be made of each."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from careerkit.coach import Shrinking, find_shrinking
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Part, Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.form import Rows, read_rows, rows_config, view_rows
from careerkit.widgets.place import Place
from careerkit.widgets.words import exercise_config

WINS = "victories.wins"


class WinLog(Activity):
    """Wins, latest first. `accomplishments` is where those are that one is proud of."""

    def __init__(
        self, editor: Editor, name: str, exercise: Exercise, accomplishments: Place | None
    ) -> None:
        rows = Rows(
            WINS, order="wins", facts=partial(_facts, exercise, _Judged()), choices=_choices
        )

        def read(workbook: Workbook) -> Values:
            return {
                **read_rows(exercise, rows, workbook),
                "accomplishments": _of_wins(workbook, workbook.accomplishments),
                "background.lines": _of_wins(workbook, workbook.background.lines),
            }

        config = {
            **exercise_config(exercise),
            **rows_config(rows),
            "accomplishments": accomplishments,
        }
        super().__init__(editor, name, config=config, read=read, view=partial(view_rows, rows))


def _of_wins(workbook: Workbook, records: Mapping[str, Part]) -> dict[str, object]:
    """Return the records that were made of wins: they have the ids of these."""
    made = {id_: record for id_, record in records.items() if id_ in workbook.victories.wins}
    return {id_: record.model_dump(mode="json") for id_, record in made.items()}


class _Judged:
    """What shrinks each win of a log. A win is read again only when it is told in other words."""

    def __init__(self) -> None:
        self._known: dict[str, Shrinking | None] = {}

    def judge(self, titles: Iterable[str]) -> Mapping[str, Shrinking | None]:
        """Return what shrinks each of these titles; only they are remembered."""
        known = self._known
        self._known = {
            title: known[title] if title in known else find_shrinking(title) for title in titles
        }
        return self._known


def _facts(
    exercise: Exercise, judged: _Judged, workbook: Workbook
) -> dict[str, Sequence[Mapping[str, str]]]:
    """Return a question for each win that is told as a small one, until its worth is said."""
    titles = {
        id_: win.title for id_, win in workbook.victories.wins.items() if not win.worth.strip()
    }
    found = judged.judge(titles.values())
    words = exercise.labels
    return {
        id_: [{"label": words["quoted"].format(name=one.words), "text": words[one.how]}]
        for id_, title in titles.items()
        if (one := found[title])
    }


def _choices(workbook: Workbook) -> dict[str, list[dict[str, str]]]:
    """Return the applications that a win can come from."""
    named = {
        id_: ", ".join(part for part in (one.title.strip(), one.employer.strip()) if part)
        for id_, one in workbook.victories.applications.items()
    }
    return {"application": [{"id": id_, "label": name} for id_, name in named.items() if name]}
