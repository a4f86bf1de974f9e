"""What every answer says to a browser, and the flags of every cookie."""

import pytest

from tests.server.entrance import Visitor, cookie_flags
from tests.server.hosted import Hosted
from tests.server.served import Answer, Page

PATHS = [
    "/",
    "/j/nosuch",
    "/join",
    "/back",
    "/leave",
    "/words",
    "/facilitate",
    "/room",
    "/room/counts",
    "/room/close",
    "/delete",
    "/download/calendar",
    "/download/nosuch",
    "/healthz",
    "/w/start",
    "/w/nosuch",
    "/api/kernels/{kernel}",
    "/api/kernels/00000000-0000-0000-0000-000000000000",
    "/voila/api/shutdown/{kernel}",
    "/page/kit.css",
    "/page/nosuch.js",
    "/nosuch",
]


def rules(answer: Answer) -> dict[str, str]:
    """Return the content security policy of an answer."""
    policy = answer.headers["Content-Security-Policy"]
    return dict(rule.strip().split(" ", 1) for rule in policy.split(";"))


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_keeps_others_out(hosted: Hosted, ana: Visitor, page: Page, path: str) -> None:
    for browser in (ana, hosted.lead(), Visitor(hosted.port)):
        answer = browser.get(path.format(kernel=page.kernel))
        headers, found = answer.headers, rules(answer)
        assert found["default-src"] == "'none'"
        assert found["script-src"] == "'self'"
        assert found["frame-ancestors"] == "'none'"
        assert found["base-uri"] == "'none'"
        assert found["form-action"] == "'self'"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in headers
        assert "Server" not in headers


@pytest.mark.parametrize("path", ["/page/kit.0123456789ab.js", "/page/style.0123456789ab.css"])
def test_a_script_is_only_for_our_pages(hosted: Hosted, path: str) -> None:
    headers = Visitor(hosted.port).get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Content-Type"].startswith(("text/javascript", "text/css"))
    assert "Access-Control-Allow-Origin" not in headers
    assert "Server" not in headers


@pytest.mark.parametrize("method", ["POST", "PUT", "OPTIONS"])
@pytest.mark.parametrize("path", ["/", "/w/start", "/w/start/kernel", "/api/kernels/{kernel}"])
def test_a_refusal_keeps_others_out_too(ana: Visitor, page: Page, path: str, method: str) -> None:
    answer = ana.ask(method, path.format(kernel=page.kernel), {"Origin": "http://evil.example"})
    assert rules(answer)["frame-ancestors"] == "'none'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/words", "/w/start", "/healthz", "/nosuch", "/room"])
def test_no_page_is_kept_by_browsers_or_by_what_stands_between(ana: Visitor, path: str) -> None:
    assert ana.get(path).headers["Cache-Control"] == "no-store"


def test_scripts_cannot_read_the_cookies_that_open_something(hosted: Hosted) -> None:
    visitor = Visitor(hosted.port)
    first = visitor.look("/")
    joined = visitor.send("/join", code=hosted.code)
    facilitator = Visitor(hosted.port)
    facilitator.look("/facilitate")
    led = facilitator.send("/facilitate", token=hosted.token)
    given = [(joined, "careerkit_visit"), (led, "careerkit_room"), (first, "careerkit_browser")]
    for answer, name in given:
        flags = cookie_flags(answer, name)
        assert flags["httponly"], name
        assert flags["samesite"] == "Lax", name
        assert flags["path"] == "/", name
        assert "domain" not in flags, name
    assert cookie_flags(first, "_xsrf")["samesite"] == "Lax"


def test_a_shared_device_keeps_the_cookie_until_its_browser_is_closed(hosted: Hosted) -> None:
    for fields, kept in (({}, False), ({"own_device": "1"}, True)):
        visitor = Visitor(hosted.port)
        answer = visitor.join(hosted.code, **fields)
        assert bool(cookie_flags(answer, "careerkit_visit").get("expires")) == kept
