"""Delete everything on a host: the workbook, its keys, every session and every page."""

import asyncio
from collections.abc import Iterator

import pytest

from careerkit.repository.deleting import means_it
from careerkit.server.closing import DELETED
from tests.server.entrance import Visitor
from tests.server.hosted import Hosted, hosting
from tests.server.line import PATIENCE
from tests.server.processes import command_of
from tests.server.served import CANARY, Answer, Browser, Served, serving

pytestmark = pytest.mark.slow

INSPIRES = {"start.inspires": CANARY}


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosted]:
    with hosting(tmp_path_factory.mktemp("hosted")) as one:
        yield one


def delete(browser: Browser, word: str = "delete") -> Answer:
    """Send the form of the page."""
    browser.get("/w/start")  # it sets the cookie that forms need
    return browser.tell("/delete", word=word)


async def _write(browser: Browser) -> None:
    page = browser.open("start")
    async with page.connected() as line:
        assert (await line.answer(await line.edit(INSPIRES)))["refused"] == {}


@pytest.mark.parametrize("typed", ["delete", " Delete ", "“delete”", "DELETE."])
def test_the_word_is_read_as_people_type_it(typed: str) -> None:
    assert means_it(typed)


@pytest.mark.parametrize("typed", ["", "no", "delete everything", "del", "delete\0", "d" * 5000])
def test_no_other_word_is_taken_for_it(typed: str) -> None:
    assert not means_it(typed)


def test_everything_of_a_person_is_gone_on_all_their_devices(hosted: Hosted) -> None:
    guest = hosted.join()
    words = guest.make_words()
    phone = Visitor(hosted.port)
    phone.look("/back")
    assert phone.send("/back", words=" ".join(words)).status == 303
    asyncio.run(_write(guest))

    async def hear_on_the_phone() -> int:
        page = phone.open("values")
        async with page.connected() as line:
            await line.ask({"n": 1, "edits": {}}, "StepHeader:values.head")
            answer = await asyncio.to_thread(delete, guest)
            assert answer.status == 200
            assert "Your workbook is deleted" in answer.text
            async with asyncio.timeout(PATIENCE):
                while await line.receive() is not None:
                    pass
            return int(line.socket.close_code or 0)

    assert asyncio.run(hear_on_the_phone()) == DELETED
    assert guest.visit_token == ""
    for browser in (guest, phone):
        assert browser.get("/download/json-resume").status == 401
    again = Visitor(hosted.port)
    again.look("/back")
    assert again.send("/back", words=" ".join(words)).status == 422


def test_another_person_stays(hosted: Hosted) -> None:
    guest, other = hosted.join(), hosted.join()
    asyncio.run(_write(other))
    assert delete(guest).status == 200
    assert hosted.kept(other, "start.inspires") == CANARY


def test_another_word_deletes_nothing(hosted: Hosted) -> None:
    guest = hosted.join()
    asyncio.run(_write(guest))
    answer = delete(guest, "yes")
    assert answer.status == 422
    assert "Nothing was deleted" in answer.text
    assert hosted.kept(guest, "start.inspires") == CANARY


def test_a_form_from_elsewhere_deletes_nothing(hosted: Hosted) -> None:
    guest = hosted.join()
    asyncio.run(_write(guest))
    assert guest.post("/delete", {"word": "delete"}).status == 403
    assert hosted.kept(guest, "start.inspires") == CANARY


def test_who_is_not_signed_in_deletes_nothing(hosted: Hosted) -> None:
    stranger = hosted.join()
    stranger.look("/leave")
    stranger.cookies.pop("careerkit_visit")
    token = {"X-XSRFToken": stranger.cookies["_xsrf"]}
    assert stranger.post("/delete", {"word": "delete"}, **token).status == 401


def test_the_address_by_itself_deletes_nothing(hosted: Hosted) -> None:
    guest = hosted.join()
    asyncio.run(_write(guest))
    assert guest.get("/delete").status in (302, 303)
    assert hosted.kept(guest, "start.inspires") == CANARY


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("home")) as one:
        yield one


def test_at_home_the_key_goes_with_the_workbook(home: Served) -> None:
    browser = home.enter()
    asyncio.run(_write(browser))
    assert CANARY in browser.get("/download/whole").text
    assert makers(home) != []
    answer = delete(browser)
    assert makers(home) == []  # who made the file would remember it
    assert answer.status == 200
    assert "careerkit backup" in answer.text
    assert not (home.home / "home.key").exists()
    assert CANARY not in browser.get("/download/whole").text  # a new and empty one
    assert home.kernels() == 0


def makers(served: Served) -> list[int]:
    """Return the processes of a server that make files."""
    return [one.pid for one in served.tree() if "careerkit.export.worker" in command_of(one)]


def test_at_home_a_stranger_gets_no_file(home: Served) -> None:
    assert Browser(home.port).get("/download/whole").status == 401


@pytest.mark.slow
def test_hosted_whoever_leaves_is_forgotten_by_what_made_their_files(hosted: Hosted) -> None:
    guest = hosted.join()
    assert guest.get("/download/log").status == 200
    assert makers(hosted) != []
    guest.look("/leave")
    assert guest.send("/leave").status in (200, 303)
    assert makers(hosted) == []


def test_hosted_people_get_their_own_files_and_no_others(hosted: Hosted) -> None:
    guest, other = hosted.join(), hosted.join()
    asyncio.run(_write(guest))
    assert CANARY in guest.get("/download/whole").text
    assert CANARY not in other.get("/download/whole").text
    assert CANARY not in hosted.log()
