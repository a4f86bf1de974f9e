"""Skills with their proof, themes, and first guesses looked at again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit import content
from careerkit.coach.kept_skills import kept_skills, shown_in
from careerkit.coach.themes import proposed_themes
from careerkit.frames.making import frame

if TYPE_CHECKING:
    import pandas as pd

    from careerkit.model import Workbook


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
    return frame(columns, rows)


def skill_stories(workbook: Workbook) -> pd.DataFrame:
    """Return a row for each pair of a kept skill and a story that shows it: `skill`, `story`."""
    pairs = [
        (kept.key, story)
        for kept in kept_skills(workbook)
        for story in shown_in(workbook, kept.skill)
        if kept.name
    ]
    return frame(("skill", "story"), pairs)


def skill_proofs(workbook: Workbook) -> pd.DataFrame:
    """Return the pairs of `skill_stories` by name: `skill`, `story`; nameless stories left out."""
    pairs = [
        (kept.name, title)
        for kept in kept_skills(workbook)
        for story in shown_in(workbook, kept.skill)
        if kept.name and (title := workbook.stories[story].title.strip())
    ]
    return frame(("skill", "story"), pairs)


def themes(workbook: Workbook) -> pd.DataFrame:
    """Return one row per kept theme with a name: `id`, `name` (ours until theirs), `meaning`."""
    kept = {id_: theme for id_, theme in workbook.themes.items() if theme.keep == "yes"}
    ours = {one.id: one.name for one in proposed_themes(workbook)} if kept else {}
    rows = [
        (id_, name, theme.meaning.strip())
        for id_, theme in kept.items()
        if (name := theme.name.strip() or ours.get(id_, ""))
    ]
    return frame(("id", "name", "meaning"), rows)


def guesses(workbook: Workbook) -> pd.DataFrame:
    """Return one row per guess looked at again: `id`, `question`, `guess`, `verdict`, `now`."""
    asked = content.guide("skills").exercises["compare_guesses"].labels
    guessed = dict(workbook.values.guesses)  # noqa: PD011  # a section, not a frame
    rows = [
        (id_, asked[id_], str(guessed.get(id_, "")).strip(), second.verdict, second.now.strip())
        for id_, second in workbook.guesses.items()
        if id_ in asked and (second.verdict or second.now.strip())
    ]
    return frame(("id", "question", "guess", "verdict", "now"), rows)
