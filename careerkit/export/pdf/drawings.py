"""Pictures of what a person said, as they go into a file: in the colours of paper."""

from collections.abc import Callable, Iterator, Mapping

from careerkit import figures
from careerkit.coach import occupation_credit
from careerkit.export import Occasion
from careerkit.export.pdf.typesetting import Data
from careerkit.export.pdf.wording import one_line, paragraphs, showable
from careerkit.figures import Drawing
from careerkit.figures.lettering import FAMILY
from careerkit.figures.page_svg import TOKENS
from careerkit.model import Workbook

LONGEST_ALT = 2000  # characters; what reads it aloud reads all of it
WIDTH = 290  # points; the text in a picture is then as large as beside it
TEXT = 13  # units; this font is wider than those that the pictures reckon with

Draw = Callable[[Workbook, Occasion], Drawing | None]

DRAWN: Mapping[str, Draw] = {  # by the exercise that shows it
    "values.see_values": lambda workbook, _: figures.value_ranking(workbook),
    "accomplishments.see_areas": lambda workbook, _: figures.accomplishment_areas(workbook),
    "stories.see_stories": lambda workbook, _: figures.story_shares(workbook),
    "skills.see_skills": lambda workbook, _: figures.skill_corners(workbook),
    "directions.compare_jobs": lambda workbook, _: figures.job_totals(workbook),
    "gap.see_gap": lambda workbook, _: figures.gap_bars(workbook),
    "victories.see_wins": lambda workbook, _: figures.win_timeline(workbook),
    "gap.see_plan": lambda workbook, when: figures.plan_timeline(workbook, when.now.date()),
}
FROM_FIGURES = frozenset({"gap.see_gap"})  # these show figures that ask for their credit

_STYLE = "".join(
    f".ck-fill-{name}{{fill:{color}}}.ck-stroke-{name}{{stroke:{color}}}"
    for color, name in TOKENS.items()
)


def drawings(workbook: Workbook, occasion: Occasion, place: str) -> Iterator[Data]:
    """Yield the picture that an exercise shows, as a template takes it."""
    draw = DRAWN.get(place)
    drawing = draw(workbook, occasion) if draw else None
    if drawing is not None:
        yield {
            "title": one_line(drawing.title, 1000),
            "svg": for_paper(drawing.svg),
            "alt": showable(drawing.alt[:LONGEST_ALT]),
            "credit": paragraphs(occupation_credit()) if place in FROM_FIGURES else [],
            "width": WIDTH,
        }


def for_paper(svg: str) -> str:
    """Return a page's SVG with the colours and the font of paper in it."""
    head, end, body = showable(svg).partition(">")
    lettering = f'text{{font-family:"{FAMILY}";font-size:{TEXT}px}}'
    return f"{head}{end}<style>{lettering}{_STYLE}</style>{body}"
