"""What stands in a drawing: its words and its shapes."""

from xml.etree import ElementTree as ET

from careerkit.figures import Drawing

SVG = "{http://www.w3.org/2000/svg}"


def root(svg: str) -> ET.Element:
    """Return the outermost element; a file that is not whole is an error."""
    return ET.fromstring(svg)  # noqa: S314  # we drew it


def words(drawing: Drawing) -> list[str]:
    """Return the texts in the picture, in the order in which they are drawn."""
    return [text.text or "" for text in root(drawing.svg).iter(f"{SVG}text")]


def widths(drawing: Drawing, colour: str, *, least_height: float = 13) -> list[float]:
    """Return how wide the filled bars of a colour are, from top to bottom."""
    bars = []
    for path in root(drawing.svg).iter(f"{SVG}path"):
        if path.get("class") == f"ck-fill-{colour}":
            left, top, right, bottom = box(path.attrib["d"])
            if bottom - top >= least_height:
                bars.append((top, right - left))
    return [width for _, width in sorted(bars)]


def box(path: str) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of a path of straight lines."""
    numbers = [float(part) for part in path.split() if part not in "MLz"]
    xs, ys = numbers[::2], numbers[1::2]
    return min(xs), min(ys), max(xs), max(ys)
