"""The workbook as tables, for pictures and exports: Workbook → pandas.

pandas is imported by the first table that is asked for, because most pages need none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit import content
from careerkit.coach.kept_skills import kept_skills, shown_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

    from careerkit.model import Workbook


def factor_weights(workbook: Workbook) -> pd.DataFrame:
    """Return one row per deciding factor with points, the heaviest first: `id`, `name`, `weight`.

    `weight` (int) is in points, of which there are 100 to give. A tie stays in the deck's order.
    """
    said = workbook.values  # noqa: PD011  # a section, not a frame
    names = {card.id: card.name for card in content.deck("factors").cards}
    names |= {id_: card.name for id_, card in said.own_factors.items()}
    weights = {id_: said.weights.get(id_, 0) for id_ in names}
    rows = [(id_, name, weights[id_]) for id_, name in names.items() if weights[id_]]
    frame = _frame(("id", "name", "weight"), rows)
    return frame.sort_values("weight", ascending=False, kind="stable", ignore_index=True)


def accomplishments(workbook: Workbook) -> pd.DataFrame:
    """Return one row per accomplishment that has a title: `id`, `title`, `area`, `picked`.

    `area` is "" where none is chosen, `picked` (bool) says whether it is a favourite.
    """
    records = workbook.accomplishments
    rows = [
        (id_, records[id_].title, records[id_].area, records[id_].picked)
        for id_ in in_order(workbook, "accomplishments", records)
        if records[id_].title.strip()
    ]
    return _frame(("id", "title", "area", "picked"), rows)


def story_words(workbook: Workbook) -> pd.DataFrame:
    """Return one row per story that is begun: `id`, `title`, `problem`, `action`, `result`.

    The last three (int) count the words of that part; a story without a word in them is left out.
    """
    rows = []
    for id_ in in_order(workbook, "stories", workbook.stories):
        story = workbook.stories[id_]
        counts = [len(part.split()) for part in (story.problem, story.action, story.result)]
        if any(counts):
            rows.append((id_, story.title, *counts))
    return _frame(("id", "title", "problem", "action", "result"), rows)


def skills(workbook: Workbook) -> pd.DataFrame:
    """Return one row per kept skill with a name, in the order in which they came up.

    Columns `id`, `element_id` ("" for an own one), `name`, `good`, `want`, `done` (ids of the
    answers, "" for none), `corner` ("use_more" and so on, "" before both are said), `stories` (int)
    that show it, and `proof` in the person's words.
    """
    columns = ("id", "element_id", "name", "good", "want", "done", "corner", "stories", "proof")
    rows = []
    for kept in kept_skills(workbook):
        said, stories = kept.skill, len(shown_in(workbook, kept.skill))
        answers = (said.good, said.want, said.done, kept.corner)
        if kept.name:
            proof = said.proof.strip()
            rows.append((kept.key, kept.element_id, kept.name, *answers, stories, proof))
    return _frame(columns, rows)


def skill_stories(workbook: Workbook) -> pd.DataFrame:
    """Return a row for each pair of a kept skill and a story that shows it: `skill`, `story`."""
    pairs = [
        (kept.key, story)
        for kept in kept_skills(workbook)
        for story in shown_in(workbook, kept.skill)
        if kept.name
    ]
    return _frame(("skill", "story"), pairs)


def in_order(workbook: Workbook, section: str, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of a section's records in their order; those without a place come last."""
    rows = dict.fromkeys(ids)
    placed = [id_ for id_ in workbook.orders.get(section, ()) if id_ in rows]
    return tuple(dict.fromkeys([*placed, *rows]))


def _frame(columns: Sequence[str], rows: Sequence[tuple[object, ...]]) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415  # half a second that most kernels never need

    return pd.DataFrame(rows, columns=list(columns))
