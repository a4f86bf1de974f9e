"""A drawing on a page: safe, alike in every theme, and nothing reaches beyond it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.figures import Drawing, story_shares
from careerkit.figures.page_svg import for_page
from careerkit.figures.sheet import Sheet
from careerkit.model import Workbook
from tests.figures.drawn import SVG, root, words

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "entity": "Tom & Jerry &lt;b&gt; &#x41;",
    "cdata": "a ]]> b <![CDATA[ c",
    "quotes": "\"double\" and 'single'",
    "mathematics": "$x^2$ and \\frac{1}{2} and $",
    "right to left": "\u0645\u0631\u062d\u0628\u0627 \u202e\u05e9\u05dc\u05d5\u05dd",
    "emoji": "\U0001f469\u200d\U0001f680 \U0001fae0 \u26a1\ufe0f",
    "rare scripts": "\u65e5\u672c\u8a9e \U00010330 \u1200 \u0e2a\u0e27\u0e31",
}
CONTROLS = "a\x00b\x1b[31mc\x0b\ud800\uffff"


def titled(title: str) -> Drawing:
    """Return a drawing of a story that has this title."""
    stories = {"00000001": {"title": title, "action": "I built a shelf."}}
    drawn = story_shares(Workbook.model_validate({"stories": stories}))
    assert drawn is not None
    return drawn


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_what_a_person_typed_is_shown_letter_by_letter(name: str) -> None:
    assert words(titled(name))[1] == name


def test_characters_that_no_xml_file_may_hold_leave_a_picture() -> None:
    assert words(titled(CONTROLS))[1] == "a b [31mc \ufffd"


def test_a_title_as_long_as_a_book_is_shortened() -> None:
    assert len(words(titled("A" * 10_000))[1]) < 60
    assert len(str(titled("A" * 10_000).rows[0][0])) < 150


@given(st.text(max_size=30))
def test_any_title_makes_a_whole_picture_without_a_warning(title: str) -> None:
    drawn = titled(title)
    elements = {element.tag for element in root(drawn.svg).iter()}
    assert elements == {f"{SVG}{name}" for name in ("svg", "g", "path", "text")}


def test_the_same_words_make_the_same_file() -> None:
    def draw() -> str:
        sheet = Sheet(40)
        sheet.write(0, 20, "Shelf")
        sheet.fill(0, 25, 100, 10, "#0b5394")
        return sheet.svg("shelf")

    assert draw() == draw()


def test_a_picture_brings_nothing_that_reaches_beyond_it() -> None:
    svg = titled("Shelf").svg
    for foreign in ("<style", "<metadata", "<!DOCTYPE", "<?xml", " id=", " style=", "DejaVu"):
        assert foreign not in svg


def test_a_picture_takes_its_colours_from_the_page() -> None:
    svg = titled("Shelf").svg
    assert not re.search(r"#[0-9a-f]{3,6}\b|rgb\(|black|white", svg)
    for element in root(svg).iter():
        if element.tag in {f"{SVG}path", f"{SVG}text"}:
            assert str(element.get("class")).startswith("ck-fill-"), element.attrib


def test_a_picture_grows_with_its_page() -> None:
    outermost = root(titled("Shelf").svg)
    assert outermost.get("viewBox") == "0 0 360 124"
    assert outermost.get("width") is None


def test_text_is_twelve_pixels_high_on_the_smallest_phone() -> None:
    sizes = [
        float(str(text.get("font-size")).removesuffix("px"))
        for text in root(titled("Shelf").svg).iter(f"{SVG}text")
    ]
    margins = 2 * 16  # pixels of a 320 pixel screen
    assert min(sizes) * (320 - margins) / 360 >= 12


def test_ids_that_something_refers_to_stay_and_others_go() -> None:
    kept = for_page(
        '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><clipPath id="b"/>'
        '<path clip-path="url(#b)" style="fill: none"/></g></svg>'
    )
    assert 'id="b"' in kept
    assert 'id="a"' not in kept


def test_a_colour_that_is_not_the_pages_is_a_mistake() -> None:
    for style in ("fill: #123456", "stroke: red; fill: none", ""):
        drawn = f'<svg xmlns="http://www.w3.org/2000/svg"><path d="M 0 0" style="{style}"/></svg>'
        with pytest.raises(ValueError, match="no colour of the page"):
            for_page(drawn)
