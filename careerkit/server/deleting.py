"""Delete everything that is kept of a person, end what they have open, and show that it is gone."""

from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.base.handlers import JupyterHandler
from tornado import web

from careerkit import content
from careerkit.errors import CareerkitError
from careerkit.repository.deleting import means_it
from careerkit.server.headers import Guarded
from careerkit.server.quiet import Quiet


class Delete(Guarded, Quiet, JupyterHandler):
    """Takes the form of the page on which somebody typed the word."""

    @allow_unauthenticated
    def get(self) -> None:
        """Lead to the page with the form; somebody loaded this address again."""
        self.redirect("/")

    @allow_unauthenticated
    async def post(self) -> None:
        """Delete, and say so; or say that nothing was deleted."""
        if not self.current_user:
            raise web.HTTPError(401)
        if not means_it(self.get_body_argument("word", "")):
            self._show(422, done=False)
            return
        try:
            traces: bool = await self.settings["delete"](self)
        except CareerkitError as error:
            why = content.sentence(error.code, **error.facts)
            self._show(500, done=False, why=why)
            return
        self.current_user = None
        self._show(200, done=True, traces=content.sentence("traces_left") if traces else "")

    def decode_argument(self, value: bytes, name: str | None = None) -> str:
        """Return a field as a text; what is none cannot be right anyway."""
        del name
        return value.decode("utf-8", "replace")

    def _show(self, status: int, **facts: object) -> None:
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        template = self.settings["voila_jinja2_env"].get_template("deleted.html.j2")
        self.finish(template.render(guests=bool(self.settings["facts"]["back"]), **facts))
