"""matplotlib's SVG made fit for a page: one file for light, dark, print and forced colours.

The page's style sheet gives colours and font; what would reach beyond the picture is taken out
(styles for the whole page, ids), and so is what nobody sees.
"""

import re
from typing import Literal
from xml.etree import ElementTree as ET

Color = Literal["#15202b", "#6b7885", "#0b5394", "#e46d83", "#ab9000", "#880ced", "#68290b"]

INK: Color = "#15202b"
QUIET: Color = "#6b7885"
ACCENT: Color = "#0b5394"
THIRD: Color = "#ab9000"

TOKENS: dict[str, str] = {  # light colour of a token of the page -> its name in kit.css
    INK: "ink",
    QUIET: "line",
    ACCENT: "c1",
    "#e46d83": "c2",
    THIRD: "c3",
    "#880ced": "c4",
    "#68290b": "c5",
}

_SVG = "{http://www.w3.org/2000/svg}"
_DEFS = f"{_SVG}defs"
_UNSEEN = {f"{_SVG}metadata", f"{_SVG}style"}
_PAINTED = {f"{_SVG}{name}" for name in ("path", "text", "rect", "circle")}
_REFERENCE = re.compile(r"(?:url\(|^)#([^)]+)")

ET.register_namespace("", _SVG[1:-1])
ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def for_page(svg: str) -> str:
    """Return `svg`, as matplotlib wrote it, for a page.

    Raises `ValueError` for a colour that is not the page's.
    """
    root = ET.fromstring(svg)  # noqa: S314  # we wrote it a moment ago
    for parent in [*root.iter()]:
        for child in [*parent]:
            if child.tag in _UNSEEN or (child.tag == _DEFS and {c.tag for c in child} <= _UNSEEN):
                parent.remove(child)
    referred = {
        name
        for element in root.iter()
        for value in element.attrib.values()
        for name in _REFERENCE.findall(value)
    }
    for element in root.iter():
        _strip(element, referred)
        _restyle(element)
    for name in ("width", "height", "version"):  # the page says how wide; `viewBox` has the shape
        root.attrib.pop(name, None)
    return ET.tostring(root, encoding="unicode")


def _strip(element: ET.Element, referred: set[str]) -> None:
    """Take out blanks between elements, ids that nothing refers to, and turns by nothing."""
    if element.tag != f"{_SVG}text":
        element.text = None
    element.tail = None
    if element.get("id") not in referred:
        element.attrib.pop("id", None)
    if element.get("transform", "").startswith("rotate(-0 "):
        del element.attrib["transform"]
    if "d" in element.attrib:
        element.set("d", " ".join(element.attrib["d"].split()))


def _restyle(element: ET.Element) -> None:
    """Turn the colours of a style into classes, and the rest of it into attributes."""
    rules = (rule.partition(":") for rule in element.attrib.pop("style", "").split(";") if rule)
    style = {name.strip(): value.strip() for name, _, value in rules}
    style.pop("font-family", None)  # the page's
    if element.tag in _PAINTED:
        style.setdefault("fill", "black")  # what SVG paints with where nothing is said
    classes = [
        f"ck-{name}-{_token(style.pop(name))}"
        for name in ("fill", "stroke")
        if style.get(name, "none") != "none"
    ]
    if classes:
        element.set("class", " ".join(classes))
    for name, value in style.items():
        element.set(name, value)


def _token(color: str) -> str:
    if color not in TOKENS:
        msg = f"{color} is no colour of the page"
        raise ValueError(msg)
    return TOKENS[color]
