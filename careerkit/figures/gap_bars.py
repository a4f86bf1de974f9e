"""Step 6 as a picture: what the target asks for, beside what the person has shown."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from careerkit import content
from careerkit.coach.gaps import (
    VERY_IMPORTANT,
    SkillGap,
    open_gates,
    target_gaps,
    untold_gates,
)
from careerkit.figures.drawing import Drawing
from careerkit.figures.page_svg import ACCENT, INK
from careerkit.figures.sheet import COLUMNS, LINE, WIDTH, Sheet
from careerkit.figures.wording import IN_TABLE, listed, shortened
from careerkit.model import Workbook

NOTHING = "—"  # in a cell of the table
MOST = 10  # skills with a bar; the table has all
MOST_UNKNOWN = 5  # skills without one that are named
NAMED = 2  # gaps in the title
ENOUGH = 0.8  # of the skills that matter: what must be known before it may be time to apply

SCALE = 7  # levels
BARS = 252  # width for all of them; the size of the gap stands right of it
THICK, THIN = 20, 10  # height of a bar
SKILL = 56  # from one skill to the next: its name, its bar, a gap
HEAD = 76  # the three lines that say what the bars mean
MARK = 4  # width of the mark for what is asked for
KEY = 12  # size of the square in them


def gap_bars(workbook: Workbook) -> Drawing | None:
    """Show each important skill of the target: asked for and shown; what is unknown stands apart.

    `None` until a target with figures is chosen and one of its skills is rated.
    """
    gaps = target_gaps(workbook)
    if not any(gap.have is not None for gap in gaps):
        return None
    gates = tuple(name for name in open_gates(workbook).values() if name.strip())
    return _draw(gaps, gates, bool(untold_gates(workbook)))


@lru_cache(maxsize=4)  # most edits of the page change none of it
def _draw(gaps: tuple[SkillGap, ...], gates: tuple[str, ...], gates_untold: bool) -> Drawing:  # noqa: FBT001
    words = content.guide("gap").exercises["see_gap"].labels
    gates = tuple(shortened(name, IN_TABLE) for name in gates)
    title = " ".join(_findings(words, gaps, gates, gates_untold=gates_untold))
    told = [gap for gap in gaps if gap.have is not None]
    untold = [_name(gap) for gap in gaps if gap.have is None]
    lines = (f"{_name(gap)}: {_size(words, gap)}" for gap in told)
    alt = [title, f"{'; '.join(lines)}."]
    if untold:
        alt.append(f"{words['not_rated']}: {', '.join(untold)}.")
    return Drawing(
        title=title,
        alt=" ".join(alt),
        svg=_svg(words, told, untold),
        columns=tuple(words[f"column_{name}"] for name in ("skill", "needed", "shown", "gap")),
        rows=tuple(
            (_name(gap), _level(words, gap.need), _level(words, gap.have), _size(words, gap))
            for gap in gaps
        ),
    )


def _findings(
    words: Mapping[str, str],
    gaps: Sequence[SkillGap],
    gates: Sequence[str],
    *,
    gates_untold: bool,
) -> list[str]:
    told = [gap for gap in gaps if gap.have is not None]
    wide = [gap for gap in told if gap.size == "large"] or [g for g in told if g.size == "small"]
    names = [_name(gap) for gap in wide[:NAMED]]
    known = len(told) >= ENOUGH * len(gaps)
    if names:
        key = "finding_gap_many" if len(names) > 1 else "finding_gap"
        found = [words[key].format(name=listed(names, words["and"]))]
    elif gates and known:
        found = [words["finding_gates"].format(name="; ".join(gates))]
    elif gates_untold and known:
        found = [words["finding_gates_untold"]]
    else:
        found = [words["finding_none" if known else "finding_so_far"]]
    if not known:
        found.append(words["finding_unknown"].format(n=len(told), total=len(gaps)))
    return found


def _name(gap: SkillGap) -> str:
    return content.skills()[gap.element_id].name


def _size(words: Mapping[str, str], gap: SkillGap) -> str:
    names = {"large": "gap_large", "small": "gap_small", "covered": "covered", "unknown": "unknown"}
    return words[names[gap.size]]


def _level(words: Mapping[str, str], level: float | None) -> str:
    return NOTHING if level is None else words["level"].format(n=f"{level:.1f}")


def _svg(words: Mapping[str, str], told: Sequence[SkillGap], untold: Sequence[str]) -> str:
    bars, named = told[:MOST], untold[:MOST_UNKNOWN]
    below = HEAD + SKILL * len(bars)
    more_bars, more_named = len(told) - len(bars), len(untold) - len(named)
    apart = below + (LINE if more_bars else 0)
    height = apart + ((LINE * (len(named) + 1) + 12) if named else 0) + LINE * bool(more_named)
    sheet = Sheet(height)
    sheet.fill(0, 5, KEY, KEY, ACCENT)
    sheet.write(KEY + 6, 16, words["shown"])
    sheet.fill((KEY - MARK) / 2, 3 + LINE, MARK, KEY + 4, INK)
    sheet.write(KEY + 6, 16 + LINE, words["needed"])
    sheet.write(0, 16 + 2 * LINE, words["thick"])
    for i, gap in enumerate(bars):
        _bar(sheet, words, HEAD + SKILL * i, gap)
    if more_bars:
        sheet.write(0, below + 14, words["more"].format(n=more_bars))
    if named:
        sheet.write(0, apart + 24, words["not_rated"], bold=True)
    for i, name in enumerate(named, 1):
        sheet.write(0, apart + 24 + LINE * i, shortened(name, COLUMNS))
    if more_named:
        sheet.write(0, height - 6, words["more"].format(n=more_named))
    return sheet.svg("gap_bars")


def _bar(sheet: Sheet, words: Mapping[str, str], y: float, gap: SkillGap) -> None:
    """Draw what is shown as a bar, and what is asked for as a mark, with the gap between them."""
    thickness = THICK if gap.importance >= VERY_IMPORTANT else THIN
    top = y + 22 + (THICK - thickness) / 2
    sheet.write(0, y + 16, shortened(_name(gap), COLUMNS), bold=True)
    shown, needed = BARS * (gap.have or 0) / SCALE, BARS * gap.need / SCALE
    sheet.fill(0, top, shown, thickness, ACCENT)
    if needed > shown:
        sheet.outline(shown, top, needed - shown, thickness)
    sheet.fill(needed - MARK, y + 20, MARK, THICK + 4, INK)
    sheet.write(WIDTH, y + 37, _size(words, gap), anchor="right")
