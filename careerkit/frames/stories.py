"""Accomplishments and the stories that are told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit import content
from careerkit.frames.making import frame, in_order, says

if TYPE_CHECKING:
    import pandas as pd

    from careerkit.model import Story, Workbook

_TOLD = ("title", "problem", "action", "result", "why_care", "one_line", "one_minute")


def accomplishments(workbook: Workbook) -> pd.DataFrame:
    """Return one row per accomplishment with a title: `id`, `title`, `area`, `picked`, `why`.

    `area` is "" where none is chosen, `picked` (bool) says whether it is a favourite.
    """
    records = workbook.accomplishments
    rows = [
        (id_, records[id_].title, records[id_].area, records[id_].picked, records[id_].why.strip())
        for id_ in in_order(workbook, "accomplishments", records)
        if records[id_].title.strip()
    ]
    return frame(("id", "title", "area", "picked", "why"), rows)


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
    return frame(("id", "title", "problem", "action", "result"), rows)


def stories(workbook: Workbook) -> pd.DataFrame:
    """Return one row per story: `id`, its parts, `heard` (strengths by name), `listener`."""
    rows = [
        (id_, *(getattr(story, part).strip() for part in _TOLD), _heard(story), story.listener)
        for id_ in in_order(workbook, "stories", workbook.stories)
        if says(story := workbook.stories[id_])
    ]
    return frame(("id", *_TOLD, "heard", "listener"), rows)


def _heard(story: Story) -> str:
    options = content.guide("stories").exercises["listen"].options
    names = [option.label for option in options if story.heard.get(option.id)]
    return "; ".join(filter(None, [*names, story.heard_else.strip()]))
