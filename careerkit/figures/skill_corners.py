"""Step 4 as a picture: skills in four corners, by how good one is at them and how gladly."""

from collections.abc import Mapping
from functools import lru_cache

from careerkit import content, frames
from careerkit.figures.drawing import Drawing
from careerkit.figures.page_svg import ACCENT, QUIET, THIRD, Color
from careerkit.figures.sheet import LINE, WIDTH, Sheet
from careerkit.figures.wording import IN_TABLE, shortened, wrapped
from careerkit.model import Workbook

MOST = 7  # skills in a corner of the picture; the table has all
QUESTIONS = ("good", "want", "done")

GAP = 12  # between two corners
BOX = (WIDTH - GAP) / 2  # width of one
BAND = 6  # height of the coloured edge
HEAD = 40  # from the edge of a corner to its first skill
NAME = 6  # from one skill to the next, beside its lines
INDENT = 10  # of what stands in a corner
IN_BOX = 20  # average letters on a line of it
AXIS = 26

# as they stand: good at it above, wanted to the right
CORNERS: tuple[tuple[str, Color], ...] = (
    ("sparingly", QUIET),
    ("use_more", ACCENT),
    ("let_go", QUIET),
    ("develop", THIRD),
)

Rated = tuple[str, str, str, str, str]
"""A skill: its name, its corner, and the answers on how good, how gladly and how often."""


def skill_corners(workbook: Workbook) -> Drawing | None:
    """Show which skills to use more, develop, use sparingly and let go."""
    if not any(skill.good and skill.want for skill in workbook.skills.values()):
        return None
    frame = frames.skills(workbook)
    rated = frame[frame["corner"] != ""]
    if rated.empty:
        return None
    columns = (rated[column].tolist() for column in ("name", "corner", *QUESTIONS))
    return _draw(tuple(zip(*columns, strict=True)))


@lru_cache(maxsize=4)  # most edits of the page change none of it
def _draw(rated: tuple[Rated, ...]) -> Drawing:
    guide = content.guide("skills").exercises
    words = guide["see_skills"].labels | {
        option.id: option.label for option in guide["see_skills"].options
    }
    answers = {
        field.id: {option.id: option.label for option in field.options}
        for field in guide["rate_skills"].fields
        if field.id in QUESTIONS
    }
    rated = tuple((shortened(one[0], IN_TABLE), *one[1:]) for one in rated)
    corners = {
        corner: tuple(name for name, its, *_ in rated if its == corner) for corner, _ in CORNERS
    }
    title = _finding(words, corners)
    lines = [f"{words[corner]}: {', '.join(names)}" for corner, names in corners.items() if names]
    order = ("use_more", "develop", "sparingly", "let_go")
    return Drawing(
        title=title,
        alt=f"{title} {'; '.join(lines)}.",
        svg=_svg(words, corners),
        columns=(words["column_skill"], words["column_corner"], words["column_said"]),
        rows=tuple(
            (name, words[corner], _said(answers, (good, want, done)))
            for name, corner, good, want, done in sorted(rated, key=lambda r: order.index(r[1]))
        ),
    )


def _said(answers: Mapping[str, Mapping[str, str]], given: tuple[str, ...]) -> str:
    """Return the answers in words, on one line; a table of more columns fits no phone."""
    labels = (answers[field].get(one) for field, one in zip(QUESTIONS, given, strict=True))
    return " · ".join(filter(None, labels))


def _finding(words: Mapping[str, str], corners: Mapping[str, tuple[str, ...]]) -> str:
    found: list[str] = []
    for corner, key in (("use_more", "more"), ("develop", "develop"), ("sparingly", "sparingly")):
        names = corners[corner]
        if names and len(found) < 2:  # noqa: PLR2004  # sentences; more of them say less
            one = "_one" if len(names) == 1 else ""
            found.append(words[f"finding_{key}{one}"].format(n=len(names), name=names[0]))
    return " ".join(found) or words["finding_none"]


def _svg(words: Mapping[str, str], corners: Mapping[str, tuple[str, ...]]) -> str:
    blocks = {
        corner: _lines(names, words) or ((words["nothing"],),) for corner, names in corners.items()
    }
    heights = [
        max(HEAD + sum(len(lines) * LINE + NAME for lines in blocks[c]) for c, _ in row)
        for row in (CORNERS[:2], CORNERS[2:])
    ]
    sheet = Sheet(AXIS + sum(heights) + 2 * GAP + AXIS)
    sheet.write(0, 16, f"↑ {words['axis_good']}")
    for i, (corner, color) in enumerate(CORNERS):
        row, column = divmod(i, 2)
        x, y = column * (BOX + GAP), AXIS + row * (heights[0] + GAP)
        sheet.fill(x, y, BOX, BAND, color)
        sheet.write(x, y + BAND + 20, words[corner], bold=True)
        y += HEAD
        for lines in blocks[corner]:
            for line in lines:
                sheet.write(x + INDENT, y + 14, line)
                y += LINE
            y += NAME
    sheet.write(
        WIDTH, AXIS + sum(heights) + 2 * GAP + 14, f"{words['axis_want']} →", anchor="right"
    )
    return sheet.svg("skill_corners")


def _lines(names: tuple[str, ...], words: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return the lines of each name that is shown, and of how many are left out."""
    left = len(names) - MOST
    shown = tuple(wrapped(name, IN_BOX, 2) for name in names[:MOST])
    return (*shown, wrapped(words["more"].format(n=left), IN_BOX, 2)) if left > 0 else shown
