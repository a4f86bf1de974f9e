"""Step 2 as a picture: how many accomplishments come from work, life and school."""

from collections.abc import Mapping
from functools import lru_cache

from careerkit import content, frames
from careerkit.figures.drawing import Drawing
from careerkit.figures.page_svg import ACCENT
from careerkit.figures.sheet import WIDTH, Sheet
from careerkit.figures.wording import listed
from careerkit.model import Workbook

BAR = 22  # height
AREA = 60  # from one area to the next: a line of text, its bar, a gap

Counts = tuple[tuple[str, int, int], ...]
"""Areas with the number of accomplishments, and of the favourites among them."""


def accomplishment_areas(workbook: Workbook) -> Drawing | None:
    """Show how many accomplishments each area has, and how many of them are favourites."""
    if not workbook.accomplishments:
        return None
    frame = frames.accomplishments(workbook)
    if frame.empty:
        return None
    every = frame.groupby("area").size()
    picked = frame[frame["picked"]].groupby("area").size()
    areas = ("work", "life", "school", "")
    return _draw(tuple((a, int(every.get(a, 0)), int(picked.get(a, 0))) for a in areas))


@lru_cache(maxsize=4)  # most edits of the page change none of it
def _draw(counts: Counts) -> Drawing:
    words = content.guide("accomplishments").exercises["see_areas"].labels
    counts = tuple(row for row in counts if row[0] or row[1])  # "no area" only if there is one
    named = [(words[f"area_{area or 'none'}"], every, picked) for area, every, picked in counts]
    title = _finding(words, counts)
    lines = "; ".join(f"{name}: {_amount(words, *rest)}" for name, *rest in named)
    return Drawing(
        title=title,
        alt=f"{title} {lines}.",
        svg=_svg(words, tuple(named)),
        columns=(words["column_area"], words["column_all"], words["column_picked"]),
        rows=tuple(named),
    )


def _finding(words: Mapping[str, str], counts: Counts) -> str:
    total = sum(every for _, every, _ in counts)
    with_area = sum(every for area, every, _ in counts if area)
    missing = [words[f"area_{area}"].lower() for area, every, _ in counts if area and not every]
    if not with_area:
        return words["finding_nowhere_one" if total == 1 else "finding_nowhere"].format(n=total)
    if missing:
        key = "finding_missing_one" if total == 1 else "finding_missing"
        return words[key].format(n=total, name=listed(missing, words["or"]))
    return words["finding_all"].format(n=total)


def _amount(words: Mapping[str, str], every: int, picked: int) -> str:
    return words["amount_picked"].format(n=every, total=picked) if picked else str(every)


def _svg(words: Mapping[str, str], named: Counts) -> str:
    most = max(every for _, every, _ in named)
    sheet = Sheet(AREA * len(named))
    for i, (name, every, picked) in enumerate(named):
        y = AREA * i
        sheet.write(0, y + 16, name, bold=True)
        sheet.write(WIDTH, y + 16, _amount(words, every, picked), anchor="right")
        if every:
            sheet.outline(0, y + 24, WIDTH * every / most, BAR)
        if picked:
            sheet.fill(0, y + 24, WIDTH * picked / most, BAR, ACCENT)
    return sheet.svg("accomplishment_areas")
