"""The wins of step 8 as a picture: month by month, and what they were."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from careerkit import content
from careerkit.coach.days import has_come
from careerkit.figures.drawing import Drawing
from careerkit.figures.page_svg import ACCENT, QUIET
from careerkit.figures.sheet import COLUMNS, LINE, WIDTH, Sheet
from careerkit.figures.wording import IN_TABLE, shortened, wrapped
from careerkit.model import Victory, Workbook

MOST = 8  # months in the picture, the latest; the table has all
DISCS = 16  # on a line; a month with more of them says how many
DISC, APART = 7, 22  # radius, and from one middle to the next
QUIET_GAP = 34  # room for the line that tells of months without a win
LINES = 2  # of words about one month

Won = tuple[int, str]
"""A win, as far as the picture shows it: its month, counted from the year 0, and its kind."""

NO_DATE = -1


@dataclass(frozen=True)
class Month:
    """A month with wins in it."""

    number: int
    name: str
    kinds: tuple[tuple[str, int], ...]  # what they were, the most frequent first

    @property
    def count(self) -> int:
        """Return how many wins there are."""
        return sum(many for _, many in self.kinds)


def win_timeline(workbook: Workbook, today: date | None = None) -> Drawing | None:
    """Show how many wins each month up to `today` brought, and of which kinds."""
    wins = workbook.victories.wins.values()
    come = (_won(win) for win in wins if win.title.strip() and has_come(win.on, today))
    return _draw(tuple(come) or None)


def _won(win: Victory) -> Won:
    month = win.on.year * 12 + win.on.month - 1 if win.on else NO_DATE
    own = shortened(win.own_kind, IN_TABLE) if win.kind == "own" else ""
    return month, f"“{own}”" if own else win.kind


@lru_cache(maxsize=4)  # most edits of the page change none of it
def _draw(wins: tuple[Won, ...] | None) -> Drawing | None:
    if not wins:
        return None
    words = content.guide("victories").exercises["see_wins"].labels
    months = _months(words, wins)
    title = " ".join(_findings(words, wins, months))
    rows = tuple((month.name, month.count, _kinds(words, month)) for month in months)
    told = "; ".join(f"{name}: {kinds}" for name, _, kinds in rows)
    return Drawing(
        title=title,
        alt=f"{title} {told}.",
        svg=_svg(words, months),
        columns=tuple(words[f"column_{name}"] for name in ("month", "wins", "kinds")),
        rows=rows,
    )


def _months(words: Mapping[str, str], wins: Sequence[Won]) -> list[Month]:
    """Return the months with wins, first one first; last come those without a date."""
    numbers = sorted({month for month, _ in wins}, key=lambda month: (month == NO_DATE, month))
    named = _kind_names(words)
    return [
        Month(
            number,
            _name(words, number),
            tuple(
                (named.get(kind, kind), many)
                for kind, many in Counter(
                    kind for month, kind in wins if month == number
                ).most_common()
            ),
        )
        for number in numbers
    ]


def _kind_names(words: Mapping[str, str]) -> dict[str, str]:
    (field,) = (
        one for one in content.guide("victories").exercises["log_win"].fields if one.id == "kind"
    )
    return {"": words["no_kind"]} | {option.id: option.label for option in field.options}


def _name(words: Mapping[str, str], number: int) -> str:
    if number == NO_DATE:
        return words["no_date"]
    year, month = divmod(number, 12)
    return f"{date(year, month + 1, 1):%B} {year}"


def _kinds(words: Mapping[str, str], month: Month) -> str:
    if all(many == 1 for _, many in month.kinds):
        return ", ".join(name for name, _ in month.kinds)
    return ", ".join(words["times"].format(n=many, name=name) for name, many in month.kinds)


def _findings(words: Mapping[str, str], wins: Sequence[Won], months: Sequence[Month]) -> list[str]:
    """Return how many wins in how many months, and of which kind most are, if one stands out."""
    total = len(wins)
    dated = [month for month in months if month.number != NO_DATE]
    some = "_one" if total == 1 else ""
    if not dated:
        found = [words[f"finding_no_date{some}"].format(n=total)]
    elif (span := dated[-1].number - dated[0].number + 1) == 1:
        key = "finding_one" if total == 1 else "finding_month"
        found = [words[key].format(n=total, date=dated[0].name)]
    else:
        found = [words["finding"].format(n=total, total=span)]
    ((kind, many),) = Counter(kind for _, kind in wins).most_common(1)
    name = words.get(f"many_{kind}", kind if kind.startswith("“") else "")
    if total > 2 and 2 * many > total and name:  # noqa: PLR2004  # of two wins none stands out
        found.append(words["all" if many == total else "most"].format(name=name))
    return found


def _svg(words: Mapping[str, str], months: Sequence[Month]) -> str:
    shown = months[-MOST:]
    earlier = len(months) - len(shown)
    told = [wrapped(_kinds(words, month), COLUMNS, LINES) for month in shown]
    gaps = [0, *(_quiet_months(a, b) for a, b in pairwise(shown))]
    height = sum(
        QUIET_GAP * bool(gap) + _height(lines) for gap, lines in zip(gaps, told, strict=True)
    )
    sheet = Sheet(height + LINE * bool(earlier))
    y = 0.0
    if earlier:
        sheet.write(0, 14, words["more_one" if earlier == 1 else "more"].format(n=earlier))
        y += LINE
    for gap, month, lines in zip(gaps, shown, told, strict=True):
        if gap:
            quiet = words["quiet_one" if gap == 1 else "quiet"].format(n=gap)
            sheet.fill(DISC, y, 2, QUIET_GAP - 12, QUIET)
            sheet.write(APART, y + 16, quiet)
            y += QUIET_GAP
        _draw_month(sheet, y, month, lines)
        y += _height(lines)
    return sheet.svg("win_timeline")


def _quiet_months(before: Month, after: Month) -> int:
    """Return how many months without a win lie between two with some."""
    return 0 if after.number == NO_DATE else after.number - before.number - 1


def _height(lines: Sequence[str]) -> int:
    return 44 + LINE * len(lines) + 14


def _draw_month(sheet: Sheet, y: float, month: Month, lines: Sequence[str]) -> None:
    sheet.write(0, y + 16, month.name, bold=True)
    sheet.write(WIDTH, y + 16, str(month.count), bold=True, anchor="right")
    for i in range(min(month.count, DISCS)):
        sheet.disc(DISC + APART * i, y + 33, DISC)
    if month.count > DISCS:
        sheet.fill(DISC + APART * DISCS - 9, y + 31, 9, 4, ACCENT)
    for i, line in enumerate(lines, 1):
        sheet.write(0, y + 42 + LINE * i, line)
