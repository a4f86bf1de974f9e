"""Step 3 as a picture: how much of each story is problem, action and result."""

from collections.abc import Mapping
from functools import lru_cache

from careerkit import content, frames
from careerkit.figures.drawing import Drawing
from careerkit.figures.page_svg import ACCENT, QUIET, THIRD, Color
from careerkit.figures.sheet import COLUMNS, LINE, WIDTH, Sheet
from careerkit.figures.wording import IN_TABLE, shortened
from careerkit.model import Workbook

MOST = 12  # stories in the picture; the table has all
BAR = 22  # height
HEAD = 32  # the line above all stories
STORY = 92  # from one story to the next: title, bar, the words of its parts, a gap
GAP = 3  # between two parts of a bar, so that they differ without their colours too
PARTS: tuple[tuple[str, Color], ...] = (("problem", QUIET), ("action", ACCENT), ("result", THIRD))
PLACES = (0, 128, 248)  # where the words on each part begin, so that they stand in columns
KEY = 12  # size of the square that says which part of the bar is meant

Counts = tuple[int, int, int]
"""How many words a story has on problem, action and result."""


def story_shares(workbook: Workbook) -> Drawing | None:
    """Show for each story how its words are shared among problem, action and result."""
    if not workbook.stories:
        return None
    frame = frames.story_words(workbook)
    if frame.empty:
        return None
    titles, *counts = (frame[name].tolist() for name in ("title", *(part for part, _ in PARTS)))
    return _draw(tuple(titles), tuple(zip(*counts, strict=True)))


@lru_cache(maxsize=4)  # an edit of something else on the page changes none of it
def _draw(titles: tuple[str, ...], counts: tuple[Counts, ...]) -> Drawing:
    words = content.guide("stories").exercises["see_stories"].labels
    names = [
        shortened(title, IN_TABLE) or words["unnamed"].format(n=place)
        for place, title in enumerate(titles, 1)
    ]
    rows = tuple(zip(names, counts, strict=True))
    title = _finding(words, counts)
    lines = (f"{name}: {', '.join(_amounts(words, told))}" for name, told in rows)
    return Drawing(
        title=title,
        alt=f"{title} {'; '.join(lines)}.",
        svg=_svg(words, rows),
        columns=(words["column_story"], *(words[part] for part, _ in PARTS)),
        rows=tuple((name, *told) for name, told in rows),
    )


def _finding(words: Mapping[str, str], stories: tuple[Counts, ...]) -> str:
    longest = sum(action > max(problem, result) for problem, action, result in stories)
    if len(stories) == 1:
        return words["finding_one" if longest else "finding_one_not"]
    if longest == len(stories):
        return words["finding_all"].format(n=longest)
    key = "finding_some" if longest else "finding_none"
    return words[key].format(n=longest, total=len(stories))


def _amounts(words: Mapping[str, str], counts: Counts) -> list[str]:
    return [f"{words[part]} {n}" for (part, _), n in zip(PARTS, counts, strict=True)]


def _svg(words: Mapping[str, str], rows: tuple[tuple[str, Counts], ...]) -> str:
    shown = rows[:MOST]
    left = len(rows) - len(shown)
    sheet = Sheet(HEAD + STORY * len(shown) + (LINE if left else 0))
    sheet.write(0, 16, words["words"])
    for i, (title, counts) in enumerate(shown):
        y = HEAD + STORY * i
        sheet.write(0, y + 16, shortened(title, COLUMNS), bold=True)
        _bar(sheet, y + 24, counts)
        for x, amount, (_, color) in zip(PLACES, _amounts(words, counts), PARTS, strict=True):
            sheet.fill(x, y + 55, KEY, KEY, color)
            sheet.write(x + KEY + 5, y + 66, amount)
    if left:
        sheet.write(0, HEAD + STORY * len(shown) + 14, words["more"].format(n=left))
    return sheet.svg("story_shares")


def _bar(sheet: Sheet, y: float, counts: Counts) -> None:
    """Draw the parts side by side over the whole width, each as long as its share."""
    parts = [(n, color) for n, (_, color) in zip(counts, PARTS, strict=True) if n]
    room = WIDTH - GAP * (len(parts) - 1)
    x = 0.0
    for n, color in parts:
        width = room * n / sum(counts)
        sheet.fill(x, y, width, BAR, color)
        x += width + GAP
