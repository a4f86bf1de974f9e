"""Joining: instant, forgiving, and only by a button."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from careerkit.repository.rooms import Room
from careerkit.server.limits import Attempts
from tests.server.entrance import Entrance, Visitor, cookie_flags, entrance

PREVIEW = {"User-Agent": "facebookexternalhit/1.1"}
ADDRESSES = ["/", "/join", "/back", "/leave", "/words", "/facilitate", "/room", "/room/counts"]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_looking_begins_nothing(host: Entrance, room: Room, method: str) -> None:
    before = host.records()
    for path in [*ADDRESSES, f"/j/{room.code}", f"/j/{room.code}?utm_source=chat"]:
        host.visitor().ask(method, path, PREVIEW)
    assert host.records() == before


def test_a_preview_of_the_link_names_the_room(host: Entrance, room: Room) -> None:
    answer = Visitor(host.port).get(f"/j/{room.code}", **PREVIEW)
    assert answer.status == 200
    assert "<title>Join Spring workshop" in answer.text


def test_the_link_fills_the_code_in(host: Entrance, room: Room, stranger: Visitor) -> None:
    page = stranger.look(f"/j/{room.code}").text
    assert f'value="{room.code}"' in page
    before = host.records()
    answer = stranger.send("/join", code=room.code)
    assert (answer.status, answer.headers["Location"]) == (303, "/w/start")
    assert host.records() == before + 1


@pytest.mark.parametrize("typed", ["{}", " {} ", "{:.3}-{}", "{:.3} {}"])
def test_a_code_is_understood_however_it_is_typed(
    room: Room, stranger: Visitor, typed: str
) -> None:
    code = room.code.lower()
    written = typed.format(code, code[3:]) if typed.startswith("{:") else typed.format(code)
    assert stranger.join(written).status == 303


def test_a_wrong_code_is_told_and_stays_to_be_mended(host: Entrance, stranger: Visitor) -> None:
    before = host.records()
    answer = stranger.join("nosuch")
    assert answer.status == 422
    assert "No open workshop has this code" in answer.text
    assert 'value="nosuch"' in answer.text
    assert host.records() == before
    assert stranger.visit_token == ""


def test_a_link_of_a_closed_room_says_so(host: Entrance, stranger: Visitor) -> None:
    room, _ = host.rooms.open_room("Over")
    host.rooms.close_room(room)
    answer = stranger.look(f"/j/{room.code}")
    assert answer.status == 422
    assert "No open workshop has this code" in answer.text
    assert "Over" not in answer.text


def test_without_a_code_the_page_asks_for_it(stranger: Visitor) -> None:
    assert "The code of the workshop is missing" in stranger.join("").text


def test_on_a_shared_device_the_session_ends_with_the_browser(
    room: Room, stranger: Visitor
) -> None:
    flags = cookie_flags(stranger.join(room.code), "careerkit_visit")
    assert flags == {"httponly": True, "samesite": "Lax", "path": "/"}


def test_on_an_own_device_it_stays(room: Room, stranger: Visitor) -> None:
    flags = cookie_flags(stranger.join(room.code, own_device="yes"), "careerkit_visit")
    assert flags["httponly"]
    assert "expires" in flags


def test_joining_twice_keeps_the_workbook(host: Entrance, room: Room, guest: Visitor) -> None:
    before, token = host.records(), guest.visit_token
    guest.html = host.visitor().html  # the page that was in view before
    own = guest.cookies["_xsrf"]
    answer = guest.post("/join", {"_xsrf": own, "code": room.code})
    assert answer.headers["Location"] == "/w/start"
    assert (host.records(), guest.visit_token) == (before, token)


def test_two_presses_at_once_begin_one_workbook(
    host: Entrance, room: Room, stranger: Visitor
) -> None:
    before, twin = host.records(), stranger.twin()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda one: one.send("/join", code=room.code), [stranger, twin]))
    assert host.records() == before + 1
    assert stranger.visit_token == twin.visit_token != ""


def test_a_press_whose_answer_was_not_heard_begins_no_second_workbook(
    host: Entrance, room: Room, stranger: Visitor
) -> None:
    before, twin = host.records(), stranger.twin()
    stranger.send("/join", code=room.code)
    twin.send("/join", code=room.code)
    assert host.records() == before + 1
    assert stranger.visit_token == twin.visit_token


def test_whoever_joins_after_somebody_left_gets_a_workbook_of_their_own(
    host: Entrance, room: Room, stranger: Visitor
) -> None:
    stranger.send("/join", code=room.code)
    former = stranger.visit_token
    stranger.look("/leave")
    stranger.send("/leave")
    before = host.records()
    assert stranger.join(room.code).status == 303
    assert host.records() == before + 1
    assert stranger.visit_token != former


def test_two_rooms_asked_for_at_once_are_no_double_press(
    host: Entrance, room: Room, stranger: Visitor
) -> None:
    other, _ = host.rooms.open_room("Another")
    before, twin = host.records(), stranger.twin()
    stranger.send("/join", code=room.code)
    twin.send("/join", code=other.code)
    assert host.records() == before + 2


def test_a_hundred_phones_that_scan_the_code_at_once_all_see_the_room(
    host: Entrance, room: Room
) -> None:
    with ThreadPoolExecutor(25) as pool:
        statuses = pool.map(lambda _: Visitor(host.port).get(f"/j/{room.code}").status, range(100))
        assert set(statuses) == {200}


def test_wrong_codes_of_strangers_keep_no_phone_out(host: Entrance, room: Room) -> None:
    for _ in range(21):
        assert Visitor(host.port).get("/j/nosuch").status == 422
    assert Visitor(host.port).get(f"/j/{room.code}").status == 200


def test_the_first_visit_counts_as_its_browsers_own(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with entrance(tmp_path_factory.mktemp("first"), codes=Attempts(each=2, together=9)) as host:
        phone = Visitor(host.port)
        texts = [phone.get("/j/nosuch").text for _ in range(3)]
        assert ["Too many tries" in text for text in texts] == [False, False, True]


def test_somebody_inside_can_take_their_workbook_to_another_room(
    host: Entrance, guest: Visitor
) -> None:
    other, _ = host.rooms.open_room("Autumn workshop")
    before = host.records()
    assert "Join with this workbook" in guest.look(f"/j/{other.code}").text
    guest.send("/join", code=other.code)
    assert host.records() == before
    assert host.rooms.counts(other).joined == 1
    assert "Autumn workshop" in guest.look("/").text


def test_somebody_inside_finds_every_step_and_the_way_out(guest: Visitor) -> None:
    page = guest.look("/").text
    for link in ("/w/start", "/w/values", "/words", "/leave"):
        assert f'href="{link}"' in page
    assert "Spring workshop" in page


def test_the_page_says_how_long_a_workbook_is_kept_and_who_sees_what(stranger: Visitor) -> None:
    page = stranger.look("/").text
    assert page.index("90 days") < page.index(">Join</button>")
    assert "Who sees what" in page


def test_a_name_of_a_room_is_only_text(host: Entrance, stranger: Visitor) -> None:
    room, token = host.rooms.open_room('"><img src=x onerror=alert(1)>{{ 7 * 7 }}')
    facilitator = host.visitor()
    facilitator.look("/facilitate")
    facilitator.send("/facilitate", token=token)
    invitation = stranger.look(f"/j/{room.code}").text
    stranger.send("/join", code=room.code)
    pages = [invitation, stranger.look("/").text]
    pages += [facilitator.look("/room").text, facilitator.look("/room/close").text]
    for page in pages:
        assert "<img src=x" not in page
        assert "&lt;img src=x onerror" in page
        assert "{{ 7 * 7 }}" in page


def test_what_is_typed_as_a_code_is_only_text(stranger: Visitor) -> None:
    assert "<script" not in stranger.join('"><script>alert(1)</script>').text


def test_people_start_alone_where_the_host_allows_it(host: Entrance, stranger: Visitor) -> None:
    before = host.records()
    assert stranger.send("/join", alone="yes").headers["Location"] == "/w/start"
    assert host.records() == before + 1
    assert "You are in the workshop" not in stranger.look("/").text


def test_nobody_starts_alone_where_the_host_does_not(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with entrance(tmp_path_factory.mktemp("rooms"), alone=False) as host:
        visitor = host.visitor()
        assert "Start on your own" not in visitor.html
        assert visitor.send("/join", alone="yes").status == 422
        assert host.records() == 0


@pytest.mark.parametrize("path", ["/join", "/back", "/leave", "/words", "/facilitate"])
def test_a_form_from_elsewhere_is_refused(host: Entrance, guest: Visitor, path: str) -> None:
    before, token = host.records(), guest.visit_token
    answer = guest.post(path, {"code": "x", "words": "x", "token": "x"})
    assert answer.status == 403
    assert "That did not work" in answer.text
    assert (host.records(), guest.visit_token) == (before, token)


def test_a_code_in_the_query_is_not_read(stranger: Visitor, room: Room) -> None:
    hidden = {"_xsrf": stranger.cookies["_xsrf"]}
    assert stranger.post(f"/join?code={room.code}", hidden).status == 422


def test_whoever_was_signed_out_is_told_how_to_come_back(stranger: Visitor) -> None:
    stranger.cookies["careerkit_visit"] = "A" * 43
    answer = stranger.look("/")
    assert "You were signed out" in answer.text
    assert stranger.visit_token == ""
