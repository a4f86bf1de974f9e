"""What the styles of the kit must hold: words that can be read, and nothing beside the page."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Locator, expect

from careerkit.content import guide
from tests.browser.person import DARK, DESKTOP, PHONE, Meet, unfold
from tests.browser.store import Store
from tests.browser.test_narrow import misfits

LEAST = 4.5  # https://www.w3.org/TR/WCAG22/#contrast-minimum
KEEP = guide("victories").exercises["log_win"].labels["keep"]
LONG = "w" * 500
AGO = (31, 92)  # days; of wins so long ago a table reminds

# The words' colour against the ground's, once no change of colour runs any more
_CONTRAST = """(element) => {
  const { color, backgroundColor } = getComputedStyle(element);
  const light = (css) => {
    const parts = css.match(/[\\d.]+/g).map(Number).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [light(color), light(backgroundColor)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}"""


def contrast(element: Locator) -> float:
    """Return how much the words of an element stand out from it."""
    found: float = element.evaluate(_CONTRAST)
    return found


@pytest.mark.parametrize("device", [DESKTOP, DARK], ids=["light", "dark"])
def test_the_main_button_can_be_read_under_the_mouse(meet: Meet, device: dict[str, object]) -> None:
    page = meet(device).open("victories")
    keep = page.get_by_role("button", name=KEEP)
    keep.hover()
    expect(keep).to_have_css("text-decoration-line", "underline")
    assert contrast(keep) >= LEAST


def test_a_word_without_an_end_stays_on_the_page(meet: Meet, store: Store) -> None:
    today = datetime.now().astimezone().date()
    wins = {
        f"a00000{days:02}": {
            "title": LONG,
            "worth": LONG,
            "kind": "own",
            "own_kind": LONG,
            "on": today - timedelta(days=days),
        }
        for days in AGO
    }
    store.set("victories.wins", wins)
    store.set("victories.applications.b0000001", {"title": LONG, "employer": LONG})
    store.set("victories.small_jobs.c0000001", {"title": LONG, "hours": 3})
    page = meet(PHONE).open("victories")
    unfold(page)
    assert misfits(page) == []
