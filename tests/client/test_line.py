"""The line between a page and its kernel breaks in every way, and nothing typed is lost."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.client.acts import banner, field, fire, saved
from tests.client.host import Host

WORDS = "The reading hour on Tuesdays"
NO_ANSWER = "The workbook does not answer."
Stored = Callable[[], str]


@pytest.fixture(autouse=True)
def not_loaded_again(page: Page) -> Iterator[None]:
    """In none of these tests the page is loaded again."""
    page.evaluate("window.same = true")
    yield
    assert page.evaluate("window.same") is True


def test_what_is_typed_is_saved(page: Page, stored: Stored) -> None:
    field(page).fill(WORDS)
    saved(page)
    assert stored() == WORDS


def test_what_is_typed_while_the_server_is_away_is_saved_when_it_is_back(
    page: Page, host: Host, stored: Stored
) -> None:
    host.close()
    field(page).fill(WORDS)
    expect(banner(page)).to_contain_text(NO_ANSWER)
    expect(page.get_by_role("status").filter(has_text=NO_ANSWER)).to_have_count(1)
    expect(page.locator(".ck-save")).to_contain_text("Not saved yet")
    host.renew()
    host.listen()
    saved(page)
    assert stored() == WORDS


def test_a_page_with_nothing_unsaved_says_too_that_the_server_is_away_and_back(
    page: Page, host: Host
) -> None:
    host.close()
    expect(banner(page)).to_contain_text(NO_ANSWER)
    expect(banner(page)).to_contain_text("You can go on.")
    host.listen()
    expect(banner(page)).to_be_hidden()
    expect(page.get_by_role("status").filter(has_text="The workbook is back.")).to_have_count(1)


def test_what_to_do_is_within_reach_from_the_end_of_the_page(page: Page, host: Host) -> None:
    way = page.get_by_role("button", name="What to do")
    expect(way).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 500})
    page.evaluate("document.body.style.minHeight = '300vh'; scrollTo(0, 1e6)")
    host.close()
    expect(banner(page)).not_to_be_in_viewport()
    way.click()
    expect(banner(page)).to_be_in_viewport(ratio=1)
    expect(banner(page).get_by_text(NO_ANSWER)).to_be_focused()
    host.listen()
    expect(way).to_be_hidden()


def test_a_short_break_is_not_worth_a_banner(page: Page, host: Host, stored: Stored) -> None:
    page.evaluate(
        """() => { window.shown = false; new MutationObserver(() => {
          window.shown ||= !document.querySelector(".ck-banner").hidden;
        }).observe(document.body, { subtree: true, attributes: true }); }"""
    )
    host.drop()
    field(page).fill(WORDS)
    saved(page)
    assert page.evaluate("window.shown") is False
    assert stored() == WORDS


@pytest.mark.parametrize("code", [4410, 4400, 4429, 1012, None])
def test_a_page_goes_on_with_another_kernel(
    page: Page, host: Host, stored: Stored, code: int | None
) -> None:
    field(page).fill("before")
    saved(page)
    former = host.living_kernel()
    host.renew(code)
    field(page).fill(WORDS)
    saved(page)
    assert stored() == WORDS
    assert host.asked[-1] == {"kernel": former.id, "stuck": ""}


def test_a_kernel_that_rests_is_replaced_when_somebody_types(
    page: Page, host: Host, stored: Stored
) -> None:
    asked = len(host.asked)
    host.renew(4408)
    page.wait_for_timeout(600)  # longer than the pause before a first try
    assert len(host.asked) == asked
    field(page).fill(WORDS)
    saved(page)
    assert stored() == WORDS


def test_a_kernel_that_says_nothing_is_replaced(page: Page, host: Host, stored: Stored) -> None:
    page.clock.install()
    host.living_kernel().hangs = True
    field(page).fill(WORDS)
    page.clock.run_for(6000)
    expect(banner(page)).to_contain_text(NO_ANSWER)
    assert [form["stuck"] for form in host.asked if form["stuck"]] == []
    for _ in range(5):
        page.clock.run_for(5000)
        page.wait_for_timeout(100)
    saved(page)
    assert [form["stuck"] for form in host.asked if form["stuck"]] == ["1"]
    assert stored() == WORDS


def test_a_kernel_that_only_takes_long_is_left_alone(
    page: Page, host: Host, stored: Stored
) -> None:
    page.clock.install()
    kernel = host.living_kernel()
    kernel.hangs = True
    field(page).fill(WORDS)
    page.clock.run_for(8000)
    kernel.hangs = False
    host.do(kernel.go_on)
    saved(page)
    assert stored() == WORDS
    assert host.kernel is kernel


def test_an_answer_that_is_lost_is_asked_for_again(page: Page, host: Host, stored: Stored) -> None:
    page.clock.install()
    kernel = host.living_kernel()
    kernel.mute = True
    field(page).fill(WORDS)
    page.clock.run_for(1000)
    page.wait_for_timeout(200)
    assert stored() == WORDS
    expect(page.locator(".ck-save")).to_have_attribute("data-state", "saving")
    kernel.mute = False
    page.clock.run_for(8000)
    saved(page)
    assert stored() == WORDS


@pytest.mark.parametrize("how", ["twice", "reversed"])
def test_what_a_kernel_says_twice_or_in_the_wrong_order_does_no_harm(
    page: Page, host: Host, stored: Stored, how: str
) -> None:
    setattr(host.living_kernel(), how, True)
    for number in range(3):
        field(page).fill(f"{WORDS} {number}")
        field(page).blur()
    saved(page)
    expect(field(page)).to_have_value(f"{WORDS} 2")
    assert stored() == f"{WORDS} 2"


def test_the_caret_stays_while_the_line_is_made_anew(page: Page, host: Host) -> None:
    field(page).press_sequentially("Tuesday")
    field(page).press("ArrowLeft")
    host.renew(4410)
    saved(page)
    page.keyboard.type("s!")
    expect(field(page)).to_have_value("Tuesdas!y")
    expect(field(page)).to_be_focused()


def test_a_phone_that_slept_goes_on_where_it_was(page: Page, host: Host, stored: Stored) -> None:
    page.clock.install()
    page.clock.run_for(5000)
    fire(page, "freeze")
    host.renew()
    field(page).fill(WORDS)
    page.clock.fast_forward("30:00")
    fire(page, "resume")
    page.clock.run_for(1000)
    saved(page)
    assert stored() == WORDS


def test_a_line_that_fell_silent_is_noticed_when_somebody_looks(page: Page, host: Host) -> None:
    page.clock.install()
    page.clock.run_for(5000)
    kernel = host.living_kernel()
    kernel.mute = True
    asked = len(host.asked)
    fire(page, "visibilitychange")
    page.clock.run_for(4500)
    kernel.mute = False
    expect(banner(page)).to_be_hidden()
    page.wait_for_timeout(300)
    assert len(host.asked) == asked + 1


def test_what_is_typed_offline_is_saved_on_coming_back(
    page: Page, host: Host, stored: Stored
) -> None:
    page.context.set_offline(True)
    host.drop()
    expect(banner(page)).to_contain_text("You are offline.")
    field(page).fill(WORDS)
    expect(page.locator(".ck-save")).to_contain_text("Not saved yet")
    page.context.set_offline(False)
    saved(page)
    assert stored() == WORDS


def test_what_is_typed_while_the_browser_thinks_it_is_offline_is_saved_by_itself(
    page: Page, host: Host, stored: Stored
) -> None:
    kernel = host.living_kernel()
    kernel.mute = True  # or a late word of it says that the line is up
    page.evaluate("dispatchEvent(new Event('offline'))")
    expect(banner(page)).to_contain_text("You are offline.")
    field(page).fill(WORDS)
    expect(page.locator(".ck-save")).to_contain_text("Not saved yet")
    kernel.mute = False
    page.evaluate("dispatchEvent(new Event('online'))")
    saved(page)
    assert stored() == WORDS


def test_the_button_tries_at_once(page: Page, host: Host) -> None:
    page.clock.install()
    host.close()
    page.clock.run_for(30_000)
    expect(banner(page)).to_be_visible()
    host.listen()
    page.get_by_role("button", name="Try now").click()
    page.clock.run_for(100)
    expect(banner(page)).to_be_hidden()
