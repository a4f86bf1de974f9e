"""The entrance of a host alone, in a small application, and a browser that fills in its forms."""

import asyncio
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urljoin

import jinja2
from jupyter_server.auth import AllowAllAuthorizer
from tornado import web
from tornado.httpserver import HTTPServer

from careerkit.repository.rooms import Rooms
from careerkit.repository.visits import Visits
from careerkit.server.doors import Doors
from careerkit.server.join import handlers
from careerkit.server.quiet import Failures, be_discreet
from careerkit.server.sessions import Sessions
from careerkit.server.static import Static
from careerkit.settings import read_settings
from tests.server.served import Answer, Browser, free_port

STEPS = (("start", "Start here"), ("values", "What matters to you"))
_PAGE = read_settings().assets / "page"


@dataclass
class Clock:
    """A time that tests move."""

    moved: timedelta = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.moved


@dataclass
class Entrance:
    """A running entrance, its store and its clock."""

    port: int
    file: Path
    doors: Doors
    clock: Clock
    left: list[str] = field(default_factory=list)  # visits whose kernels would be ended

    @property
    def visits(self) -> Visits:
        return self.doors.visits

    @property
    def rooms(self) -> Rooms:
        return self.doors.rooms

    def visitor(self) -> "Visitor":
        """Return a browser that has seen the first page."""
        visitor = Visitor(self.port)
        visitor.look("/")
        return visitor

    def records(self) -> int:
        """Return how many workbooks there are."""
        with self.visits._reading() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM record").scalar_one())


class _Form(HTMLParser):
    """Reads the fields of a page's forms."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: dict[str, dict[str, str]] = {}
        self._now: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "form":
            self._now = self.forms.setdefault(found.get("action") or "", {})
        elif tag == "input" and found.get("type") == "hidden":
            self._now[found.get("name") or ""] = found.get("value") or ""


class Visitor(Browser):
    """A browser without scripts: it looks at pages and sends their forms."""

    html = ""

    def look(self, path: str, **headers: str) -> Answer:
        """Ask for a page and keep what it says."""
        answer = self.get(path, **headers)
        self.html = answer.text
        return answer

    def send(self, action: str, **fields: str) -> Answer:
        """Fill in the form of the page in view that goes to `action`, and send it."""
        hidden = _Form(self.html).forms[action]
        return self.post(action, {**hidden, **fields})

    def post(self, path: str, fields: Mapping[str, str], **headers: str) -> Answer:
        """Send fields, whatever the page in view says; keep what the answer says."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = self.ask("POST", path, {**kind, **headers}, urlencode(fields))
        self.html = answer.text or self.html
        return answer

    def twin(self) -> "Visitor":
        """Return the same browser with the same page in view, to press a button twice at once."""
        twin = Visitor(self.port)
        twin.cookies.update(self.cookies)
        twin.html = self.html
        return twin

    def follow(self, answer: Answer) -> Answer:
        """Go where a redirect leads."""
        assert answer.status == 303, answer.text
        return self.look(urljoin("/", answer.headers["Location"]))

    def join(self, code: str, **fields: str) -> Answer:
        """Join a room from the first page."""
        self.look("/")
        return self.send("/join", code=code, **fields)

    def make_words(self) -> tuple[str, ...]:
        """Make six words and copy them from the card."""
        self.look("/words")
        return words_on(self.send("/words").text)

    @property
    def visit_token(self) -> str:
        """Return the secret of its session."""
        return self.cookies.get("careerkit_visit", "")


def words_on(html: str) -> tuple[str, ...]:
    """Return the words of a card."""
    items = html.partition('<ol class="ck-six">')[2].partition("</ol>")[0]
    return tuple(item.partition("</b>")[0] for item in items.split("<b>")[1:])


def cookie_flags(answer: Answer, name: str) -> Mapping[str, Any]:
    """Return the flags of a cookie that an answer sets."""
    for line in answer.headers.get_all("Set-Cookie", ()):
        cookie: SimpleCookie = SimpleCookie(line)
        if name in cookie:
            return {flag: value for flag, value in cookie[name].items() if value}
    return {}


@dataclass(frozen=True)
class Beside:
    """What else an application has: addresses, and what their handlers are told."""

    handlers: Sequence[tuple[Any, ...]] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)


def nothing(doors: Doors) -> Beside:
    """Return that there is nothing beside the entrance."""
    del doors
    return Beside()


@contextmanager
def entrance(
    folder: Path, *, beside: Callable[[Doors], Beside] = nothing, **different: Any
) -> Iterator[Entrance]:
    """Serve an entrance whose `Doors` differ from the usual ones by some fields."""
    clock = Clock()
    file = folder / "host.db"
    visits = Visits(f"sqlite:///{file}", now=clock)
    rooms = Rooms(f"sqlite:///{file}", now=clock)
    visits.migrate()
    one = Entrance(free_port(), file, None, clock)  # type: ignore[arg-type]  # made in its loop

    async def left(visit_id: str) -> None:
        one.left.append(visit_id)

    ready, stop = threading.Event(), threading.Event()

    async def serve() -> None:
        made = {"visits": visits, "rooms": rooms, "steps": STEPS, "left": left}
        one.doors = Doors(**{**made, "sessions": Sessions(visits.find), **different})
        server = HTTPServer(_application(one.doors, beside(one.doors)))
        server.listen(one.port, "127.0.0.1")
        ready.set()
        await asyncio.to_thread(stop.wait)
        server.stop()
        await server.close_all_connections()

    thread = threading.Thread(target=asyncio.run, args=(serve(),), daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield one
    finally:
        stop.set()
        thread.join(10)
        one.doors.turns.close()
        visits.close()
        rooms.close()


def _application(doors: Doors, beside: Beside) -> web.Application:
    be_discreet()
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(_PAGE), autoescape=True)
    return web.Application(
        [
            *handlers(doors),
            *beside.handlers,
            (r"/page/(.*\.(?:js|css))", Static, {"path": str(_PAGE / "static")}),
            (r"/w/(\w+)", web.RedirectHandler, {"url": "/"}),
        ],
        identity_provider=doors.sessions,
        authorizer=AllowAllAuthorizer(),
        cookie_secret="for tests",  # noqa: S106
        xsrf_cookies=True,
        xsrf_cookie_kwargs={"samesite": "Lax", "secure": doors.tls},
        login_url="/",
        allow_remote_access=True,
        log_function=Failures().log,
        voila_jinja2_env=environment,
        **beside.settings,
    )
