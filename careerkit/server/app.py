"""The workbook at home: Voila for one person, on this computer only.

A subclass of `voila.app.Voila`, which stays the engine: its renderer, kernels and list of allowed
messages. Ours are the addresses (``/w/<step>``), who may come in, and when a kernel ends.
"""

import logging
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from traitlets import default
from voila.app import Voila

from careerkit.server.doorkeeper import Doorkeeper, Enter
from careerkit.server.kernels import Kernels
from careerkit.server.pages import Front, Health, Page, Static
from careerkit.server.quiet import Nowhere, log_failure
from careerkit.server.sockets import EndKernel, PageSocket

if TYPE_CHECKING:
    from voila.configuration import VoilaConfiguration

# The scripts that draw widgets; a person's own JupyterLab extensions have no business on our pages.
_EXTENSIONS = [
    "anywidget",
    "@jupyter-widgets/jupyterlab-manager",
    "@voila-dashboards/widgets-manager8",
]

# What we keep of Voila's own addresses; its listings, file server and shutdown we do not.
_KEPT = ("/api/kernels/", "/voila/static/", "/voila/labextensions/", "/voila/api/themes/")

# Characters of the folder for temporary files: a socket's path has 103 on macOS, of which 66 are
# the names below that folder, and macOS gives everybody a long one.
_LONGEST = 37


class HomeApp(Voila):  # type: ignore[misc]
    """Serves the notebooks in `pages` (slug -> file) to whoever holds a ticket."""

    name = "voila"  # the key under which Voila's own code looks the application up
    pages: Mapping[str, Path]
    doorkeeper: Doorkeeper
    assets: Path
    ready: Callable[[str, str], None]

    @classmethod
    def serve(
        cls,
        pages: Mapping[str, Path],
        assets: Path,
        home: Path,
        *,
        port: int,
        ready: Callable[[str, str], None],
    ) -> None:
        """Serve until interrupted; call `ready` with two addresses when pages can be opened.

        Both let a browser in: the first as often as it is used, the second once.
        """
        folder = next(iter(pages.values())).parent
        app = cls.instance(
            ip="127.0.0.1",
            port=port,
            root_dir=str(folder),
            open_browser=True,  # makes Voila call `launch_browser` when it listens
            config_file_paths=[],  # a person's own settings for Voila are not meant for us
            log_level=logging.WARNING,
        )
        app.pages, app.assets, app.doorkeeper = dict(pages), assets / "page", Doorkeeper(home)
        app.ready = ready
        app.initialize([])
        app.start()

    @default("connection_dir_root")
    def _place_for_sockets(self) -> str:
        folder = tempfile.gettempdir()
        if os.name != "posix" or len(folder) <= _LONGEST:
            return folder
        return "/tmp"  # noqa: S108  # Voila makes a folder in it that only this person can open

    def setup_template_dirs(self) -> None:
        """Put our template before Voila's, and allow nothing but it."""
        settings: VoilaConfiguration = self.voila_configuration
        settings.template = "lab"
        settings.allow_template_override = "NO"
        settings.allow_theme_override = "NO"
        settings.file_allowlist = []
        settings.show_tracebacks = False
        settings.extension_allowlist = _EXTENSIONS
        settings.multi_kernel_manager_class = Kernels
        if os.name == "posix":
            # a kernel's messages go through files that only this person can open
            self.config.KernelManager.transport = "ipc"
        else:  # anybody here can connect to a port
            self.config.KernelManager.transport_encryption = "required"
        super().setup_template_dirs()
        self.template_paths.insert(0, str(self.assets))

    def init_settings(self) -> dict[str, Any]:
        """Let in only who has our cookie."""
        self.cookie_secret = self.doorkeeper.cookie_secret
        settings: dict[str, Any] = super().init_settings()
        settings.update(
            identity_provider=self.doorkeeper.identity(self),
            login_url="/enter",
            xsrf_cookies=True,
            allow_remote_access=False,
            log_function=log_failure,
            default_handler_class=Nowhere,
            default_handler_args={"status_code": 404},
            pages={slug: path.name for slug, path in self.pages.items()},
        )
        return settings

    def init_handlers(self) -> list[Any]:
        """Return our addresses and those of Voila's that a page needs."""
        voilas = [handler for handler in super().init_handlers() if handler[0].startswith(_KEPT)]
        page = {
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        kernel = r"(?P<kernel_id>[\w-]{36})"
        return [
            ("/", Front),
            ("/enter", Enter, {"doorkeeper": self.doorkeeper}),
            ("/healthz", Health),
            (r"/w/([a-z]+)", Page, page),
            (r"/page/(.*\.(?:js|css))", Static, {"path": str(self.assets / "static")}),
            (rf"/api/kernels/{kernel}/channels", PageSocket),
            (rf"/voila/api/shutdown/{kernel}", EndKernel),
            *voilas,
        ]

    def launch_browser(self) -> None:
        """Tell that pages can be opened, and where.

        The address for a browser's command line works once: other people on this computer can
        read it there.
        """
        address = self.doorkeeper.address
        self.ready(address(self.connection_url), address(self.connection_url, once=True))
