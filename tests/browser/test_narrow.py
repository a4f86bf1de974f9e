"""Nothing sticks out of a narrow page, with large text or with wide spacing."""

from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Page

from careerkit.steps import Step
from tests.browser.conftest import Meet
from tests.browser.states import each_state, each_step, open_in
from tests.browser.store import Store

NARROW: Mapping[str, Any] = {"viewport": {"width": 320, "height": 640}}
ZOOMED: Mapping[str, Any] = {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}

# https://www.w3.org/TR/WCAG22/#text-spacing
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }
"""

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


@each_step
@each_state
@pytest.mark.parametrize("device", [NARROW, ZOOMED], ids=["320 px", "zoomed to 200 %"])
def test_a_page_needs_no_scrolling_to_the_side(
    step: Step, state: str, device: Mapping[str, Any], meet: Meet, store: Store
) -> None:
    page = open_in(state, step, meet(device), store)
    usual = misfits(page)
    page.add_style_tag(content=SPACING)
    assert [*usual, *misfits(page)] == []
