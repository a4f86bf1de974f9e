"""Who may come in: whoever holds a ticket, and then the cookie."""

import os
import time
from http.cookies import Morsel, SimpleCookie
from pathlib import Path
from urllib.parse import quote

import pytest
from tornado.web import create_signed_value

from careerkit.server.doorkeeper import Doorkeeper
from tests.server.served import Browser, Served, serving

DAY = 86_400  # seconds


def cookie(served: Served) -> "Morsel[str]":
    answer = Browser(served.port).get(f"/enter?ticket={served.ticket}")
    return SimpleCookie(answer.headers["Set-Cookie"])["careerkit"]


def forged(served: Served, secret: bytes, person: str = "home", age: float = 0) -> Browser:
    """Return a browser with a cookie that we signed."""
    value = create_signed_value(secret, "careerkit", person, clock=lambda: time.time() - age)
    return Browser(served.port, {"careerkit": value.decode()})


def secret(served: Served) -> bytes:
    return (served.home / "cookie.key").read_bytes()


@pytest.mark.parametrize("ticket", ["", "?ticket=", "?ticket=wrong", f"?ticket={quote('é')}"])
def test_without_a_good_ticket_there_is_only_a_sentence(stranger: Browser, ticket: str) -> None:
    answer = stranger.get(f"/enter{ticket}")
    assert answer.status == 403
    assert "This workbook is private" in answer.text
    assert stranger.cookies == {}


def test_a_ticket_that_is_not_text_is_no_ticket(stranger: Browser) -> None:
    assert stranger.get("/enter?ticket=%ff%fe").status == 400
    assert stranger.cookies == {}


def test_the_printed_ticket_works_as_often_as_it_is_used(served: Served) -> None:
    for _ in range(3):
        assert Browser(served.port).get(f"/enter?ticket={served.ticket}").status == 200


def test_whoever_comes_in_is_led_to_the_workbook(served: Served, browser: Browser) -> None:
    answer = browser.get(f"/enter?ticket={served.ticket}")
    assert '<meta http-equiv="refresh" content="0;url=/">' in answer.text
    assert browser.get("/").headers["Location"] == "/w/start"


def test_the_ticket_is_not_kept_by_the_browser_or_told_to_others(served: Served) -> None:
    headers = Browser(served.port).get(f"/enter?ticket={served.ticket}").headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"


def test_a_script_cannot_read_the_cookie(served: Served) -> None:
    assert cookie(served)["httponly"]


def test_the_cookie_is_not_sent_from_other_sites(served: Served) -> None:
    assert cookie(served)["samesite"] == "Strict"


def test_the_cookie_belongs_to_this_host_alone(served: Served) -> None:
    assert cookie(served)["domain"] == ""


def test_the_cookie_holds_nothing_that_signs_another(served: Served) -> None:
    assert secret(served).hex() not in cookie(served).value
    assert served.ticket not in cookie(served).value


@pytest.mark.skipif(os.name != "posix", reason="only POSIX systems have such modes")
def test_only_its_owner_can_read_the_secret(served: Served) -> None:
    assert (served.home / "cookie.key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(("days", "status"), [(29, 302), (31, 403)])
def test_a_cookie_is_good_for_thirty_days(served: Served, days: int, status: int) -> None:
    answer = forged(served, secret(served), age=days * DAY).get("/")
    there = {"/w/start": 302}.get(answer.headers["Location"], 403)
    assert there == status


def test_a_cookie_that_somebody_else_signed_is_worth_nothing(served: Served) -> None:
    assert forged(served, b"x" * 32).get("/").headers["Location"] != "/w/start"


def test_a_cookie_for_somebody_else_is_worth_nothing(served: Served) -> None:
    browser = forged(served, secret(served), person="visitor")
    assert browser.get("/").headers["Location"] != "/w/start"


def test_the_log_holds_neither_ticket_nor_cookie(served: Served, browser: Browser) -> None:
    browser.get(f"/enter?ticket={served.ticket}")
    browser.get(f"/nosuch?ticket={served.ticket}")
    browser.get(f"/enter?ticket={served.ticket}", Host="evil.example")
    printed, log = served.log().split(served.address)
    assert served.ticket not in printed + log
    assert browser.cookies["careerkit"] not in printed + log


def test_a_ticket_for_once_works_once(tmp_path: Path) -> None:
    doorkeeper = Doorkeeper(tmp_path)
    ticket = doorkeeper.address("http://127.0.0.1:1/", once=True).partition("ticket=")[2]
    assert [doorkeeper.admits(ticket) for _ in range(3)] == [True, False, False]


def test_two_tickets_for_once_are_two(tmp_path: Path) -> None:
    doorkeeper = Doorkeeper(tmp_path)
    one, other = (doorkeeper.address("http://127.0.0.1:1/", once=True) for _ in range(2))
    assert one != other != doorkeeper.address("http://127.0.0.1:1/")


def test_every_start_has_a_ticket_of_its_own(tmp_path: Path) -> None:
    one, other = Doorkeeper(tmp_path), Doorkeeper(tmp_path)
    assert not other.admits(one.address("").partition("ticket=")[2])


def test_every_start_has_the_same_secret(tmp_path: Path) -> None:
    assert Doorkeeper(tmp_path).cookie_secret == Doorkeeper(tmp_path).cookie_secret
    assert len(Doorkeeper(tmp_path).cookie_secret) == 32


@pytest.mark.slow
def test_a_browser_that_was_let_in_stays_so_when_the_server_starts_again(tmp_path: Path) -> None:
    with serving(tmp_path) as first:
        cookies = first.enter().cookies
    with serving(tmp_path) as second:
        assert Browser(second.port, cookies).get("/w/start").status == 200
