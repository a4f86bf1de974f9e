"""A session ends while a page is open: its words stay, and reach nobody else's workbook."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.client.acts import banner, field, fire, opened, saved
from tests.client.host import Host

WORDS = "Not for the next person"
Stored = Callable[[], str]


def sign_out(host: Host, page: Page) -> None:
    """Let the session end after the page could send its last words."""
    host.status = 401
    host.renew(4401)
    expect(banner(page)).to_contain_text("You are not signed in here any more")


def test_the_words_stay_on_screen_and_can_be_copied(page: Page, host: Host) -> None:
    sign_out(host, page)
    field(page).fill(WORDS)
    expect(field(page)).to_have_value(WORDS)
    page.get_by_text("Show the words that are not saved").click()
    unsaved = page.get_by_role("textbox", name="Show the words that are not saved")
    expect(unsaved).to_have_value(WORDS)


def test_the_way_back_opens_beside_the_page(page: Page, host: Host) -> None:
    sign_out(host, page)
    link = banner(page).get_by_role("link", name="Come back with your six words")
    with page.context.expect_page() as beside:
        link.click()
    assert beside.value.url == host.address.removesuffix("w/start")
    beside.value.close()


def test_at_home_there_are_no_six_words(page: Page, host: Host) -> None:
    host.back = ""
    page.reload()
    opened(page)
    sign_out(host, page)
    expect(banner(page)).to_contain_text("open the address again that Careerkit showed")
    expect(banner(page).get_by_role("link")).to_be_hidden()


def test_it_is_read_out(page: Page, host: Host) -> None:
    sign_out(host, page)
    expect(page.get_by_role("status").filter(has_text="not signed in")).to_have_count(1)


@pytest.mark.parametrize("told_by", ["the server", "the page after leaving"])
def test_a_tab_shows_nothing_once_its_person_has_left_in_another(
    page: Page, host: Host, told_by: str
) -> None:
    field(page).fill(WORDS)
    saved(page)
    host.status = 401
    if told_by == "the server":
        host.renew(4403)
    else:
        beside = page.context.new_page()
        beside.goto(host.address)
        beside.evaluate("new BroadcastChannel('careerkit').postMessage('left')")
    expect(page.get_by_role("heading", name="You have left")).to_be_focused()
    expect(field(page)).to_have_count(0)
    expect(page.get_by_role("link", name="Go to the first page")).to_have_attribute("href", "/")
    assert WORDS not in page.content()


def test_words_that_were_not_saved_go_with_whoever_left(page: Page, host: Host) -> None:
    host.close()
    field(page).fill(WORDS)
    expect(page.locator(".ck-save")).to_contain_text("Not saved yet")
    page.evaluate("() => new BroadcastChannel('careerkit').postMessage('left')")
    expect(page.get_by_role("heading", name="You have left")).to_be_visible()
    assert WORDS not in page.content()
    expect(page.locator(".ck-save")).to_have_count(0)
    expect(page.get_by_role("textbox")).to_have_count(0)


def test_a_page_that_was_left_asks_for_nothing_again(page: Page, host: Host) -> None:
    host.renew(4403)
    expect(page.get_by_role("heading", name="You have left")).to_be_visible()
    asked = len(host.asked)
    fire(page, "visibilitychange")
    page.wait_for_timeout(600)
    assert len(host.asked) == asked


@pytest.mark.parametrize("ending", ["socket", "answer"])
def test_a_page_asks_for_no_kernel_again_when_it_may_be_somebody_else(
    page: Page, host: Host, stored: Stored, ending: str
) -> None:
    if ending == "socket":
        sign_out(host, page)
    else:
        host.status = 401
        host.drop()
        expect(banner(page)).to_contain_text("You are not signed in here any more")
    host.status = 200
    asked = len(host.asked)
    field(page).fill(WORDS)
    fire(page, "visibilitychange")
    page.wait_for_timeout(600)
    assert len(host.asked) == asked
    assert stored() == ""


def test_a_page_goes_on_when_the_same_person_is_back(
    page: Page, host: Host, stored: Stored
) -> None:
    host.who = "first"
    page.reload()
    opened(page)
    sign_out(host, page)
    field(page).fill(WORDS)
    host.status = 200
    page.wait_for_timeout(3100)  # a try is not begun again sooner
    fire(page, "visibilitychange")
    saved(page)
    assert stored() == WORDS


def test_words_of_one_person_never_reach_the_workbook_of_the_next(
    page: Page, host: Host, stored: Stored
) -> None:
    host.who = "first"
    page.reload()
    opened(page)
    host.close()
    field(page).fill(WORDS)
    expect(page.locator(".ck-save")).to_contain_text("Not saved yet")
    host.who = "second"
    host.listen()
    expect(banner(page)).to_contain_text("You are not signed in here any more")
    expect(field(page)).to_have_value(WORDS)
    assert stored() == ""
