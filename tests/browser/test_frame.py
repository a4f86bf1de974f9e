"""What is around the exercises of every page."""

from playwright.sync_api import expect

from tests.browser.states import Sight


def test_a_page_has_one_heading_one_main_part_one_header_a_title_and_a_language(
    sight: Sight,
) -> None:
    page, step = sight.page, sight.step
    found = {tag: page.locator(tag).count() for tag in ("h1", "main", "body > header")}
    assert found == {"h1": 1, "main": 1, "body > header": 1}
    expect(page.get_by_role("heading", level=1, name=step.title, exact=True)).to_be_visible()
    assert step.title in page.title()
    assert page.locator("html").get_attribute("lang") == "en"


def test_the_first_link_is_seen_with_focus_and_skips_to_the_main_part(sight: Sight) -> None:
    page = sight.page
    link = page.get_by_role("link", name="Skip to main content")
    expect(page.get_by_role("link").first).to_have_accessible_name("Skip to main content")
    link.focus()
    expect(link).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
