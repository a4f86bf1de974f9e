"""Coming back with six words: forgiving to people, not to guessing."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from careerkit.server.back import PACE
from careerkit.server.limits import Attempts, Turns
from careerkit.words import all_words, new_words
from tests.server.entrance import Entrance, Visitor, entrance

WRONG = " ".join(all_words()[:6])
MALFORMED = ["", "one two", "zzzzz zzzzz zzzzz zzzzz zzzzz zzzzz", "é" * 300, "\x00" * 6]


@pytest.fixture(scope="module")
def words(host: Entrance) -> tuple[str, ...]:
    """Return the words of somebody's workbook."""
    room, _ = host.rooms.open_room("Words")
    visitor = host.visitor()
    visitor.join(room.code)
    return visitor.make_words()


def test_six_words_open_the_workbook_elsewhere(
    host: Entrance, words: tuple[str, ...], stranger: Visitor
) -> None:
    before = host.records()
    answer = stranger.send("/back", words=" ".join(words))
    assert (answer.status, answer.headers["Location"]) == (303, "/w/start")
    assert host.records() == before
    assert "Your workbook is open" in stranger.look("/").text


@pytest.mark.parametrize("how", ["upper", "numbered", "begun", "lines"])
def test_words_are_understood_however_they_are_typed(
    words: tuple[str, ...], stranger: Visitor, how: str
) -> None:
    typed = {
        "upper": " ".join(words).upper(),
        "numbered": ", ".join(f"{place}. {word}" for place, word in enumerate(words, 1)),
        "begun": " ".join(word[:3] for word in words),
        "lines": "\r\n".join(words),
    }
    assert stranger.send("/back", words=typed[how]).status == 303


@pytest.mark.parametrize("typed", [WRONG, *MALFORMED])
def test_wrong_words_open_nothing_and_stay_to_be_mended(stranger: Visitor, typed: str) -> None:
    answer = stranger.send("/back", words=typed)
    assert answer.status == 422
    assert stranger.visit_token == ""
    assert 'aria-invalid="true"' in answer.text


def test_the_words_in_their_other_order_open_nothing(
    words: tuple[str, ...], stranger: Visitor
) -> None:
    assert stranger.send("/back", words=" ".join(words[::-1])).status == 422


def test_words_in_the_query_are_not_read(words: tuple[str, ...], stranger: Visitor) -> None:
    hidden = {"_xsrf": stranger.cookies["_xsrf"]}
    assert stranger.post(f"/back?words={'+'.join(words)}", hidden).status == 422


def test_what_is_typed_as_words_is_only_text(stranger: Visitor) -> None:
    answer = stranger.send("/back", words="</textarea><script>alert(1)</script>")
    assert "<script>alert" not in answer.text


def test_somebody_inside_does_not_lose_their_workbook_to_a_scanned_card(
    words: tuple[str, ...], guest: Visitor
) -> None:
    token = guest.visit_token
    assert "open on this device already" in guest.look("/back").text
    guest.post("/back", {"_xsrf": guest.cookies["_xsrf"], "words": " ".join(words)})
    assert guest.visit_token == token


def took(visitor: Visitor, typed: str) -> float:
    begun = time.monotonic()
    visitor.send("/back", words=typed)
    return time.monotonic() - begun


@pytest.mark.slow
def test_an_answer_takes_as_long_whether_words_are_right_wrong_or_none(
    host: Entrance, words: tuple[str, ...]
) -> None:
    kinds = {"right": " ".join(words), "wrong": WRONG, "none": "x"}
    times: dict[str, list[float]] = {kind: [] for kind in kinds}
    for _ in range(7):
        for kind, typed in kinds.items():
            times[kind].append(took(host.visitor(), typed))
    best = {kind: min(found) for kind, found in times.items()}  # a busy machine is only slower
    assert min(best.values()) >= PACE
    assert max(best.values()) - min(best.values()) < 0.15, best


def test_words_that_cannot_be_read_cost_as_much_as_others(
    host: Entrance, stranger: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[tuple[str, ...]] = []
    come_back = host.visits.come_back

    def note(words: tuple[str, ...], *, own_device: bool) -> object:
        tried.append(words)
        return come_back(words, own_device=own_device)

    monkeypatch.setattr(host.visits, "come_back", note)
    stranger.send("/back", words="x")
    assert [len(words) for words in tried] == [6]


def test_a_browser_that_was_wrong_often_has_to_pause(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with entrance(tmp_path_factory.mktemp("tries"), words=Attempts(each=3, together=100)) as host:
        room, _ = host.rooms.open_room("Room")
        owner, other = host.visitor(), host.visitor()
        owner.join(room.code)
        words = " ".join(owner.make_words())
        guesser = host.visitor()
        for _ in range(3):
            assert "open no workbook here" in guesser.send("/back", words=WRONG).text
        assert "Too many tries" in guesser.send("/back", words=words).text
        assert other.send("/back", words=words).status == 303  # at the same address


def test_browsers_without_cookies_are_stopped_by_the_tries_of_all_together(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with entrance(tmp_path_factory.mktemp("bare"), words=Attempts(each=1, together=3)) as host:
        for number in range(4):
            bare = host.visitor()
            del bare.cookies["careerkit_browser"]
            text = bare.send("/back", words=WRONG).text
            assert ("Too many tries" in text) == (number == 3)


@pytest.mark.slow
def test_a_whole_room_at_one_address_comes_back_at_once(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with entrance(tmp_path_factory.mktemp("room")) as host:
        owner = host.visitor()
        owner.send("/join", alone="yes")
        words = " ".join(owner.make_words())
        people = [host.visitor() for _ in range(20)]
        with ThreadPoolExecutor(len(people)) as pool:
            typed = [WRONG if number % 2 else words for number in range(len(people))]
            first = pool.map(
                lambda one: one[0].send("/back", words=one[1]).status,
                zip(people, typed, strict=True),
            )
            assert sorted(first) == [303] * 10 + [422] * 10


def test_who_comes_when_the_line_is_full_is_asked_to_wait(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    turns = Turns(at_once=1, line=0)
    with entrance(tmp_path_factory.mktemp("line"), turns=turns) as host:
        people = [host.visitor() for _ in range(4)]
        typed = " ".join(new_words())
        with ThreadPoolExecutor(len(people)) as pool:
            answers = list(pool.map(lambda one: one.send("/back", words=typed), people))
        busy = [one for one in answers if one.status == 503]
        assert busy
        assert all("Many people are asking" in one.text for one in busy)
        assert any(one.status == 422 for one in answers)
