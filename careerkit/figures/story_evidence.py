"""Step 4 as a table: which story shows which skill, and what else proves it."""

from collections.abc import Mapping
from functools import lru_cache

from careerkit import content, frames
from careerkit.figures.drawing import Table
from careerkit.figures.wording import IN_TABLE, shortened
from careerkit.model import Workbook

NOTHING = "—"
TITLE = 60  # columns of a story's title; there may be six of them side by side

Row = tuple[str, tuple[bool, ...], str]
"""A skill: its name, whether each story shows it, and other proof."""


def story_evidence(workbook: Workbook) -> Table | None:
    """Show for each kept skill the stories that it is in; `None` before a skill is kept."""
    if not workbook.skills:
        return None
    skills = frames.skills(workbook)
    if skills.empty:
        return None
    pairs = set(frames.skill_stories(workbook).itertuples(index=False, name=None))
    stories = frames.in_order(workbook, "stories", workbook.stories)
    return _table(
        tuple(workbook.stories[id_].title for id_ in stories),
        tuple(
            (row.name, tuple((row.id, story) in pairs for story in stories), row.proof)
            for row in skills[["id", "name", "proof"]].itertuples(index=False, name="Row")
        ),
    )


@lru_cache(maxsize=4)  # most edits of the page change none of it
def _table(titles: tuple[str, ...], rows: tuple[Row, ...]) -> Table:
    words = content.guide("skills").exercises["see_skills"].labels
    names = [
        shortened(title, TITLE) or words["unnamed_story"].format(n=n)
        for n, title in enumerate(titles, 1)
    ]
    rows = tuple((shortened(name, IN_TABLE), shown, proof) for name, shown, proof in rows)
    return Table(
        title=_finding(words, rows),
        columns=(words["column_skill"], *names, words["column_proof"]),
        rows=tuple(
            (
                name,
                *(words["shows"] if shows else NOTHING for shows in shown),
                shortened(proof, IN_TABLE) or NOTHING,
            )
            for name, shown, proof in rows
        ),
    )


def _finding(words: Mapping[str, str], rows: tuple[Row, ...]) -> str:
    most = max(rows, key=lambda row: sum(row[1]))
    found = []
    if sum(most[1]) > len(most[1]) / 2:
        key = "in_all" if all(most[1]) else "most_shown"
        found.append(words[key].format(name=most[0], n=len(most[1])))
    without = [name for name, shown, _ in rows if not any(shown)]
    if without:
        key = "not_shown_one" if len(without) == 1 else "not_shown"
        found.append(words[key].format(name=without[0], n=len(without)))
    return " ".join(found) or words["table"]
