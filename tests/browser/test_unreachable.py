"""When the server is gone, a page says so and keeps the words."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.person import DESKTOP, Person
from tests.browser.serving import ADDRESS, CAREERKIT, free_port, serving

WORDS = "Typed when nobody answered"


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return a page with words in it whose server was killed before they were typed."""
    command = [*CAREERKIT, "home", "--no-browser", "--port", str(free_port())]
    with serving(command, tmp_path_factory.mktemp("killed")) as server:
        person = Person(browser.new_context(**DESKTOP), server.wait_for(ADDRESS))
        page = person.open("accomplishments")
        page.clock.install()
        server.kill()
        page.get_by_role("textbox").last.fill(WORDS)
        page.clock.run_for(6000)
        yield page
        person.context.close()


def test_a_page_whose_server_is_gone_says_that_nothing_is_saved(page: Page) -> None:
    expect(page.locator(".ck-save")).to_contain_text("Not saved yet. Keep this page open.")
    expect(page.locator(".ck-banner", has_text="The workbook does not answer.")).to_be_visible()


def test_the_words_that_are_not_saved_can_be_shown_and_copied(page: Page) -> None:
    page.clock.run_for(16_000)
    page.get_by_text("Show the words that are not saved").click()
    unsaved = page.get_by_role("textbox", name="Show the words that are not saved")
    expect(unsaved).to_have_value(WORDS)
    unsaved.press("Control+a")
    assert page.evaluate("document.getSelection().toString()") == WORDS


def test_save_and_continue_stays_on_a_page_that_is_not_saved(page: Page) -> None:
    page.get_by_role("link", name="Save").click()
    page.clock.run_for(6000)
    expect(page.get_by_role("alert")).to_have_text("The workbook does not answer.")
    expect(page.get_by_role("heading", name="What you are proud of", level=1)).to_be_visible()
    expect(page.get_by_role("textbox", name="What I take from this")).to_have_value(WORDS)
