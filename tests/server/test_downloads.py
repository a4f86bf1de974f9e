"""Files are handed out to the person whose they are, and to nobody else."""

import asyncio
import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from careerkit.errors import CareerkitError
from careerkit.export import EXPORTS
from careerkit.export.order import Order
from careerkit.export.workers import Workers
from careerkit.model import replace
from careerkit.repository import Repository
from careerkit.repository.home import home_access
from careerkit.server import downloads
from careerkit.server.desk import EACH, Desk
from careerkit.server.doors import Doors
from careerkit.visitor import Visitor as Told
from careerkit.words import new_words
from tests.server.entrance import Beside, Entrance, Visitor, entrance
from tests.server.line import PATIENCE
from tests.server.served import CANARY, Answer

PAGE = {"Accept": "application/json"}  # as the page's script asks


class Slow(Workers):
    """Makes each file when it is told to, so that others wait."""

    def __init__(self) -> None:
        super().__init__()
        self.may_go_on = threading.Event()
        self.asked = 0

    async def make(self, order: Order) -> bytes:
        self.asked += 1
        await asyncio.to_thread(self.may_go_on.wait, 20)
        return order.export.encode()


class Broken(Workers):
    """Its process has just died."""

    async def make(self, order: Order) -> bytes:
        del order
        raise CareerkitError("file_not_made")


@contextmanager
def handing_out(folder: Path, workers: Workers, **limits: int) -> Iterator[Entrance]:
    """Run an entrance that hands files out."""
    with closing(Repository(f"sqlite:///{folder / 'host.db'}")) as repository:

        def beside(doors: Doors) -> Beside:
            del doors
            desk = Desk(repository, workers, **limits)

            def visitor_of(handler: SimpleNamespace) -> Told:
                return Told.of(handler.visit.access.record, handler.visit.access.data_key)

            handler = (downloads.ADDRESS, downloads.Download, {"desk": desk})
            return Beside([handler], {"visitor_of": visitor_of, "facts": {"back": "/back"}})

        with entrance(folder, beside=beside) as one:
            yield one


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Entrance]:
    folder, workers = tmp_path_factory.mktemp("host"), Workers()
    with handing_out(folder, workers) as one:
        yield one
    workers.close()


def somebody(host: Entrance, text: str = CANARY) -> Visitor:
    """Return the browser of somebody who wrote their name."""
    guest = host.visitor()
    assert guest.send("/join", alone="yes").status == 303
    visit = host.visits.find(guest.visit_token)
    assert visit
    repository = Repository(f"sqlite:///{host.file}")
    change = "background.contact.name"
    repository.update(visit.access, lambda workbook: replace(workbook, change, text))
    repository.close()
    return guest


@pytest.fixture(scope="module")
def guest(host: Entrance) -> Visitor:
    return somebody(host)


def test_a_file_holds_what_its_person_wrote(guest: Visitor) -> None:
    assert CANARY in guest.get("/download/json-resume").text


@pytest.mark.parametrize("name", [one.name for one in EXPORTS.values() if not one.sealed])
def test_every_file_that_nothing_seals_can_be_had(guest: Visitor, name: str) -> None:
    answer = guest.get(f"/download/{name}")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == EXPORTS[name].media_type


def test_a_file_has_the_name_and_the_day_of_its_person(guest: Visitor) -> None:
    answer = guest.get("/download/json-resume?zone=Pacific%2FKiritimati")
    there = datetime.now(UTC).astimezone(ZoneInfo("Pacific/Kiritimati"))
    expected = f'attachment; filename="careerkit-resume-data-{there:%Y-%m-%d}.json"'
    assert answer.headers["Content-Disposition"] == expected


def test_a_file_is_kept_by_nobody_on_its_way(guest: Visitor) -> None:
    headers = guest.get("/download/json-resume").headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_nobody_gets_a_file_without_a_cookie(host: Entrance, method: str) -> None:
    stranger = Visitor(host.port)
    answer = stranger.ask(method, "/download/json-resume", {}, "" if method == "POST" else None)
    assert answer.status in (401, 403)
    assert CANARY not in answer.text


def test_another_persons_cookie_gets_their_own_file(host: Entrance, guest: Visitor) -> None:
    other = somebody(host, "Somebody else")
    text = other.get("/download/json-resume").text
    assert "Somebody else" in text
    assert CANARY not in text
    assert CANARY in guest.get("/download/json-resume").text


def test_a_session_that_has_ended_gets_nothing(host: Entrance) -> None:
    guest = somebody(host)
    token = guest.visit_token
    guest.look("/leave")
    guest.send("/leave")
    thief = host.visitor()
    thief.cookies["careerkit_visit"] = token
    assert thief.get("/download/json-resume").status == 401


def test_a_link_on_another_site_gets_nothing(guest: Visitor) -> None:
    answer = guest.get("/download/json-resume", **{"Sec-Fetch-Site": "cross-site"})
    assert answer.status == 403


@pytest.mark.parametrize(
    "name",
    ["nosuch", "json-resume.json", "..%2fhost.db", "picture%00", "JSON-RESUME", "", "a" * 99],
)
def test_what_is_no_file_of_ours_is_not_found(guest: Visitor, name: str) -> None:
    assert guest.get(f"/download/{name}").status == 404


