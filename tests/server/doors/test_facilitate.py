"""The facilitator's screen: opened by a secret, showing numbers."""

import json
from datetime import timedelta

import pytest

from careerkit.repository.rooms import Room
from careerkit.room import spaced
from careerkit.server.limits import Attempts
from tests.server.entrance import Entrance, Visitor, cookie_flags, entrance


@pytest.fixture
def facilitator(host: Entrance, led: tuple[Room, str]) -> Visitor:
    visitor = Visitor(host.port)
    visitor.look("/facilitate")
    visitor.follow(visitor.send("/facilitate", token=led[1]))
    return visitor


def test_the_secret_opens_the_screen(facilitator: Visitor, room: Room) -> None:
    assert spaced(room.code) in facilitator.html
    assert f"/j/{room.code}" in facilitator.html


def test_the_secret_is_kept_from_scripts(host: Entrance, led: tuple[Room, str]) -> None:
    visitor = Visitor(host.port)
    visitor.look("/facilitate")
    answer = visitor.send("/facilitate", token=led[1])
    assert cookie_flags(answer, "careerkit_room") == {
        "httponly": True,
        "samesite": "Lax",
        "path": "/",
    }


@pytest.mark.parametrize("token", ["", "x", "A" * 43])
def test_another_secret_opens_nothing(host: Entrance, token: str) -> None:
    visitor = Visitor(host.port)
    visitor.look("/facilitate")
    assert visitor.send("/facilitate", token=token).status == 422
    assert "careerkit_room" not in visitor.cookies


@pytest.mark.parametrize("path", ["/room", "/room/counts", "/room/close"])
def test_without_it_nobody_sees_the_screen(guest: Visitor, room: Room, path: str) -> None:
    answer = guest.get(path)
    assert answer.status == 403
    assert "This screen is for the facilitator" in answer.text
    assert room.code not in answer.text


def test_a_secret_in_the_address_is_not_read(host: Entrance, led: tuple[Room, str]) -> None:
    visitor = Visitor(host.port)
    visitor.look("/facilitate")
    hidden = {"_xsrf": visitor.cookies["_xsrf"]}
    assert visitor.post(f"/facilitate?token={led[1]}", hidden).status == 422


def test_numbers_follow_people(host: Entrance) -> None:
    room, token = host.rooms.open_room("Counted")
    facilitator = Visitor(host.port)
    facilitator.look("/facilitate")
    facilitator.send("/facilitate", token=token)

    def numbers() -> tuple[int, int, int, dict[str, int]]:
        found = json.loads(facilitator.get("/room/counts").text)
        steps = {step["slug"]: step["people"] for step in found["steps"]}
        return found["joined"], found["here"], found["waiting"], steps

    assert numbers() == (0, 0, 0, {"start": 0, "values": 0})
    guest = host.visitor()
    guest.join(room.code)
    assert numbers() == (1, 1, 1, {"start": 0, "values": 0})
    visit = host.visits.find(guest.visit_token)
    assert visit
    host.visits.at_step(visit, "values")
    assert numbers() == (1, 1, 0, {"start": 0, "values": 1})


def test_the_numbers_are_all_that_is_told(facilitator: Visitor, guest: Visitor) -> None:
    told = facilitator.get("/room/counts")
    assert set(json.loads(told.text)) == {"room", "open", "joined", "here", "waiting", "steps"}
    assert guest.visit_token not in told.text


def test_closing_asks_first_and_then_lets_nobody_in(host: Entrance, stranger: Visitor) -> None:
    room, token = host.rooms.open_room("Short")
    facilitator, guest = Visitor(host.port), host.visitor()
    guest.join(room.code)
    facilitator.look("/facilitate")
    facilitator.send("/facilitate", token=token)
    assert "Close Short?" in facilitator.look("/room/close").text
    assert stranger.join(room.code).status == 303
    facilitator.follow(facilitator.send("/room/close"))
    assert "This room is closed" in facilitator.html
    assert room.code not in facilitator.html
    assert host.visitor().join(room.code).status == 422
    assert "Your workbook is open" in guest.look("/").text


def test_a_room_that_is_no_longer_kept_has_no_screen(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with entrance(tmp_path_factory.mktemp("old")) as host:
        _, token = host.rooms.open_room("Old")
        facilitator = Visitor(host.port)
        facilitator.look("/facilitate")
        facilitator.send("/facilitate", token=token)
        host.clock.moved = timedelta(days=3650)
        host.visits.purge()
        assert facilitator.get("/room").status == 403


def test_numbers_say_whose_they_are_when_a_browser_leads_another_room_now(
    host: Entrance, facilitator: Visitor, room: Room
) -> None:
    assert f'data-room="{room.id}"' in facilitator.html
    assert json.loads(facilitator.get("/room/counts").text)["room"] == room.id
    other, token = host.rooms.open_room("Other")
    facilitator.look("/facilitate")
    facilitator.send("/facilitate", token=token)
    assert json.loads(facilitator.get("/room/counts").text)["room"] == other.id


def test_the_screen_claims_no_more_than_is_known(facilitator: Visitor) -> None:
    assert "active in the last two minutes" in facilitator.html
    assert "here now" not in facilitator.html


def test_wrong_codes_of_others_keep_no_facilitator_out(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with entrance(tmp_path_factory.mktemp("apart"), codes=Attempts(each=1, together=1)) as host:
        _, token = host.rooms.open_room("Room")
        assert host.visitor().get("/j/nosuch").status == 422
        leader = host.visitor()
        assert "Too many tries" in leader.get("/j/nosuch").text
        leader.look("/facilitate")
        assert leader.send("/facilitate", token=token).status == 303
