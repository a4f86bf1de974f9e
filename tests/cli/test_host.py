"""`careerkit host`, up to where the server takes over."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from careerkit import cli_host, content
from careerkit.repository.rooms import Rooms
from careerkit.repository.visits import Visits
from careerkit.server.doors import Doors
from careerkit.server.host import HostApp, HostPlace
from careerkit.settings import read_settings, settings
from careerkit.steps import STEPS
from tests.cli.conftest import Command, Outcome
from tests.server.attacks.test_tls import make_certificate

PORT = 8485  # the one that was free


@dataclass
class Told:
    """What the server was told."""

    pages: Mapping[str, Path]
    doors: Doors
    place: HostPlace


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Told]:
    """Let the server be up at once; return what it was told."""
    told: list[Told] = []
    monkeypatch.setenv("CAREERKIT_PLACE", "")
    monkeypatch.setenv("CAREERKIT_GUESTS", "")
    monkeypatch.setattr(cli_host, "_reached_by", lambda ip: "192.0.2.7" if ip == "0.0.0.0" else ip)  # noqa: S104

    def serve(
        pages: Mapping[str, Path],
        assets: object,  # noqa: ARG001
        doors: Doors,
        place: HostPlace,
        ready: Callable[[int], None],
    ) -> None:
        told.append(Told(pages, doors, place))
        ready(PORT)

    monkeypatch.setattr(HostApp, "serve", serve)
    return told


def code_in(outcome: Outcome) -> str:
    found = re.search(r"/j/(\w{6})\n", outcome.out)
    assert found, outcome.out
    return found[1]


@contextmanager
def the_rooms() -> Iterator[Rooms]:
    with closing(Rooms(settings().database)) as rooms:
        yield rooms


@pytest.mark.usefixtures("served")
def test_a_room_is_opened_and_its_code_and_link_are_printed(careerkit: Command) -> None:
    outcome = careerkit("host", "--room", "Spring workshop")
    assert outcome.code == 0
    with the_rooms() as rooms:
        room = rooms.by_code(code_in(outcome))
    assert room
    assert room.name == "Spring workshop"
    assert f"{room.code[:3]} {room.code[3:]}" in outcome.out
    assert f"http://192.0.2.7:{PORT}/j/{room.code}" in outcome.out


@pytest.mark.usefixtures("served")
def test_the_facilitators_link_carries_its_secret_behind_the_hash(careerkit: Command) -> None:
    outcome = careerkit("host", "--room", "Spring workshop")
    link = re.search(r"(http\S+)/facilitate#(\S+)\n", outcome.out)
    assert link
    with the_rooms() as rooms:
        room = rooms.facilitated(link[2])
    assert room
    assert room.code == code_in(outcome)
    assert link[1] == f"http://192.0.2.7:{PORT}"


@pytest.mark.usefixtures("served")
def test_a_code_to_scan_is_drawn(careerkit: Command) -> None:
    assert "▄▄▄▄▄" in careerkit("host", "--room", "Spring workshop").out


@pytest.mark.usefixtures("served")
def test_a_name_is_printed_as_it_is(careerkit: Command) -> None:
    assert '"[red]Spring[/red]" is open' in careerkit("host", "--room", "[red]Spring[/red]").out


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize("again", [("--room", "Spring workshop"), ()], ids=["same name", "none"])
def test_started_again_the_room_and_the_facilitators_link_go_on(
    careerkit: Command, again: tuple[str, ...]
) -> None:
    first = careerkit("host", "--room", "Spring workshop")
    second = careerkit("host", *again)
    assert code_in(second) == code_in(first)
    links = [re.findall(r"facilitate#(\S+)\n", one.out) for one in (first, second)]
    assert len(links[0]) == 1
    assert links[0] == links[1]


@pytest.mark.usefixtures("served")
def test_a_room_of_another_name_is_another_room(careerkit: Command) -> None:
    first = careerkit("host", "--room", "Spring workshop")
    assert code_in(careerkit("host", "--room", "Summer workshop")) != code_in(first)


@pytest.mark.usefixtures("served")
def test_without_a_name_no_room_is_opened(careerkit: Command) -> None:
    outcome = careerkit("host")
    assert f"http://192.0.2.7:{PORT}/\n" in outcome.out
    assert "/j/" not in outcome.out
    assert "facilitate" not in outcome.out


@pytest.mark.parametrize(
    ("options", "warned"),
    [
        ((), True),
        (("--ip", "192.0.2.9"), True),
        (("--address", "http://workbook.example.org"), True),
        (("--address", "https://workbook.example.org"), False),
        (("--ip", "127.0.0.1"), False),
        (("--ip", "localhost"), False),
    ],
)
@pytest.mark.usefixtures("served")
def test_it_warns_where_others_could_read_along(
    careerkit: Command, options: tuple[str, ...], *, warned: bool
) -> None:
    assert ("can read what" in careerkit("host", *options).out) == warned


def test_an_address_is_what_links_begin_with(careerkit: Command, served: list[Told]) -> None:
    outcome = careerkit("host", "--room", "Room", "--address", "https://workbook.example.org/")
    assert f"https://workbook.example.org/j/{code_in(outcome)}" in outcome.out
    (told,) = served
    assert (told.doors.address, told.doors.tls) == ("https://workbook.example.org", True)


@pytest.mark.parametrize("address", ["workbook.example.org", "https://x.org/room", "ftp://x.org"])
def test_what_is_no_address_is_refused(
    careerkit: Command, served: list[Told], address: str
) -> None:
    outcome = careerkit("host", "--address", address)
    assert outcome.code == 1
    assert f"{address} is not the address of a host" in outcome.err
    assert served == []


def test_a_certificate_needs_its_key(
    careerkit: Command, served: list[Told], tmp_path: Path
) -> None:
    certificate, key = make_certificate(tmp_path)
    assert careerkit("host", "--certfile", certificate).code == 1
    assert served == []
    outcome = careerkit("host", "--certfile", certificate, "--keyfile", key)
    (told,) = served
    assert told.place.certificate == (certificate, key)
    assert told.doors.tls
    assert f"https://192.0.2.7:{PORT}/" in outcome.out


@pytest.mark.parametrize("wrong", ["empty", "of another pair", "exchanged"])
def test_a_certificate_that_cannot_be_used_is_told_before_anything_starts(
    careerkit: Command, served: list[Told], tmp_path: Path, wrong: str
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    certificate, key = make_certificate(tmp_path)
    if wrong == "empty":
        certificate.write_bytes(b"")
    elif wrong == "of another pair":
        _, key = make_certificate(other)
    else:
        certificate, key = key, certificate
    outcome = careerkit("host", "--certfile", certificate, "--keyfile", key)
    assert outcome.code == 1
    assert outcome.err.startswith(f"The certificate {certificate} and the key {key} cannot be used")
    assert served == []


@pytest.mark.usefixtures("served")
def test_the_day_is_told_on_which_a_room_closes(careerkit: Command) -> None:
    outcome = careerkit("host", "--room", "Evening")
    with the_rooms() as rooms:
        room = rooms.by_code(code_in(outcome))
    assert room
    closes = room.closes.astimezone()
    assert f"open until {closes:%H:%M} on {closes.day} {closes:%B}." in outcome.out


@pytest.mark.usefixtures("served")
def test_from_the_start_on_those_who_read_are_guests(careerkit: Command) -> None:
    careerkit("host")
    assert read_settings().guests
    assert "tell the person who leads it" in content.sentence("store_away")


def test_what_the_host_decides_reaches_the_entrance(
    careerkit: Command, served: list[Told], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[timedelta] = []

    class Noted(Visits):
        def __init__(self, url: str, *, retention: timedelta) -> None:
            kept.append(retention)
            super().__init__(url, retention=retention)

    monkeypatch.setattr(cli_host, "Visits", Noted)
    careerkit("host", "--no-alone", "--days", 30, "--port", 9000)
    (told,) = served
    assert (told.doors.alone, told.doors.days, told.place.port) == (False, 30, 9000)
    assert kept == [timedelta(days=30)]


def test_people_may_start_alone_and_have_ninety_days(
    careerkit: Command, served: list[Told]
) -> None:
    careerkit("host")
    (told,) = served
    assert (told.doors.alone, told.doors.days) == (True, 90)


def test_every_step_is_a_page_with_its_title(careerkit: Command, served: list[Told]) -> None:
    careerkit("host")
    (told,) = served
    assert told.doors.steps == tuple((step.slug, step.title) for step in STEPS)
    assert list(told.pages) == [step.slug for step in STEPS]
    assert all(file.is_file() for file in told.pages.values())
    assert os.environ["CAREERKIT_PLACE"] == "server"


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_what_signs_cookies_outlives_a_restart_and_is_private(
    careerkit: Command, served: list[Told], home: Path
) -> None:
    careerkit("host")
    careerkit("host")
    first, second = served
    assert first.place.secret == second.place.secret
    assert not (home / "host.key").stat().st_mode & 0o077


@pytest.mark.parametrize(
    ("ip", "expected"),
    [("192.0.2.9", "192.0.2.9"), ("2001:db8::1", "[2001:db8::1]"), ("my-host", "my-host")],
)
def test_an_ip_is_written_as_in_an_address(ip: str, expected: str) -> None:
    assert cli_host._reached_by(ip) == expected


def test_a_host_on_every_address_names_one_of_them() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\.\d+", cli_host._reached_by("0.0.0.0"))  # noqa: S104