def test_a_question_about_a_file_makes_none(guest: Visitor) -> None:
    answer = guest.ask("HEAD", "/download/json-resume", {})
    assert (answer.status, answer.text) == (200, "")
    assert answer.headers["Content-Type"] == "application/json"
    assert "attachment" in answer.headers["Content-Disposition"]


def test_a_locked_file_takes_six_words_in_a_form(guest: Visitor) -> None:
    words = new_words()
    answer = send_words(guest, " ".join(words))
    assert answer.status == 200
    assert CANARY not in answer.text
    assert not all(word in answer.text for word in words)


def send_words(guest: Visitor, words: str) -> Answer:
    guest.look("/leave")  # any page with a form sets the cookie that forms need
    token = {"X-XSRFToken": guest.cookies["_xsrf"]}
    return guest.post("/download/whole-sealed", {"words": words}, **token, **PAGE)


def test_a_locked_file_is_not_to_be_had_by_an_address(guest: Visitor) -> None:
    words = "+".join(new_words())
    assert guest.get(f"/download/whole-sealed?words={words}").status == 405


def test_an_open_file_is_not_to_be_had_by_a_form(guest: Visitor) -> None:
    guest.look("/leave")
    token = {"X-XSRFToken": guest.cookies["_xsrf"]}
    assert guest.post("/download/whole", {}, **token).status == 405


def test_a_form_from_elsewhere_gets_nothing(guest: Visitor) -> None:
    answer = guest.post("/download/whole-sealed", {"words": " ".join(new_words())})
    assert answer.status == 403


@pytest.mark.parametrize("words", ["", "one two", "zzz " * 6, "\ud800", "x" * 3000])
def test_words_that_are_none_are_told_in_a_sentence(guest: Visitor, words: str) -> None:
    answer = send_words(guest, words.encode("utf-8", "replace").decode())
    assert answer.status == 422
    assert json.loads(answer.text)["why"].endswith(".")


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[tuple[Entrance, Slow]]:
    workers = Slow()
    with handing_out(tmp_path, workers, line=3) as one:
        yield one, workers
        workers.may_go_on.set()
    workers.close()


def test_somebody_who_waits_for_two_files_waits_before_the_third(
    slow: tuple[Entrance, Slow],
) -> None:
    host, workers = slow
    guest = somebody(host)
    with ThreadPoolExecutor(2) as pool:
        made = [pool.submit(guest.twin().get, "/download/log") for _ in range(2)]
        wait_until(lambda: workers.asked == 2)
        third = guest.twin().get("/download/log", **PAGE)
        workers.may_go_on.set()
        assert [one.result().status for one in made] == [200, 200]
    assert third.status == 429
    assert third.headers["Retry-After"]
    assert "Wait until they are there" in json.loads(third.text)["why"]
    assert guest.get("/download/log").status == 200


def test_a_full_line_is_told_in_a_sentence_and_others_go_on(slow: tuple[Entrance, Slow]) -> None:
    host, workers = slow
    guests = [somebody(host) for _ in range(4)]
    with ThreadPoolExecutor(3) as pool:
        made = [pool.submit(guest.get, "/download/log") for guest in guests[:3]]
        wait_until(lambda: workers.asked == 3)
        late = guests[3].get("/download/log")
        workers.may_go_on.set()
        assert [one.result().status for one in made] == [200] * 3
    assert late.status == 503
    assert "Many people are asking for files" in late.text
    assert 'href="/w/portfolio"' in late.text


def test_a_process_that_dies_is_told_in_a_sentence(tmp_path: Path) -> None:
    with handing_out(tmp_path, Broken()) as host:
        answer = somebody(host).get("/download/log", **PAGE)
    assert answer.status == 500
    assert "that is our fault" in json.loads(answer.text)["why"]


def test_whoever_asks_and_goes_away_waits_for_what_is_still_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging = (sys.executable, "-c", "import time; time.sleep(60)")
    monkeypatch.setattr("careerkit.export.workers._COMMAND", hanging)
    workers = Workers(EACH)
    repository = Repository(f"sqlite:///{tmp_path / 'home.db'}")
    access = home_access(repository, tmp_path)
    desk = Desk(repository, workers)

    async def ask_and_go() -> str:
        asked = []
        for n in range(EACH):
            asked.append(asyncio.create_task(desk.hand_out("somebody", access, "log")))
            async with asyncio.timeout(PATIENCE):
                while len(workers.busy) <= n:  # noqa: ASYNC110  # nobody is told
                    await asyncio.sleep(0.01)
            asked[-1].cancel()
        await asyncio.sleep(0.1)
        try:
            with pytest.raises(CareerkitError) as told:
                async with asyncio.timeout(5):
                    await desk.hand_out("somebody", access, "log")
        finally:
            workers.close()
        await asyncio.gather(*asked, return_exceptions=True)
        return told.value.code

    try:
        assert asyncio.run(ask_and_go()) == "files_waiting"
    finally:
        workers.close()
        repository.close()


def wait_until(true: Callable[[], bool]) -> None:
    """Wait until something is so. Raises `AssertionError` if it takes too long."""
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until
        time.sleep(0.01)
