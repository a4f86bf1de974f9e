"""A page that does not come up says why, tries again by itself, and offers to be loaded again."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.client.acts import opened
from tests.client.host import Host


@pytest.fixture
def blank(context: BrowserContext, exercises: Host) -> Page:  # noqa: ARG001  # the host has a page
    page = context.new_page()
    page.clock.install()
    return page


def notice(page: Page) -> str:
    """Return what a page says before it is open; screen readers hear it too."""
    return page.get_by_role("status").first.inner_text()


def pass_time(page: Page, seconds: int) -> None:
    """Let seconds pass in which the network does its part."""
    for _ in range(seconds):
        page.clock.run_for(1000)
        page.wait_for_timeout(30)


def test_a_full_house_asks_for_patience_and_opens_when_there_is_room(
    blank: Page, host: Host
) -> None:
    host.status = 503
    blank.goto(host.address)
    expect(blank.get_by_role("status").first).to_contain_text("You need not do anything")
    host.status = 200
    pass_time(blank, 2)
    opened(blank)
    expect(blank.get_by_text("You need not do anything")).to_have_count(0)


def test_a_kernel_that_never_says_a_word_is_replaced(blank: Page, host: Host) -> None:
    host.do(host.living_kernel).hangs = True
    blank.goto(host.address)
    pass_time(blank, 95)
    opened(blank)
    assert [form["stuck"] for form in host.asked] == ["", "1"]


def test_a_page_that_does_not_come_up_offers_to_be_loaded_again(blank: Page, host: Host) -> None:
    host.refuses = True
    blank.goto(host.address)
    pass_time(blank, 5)
    assert notice(blank) == "The workbook does not answer. This page tries again by itself."
    pass_time(blank, 42)
    again = blank.get_by_role("link", name="Load it again")
    expect(again).to_be_visible()
    host.refuses = False
    again.click()
    opened(blank)


def test_a_server_that_starts_again_meanwhile_is_asked_again(blank: Page, host: Host) -> None:
    host.status = 500
    blank.goto(host.address)
    expect(blank.get_by_role("status").first).to_contain_text("tries again by itself")
    host.status = 200
    pass_time(blank, 3)
    opened(blank)


def test_who_is_not_signed_in_is_told_where_to_go(blank: Page, host: Host) -> None:
    host.status = 401
    blank.goto(host.address)
    link = blank.get_by_role("link", name="Come back with your six words")
    expect(link).to_have_attribute("href", "/")
    pass_time(blank, 60)
    assert len(host.asked) == 1


def test_a_model_that_the_kernel_does_not_have_is_one_box_and_not_the_end(
    blank: Page, host: Host
) -> None:
    host.shown = [*host.shown, "Form:gone"]
    blank.goto(host.address)
    opened(blank)
    expect(blank.get_by_text("This part could not be opened.")).to_have_count(1)
    expect(blank.get_by_role("textbox")).not_to_have_count(0)


def test_a_kernel_that_ends_before_the_page_is_drawn_is_replaced(blank: Page, host: Host) -> None:
    kernel = host.do(host.living_kernel)
    kernel.hangs = True
    blank.goto(host.address)
    blank.wait_for_timeout(300)
    host.renew(4410)
    pass_time(blank, 2)
    opened(blank)
