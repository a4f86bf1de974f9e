"""The command ``careerkit host``: a workshop, which people join on their own phones."""

import os
import socket
import ssl
from contextlib import closing
from datetime import timedelta
from io import StringIO
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

import segno
import typer
from rich.console import Console

from careerkit.console import console
from careerkit.errors import CareerkitError
from careerkit.repository.rooms import Room, Rooms, leading_token
from careerkit.repository.visits import Visits
from careerkit.room import spaced
from careerkit.settings import settings

FIRST_PORT = 8480  # the next free one is taken if another program has it
EVERYWHERE = "0.0.0.0"  # noqa: S104  # phones have to reach it
ELSEWHERE = "192.0.2.1"  # RFC 5737: an address of nobody; nothing is sent there

OVER_HTTP = """\
This address has no lock (http): on a shared network, somebody with the right tools can read what
people type. Use a network that you trust, or give --certfile and --keyfile, or put a server with
https in front and say its address with --address."""

Name = Annotated[str, typer.Option(help="Open a room of this name and show how to join it.")]
Ip = Annotated[str, typer.Option(help="The address of this computer to listen on.")]
Port = Annotated[int, typer.Option(help="The first port to try.", min=1, max=65535)]
Address = Annotated[
    str, typer.Option(help="What people reach this host by, if not this computer's own address.")
]
File = Annotated[Path | None, typer.Option(exists=True, dir_okay=False)]
Alone = Annotated[bool, typer.Option(help="Let people start without a room.")]
Most = Annotated[
    int, typer.Option(help="Pages open at once; 0 for as many as this computer can.", min=0)
]
Days = Annotated[int, typer.Option(help="Keep a workbook so long after its last use.", min=1)]


def host(  # noqa: PLR0913  # each is an option
    *,
    room: Name = "",
    ip: Ip = EVERYWHERE,
    port: Port = FIRST_PORT,
    address: Address = "",
    certfile: File = None,
    keyfile: File = None,
    alone: Alone = True,
    days: Days = 90,
    most: Most = 0,
) -> None:
    """Serve the workbook to a workshop: everybody who joins gets one of their own."""
    from careerkit.server.doorkeeper import kept_secret  # noqa: PLC0415  # Voila is slow to import
    from careerkit.server.doors import Doors  # noqa: PLC0415
    from careerkit.server.host import HostApp, HostPlace  # noqa: PLC0415
    from careerkit.server.sessions import Sessions  # noqa: PLC0415
    from careerkit.steps import STEPS, notebook  # noqa: PLC0415

    if bool(certfile) != bool(keyfile):
        raise CareerkitError("half_a_certificate")
    certificate = _usable(certfile, keyfile) if certfile and keyfile else None
    tls = bool(certificate) or urlsplit(address).scheme == "https"
    address = _address(address)

    visits = Visits(settings().database, retention=timedelta(days=days))
    rooms = Rooms(settings().database)
    visits.migrate()
    secret = kept_secret(settings().home / "host.key")
    os.environ["CAREERKIT_PLACE"] = "server"
    out = console()
    out.print("Starting. This takes a few seconds.")

    def ready(port: int) -> None:
        base = address or f"{'https' if tls else 'http'}://{_reached_by(ip)}:{port}"
        found = [one for one in rooms.open_rooms() if room in ("", one.name)]
        if room and not found:
            found = [rooms.open_room(room, secret=secret)[0]]
        if not found:
            out.print(f"The workbook is open at\n\n    {base}/")
        for one in found:
            _tell_of_room(out, base, one, leading_token(secret, one))
        if not tls and not _is_here_only(ip):
            out.print(f"\n{OVER_HTTP}")
        out.print("\nKeep this window open. Press Ctrl+C here to stop.")

    doors = Doors(
        visits=visits,
        rooms=rooms,
        sessions=Sessions(visits.find),
        steps=tuple((step.slug, step.title) for step in STEPS),
        address=address,
        tls=tls,
        alone=alone,
        days=days,
    )
    pages = {step.slug: settings().workbooks / notebook(step) for step in STEPS}
    os.environ["CAREERKIT_GUESTS"] = "1"
    settings.cache_clear()  # whom to speak to; so far it was who started this
    place = HostPlace(ip, port, secret, certificate, most)
    with closing(visits), closing(rooms):  # whoever closes last tidies up after SQLite
        HostApp.serve(pages, settings().assets, doors, place, ready)
    out.print("Stopped. Everything that was marked as saved is kept.")


def nursery(state: Annotated[Literal["on", "off"], typer.Argument()]) -> None:
    """Let pages open at once (on, as it is), or each in a process started for it (off).

    A running host does it from the next page that somebody opens. Off needs more memory and time;
    try it if pages do not open, or not as they should.
    """
    switch = settings().no_nursery
    if state == "on":
        switch.unlink(missing_ok=True)
    else:
        switch.parent.mkdir(parents=True, exist_ok=True)
        switch.touch()
    console().print(f"From the next page that is opened, the nursery is {state}.")


def _tell_of_room(out: Console, base: str, room: Room, token: str) -> None:
    """Say how people join, and how the facilitator gets their screen."""
    link = f"{base}/j/{room.code}"
    closes = room.closes.astimezone()
    until = f"{closes:%H:%M} on {closes.day} {closes:%B}"
    out.print(f'"{room.name}" is open until {until}. People join with\n')
    out.print(f"    the code  {spaced(room.code)}\n    or at     {link}\n")
    if "utf" in out.encoding.lower():
        picture = StringIO()
        segno.make(link, error="m", micro=False).terminal(picture, border=2, compact=True)
        out.print(picture.getvalue(), style="bright_white on black")
    out.print("The screen with code and numbers, for you alone. Keep this link to yourself:\n")
    out.print(f"    {base}/facilitate#{token}\n")
    out.print("Started again, the host goes on with this room, its code and this link.")


def _usable(certfile: Path, keyfile: Path) -> tuple[Path, Path]:
    """Return both. Raises `CareerkitError` ``bad_certificate`` if they cannot be used for https."""
    try:
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(certfile, keyfile)
    except OSError:  # what OpenSSL says is one, too
        raise CareerkitError("bad_certificate", file=str(certfile), key=str(keyfile)) from None
    return certfile, keyfile


def _address(given: str) -> str:
    """Return what every link begins with. Raises `CareerkitError` ``not_an_address``."""
    parts = urlsplit(given)
    if given and (
        parts.scheme not in {"http", "https"} or not parts.netloc or parts.path.strip("/")
    ):
        raise CareerkitError("not_an_address", address=given)
    return given.rstrip("/")


def _reached_by(ip: str) -> str:
    """Return the name or number by which others reach a computer that listens on `ip`."""
    if not _is(ip, "is_unspecified"):
        return f"[{ip}]" if ":" in ip else ip
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((ELSEWHERE, 9))  # sends nothing, but finds out which way it would go
        except OSError:
            return "127.0.0.1"  # in no network
        number: str = probe.getsockname()[0]
    return number


def _is_here_only(ip: str) -> bool:
    """Return whether only this computer itself can reach `ip`."""
    return ip == "localhost" or _is(ip, "is_loopback")


def _is(ip: str, kind: str) -> bool:
    try:
        return bool(getattr(ip_address(ip), kind))
    except ValueError:  # a name
        return False
