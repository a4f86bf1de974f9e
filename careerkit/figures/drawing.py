"""What a picture is on a page: the drawing, and the same in words and as a table."""

from dataclasses import dataclass

Cell = str | int


@dataclass(frozen=True)
class Drawing:
    """A picture of what a person said.

    `svg` takes its colours from the page (classes like ``ck-fill-c1``, see `kit.css`) and its text
    is text. Each row of the table begins with the name of what it is about.
    """

    title: str  # the finding, in a sentence
    alt: str  # the finding and the figures, for those who do not see the picture
    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Table:
    """A table that stands on its own. Each row begins with the name of what it is about."""

    title: str  # the finding, in a sentence
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
