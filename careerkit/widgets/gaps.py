"""The gap to a target: its picture, what one must have, and which gaps to work on."""

from collections.abc import Iterable, Mapping

from careerkit import content, figures
from careerkit.coach import occupation, occupation_credit
from careerkit.coach.gaps import gap_key, target_gaps, target_gates, wanted_duties
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Values
from careerkit.widgets.picture import Beside, Picture
from careerkit.widgets.place import Place


class Gaps(Picture):
    """What the target asks for beside what the person has shown; gates apart; a choice of gaps.

    The exercise's options are how one stands with a gate; `rate` is where skills are rated.
    """

    def __init__(self, editor: Editor, name: str, exercise: Exercise, rate: Place | None) -> None:
        beside = Beside(config={"rate": rate}, read=_read, view=_view)
        super().__init__(editor, name, exercise, figures.gap_bars, beside)


def _read(workbook: Workbook) -> Values:
    said = workbook.gap
    return {
        "gap.target": said.target.model_dump(),
        "gap.gates": dict(said.gates),
        "gap.needs": {id_: need.model_dump() for id_, need in said.needs.items()},
        "gap.picked": dict(said.picked),
    }


def _view(workbook: Workbook) -> Values:
    target = workbook.gap.target
    gaps = target_gaps(workbook)
    names = content.skills() if gaps else {}
    return {
        "guide": bool(target.role),
        "gates": [
            {"key": key, **gate.model_dump(include={"name", "text", "way", "asked"})}
            for key, gate in target_gates(target).items()
        ],
        "skills": [
            {"key": gap_key(gap), "name": names[gap.element_id].name, "size": gap.size}
            for gap in gaps
            if gap.size in {"large", "small"}
        ],
        "unknown": [
            {"key": gap_key(gap), "name": names[gap.element_id].name}
            for gap in gaps
            if gap.size == "unknown"
        ],
        "duties": _named(wanted_duties(workbook).items()),
        "rated": occupation(target.soc).rated if gaps else "",
        "credit": occupation_credit() if gaps else "",
    }


def _named(names: Iterable[tuple[str, str]]) -> list[Mapping[str, str]]:
    return [{"key": key, "name": name} for key, name in names]
