"""Six words: made when asked for, shown once."""

import re
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import unquote

import pytest

from careerkit.server.limits import Attempts
from careerkit.words import all_words
from tests.server.entrance import Entrance, Visitor, entrance, words_on


def test_nobody_has_words_before_they_ask(guest: Visitor) -> None:
    assert "You have none yet" in guest.look("/words").text


def test_a_card_shows_six_words_of_the_list(guest: Visitor) -> None:
    words = guest.make_words()
    assert len(words) == 6
    assert set(words) <= set(all_words())


def test_they_are_shown_once(guest: Visitor) -> None:
    words = guest.make_words()
    later = guest.look("/words").text
    assert "You made your words on" in later
    assert not [word for word in words if f">{word}<" in later]


def test_loading_the_card_again_makes_no_others(host: Entrance, guest: Visitor) -> None:
    guest.look("/words")
    form = guest.html
    words = words_on(guest.send("/words").text)
    guest.html = form
    again = guest.send("/words")
    assert (again.status, again.headers["Location"]) == (303, "/words")
    assert host.visitor().send("/back", words=" ".join(words)).status == 303


def test_new_words_replace_the_old_ones(host: Entrance, guest: Visitor) -> None:
    old, new = guest.make_words(), guest.make_words()
    assert host.visitor().send("/back", words=" ".join(old)).status == 422
    assert host.visitor().send("/back", words=" ".join(new)).status == 303


def test_the_code_on_the_card_brings_the_words_where_no_server_sees_them(
    guest: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    links: list[str] = []

    def note(link: str) -> str:
        links.append(link)
        return "data:,"

    monkeypatch.setattr("careerkit.server.words_page.qr", note)
    words = guest.make_words()
    assert links == [f"http://127.0.0.1:{guest.port}/back#{'-'.join(words)}"]


def test_the_code_on_the_card_is_drawn_in_the_page(guest: Visitor) -> None:
    guest.look("/words")
    source = re.search(
        r'<img src="data:image/svg\+xml;charset=utf-8,([^"]+)"', guest.send("/words").text
    )
    assert source
    assert unquote(source[1]).startswith("<svg")


def test_links_begin_with_the_address_that_the_host_says(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("named")
    with entrance(folder, address="https://workbook.example.org") as host:
        visitor = host.visitor()
        visitor.send("/join", alone="yes")
        visitor.look("/words", Host="evil.example.org")
        assert "https://workbook.example.org/back" in visitor.send("/words").text


def test_who_asks_for_new_words_all_the_time_has_to_pause(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with entrance(tmp_path_factory.mktemp("often"), makings=Attempts(each=2, together=100)) as host:
        visitor = host.visitor()
        visitor.send("/join", alone="yes")
        made = [visitor.make_words() for _ in range(3)]
        assert [len(words) for words in made] == [6, 6, 0]
        assert "the newest ones go on working" in visitor.html


def test_words_are_for_those_who_are_inside(stranger: Visitor) -> None:
    assert stranger.look("/words").headers["Location"] == "/"
    hidden = {"_xsrf": stranger.cookies["_xsrf"], "since": ""}
    assert stranger.post("/words", hidden).headers["Location"] == "/"


def test_a_double_click_shows_one_card_and_its_words_open_the_workbook(
    host: Entrance, guest: Visitor
) -> None:
    guest.look("/words")
    twin = guest.twin()
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda one: one.send("/words"), [guest, twin]))
    cards = [words for one in answers if (words := words_on(one.text))]
    assert len(cards) == 1
    assert sorted(one.status for one in answers) == [200, 303]
    assert host.visitor().send("/back", words=" ".join(cards[0])).status == 303


def test_wrong_words_of_others_keep_nobody_from_making_their_own(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with entrance(tmp_path_factory.mktemp("apart"), words=Attempts(each=2, together=2)) as host:
        guesser, guest = host.visitor(), host.visitor()
        guest.send("/join", alone="yes")
        for _ in range(3):
            answer = guesser.send("/back", words=" ".join(all_words()[:6]))
        assert "Too many tries" in answer.text
        assert len(guest.make_words()) == 6
