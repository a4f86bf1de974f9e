"""Every control is large enough for a thumb."""

import pytest

from careerkit.steps import Step
from tests.browser.conftest import Meet
from tests.browser.person import DESKTOP, PHONE
from tests.browser.states import each_state, each_step, open_in
from tests.browser.store import Store

DEVICES = {"desktop": DESKTOP, "phone": PHONE}
LEAST = 43.5  # CSS pixels; half a pixel is rounding

# A box or a button of a group is as large as its label; a link inside a sentence may be as small
# as the sentence: https://www.w3.org/TR/WCAG22/#target-size-minimum
_SMALL = """(least) => {
  const shown = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const isWords = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim();
  const inSentence = (element) => element.tagName === "A"
    && [...element.parentElement.childNodes].some(isWords);
  const small = shown.filter((element) => !inSentence(element)).flatMap((element) => {
    const target = /radio|checkbox/.test(element.type) ? element.labels[0] : element;
    const { width, height } = target.getBoundingClientRect();
    const fits = width >= least && height >= least;
    return fits ? [] : [`${width} by ${height}: ${element.outerHTML.slice(0, 90)}`];
  });
  return [shown.length, small];
}"""


@each_step
@each_state
@pytest.mark.parametrize("device", DEVICES)
def test_every_control_is_44_pixels_wide_and_high(
    step: Step, state: str, device: str, meet: Meet, store: Store
) -> None:
    page = open_in(state, step, meet(DEVICES[device]), store)
    count, small = page.evaluate(_SMALL, LEAST)
    assert count > 5
    assert small == []
