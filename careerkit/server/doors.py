"""What the pages at the entrance have in common: what they know, and how they show themselves."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar

import segno
from jupyter_server.base.handlers import JupyterHandler

from careerkit.repository.rooms import Room, Rooms
from careerkit.repository.visits import Visit, Visits
from careerkit.server.begun import Begun
from careerkit.server.headers import Guarded
from careerkit.server.limits import Attempts, Turns
from careerkit.server.quiet import Quiet
from careerkit.server.sessions import COOKIE, OWN_DEVICE_DAYS, Sessions, keep

T = TypeVar("T")

_BROWSER = "careerkit_browser"  # the cookie of somebody who is nobody yet, to count their guesses
LONGEST = 500  # characters of a code or six words that are read at all
WRONG = 422  # the status of a form that comes back with a problem
FORBIDDEN = 403


async def _nothing(visit_id: str) -> None:
    del visit_id


def _code_attempts() -> Attempts:
    # 30 bits of a code last for centuries against so many guesses
    return Attempts(each=20, together=2000)


def _word_attempts() -> Attempts:
    # each costs us 64 MiB for a moment; a hundred people may all be wrong five times
    return Attempts(each=10, together=600)


def _making_attempts() -> Attempts:
    # of people who are in; each costs us 64 MiB as well
    return Attempts(each=10, together=2000)


def _leading_attempts() -> Attempts:
    # nobody guesses 256 bits, but asking costs a look into the store
    return Attempts(each=20, together=2000)


def _beginnings() -> Attempts:
    # empty workbooks are small, but should not fill a disk
    return Attempts(each=20, together=2000)


def _turns() -> Turns:
    # two in the line's end wait about fifteen seconds
    return Turns(at_once=2, line=150)


@dataclass(frozen=True)
class Doors:
    """What a host's entrance knows."""

    visits: Visits
    rooms: Rooms
    sessions: Sessions
    steps: tuple[tuple[str, str], ...]  # slug and title of each page, in order
    address: str = ""  # what links and QR codes begin with, if not with what a browser asked for
    tls: bool = False  # browsers reach us by https
    alone: bool = True  # people may start without a room
    days: int = 90  # a workbook is kept for so long after its last use
    left: Callable[[str], Awaitable[None]] = _nothing  # what else ends with the visit of this id
    codes: Attempts = field(default_factory=_code_attempts)
    words: Attempts = field(default_factory=_word_attempts)
    makings: Attempts = field(default_factory=_making_attempts)
    leadings: Attempts = field(default_factory=_leading_attempts)
    beginnings: Attempts = field(default_factory=_beginnings)
    begun: Begun = field(default_factory=Begun)
    turns: Turns = field(default_factory=_turns)

    @property
    def first(self) -> str:
        """The address of the first page."""
        return f"/w/{self.steps[0][0]}"


class Door(Guarded, Quiet, JupyterHandler):
    """A page at the entrance: plain HTML that works without scripts."""

    visit: Visit | None = None  # `Sessions` finds it

    def initialize(self, doors: Doors) -> None:
        """Remember what this entrance knows."""
        self.doors = doors

    @property
    def base(self) -> str:
        """What a link to us begins with."""
        return self.doors.address or f"{self.request.protocol}://{self.request.host}"

    @cached_property
    def browser(self) -> str:
        """The name of this browser, a new one at its first visit.

        Browsers that keep no cookies are new each time; only the guesses of all together stop them.
        A name for all of those would let a room lock itself out: every phone comes without one.
        """
        known = self.get_signed_cookie(_BROWSER)
        if known:
            return known.decode()
        name = secrets.token_hex(8)
        self.keep(_BROWSER, self.create_signed_value(_BROWSER, name).decode())
        return name

    async def prepare(self, **settings: Any) -> None:
        """Name the browser, so that its first request counts as its own already."""
        _ = self.browser
        await super().prepare(**settings)

    def field(self, name: str) -> str:
        """Return what stands in a field of the form that was sent, never in the address."""
        return self.get_body_argument(name, "")[:LONGEST].strip()

    def show(self, page: str, *, status: int = 200, **facts: Any) -> None:
        """Answer with a page."""
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        template = self.settings["voila_jinja2_env"].get_template(f"doors/{page}.html.j2")
        known = {"doors": self.doors, "tls": self.doors.tls, "xsrf": self.xsrf_token.decode()}
        self.finish(template.render(**known, day=day, clock=clock, **facts))

    def keep(self, name: str, secret: str, *, days: int | None = None) -> None:
        """Give this browser a cookie: until it is closed, if no days are said."""
        keep(self, name, secret, tls=self.doors.tls, days=days)

    def go(self, path: str) -> None:
        """Lead on to a page that is asked for by itself."""
        self.redirect(path, status=303)

    def let_in(self, token: str, visit: Visit) -> None:
        """Give this browser its session and open the workbook."""
        self.keep(COOKIE, token, days=OWN_DEVICE_DAYS if visit.own_device else None)
        self.go(self.doors.first)

    async def room(self) -> Room | None:
        """Return the room that this visit belongs to."""
        room_id = self.visit.room if self.visit else None
        return await in_thread(lambda: self.doors.rooms.get(room_id)) if room_id else None

    def decode_argument(self, value: bytes, name: str | None = None) -> str:
        """Return the text of a field; Tornado's way would log what it cannot read."""
        del name
        return value.decode("utf-8", "replace")

    def write_error(self, status_code: int, **settings: Any) -> None:
        """Say what to do about a form that a browser sent without its cookies."""
        if status_code == FORBIDDEN:
            self.show("refused", status=403)
        else:
            super().write_error(status_code, **settings)


async def in_thread(work: Callable[[], T]) -> T:
    """Return what `work` returns; the others need not wait for the disk."""
    return await asyncio.to_thread(work)


def day(moment: datetime) -> str:
    """Return a date as people write it, in the time of this computer: "22 November 2026"."""
    local = moment.astimezone()
    return f"{local.day} {local:%B %Y}"


def clock(moment: datetime) -> str:
    """Return the time of a day, in the time of this computer: "14:02"."""
    return f"{moment.astimezone():%H:%M}"


def qr(link: str) -> str:
    """Return the QR code of a link as an image in an address of its own."""
    return segno.make(link, error="m", micro=False).svg_data_uri(border=4, omitsize=True)
