"""Nothing sticks out of a narrow page, with large text or with wide spacing."""

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.states import Sight

SIZES: dict[str, ViewportSize] = {
    "320 px": {"width": 320, "height": 640},
    "zoomed to 200 %": {"width": 640, "height": 400},
}

# https://www.w3.org/TR/WCAG22/#text-spacing
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }
"""

# A style sheet that a script makes is not held back by the page's policy, as a <style> would be
_RESTYLE = """(rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}"""

_OUT = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > width + 1)
    .map((one) => `sticks out: ${one.outerHTML.slice(0, 120)}`);
}"""

# What the browser scrolls by itself is not cut off
_CUT = """() => [...document.querySelectorAll("main *:not(textarea, select, input, progress, svg)")]
  .filter((one) => one.checkVisibility() && !one.closest(".ck-hidden"))
  .filter((one) => getComputedStyle(one).overflow !== "visible")
  .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
  .map((one) => `is cut off: ${one.outerHTML.slice(0, 120)}`)"""


def misfits(page: Page) -> list[str]:
    """Return what stands outside a page, and what is cut off in it."""
    found: list[str] = [*page.evaluate(_OUT), *page.evaluate(_CUT)]
    return found


@pytest.mark.parametrize("size", SIZES)
def test_a_page_needs_no_scrolling_to_the_side(size: str, sight: Sight) -> None:
    sight.page.set_viewport_size(SIZES[size])
    assert misfits(sight.page) == []


@pytest.mark.parametrize("size", SIZES)
def test_widely_spaced_text_fits(size: str, sight: Sight) -> None:
    sight.page.set_viewport_size(SIZES[size])
    sight.page.evaluate(_RESTYLE, SPACING)
    found = misfits(sight.page)
    sight.page.evaluate(_RESTYLE, "")
    assert found == []
