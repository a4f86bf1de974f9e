"""A person's own files: made when they are asked for, and for nobody else.

No disk keeps them; `careerkit.export.workers` says how soon the memory that made them goes.
"""

import asyncio
from contextlib import suppress

from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.base.handlers import JupyterHandler
from tornado import web

from careerkit import content
from careerkit.errors import CareerkitError
from careerkit.export import EXPORTS, Export
from careerkit.server.desk import Desk
from careerkit.server.headers import Guarded
from careerkit.server.quiet import Quiet
from careerkit.vault import Access
from careerkit.words import read_words

ADDRESS = r"/download/([a-z-]{1,40})"
LONGEST = 500  # characters of six words, or of the name of a time zone, that are read at all
PAUSE = 10  # seconds until a file should be asked for again
_STATUS = {"files_waiting": 429, "line_of_files": 503, "no_workbook": 410}
_WRONG = {"not_six_words", "unknown_word"}  # words that somebody typed


class Download(Guarded, Quiet, JupyterHandler):
    """Hands out a file. A page that asks is told in a sentence why it gets none."""

    def initialize(self, desk: Desk) -> None:
        """Remember where files are made."""
        self.desk = desk
        self._making: asyncio.Task[None] | None = None

    @allow_unauthenticated
    async def get(self, name: str) -> None:
        """Send a file that nothing seals."""
        await self._answer(self._export(name, sealed=False))

    @allow_unauthenticated
    async def post(self, name: str) -> None:
        """Send a file that is sealed with the words in the form: they never stand in an address."""
        export = self._export(name, sealed=True)
        try:
            words = read_words(self.get_body_argument("words", "")[:LONGEST])
        except CareerkitError as error:
            self._say(error)
        else:
            await self._answer(export, words)

    @allow_unauthenticated
    def head(self, name: str) -> None:
        """Say what `get` would send; nothing is made for it."""
        self._describe(self._export(name, sealed=False))
        self.finish()

    def on_connection_close(self) -> None:
        """Leave the line if nobody waits for the file any more."""
        if self._making:
            self._making.cancel()

    def decode_argument(self, value: bytes, name: str | None = None) -> str:
        """Return a field as a text; what is none cannot be right anyway."""
        del name
        return value.decode("utf-8", "replace")

    def _export(self, name: str, *, sealed: bool) -> Export:
        """Return what is asked for. Raises `tornado.web.HTTPError` if it cannot be had so."""
        if not self.current_user:
            raise web.HTTPError(401)
        if self.request.headers.get("Sec-Fetch-Site") == "cross-site":
            raise web.HTTPError(403)  # a link elsewhere; a person comes from their page
        export = EXPORTS.get(name)
        if export is None:
            raise web.HTTPError(404)
        if export.sealed != sealed:
            raise web.HTTPError(405)
        return export

    async def _answer(self, export: Export, words: tuple[str, ...] = ()) -> None:
        self._making = asyncio.ensure_future(self._make(export, words))
        with suppress(asyncio.CancelledError):
            await self._making

    async def _make(self, export: Export, words: tuple[str, ...]) -> None:
        try:
            visitor = self.settings["visitor_of"](self)
            access = Access(visitor.record, visitor.data_key)
            owner = self.current_user.username
            zone = self.get_query_argument("zone", "")[:LONGEST]
            order, file = await self.desk.hand_out(
                owner, access, export.name, zone=zone, words=words
            )
        except CareerkitError as error:
            self._say(error)
        else:
            self._describe(export, order.kind.file_name(order.occasion))
            self.finish(file)

    def _describe(self, export: Export, file_name: str = "") -> None:
        self.set_header("Content-Type", export.media_type)
        named = f'; filename="{file_name}"' if file_name else ""
        self.set_header("Content-Disposition", f"attachment{named}")

    def _say(self, error: CareerkitError) -> None:
        """Say what is wrong: in a sentence to a page that asked, in a page to a browser."""
        status = 422 if error.code in _WRONG else _STATUS.get(error.code, 500)
        self.set_status(status)
        if status in (429, 503):
            self.set_header("Retry-After", PAUSE)
        why = content.sentence(error.code, **error.facts)
        if "application/json" in self.request.headers.get("Accept", ""):
            self.finish({"why": why})
            return
        self.set_header("Content-Type", "text/html; charset=utf-8")
        template = self.settings["voila_jinja2_env"].get_template("no_file.html.j2")
        self.finish(template.render(why=why))
