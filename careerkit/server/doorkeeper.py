"""Who may come in at home: the person who started the workbook, with a ticket from their terminal.

Other people with an account on the same computer can reach the same port; without a ticket they
see nothing. A ticket becomes a cookie, which outlives a restart, so an open page only reloads.
"""

import secrets
from pathlib import Path

from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.auth.identity import IdentityProvider, User
from jupyter_server.base.handlers import JupyterHandler
from tornado import web

from careerkit.repository.files import make_private_folder, tighten, write_private
from careerkit.server.headers import Guarded
from careerkit.server.quiet import Quiet

COOKIE = "careerkit"
_PERSON = "home"
SECRET = 32  # bytes
_DAYS = 30  # a cookie is good for so long after the last ticket


class Doorkeeper:
    """Hands out tickets and knows the secret that signs the cookies."""

    def __init__(self, folder: Path) -> None:
        self.cookie_secret = kept_secret(folder / "cookie.key")
        self._ticket = secrets.token_urlsafe(24)
        self._once: set[str] = set()

    def address(self, server: str, *, once: bool = False) -> str:
        """Return the address that lets a browser in: as often as wanted, or `once`."""
        ticket = secrets.token_urlsafe(24) if once else self._ticket
        if once:
            self._once.add(ticket)
        return f"{server.rstrip('/')}/enter?ticket={ticket}"

    def admits(self, ticket: str) -> bool:
        """Return whether this ticket is good; one that is good once is now used."""
        if ticket in self._once:
            self._once.remove(ticket)
            return True
        return secrets.compare_digest(ticket.encode(), self._ticket.encode())


class Cookie(IdentityProvider):
    """Knows one person, by the signed cookie that `Enter` gave them."""

    @property
    def auth_enabled(self) -> bool:
        """Always: there is no way in without a ticket."""
        return True

    def get_user(self, handler: web.RequestHandler) -> User | None:
        """Return the person if their browser has been let in."""
        person = handler.get_signed_cookie(COOKIE, max_age_days=_DAYS)
        return User(username=_PERSON) if person == _PERSON.encode() else None


class Enter(Guarded, Quiet, JupyterHandler):
    """Takes a ticket, gives a cookie, and goes on to the workbook."""

    def initialize(self, doorkeeper: Doorkeeper) -> None:
        """Remember whose tickets are good here."""
        self.doorkeeper = doorkeeper

    @allow_unauthenticated
    def get(self) -> None:
        """Let a browser in, or say how to get in.

        The way on is a page and no redirect: after a redirect that began elsewhere, in a file or in
        another program's window, browsers hold the new cookie back, because it is a strict one.
        """
        self.set_header("Referrer-Policy", "no-referrer")
        if self.doorkeeper.admits(self.get_argument("ticket", "")):
            self.set_signed_cookie(
                COOKIE, _PERSON, expires_days=_DAYS, httponly=True, samesite="Strict"
            )
            page = "entered.html.j2"
        else:
            self.set_status(403)
            page = "closed.html.j2"
        self.finish(self.settings["voila_jinja2_env"].get_template(page).render())


def kept_secret(path: Path) -> bytes:
    """Return the secret in a file that only its owner can read; a new one if there is no whole one.

    Two first starts at once make two; the later one stays, and the other's cookies end with it.
    """
    make_private_folder(path.parent)
    if path.exists() and len(secret := path.read_bytes()) == SECRET:
        tighten(path)
        return secret
    secret = secrets.token_bytes(SECRET)
    draft = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    write_private(draft, secret)
    draft.replace(path)
    return secret
