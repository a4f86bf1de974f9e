"""The entrance of a host in Chromium: every page, with and without scripts."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from careerkit.repository.rooms import Room
from tests.browser.axe import violations
from tests.browser.controls import tab_through
from tests.browser.person import DESKTOP, PHONE
from tests.browser.test_narrow import SIZES, misfits
from tests.browser.test_targets import _SMALL, LEAST
from tests.server.entrance import Entrance, entrance, words_on

WALL: Mapping[str, Any] = {"viewport": {"width": 1920, "height": 1080}}
STEPS = tuple((f"step{number}", f"Step number {number} of the course") for number in range(14))


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Entrance]:
    with entrance(tmp_path_factory.mktemp("entrance"), steps=STEPS) as one:
        yield one


@pytest.fixture(scope="module")
def led(host: Entrance) -> tuple[Room, str]:
    return host.rooms.open_room("Spring workshop at the library in Millbrook")


@pytest.fixture
def context(browser: Browser, host: Entrance) -> Iterator[BrowserContext]:
    made = browser.new_context(**DESKTOP, base_url=f"http://127.0.0.1:{host.port}")
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def join(page: Page, room: Room, then: str = "/") -> None:
    page.goto(f"/j/{room.code}")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("link", name="Continue")).to_be_visible()
    page.goto(then)


def make_words(page: Page) -> tuple[str, ...]:
    page.goto("/words")
    page.get_by_role("button", name="Make").click()
    expect(page.get_by_role("heading", name="my way back")).to_be_visible()
    return words_on(page.content())


def lead(page: Page, token: str, then: str = "/room") -> None:
    page.goto(f"/facilitate#{token}")
    expect(page.get_by_role("heading", name="Who is here")).to_be_visible()
    page.goto(then)


Go = Callable[[Page, tuple[Room, str]], object]


def _card(page: Page, led: tuple[Room, str]) -> None:
    join(page, led[0])
    make_words(page)


def _card_covered(page: Page, led: tuple[Room, str]) -> None:
    _card(page, led)
    page.get_by_role("button", name="Cover the words").click()


def _wrong_code(page: Page, _: tuple[Room, str]) -> None:
    page.goto("/")
    page.get_by_label("Code of the workshop").fill("nosuch")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_text("No open workshop has this code")).to_be_visible()


def _wrong_words(page: Page, _: tuple[Room, str]) -> None:
    page.goto("/back")
    page.get_by_label("Your six words").fill("one two")
    page.get_by_role("button", name="Open my workbook").click()
    expect(page.get_by_text("It takes all six words")).to_be_visible()


PAGES: dict[str, Go] = {
    "landing": lambda page, _: page.goto("/"),
    "invitation": lambda page, led: page.goto(f"/j/{led[0].code}"),
    "wrong code": _wrong_code,
    "inside": lambda page, led: join(page, led[0]),
    "back": lambda page, _: page.goto("/back"),
    "wrong words": _wrong_words,
    "words": lambda page, led: join(page, led[0], "/words"),
    "card": _card,
    "card covered": _card_covered,
    "leave": lambda page, led: join(page, led[0], "/leave"),
    "facilitate": lambda page, _: page.goto("/facilitate"),
    "not leading": lambda page, _: page.goto("/room"),
    "room": lambda page, led: lead(page, led[1]),
    "close": lambda page, led: lead(page, led[1], "/room/close"),
}
each_page = pytest.mark.parametrize("name", PAGES)


@each_page
def test_a_page_at_the_entrance_is_for_everybody(
    page: Page, led: tuple[Room, str], name: str
) -> None:
    PAGES[name](page, led)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert violations(page) == [], scheme
    for size in SIZES.values():
        page.set_viewport_size(size)
        assert misfits(page) == [], size
    count, small = page.evaluate(_SMALL, LEAST)
    assert count
    assert small == []


@pytest.mark.parametrize("name", ["landing", "card", "room"])
def test_every_control_is_reached_and_marked(page: Page, led: tuple[Room, str], name: str) -> None:
    PAGES[name](page, led)
    for stop in tab_through(page):
        assert stop["focused"], stop
        assert stop["marked"], stop
        assert stop["uncovered"], stop


def test_all_of_it_works_without_scripts(
    browser: Browser, host: Entrance, led: tuple[Room, str]
) -> None:
    context = browser.new_context(
        **PHONE, java_script_enabled=False, base_url=f"http://127.0.0.1:{host.port}"
    )
    page = context.new_page()
    join(page, led[0])
    words = make_words(page)
    page.goto("/leave")
    page.get_by_role("button", name="I have my words: leave").click()
    page.goto("/back")
    page.get_by_label("Your six words").fill(" ".join(words))
    page.get_by_role("button", name="Open my workbook").click()
    expect(page.get_by_role("link", name="Continue")).to_be_visible()
    context.close()


def _listen(page: Page) -> list[Request]:
    heard: list[Request] = []
    page.on("request", lambda request: heard.append(request))  # noqa: PLW0108  # it marks its handlers
    return heard


def test_a_scanned_card_fills_the_words_in_and_waits_for_the_button(
    context: BrowserContext, page: Page, led: tuple[Room, str]
) -> None:
    join(page, led[0])
    words = make_words(page)
    context.clear_cookies()
    heard = _listen(page)
    page.goto(f"/back#{'-'.join(words)}")
    expect(page.get_by_label("Your six words")).to_have_value(" ".join(words))
    assert urlsplit(page.url).fragment == ""
    assert {request.method for request in heard} == {"GET"}
    page.get_by_role("button", name="Open my workbook").click()
    expect(page.get_by_role("link", name="Continue")).to_be_visible()
    assert not [one.url for one in heard for word in words if word in urlsplit(one.url).path]


def test_the_facilitators_secret_is_in_no_address_that_is_asked_for(
    page: Page, led: tuple[Room, str]
) -> None:
    heard = _listen(page)
    lead(page, led[1])
    assert urlsplit(page.url).path == "/room"
    page.go_back()
    assert led[1] not in page.url
    assert not [one for one in heard if led[1] in one.url.partition("#")[0]]
    assert not [one for one in heard if led[1] in one.headers.get("referer", "")]


def test_code_and_picture_and_all_numbers_are_in_sight_on_a_wall(
    browser: Browser, host: Entrance, led: tuple[Room, str]
) -> None:
    context = browser.new_context(**WALL, base_url=f"http://127.0.0.1:{host.port}")
    page = context.new_page()
    lead(page, led[1])
    assert page.evaluate("document.documentElement.scrollHeight") <= 1080
    picture = page.get_by_role("img", name="QR code").bounding_box()
    assert picture
    assert picture["width"] >= 500
    assert (
        page.locator(".ck-room-code").evaluate(
            "(one) => parseFloat(getComputedStyle(one).fontSize)"
        )
        >= 96
    )
    context.close()


def test_numbers_of_one_room_never_stand_under_the_code_of_another(
    host: Entrance, page: Page
) -> None:
    (first, one), (second, other) = (host.rooms.open_room(name) for name in ("First", "Second"))
    lead(page, one)
    expect(page.locator(".ck-room-link")).to_contain_text(first.code)
    beside = page.context.new_page()
    lead(beside, other)
    beside.close()
    expect(page.locator(".ck-room-link")).to_contain_text(second.code)


def test_numbers_follow_people_by_themselves(host: Entrance, page: Page) -> None:
    room, token = host.rooms.open_room("Fresh")
    lead(page, token)
    page.evaluate("window.same = true")
    joined = page.locator("[data-count=joined]")
    expect(joined).to_have_text("0")
    _, visit = host.visits.join(room.id, own_device=False)
    host.visits.at_step(visit, "step3")
    expect(joined).to_have_text("1")
    expect(page.locator("[data-count=step3]")).to_have_text("1")
    assert page.evaluate("window.same")
    host.rooms.close_room(room)
    expect(page.get_by_role("heading", name="This room is closed")).to_be_visible()


def test_numbers_that_cannot_be_looked_up_say_so(page: Page, led: tuple[Room, str]) -> None:
    lead(page, led[1])
    page.route("**/room/counts", lambda route: route.abort())
    expect(page.get_by_role("status")).to_contain_text("No connection")
    page.unroute("**/room/counts")
    expect(page.get_by_role("status")).to_be_empty()


def test_two_words_can_be_checked_on_the_page_alone(page: Page, led: tuple[Room, str]) -> None:
    join(page, led[0])
    words = make_words(page)
    heard = _listen(page)
    page.get_by_role("button", name="Cover the words").click()
    card = page.get_by_role("heading", name="my way back")
    expect(card).to_be_hidden()
    page.get_by_label("Word 2").fill(words[1][:3].upper())
    page.get_by_label("Word 5").fill("wrong")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Word 5 is another one")
    expect(page.get_by_label("Word 5")).to_be_focused()
    page.get_by_label("Word 5").fill(words[4])
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("✓ Both are right.")
    page.get_by_role("button", name="Show the words").click()
    expect(card).to_be_visible()
    assert heard == []


def test_the_card_alone_is_printed(page: Page, led: tuple[Room, str]) -> None:
    join(page, led[0])
    words = make_words(page)
    page.emulate_media(media="print")
    shown = page.locator("body").inner_text()
    assert all(word in shown for word in words)
    assert "Check what you wrote down" not in shown
    expect(page.get_by_role("img", name="QR code")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("link", name="continue")).to_be_hidden()
