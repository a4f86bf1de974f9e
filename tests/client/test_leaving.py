"""The last words before a page goes away."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.client.acts import field, fire, opened, saved
from tests.client.host import Host

WORDS = "Typed and gone"


def wait_until(page: Page, holds: Callable[[], bool]) -> None:
    """Wait a moment, in which the browser goes on, until something holds."""
    for _ in range(100):
        if holds():
            break
        page.wait_for_timeout(50)
    assert holds()


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
    wait_until(other, lambda: stored() == WORDS)


@pytest.mark.parametrize("way", ["away", "again", "closed"])
def test_a_page_that_goes_says_good_bye_to_its_kernel(page: Page, host: Host, way: str) -> None:
    kernel = host.living_kernel().id
    other = page.context.new_page()
    if way == "away":
        page.goto("about:blank")
    elif way == "again":
        page.reload()
    else:
        page.close()
    wait_until(other, lambda: host.left == [kernel])


def test_a_page_that_only_rests_says_no_good_bye(page: Page, host: Host) -> None:
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    field(page).press_sequentially(WORDS)
    saved(page)
    assert host.left == []


def test_words_are_sent_as_soon_as_a_page_is_hidden(page: Page, stored: Callable[[], str]) -> None:
    page.clock.install()
    field(page).press_sequentially(WORDS)
    page.evaluate("Object.defineProperty(document, 'hidden', { get: () => true })")
    fire(page, "visibilitychange")
    saved(page)
    assert stored() == WORDS
