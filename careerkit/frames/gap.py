"""The target, what it asks for, and the steps across the gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit import content
from careerkit.coach.gaps import gap_name, target_gaps, target_gates
from careerkit.frames.making import form_frame, frame, in_order, plain, says

if TYPE_CHECKING:
    import pandas as pd

    from careerkit.model import Workbook

_FIRST = ("by", "if_when", "then_do")
_DEEPER = ("wish", "outcome", "obstacle", "obstacle_plan", "support", "went", "learned")


def target(workbook: Workbook) -> pd.DataFrame:
    """Return at most one row: `title`, `soc`, `wish`, `when` (the id of the answer)."""
    said = workbook.gap
    row = (said.target.title.strip(), said.target.soc, said.wish.strip(), said.when)
    return frame(("title", "soc", "wish", "when"), [row] if any(row) else [])


def gates(workbook: Workbook) -> pd.DataFrame:
    """Return what must be held and was answered: `id`, `name`, `standing` ("have" …)."""
    said = workbook.gap
    guide = [
        (key, gate.name, said.gates[key])
        for key, gate in target_gates(said.target).items()
        if said.gates.get(key)
    ]
    own = [
        (id_, need.title.strip(), need.standing)
        for id_, need in said.needs.items()
        if need.paper and need.title.strip()
    ]
    return frame(("id", "name", "standing"), [*guide, *own])


def needs(workbook: Workbook) -> pd.DataFrame:
    """Return what adverts ask for, found by the person: `id`, `title`, `paper` (bool)."""
    found = workbook.gap.needs.items()
    rows = [(id_, need.title.strip(), need.paper) for id_, need in found if need.title.strip()]
    return frame(("id", "title", "paper"), rows)


def skill_gaps(workbook: Workbook) -> pd.DataFrame:
    """Return the important skills of the target: `id`, `name`, `need`, `have`, `size`.

    `need` and `have` are from 0 to 7, `have` is `None` where nothing is known; `size` is "large",
    "small", "covered" or "unknown".
    """
    names = content.skills()
    rows = [
        (gap.element_id, names[gap.element_id].name, round(gap.need, 1), gap.have, gap.size)
        for gap in target_gaps(workbook)
        if gap.element_id in names
    ]
    return frame(("id", "name", "need", "have", "size"), rows)


def picked_gaps(workbook: Workbook) -> pd.DataFrame:
    """Return the gaps that the person works on: `id`, `name`."""
    picked = [key for key, on in workbook.gap.picked.items() if on]
    rows = [(key, name) for key in picked if (name := gap_name(workbook, key))]
    return frame(("id", "name"), rows)


def actions(workbook: Workbook) -> pd.DataFrame:
    """Return one row per step: `id`, `title`, `gap` (its name), `way`, `by` (date) and the rest."""
    rows = []
    for id_ in in_order(workbook, "actions", workbook.gap.actions):
        action = workbook.gap.actions[id_]
        if says(action):
            gap = gap_name(workbook, action.gap) if action.gap else ""
            rest = (plain(getattr(action, part)) for part in (*_FIRST, *_DEEPER))
            rows.append((id_, action.title.strip(), gap, action.way, *rest))
    return frame(("id", "title", "gap", "way", *_FIRST, *_DEEPER), rows)


def waiting(workbook: Workbook) -> pd.DataFrame:
    """Return at most one row: how the person waits well, and `look_again` (date)."""
    columns = ("frustrates", "helps", "focus", "pace", "look_again")
    return form_frame(workbook.gap.waiting, columns)
