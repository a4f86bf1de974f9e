"""What a browser asks for: the pages of the workbook, and the kernel behind a page."""

import mimetypes
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from jupyter_core.utils import ensure_async
from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.base.handlers import JupyterHandler
from tornado import web
from voila.tornado.handler import TornadoVoilaHandler

from careerkit import content
from careerkit.errors import CareerkitError
from careerkit.server.headers import Guarded
from careerkit.server.launch import Opening, opening
from careerkit.server.pace import FullError
from careerkit.server.quiet import BUSY, Crowded, Quiet
from careerkit.server.rendering import Renderings

if TYPE_CHECKING:
    from careerkit.server.kernels import Kernels
    from careerkit.visitor import Visitor

mimetypes.add_type("text/javascript", ".js")  # Windows may say text/plain, which browsers refuse

# Voila's scripts make and evaluate others, and its widgets set styles
_FOR_VOILAS_SCRIPTS = {
    "script-src": "'self' 'unsafe-inline' 'unsafe-eval' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "font-src": "'self' data:",
    "img-src": "'self' data: blob:",
}

PAUSE = 5  # seconds until a page asks again where the host is full


class Front(Guarded, Quiet, JupyterHandler):
    """The address without a page leads to the first step."""

    @web.authenticated
    def get(self) -> None:
        """Go to the first page."""
        self.redirect(f"/w/{next(iter(self.settings['pages']))}")


class Page(Crowded, Guarded, Quiet, TornadoVoilaHandler):  # type: ignore[misc]
    """One step: rendered once, the same for everybody; its script asks for a kernel.

    A notebook that needs Voila's own scripts is rendered by Voila for each visit instead.
    """

    def initialize(self, renderings: Renderings, full: frozenset[str], **voilas: Any) -> None:
        """Remember where pages come from; those in `full` need Voila's scripts."""
        super().initialize(**voilas)
        self.renderings, self.full = renderings, full

    @web.authenticated
    async def get(self, path: str | None = None) -> None:
        """Send the page of the step that `path` names."""
        pages: dict[str, str] = self.settings["pages"]
        if path not in pages:
            raise web.HTTPError(404)
        _ = self.xsrf_token  # asking for it sets the cookie that the page's own requests need
        if path not in self.full:
            try:
                html = await self.renderings.html(path)
            except FullError:
                raise web.HTTPError(BUSY) from None
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.finish(html)
            return
        self.policy = _FOR_VOILAS_SCRIPTS
        self.set_default_headers()
        owner = self.current_user.username
        visitor = self.settings["visitor_of"](self)
        token = opening.set(Opening(owner, path, visitor))
        try:
            await ensure_async(super().get(pages[path]))
        except FullError:
            raise web.HTTPError(BUSY) from None
        finally:
            opening.reset(token)

    def write_error(self, status_code: int, **settings: object) -> None:
        """Say when to come again where the host is full."""
        if status_code == BUSY:
            self.set_header("Retry-After", PAUSE)
        super().write_error(status_code, **settings)


class PageKernel(Crowded, Guarded, Quiet, JupyterHandler):
    """The kernel of a page: the one it has while that runs, else a new one."""

    @allow_unauthenticated
    async def post(self, slug: str) -> None:
        """Answer with the kernel's name; 401 if nobody is signed in, 503 if the host is full."""
        if not self.current_user:
            raise web.HTTPError(401)
        if slug not in self.settings["pages"]:
            raise web.HTTPError(404)
        kernels, owner = cast("Kernels", self.kernel_manager), self.current_user.username
        held = self.get_body_argument("kernel", "")
        if self.get_body_argument("stuck", "") and kernels.belongs(held, owner):
            await kernels.end(held)
        try:
            visitor: Visitor = self.settings["visitor_of"](self)
            kernel_id = await kernels.open(slug, owner, visitor, held=held)
            with suppress(CareerkitError):  # who can read is not sent away from a full disk
                await self.settings["arrived"](self, slug)
            self.finish({"kernel": kernel_id, "who": visitor.mark})
            if kernel_id != held:
                self._prepare_next(slug)
        except CareerkitError as error:
            self.set_status(500)
            self.finish({"why": content.sentence(error.code, **error.facts)})
        except FullError:
            self.set_header("Retry-After", PAUSE)
            self.set_status(BUSY)
            self.finish({"why": content.sentence("room_full"), "again": PAUSE})

    def _prepare_next(self, slug: str) -> None:
        """Make the page ready that this person probably opens next."""
        slugs = list(self.settings["pages"])
        following = slugs[(slugs.index(slug) + 1) % len(slugs)]
        self.settings["make_ready"](following)


class Health(Guarded, Quiet, JupyterHandler):
    """Says that the server is up."""

    @allow_unauthenticated
    def get(self) -> None:
        """Return how many pages have a kernel."""
        self.finish({"pages": cast("Kernels", self.kernel_manager).pages})
