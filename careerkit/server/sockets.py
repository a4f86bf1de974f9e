"""A page's line to its kernel, and its good-bye."""

from typing import TYPE_CHECKING, cast

from jupyter_server.base.handlers import APIHandler
from tornado import web
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

if TYPE_CHECKING:
    from careerkit.server.kernels import Kernels


class PageSocket(VoilaKernelWebsocketHandler):  # type: ignore[misc]
    """Voila's websocket, which also tells when a page comes and goes."""

    async def open(self, kernel_id: str) -> None:
        """Connect a page to its kernel, without waiting to fill network packets."""
        self.set_nodelay(True)
        self.kernel_manager.connected(kernel_id, self)
        await super().open(kernel_id)

    def on_close(self) -> None:
        """Note that the page is gone, perhaps only for now."""
        super().on_close()
        self.kernel_manager.disconnected(self.kernel_id, self)


class EndKernel(APIHandler):
    """A page says good-bye (Voila's script does it when a page is left)."""

    @web.authenticated
    def post(self, kernel_id: str) -> None:
        """End its kernel when it has taken in the page's last words."""
        cast("Kernels", self.kernel_manager).left(kernel_id)
        self.set_status(204)
        self.finish()
