"""Step 5 as a picture: how the jobs of the short-list stand by the person's points."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from careerkit import content
from careerkit.coach.decision import HIGHEST, LOWEST
from careerkit.coach.short_list import weigh_jobs
from careerkit.figures.drawing import Drawing
from careerkit.figures.page_svg import ACCENT
from careerkit.figures.sheet import COLUMNS, WIDTH, Sheet
from careerkit.figures.wording import IN_TABLE, listed, shortened
from careerkit.model import Workbook

BAR = 16  # height
JOB = 56  # from one job to the next: a line of text, its bar, a gap
MOST = 10  # jobs in the picture; the table has all

Totals = tuple[tuple[str, int], ...]
"""Jobs with what they came to, from 0 to 100; the best first."""


def job_totals(workbook: Workbook) -> Drawing | None:
    """Show what each job comes to: 100 for one that gives the person all that decides, well."""
    if not workbook.directions.jobs:
        return None
    weighing = weigh_jobs(workbook)
    totals = weighing.decision.totals
    if len(totals) < 2:  # noqa: PLR2004  # nothing to compare
        return None
    best = sorted(totals, key=lambda id_: -totals[id_])
    unscored = weighing.decision.unscored
    return _draw(
        tuple((weighing.jobs[id_], _of_hundred(totals[id_])) for id_ in best),
        len(weighing.leading),
        tuple(weighing.jobs[id_] for id_ in unscored),
    )


def _of_hundred(total: float) -> int:
    return round(100 * (total - LOWEST) / (HIGHEST - LOWEST))


@lru_cache(maxsize=4)  # most edits of the page change none of it
def _draw(totals: Totals, leading: int, unscored: tuple[str, ...]) -> Drawing:
    words = content.guide("directions").exercises["compare_jobs"].labels
    named = tuple((shortened(title, IN_TABLE), total) for title, total in totals)
    title = _finding(words, [name for name, _ in named], leading)
    lines = "; ".join(f"{name}: {total}" for name, total in named)
    return Drawing(
        title=title,
        alt=f"{title} {lines}.",
        svg=_svg(words, named),
        columns=(words["column_job"], words["sum"]),
        rows=(
            *((name, words["of_hundred"].format(n=total)) for name, total in named),
            *((shortened(name, IN_TABLE), words["no_sum"]) for name in unscored),
        ),
    )


def _finding(words: Mapping[str, str], names: Sequence[str], leading: int) -> str:
    if leading == 1:
        return words["finding"].format(name=names[0])
    if leading == len(names):
        return words["finding_all_close"]
    return words["finding_close"].format(name=listed(names[:leading], words["and"]))


def _svg(words: Mapping[str, str], totals: Totals) -> str:
    shown = totals[:MOST]
    left = len(totals) - len(shown)
    sheet = Sheet(JOB * len(shown) + (JOB if left else 0))
    for i, (name, total) in enumerate(shown):
        y = JOB * i
        sheet.write(0, y + 16, shortened(name, COLUMNS - 6))
        sheet.write(WIDTH, y + 16, str(total), bold=True, anchor="right")
        sheet.fill(0, y + 24, WIDTH * total / 100, BAR, ACCENT)
    if left:
        sheet.write(0, JOB * len(shown) + 14, words["more"].format(n=left))
    return sheet.svg("job_totals")
