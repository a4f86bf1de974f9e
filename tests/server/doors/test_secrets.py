"""What must not get out: headers keep others out, logs and files hold no secret."""

import logging
import time

import pytest

from careerkit.repository.rooms import Room
from tests.server.entrance import Entrance, Visitor, cookie_flags, entrance

PAGES = ["/", "/back", "/leave", "/words", "/facilitate", "/room", "/room/counts", "/join"]


@pytest.mark.parametrize("path", [*PAGES, "/j/nosuch"])
def test_every_page_keeps_others_out(guest: Visitor, path: str) -> None:
    headers = guest.get(path).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    rules = dict(rule.split(" ", 1) for rule in headers["Content-Security-Policy"].split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self'"
    assert rules["frame-ancestors"] == "'none'"
    assert "unsafe" not in headers["Content-Security-Policy"]


def test_a_page_that_shows_words_is_kept_nowhere(guest: Visitor) -> None:
    guest.look("/words")
    assert guest.send("/words").headers["Cache-Control"] == "no-store"


def test_every_page_does_without_scripts_and_styles_in_it(guest: Visitor, host: Entrance) -> None:
    for page in (
        guest.look("/words"),
        guest.send("/words"),
        guest.look("/leave"),
        host.visitor().look("/"),
    ):
        assert "<style" not in page.text
        assert " style=" not in page.text
        assert " onclick=" not in page.text
        assert "<script>" not in page.text


def test_under_tls_every_cookie_is_for_tls(tmp_path_factory: pytest.TempPathFactory) -> None:
    with entrance(tmp_path_factory.mktemp("tls"), tls=True) as host:
        room, token = host.rooms.open_room("Room")
        visitor = Visitor(host.port)
        first = visitor.look("/")
        joined = visitor.send("/join", code=room.code)
        visitor.look("/facilitate")
        led = visitor.send("/facilitate", token=token)
        for answer, name in [
            (first, "_xsrf"),
            (first, "careerkit_browser"),
            (joined, "careerkit_visit"),
            (led, "careerkit_room"),
        ]:
            assert cookie_flags(answer, name)["secure"], name


def test_over_plain_http_the_page_says_that_others_may_read_along(stranger: Visitor) -> None:
    assert "This address has no lock" in stranger.html


def test_no_log_holds_a_secret(
    host: Entrance,
    led: tuple[Room, str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.DEBUG)
    visitor = host.visitor()
    visitor.join(led[0].code)
    words = visitor.make_words()
    back = host.visitor()
    back.send("/back", words=" ".join(words))
    back.post("/back", {"words": " ".join(words)})  # refused: without the form's own field
    back.ask(
        "POST",
        "/back",
        {"Content-Type": "application/x-www-form-urlencoded"},
        f"_xsrf={back.cookies['_xsrf']}&words=%ff{'+'.join(words)}",
    )
    facilitator = Visitor(host.port)
    facilitator.look("/facilitate")
    facilitator.send("/facilitate", token=led[1])
    facilitator.post("/facilitate", {"token": led[1]})

    def fail(words: tuple[str, ...], **_: object) -> None:
        raise RuntimeError(words)

    monkeypatch.setattr(host.visits, "come_back", fail)
    other = host.visitor()
    assert other.send("/back", words=" ".join(words)).status == 500
    secrets = [visitor.visit_token, back.visit_token, led[1], *words]
    assert "RuntimeError" in caplog.text
    assert [secret for secret in secrets if secret and secret in caplog.text] == []


def test_no_page_after_the_card_holds_a_secret(guest: Visitor) -> None:
    words = guest.make_words()
    pages = [guest.look(path).text for path in ("/", "/words", "/leave", "/back")]
    for secret in (guest.visit_token, *words):
        assert not [page for page in pages if f">{secret}<" in page or f'"{secret}"' in page]


def test_what_is_no_text_is_read_as_something(stranger: Visitor) -> None:
    answer = stranger.ask(
        "POST",
        "/join",
        {"Content-Type": "application/x-www-form-urlencoded"},
        f"_xsrf={stranger.cookies['_xsrf']}&code=%ff%fe",
    )
    assert answer.status == 422


def test_a_very_long_answer_is_refused_quickly(stranger: Visitor) -> None:
    begun = time.monotonic()
    assert stranger.send("/back", words="a " * 400_000).status == 422
    assert time.monotonic() - begun < 10
