"""Leaving: asked about the way back first, then nothing is left here."""

from tests.server.entrance import Entrance, Visitor


def test_whoever_has_no_words_is_offered_them(guest: Visitor) -> None:
    page = guest.look("/leave").text
    assert "You have no six words yet" in page
    assert "Make my six words now" in page
    assert "Leave without words" in page


def test_whoever_made_words_is_asked_whether_they_have_them(guest: Visitor) -> None:
    guest.make_words()
    page = guest.look("/leave").text
    assert "Do you still have them?" in page
    assert "I have my words: leave" in page


def test_a_look_at_the_page_ends_nothing(guest: Visitor) -> None:
    guest.look("/leave")
    assert "Your workbook is open" in guest.look("/").text


def test_leaving_ends_the_session_and_its_kernels(host: Entrance, guest: Visitor) -> None:
    token = guest.visit_token
    visit = host.visits.find(token)
    assert visit
    guest.look("/leave")
    assert "You have left" in guest.send("/leave").text
    assert host.visits.find(token) is None
    assert visit.id in host.left
    assert guest.visit_token == ""


def test_an_old_cookie_opens_nothing_afterwards(host: Entrance, guest: Visitor) -> None:
    token = guest.visit_token
    guest.look("/leave")
    guest.send("/leave")
    thief = host.visitor()
    thief.cookies["careerkit_visit"] = token
    assert "Your workbook is open" not in thief.look("/").text


def test_the_workbook_stays_for_who_has_its_words(host: Entrance, guest: Visitor) -> None:
    words = guest.make_words()
    guest.look("/leave")
    guest.send("/leave")
    assert host.visitor().send("/back", words=" ".join(words)).status == 303


def test_leaving_twice_is_no_mishap(guest: Visitor) -> None:
    guest.look("/leave")
    form = guest.html
    guest.send("/leave")
    guest.html = form
    assert "You have left" in guest.send("/leave").text
