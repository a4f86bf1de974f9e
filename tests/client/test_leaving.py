"""The last words before a page goes away."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.client.acts import field, fire, opened, saved

WORDS = "Typed and gone"


def test_words_typed_just_before_a_reload_are_there_after_it(page: Page) -> None:
    field(page).press_sequentially(WORDS)
    page.reload()
    opened(page)
    expect(field(page)).to_have_value(WORDS)


@pytest.mark.parametrize("way", ["away", "closed"])
def test_words_typed_just_before_a_page_goes_are_saved(
    page: Page, stored: Callable[[], str], way: str
) -> None:
    field(page).press_sequentially(WORDS)
    other = page.context.new_page()
    if way == "away":
        page.goto("about:blank")
    else:
        with page.expect_event("close"):
            page.close(run_before_unload=True)
    for _ in range(50):
        if stored() == WORDS:
            break
        other.wait_for_timeout(50)
    assert stored() == WORDS


def test_words_are_sent_as_soon_as_a_page_is_hidden(page: Page, stored: Callable[[], str]) -> None:
    page.clock.install()
    field(page).press_sequentially(WORDS)
    page.evaluate("Object.defineProperty(document, 'hidden', { get: () => true })")
    fire(page, "visibilitychange")
    saved(page)
    assert stored() == WORDS
