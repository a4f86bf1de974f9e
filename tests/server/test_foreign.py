"""Pages of other sites that try to use this person's browser.

The cookie is not sent from them (`SameSite=Strict`), nor to a name that was rebound to this
computer (a cookie belongs to its host). The server refuses both all the same.
"""

import pytest

from tests.server.served import SWITCH, Browser, Page, Served

FOREIGN = ["evil.example", "evil.example:8470", "127.0.0.1.evil.example", "10.0.0.7", "localhost.x"]
OWN = ["127.0.0.1", "localhost", "[::1]", "127.0.0.1:8470"]


@pytest.mark.parametrize("host", FOREIGN)
def test_a_rebound_name_opens_nothing(browser: Browser, page: Page, host: str) -> None:
    for path in ("/", "/w/start", f"/api/kernels/{page.kernel}", "/healthz"):
        assert browser.get(path, Host=host).status == 403, path


@pytest.mark.parametrize("host", FOREIGN)
def test_a_rebound_name_gets_no_cookie_for_a_ticket(served: Served, host: str) -> None:
    browser = Browser(served.port)
    assert browser.get(f"/enter?ticket={served.ticket}", Host=host).status == 403
    assert browser.cookies == {}


@pytest.mark.parametrize("host", FOREIGN)
def test_a_rebound_name_connects_to_no_kernel(browser: Browser, page: Page, host: str) -> None:
    origin = {"Host": host, "Origin": f"http://{host}"}
    assert browser.get(page.channels, **SWITCH, **origin).status == 403


@pytest.mark.parametrize("host", OWN)
def test_this_computers_own_names_are_fine(browser: Browser, host: str) -> None:
    assert browser.get("/", Host=host).status == 302


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1", "file://"]
)
def test_another_sites_page_connects_to_no_kernel(
    browser: Browser, page: Page, origin: str
) -> None:
    assert browser.get(page.channels, **SWITCH, Origin=origin).status == 403


def test_our_own_page_connects(served: Served, browser: Browser, page: Page) -> None:
    assert browser.get(page.channels, **SWITCH, Origin=served.base).status == 101


def good_bye(browser: Browser, page: Page, token: str, **headers: str) -> int:
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    path = f"/voila/api/shutdown/{page.kernel}"
    return browser.ask("POST", path, {**kind, **headers}, f"_xsrf={token}").status


def test_another_sites_page_cannot_say_good_bye_for_ours(browser: Browser, page: Page) -> None:
    token = browser.cookies["_xsrf"]
    assert good_bye(browser, page, token, Origin="http://evil.example") in {403, 404}


@pytest.mark.parametrize("token", ["", "guessed"])
def test_a_good_bye_needs_the_pages_token(browser: Browser, page: Page, token: str) -> None:
    assert good_bye(browser, page, token) == 403


def test_a_kernel_is_not_ended_without_the_pages_token(browser: Browser, page: Page) -> None:
    assert browser.ask("DELETE", f"/api/kernels/{page.kernel}", {}).status == 403
