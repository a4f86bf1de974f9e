"""Step 1 as a picture: the values that come first, and the points of what decides."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from careerkit import content, frames
from careerkit.coach import ranking
from careerkit.figures.drawing import Drawing
from careerkit.figures.page_svg import ACCENT
from careerkit.figures.sheet import COLUMNS, LINE, WIDTH, Sheet
from careerkit.figures.wording import IN_TABLE, listed, shortened
from careerkit.model import Values, Workbook

NOTHING = "—"  # in a cell of the table
TOP = 5  # values
MOST = 12  # factors in the picture; the table has all
TIED = 3  # names in a sentence, at most

RANK = 36  # from one value to the next
BAR = 14  # height
FACTOR = 52  # from one factor to the next: a line of text, its bar, a gap

Points = tuple[tuple[str, int], ...]
"""Factors with their points, the heaviest first."""


def value_ranking(workbook: Workbook) -> Drawing | None:
    """Show the top values in their order, and the deciding factors by their points."""
    top = _names(workbook.values, ranking.top(workbook.values)[:TOP])
    points: Points = ()
    if any(workbook.values.weights.values()):
        frame = frames.factor_weights(workbook)
        points = tuple(zip(frame["name"].tolist(), frame["weight"].tolist(), strict=True))
    return _draw(top, points) if top or points else None


def _names(said: Values, ids: Sequence[str]) -> tuple[str, ...]:
    names = {card.id: card.name for card in content.deck("values").cards}
    names |= {id_: card.name for id_, card in said.own_cards.items()}
    return tuple(names[id_] for id_ in ids if id_ in names)


@lru_cache(maxsize=4)  # most edits of the page change neither
def _draw(top: tuple[str, ...], points: Points) -> Drawing:
    words = content.guide("values").exercises["see_values"].labels
    top = tuple(shortened(name, IN_TABLE) or words["unnamed"] for name in top)
    points = tuple((shortened(name, IN_TABLE) or words["unnamed"], n) for name, n in points)
    title = " ".join(_findings(words, top, points))
    alt = [title]
    if top:
        ranked = ", ".join(f"{place} {name}" for place, name in enumerate(top, 1))
        alt.append(words["alt_values"].format(name=ranked))
    if points:
        weighed = ", ".join(f"{name} {weight}" for name, weight in points)
        alt.append(words["alt_points"].format(name=weighed))
    return Drawing(
        title=title,
        alt=" ".join(alt),
        svg=_svg(words, top, points),
        columns=(words["column_name"], words["column_place"], words["column_points"]),
        rows=(
            *((name, place, NOTHING) for place, name in enumerate(top, 1)),
            *((name, NOTHING, weight) for name, weight in points),
        ),
    )


def _findings(words: Mapping[str, str], top: tuple[str, ...], points: Points) -> list[str]:
    found = [words["first"].format(name=top[0])] if top else []
    if points:
        most = points[0][1]
        heaviest = [name for name, weight in points if weight == most]
        if len(heaviest) == 1:
            found.append(words["heaviest"].format(name=heaviest[0], n=most))
        elif len(heaviest) <= TIED:
            names = listed(heaviest, words["and"])
            found.append(words["heaviest_tied"].format(name=names, n=most))
        else:
            found.append(words["heaviest_many"].format(n=len(heaviest)))
    return found


def _svg(words: Mapping[str, str], top: tuple[str, ...], points: Points) -> str:
    bars = points[:MOST]
    left = len(points) - len(bars)
    above = (LINE + 8 + RANK * len(top) + LINE) if top else 0
    below = (LINE + 8 + FACTOR * len(bars)) if bars else 0
    sheet = Sheet(above + below + (LINE if left else 0))
    if top:
        sheet.write(0, 16, words["top_values"], bold=True)
    for i, name in enumerate(top):
        middle = LINE + 8 + RANK * i + RANK / 2 - 4
        sheet.circle(14, middle, 13)
        sheet.write(14, middle + 5, str(i + 1), bold=True, anchor="center")
        sheet.write(36, middle + 5, shortened(name, COLUMNS - 5))
    if bars:
        sheet.write(0, above + 16, words["points"], bold=True)
    for i, (name, weight) in enumerate(bars):
        y = above + LINE + 8 + FACTOR * i
        sheet.write(0, y + 16, shortened(name, COLUMNS - 5))
        sheet.write(WIDTH, y + 16, str(weight), bold=True, anchor="right")
        sheet.fill(0, y + 23, WIDTH * weight / bars[0][1], BAR, ACCENT)
    if left:
        sheet.write(0, above + below + 14, words["more"].format(n=left))
    return sheet.svg("value_ranking")
