"""A kernel answers its owner and nobody else, on every address that names it."""

from typing import TYPE_CHECKING, cast

from jupyter_server.auth.authorizer import Authorizer
from jupyter_server.auth.identity import User
from jupyter_server.base.handlers import JupyterHandler

if TYPE_CHECKING:
    from careerkit.server.kernels import Kernels


class OnlyOwn(Authorizer):
    """Lets people reach their own kernels, and nothing else that Jupyter's handlers offer."""

    def is_authorized(
        self,
        handler: JupyterHandler,
        user: User,
        action: str,  # noqa: ARG002  # whatever it is
        resource: str,
    ) -> bool:
        """Return whether the address names a kernel of this person's."""
        kernel_id = handler.path_kwargs.get("kernel_id", "")
        kernels = cast("Kernels", handler.kernel_manager)
        return resource == "kernels" and kernels.belongs(kernel_id, user.username)
