"""What a browser asks for: the pages of the workbook and the files that draw them."""

import mimetypes
from typing import Any

from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.base.handlers import JupyterHandler
from tornado import web
from voila.tornado.handler import TornadoVoilaHandler

from careerkit.server.quiet import Quiet

mimetypes.add_type("text/javascript", ".js")  # Windows may say text/plain, which browsers refuse


class Front(Quiet, JupyterHandler):
    """The address without a page leads to the first step."""

    @web.authenticated
    def get(self) -> None:
        """Go to the first page."""
        self.redirect(f"/w/{next(iter(self.settings['pages']))}")


class Page(Quiet, TornadoVoilaHandler):  # type: ignore[misc]
    """One step: its notebook, run in a kernel of its own and rendered by Voila."""

    @web.authenticated
    async def get(self, path: str | None = None) -> None:
        """Render the notebook of the step that `path` names."""
        pages: dict[str, str] = self.settings["pages"]
        if path not in pages:
            raise web.HTTPError(404)
        # asking for it sets the cookie that the page's good-bye needs:
        # https://github.com/voila-dashboards/voila/issues/1458
        _ = self.xsrf_token
        self.set_header("Referrer-Policy", "same-origin")
        self.set_header("X-Content-Type-Options", "nosniff")
        await super().get(pages[path])


class Static(Quiet, web.StaticFileHandler):
    """The style sheets and modules of our pages; they hold nothing of anybody."""

    def set_extra_headers(self, path: str) -> None:  # noqa: ARG002
        """Ask browsers to look for a newer version each time: on this computer it costs nothing."""
        self.set_header("Cache-Control", "no-cache")


class Health(Quiet, JupyterHandler):
    """Says that the server is up."""

    @allow_unauthenticated
    def get(self) -> None:
        """Return how many kernels run."""
        kernels: Any = self.kernel_manager
        self.finish({"kernels": len(kernels)})
