"""What a person does on a page, and sees of its line."""

from playwright.sync_api import Locator, Page, expect


def field(page: Page) -> Locator:
    """Return the field that the tests type in."""
    return page.get_by_role("textbox", name="inspires")


def banner(page: Page) -> Locator:
    """Return the banner over a page that cannot save."""
    return page.locator(".ck-banner")


def saved(page: Page) -> None:
    """Wait until everything is saved."""
    expect(page.locator(".ck-save")).to_have_attribute("data-state", "saved")
    expect(banner(page)).to_be_hidden()


def opened(page: Page) -> None:
    """Wait until a page can be used."""
    expect(page.locator("main:not([aria-busy])")).to_be_visible()


def fire(page: Page, event: str) -> None:
    """Let the browser say something about the page, as phones do."""
    page.evaluate("(event) => document.dispatchEvent(new Event(event))", event)
