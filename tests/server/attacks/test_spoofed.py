"""Headers and cookies that anybody can write: they make nobody somebody, and lead nowhere."""

import pytest

from tests.server.entrance import Visitor, cookie_flags
from tests.server.hosted import Hosted
from tests.server.served import SWITCH, Page

SPOOFED = {
    "X-Forwarded-For": "127.0.0.1",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-User": "ana",
    "X-Real-IP": "127.0.0.1",
    "X-Scheme": "https",
    "Forwarded": "for=127.0.0.1;host=evil.example;proto=https",
    "Remote-User": "ana",
    "X-Remote-User": "ana",
    "Authorization": "token x",
}
TOKENS = [
    "",
    "x",
    "../../etc/passwd",
    "A" * 43,
    "A" * 6000,
    "%00",
    "\xe4\xf6\xfc",
    '"quoted; value"',
    "2|1:0|10:1700000000|15:careerkit_visit|4:YW5h|" + "0" * 64,
    "' OR 1=1 --",
]


@pytest.mark.parametrize("name", SPOOFED)
def test_no_header_makes_a_stranger_somebody(hosted: Hosted, page: Page, name: str) -> None:
    stranger, spoofed = Visitor(hosted.port), {name: SPOOFED[name]}
    assert stranger.get("/w/start", **spoofed).status == 302
    assert stranger.get(f"/api/kernels/{page.kernel}", **spoofed).status == 403
    assert stranger.get(page.channels, **SWITCH, **spoofed).status == 403
    assert stranger.get("/room", **spoofed).status == 403


def test_no_header_says_that_we_are_somewhere_else(hosted: Hosted) -> None:
    answer = hosted.lead().get("/room", **SPOOFED)
    assert answer.status == 200
    assert "evil.example" not in answer.text
    assert f"http://127.0.0.1:{hosted.port}/j/{hosted.code}" in answer.text
    assert "secure" not in cookie_flags(Visitor(hosted.port).get("/", **SPOOFED), "_xsrf")


def test_a_host_with_an_address_of_its_own_believes_no_host_header(hosted: Hosted) -> None:
    answer = hosted.lead().get("/room", Host='evil.example"><script>')
    assert "<script>" not in answer.text.partition("</head>")[2].partition("<main")[2]
    assert 'evil.example"' not in answer.text


@pytest.mark.parametrize("token", TOKENS, ids=lambda token: ascii(token)[:20])
def test_a_cookie_that_we_did_not_give_opens_nothing(
    hosted: Hosted, page: Page, token: str
) -> None:
    cookie = {"Cookie": f"careerkit_visit={token}; careerkit_room={token}"}
    stranger = Visitor(hosted.port)
    assert stranger.get("/w/start", **cookie).status == 302
    assert stranger.get("/", **cookie).status == 200
    assert stranger.get("/room", **cookie).status == 403
    assert stranger.get(page.channels, **SWITCH, **cookie).status == 403


def test_one_room_is_not_led_with_a_session_and_no_workbook_opens_with_a_rooms_secret(
    hosted: Hosted, ana: Visitor
) -> None:
    swapped = Visitor(hosted.port)
    swapped.cookies["careerkit_room"] = ana.visit_token
    assert swapped.get("/room").status == 403
    swapped.cookies = {"careerkit_visit": hosted.token}
    assert swapped.get("/w/start").status == 302


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1", "file://"]
)
def test_another_sites_page_opens_no_line(ana: Visitor, page: Page, origin: str) -> None:
    assert ana.get(page.channels, **SWITCH, Origin=origin).status == 403


@pytest.mark.parametrize("origin", [{}, {"Origin": "http://evil.example"}, {"Origin": "null"}])
@pytest.mark.parametrize("token", ["", "guessed"])
@pytest.mark.parametrize("path", ["/join", "/back", "/leave", "/words", "/facilitate"])
def test_another_sites_page_sends_none_of_our_forms(
    ana: Visitor, path: str, token: str, origin: dict[str, str]
) -> None:
    kind = {"Content-Type": "application/x-www-form-urlencoded", **origin}
    assert ana.ask("POST", path, kind, f"alone=1&_xsrf={token}").status in {403, 404}
    assert ana.get("/w/start").status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/?next=http://evil.example",
        "/?next=//evil.example/w/start",
        "/back?next=https:evil.example",
        "/j/nosuch?next=http://evil.example",
        "/facilitate?next=//evil.example",
    ],
)
def test_nobody_is_led_to_another_site(hosted: Hosted, path: str) -> None:
    visitor = Visitor(hosted.port)
    assert "evil.example" not in visitor.look(path).text
    visitor.look("/")
    answer = visitor.post(
        "/join?next=http://evil.example",
        {
            "code": hosted.code,
            "next": "http://evil.example",
            "_xsrf": visitor.cookies["_xsrf"],
        },
    )
    assert answer.headers["Location"] == "/w/start"


@pytest.mark.parametrize("path", ["//evil.example/w/start", "/\\evil.example", "/w/start/../../x"])
def test_an_address_in_the_address_leads_nowhere(hosted: Hosted, ana: Visitor, path: str) -> None:
    for browser in (ana, Visitor(hosted.port)):
        answer = browser.get(path)
        assert answer.status == 404
        assert "Location" not in answer.headers


def test_who_has_to_sign_in_comes_to_our_own_entrance(hosted: Hosted) -> None:
    where = Visitor(hosted.port).get("/w/start?x=//evil.example").headers["Location"]
    assert where.startswith("/?next=%2Fw%2Fstart")
