"""Every control is large enough for a thumb."""

from tests.browser.states import Sight

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


def test_every_control_is_44_pixels_wide_and_high(sight: Sight) -> None:
    count, small = sight.page.evaluate(_SMALL, LEAST)
    assert count > 5
    assert small == []
