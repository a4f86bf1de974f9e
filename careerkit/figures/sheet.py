"""A tall, narrow sheet on which a picture is drawn, and which becomes an SVG for every theme.

The sheet is 360 units wide, so that on a screen of 320 pixels its text is still 12 pixels high.
matplotlib is imported by the first sheet, because most kernels never draw one.
"""

from __future__ import annotations

import io
import warnings
from typing import Literal

from careerkit.beforehand import beforehand
from careerkit.figures import page_svg
from careerkit.figures.page_svg import ACCENT, INK, Color

WIDTH = 360
TEXT = 15  # height of text; 12 pixels when the sheet is 288 pixels wide
LINE = 20  # from one line of text to the next
COLUMNS = 43  # average small letters on a line, with some to spare: each page has its own font

_UNIT = 72  # matplotlib counts in inches and writes points

Anchor = Literal["left", "center", "right"]


class Sheet:
    """A drawing whose y grows downwards; nothing on it is cut off or scaled."""

    def __init__(self, height: float) -> None:
        from matplotlib.figure import Figure  # noqa: PLC0415  # only when there is something to draw

        self._figure = Figure(figsize=(WIDTH / _UNIT, height / _UNIT), dpi=_UNIT)
        self._figure.patch.set_visible(False)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set(xlim=(0, WIDTH), ylim=(height, 0))

    def write(
        self, x: float, y: float, words: str, *, bold: bool = False, anchor: Anchor = "left"
    ) -> None:
        """Write one line that stands on `y`; signs in it mean nothing but themselves."""
        self._axes.text(
            x,
            y,
            words,
            color=INK,
            fontsize=TEXT,
            fontweight="bold" if bold else "normal",
            horizontalalignment=anchor,
            verticalalignment="baseline",
            parse_math=False,
        )

    def fill(self, x: float, y: float, width: float, height: float, color: Color) -> None:
        """Fill a rectangle."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415

        self._axes.add_patch(
            Rectangle((x, y), width, height, facecolor=color, linewidth=0, clip_on=False)
        )

    def outline(self, x: float, y: float, width: float, height: float) -> None:
        """Draw the edge of a rectangle, inside it."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415

        inner = (x + 1, y + 1), max(width - 2, 0), max(height - 2, 0)
        self._axes.add_patch(
            Rectangle(*inner, facecolor="none", edgecolor=ACCENT, linewidth=2, clip_on=False)
        )

    def circle(self, x: float, y: float, radius: float) -> None:
        """Draw the edge of a circle around a point."""
        from matplotlib.patches import Circle  # noqa: PLC0415

        self._axes.add_patch(
            Circle((x, y), radius, facecolor="none", edgecolor=ACCENT, linewidth=2, clip_on=False)
        )

    def disc(self, x: float, y: float, radius: float) -> None:
        """Fill a circle around a point."""
        from matplotlib.patches import Circle  # noqa: PLC0415

        self._axes.add_patch(Circle((x, y), radius, facecolor=ACCENT, linewidth=0, clip_on=False))

    def svg(self, name: str) -> str:
        """Return the drawing for a page; `name` keeps its ids apart from other pictures'."""
        from matplotlib import rc_context  # noqa: PLC0415

        out = io.StringIO()
        with (
            rc_context({"svg.fonttype": "none", "svg.hashsalt": name}),
            warnings.catch_warnings(),
        ):
            # Text stays text: what this font lacks, the page's has
            warnings.filterwarnings("ignore", "Glyph", UserWarning)
            self._figure.savefig(out, format="svg", metadata={"Date": None})
        return page_svg.for_page(out.getvalue())


@beforehand
def draw_first() -> None:
    """Draw a bit of everything: matplotlib is imported, and finds its fonts."""
    sheet = Sheet(LINE)
    sheet.write(0, LINE, "a", bold=True)
    sheet.write(0, LINE, "a")
    sheet.fill(0, 0, 1, 1, ACCENT)
    sheet.circle(1, 1, 1)
    sheet.svg("first")
