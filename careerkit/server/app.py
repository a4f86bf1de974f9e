"""The workbook as a web app: what `careerkit home` and `careerkit host` have in common.

A subclass of `voila.app.Voila`, which stays the engine: its renderer, kernels and list of allowed
messages. Ours are the addresses (``/w/<step>``), who may come in, and when a kernel ends.
"""

import json
import logging
import os
import signal
import ssl
import tempfile
from abc import abstractmethod
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jupyter_server.auth.identity import IdentityProvider
from tornado import web
from tornado.ioloop import IOLoop
from traitlets import default
from voila.app import Voila

from careerkit.export.workers import Workers
from careerkit.repository import Repository
from careerkit.server import downloads
from careerkit.server.capacity import raise_limits
from careerkit.server.deleting import Delete
from careerkit.server.desk import AT_ONCE, Desk
from careerkit.server.kernels import Kernels
from careerkit.server.launch import use_launch_channels
from careerkit.server.nursery import plant
from careerkit.server.ownership import OnlyOwn
from careerkit.server.pages import Health, Page, PageKernel
from careerkit.server.quiet import Failures, Nowhere, be_discreet, guarded
from careerkit.server.rendering import Renderings, teach_voila
from careerkit.server.sockets import LONGEST, EndKernel, Line, OneKernel, PageSocket
from careerkit.server.static import ADDRESS, Joined, Static
from careerkit.settings import settings
from careerkit.visitor import Visitor

if TYPE_CHECKING:
    from voila.configuration import VoilaConfiguration

# The scripts that draw widgets; a person's own JupyterLab extensions have no business on our pages.
_EXTENSIONS = [
    "anywidget",
    "@jupyter-widgets/jupyterlab-manager",
    "@voila-dashboards/widgets-manager8",
]

_STOP = (signal.SIGINT, signal.SIGTERM)

# What we keep of Voila's own addresses; its listings, file server and shutdown we do not.
_KEPT = ("/voila/static/", "/voila/labextensions/", "/voila/api/themes/")

# Characters of the folder for temporary files: a socket's path has 103 on macOS, of which 66 are
# the names below that folder, and macOS gives everybody a long one.
_LONGEST = 37

_LARGEST_FORM = 2**20  # bytes
_SILENCE = 75.0  # seconds that a connection may keep us waiting for a request


class WorkbookApp(Voila):  # type: ignore[misc]
    """Serves the notebooks in `pages` (slug -> file) to whom `guests` knows."""

    name = "voila"  # the key under which Voila's own code looks the application up
    pages: Mapping[str, Path]
    assets: Path
    certificate: tuple[Path, Path] | None = None  # certificate and key, for TLS

    @property
    def facts(self) -> dict[str, object]:
        """What templates are told: `back`, where people sign in again, if they can."""
        return {"back": ""}

    @property
    def warm(self) -> tuple[str, ...]:
        """The pages to make ready before anybody asks for them."""
        return tuple(self.pages)[:1]

    @abstractmethod
    def guests(self) -> IdentityProvider:
        """Return what knows who is asking."""

    @abstractmethod
    def visitor_of(self, handler: web.RequestHandler) -> Visitor:
        """Return what the kernel of whoever is asking has to know.

        Raises `CareerkitError` if their workbook cannot be opened.
        """

    @abstractmethod
    async def delete(self, handler: web.RequestHandler) -> bool:
        """Delete the workbook of whoever is asking, with all keys, and end what is open of it.

        Return whether sealed traces may be left. Raises `CareerkitError` if it is not deleted.
        """

    async def arrived(self, handler: web.RequestHandler, slug: str) -> None:
        """Note that somebody opened the page of a step."""

    async def is_signed_in(self, handler: web.RequestHandler) -> bool:  # noqa: ARG002
        """Return whether whoever opened a line may go on with it."""
        return True

    @abstractmethod
    def front_door(self) -> list[Any]:
        """Return the addresses that are not the workbook's own pages."""

    @abstractmethod
    def is_ready(self) -> None:
        """Say that pages can be opened; `port` is the one that was free."""

    @classmethod
    def settings_for_voila(cls, pages: Mapping[str, Path]) -> dict[str, Any]:
        """Return what every application of ours tells Voila."""
        return {
            "open_browser": True,  # makes Voila call `launch_browser` when it listens
            "root_dir": str(next(iter(pages.values())).parent),
            "config_file_paths": [],  # a person's own settings for Voila are not meant for us
            "log_level": logging.WARNING,
        }

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
        self.config.KernelManager.autorestart = False  # a new kernel has to be told its visitor
        super().setup_template_dirs()
        self.template_paths.insert(0, str(self.assets / "page"))

    def init_settings(self) -> dict[str, Any]:
        """Let people reach what is theirs, and nothing else."""
        be_discreet(self.log)
        use_launch_channels()
        teach_voila()
        self.authorizer_class = OnlyOwn
        self.kernel_websocket_connection_class = Line
        settings: dict[str, Any] = super().init_settings()
        self.kernel_manager.notebooks = self.pages
        self.workers = Workers(AT_ONCE)
        raise_limits(self.kernel_manager.context)
        self.sources = plant.watched()
        plant.plant(self.kernel_manager, self.sources, self.log)
        settings.update(
            identity_provider=self.guests(),
            facts=self.facts,
            visitor_of=self.visitor_of,
            make_ready=self.make_ready,
            arrived=self.arrived,
            delete=self.delete,
            is_signed_in=self.is_signed_in,
            xsrf_cookies=True,
            log_function=Failures().log,
            default_handler_class=Nowhere,
            default_handler_args={"status_code": 404},
            pages={slug: path.name for slug, path in self.pages.items()},
            websocket_max_message_size=LONGEST,
            websocket_compression_options={},
        )
        return settings

    def init_handlers(self) -> list[Any]:
        """Return our addresses and those of Voila's that a page needs."""
        self.app.listen = partial(self.app.listen, **self._listen_with())
        # `compress_response` among the settings would come too late
        self.app.transforms.append(web.GZipContentEncoding)
        self.renderings = Renderings(self)
        self.full = frozenset(slug for slug, path in self.pages.items() if _needs_voila(path))
        kept = [handler for handler in super().init_handlers() if handler[0].startswith(_KEPT)]
        voilas = [guarded(*handler) for handler in kept] if self.full else []
        page = {
            "renderings": self.renderings,
            "full": self.full,
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        desk = Desk(Repository(settings().database), self.workers)
        kernel = r"(?P<kernel_id>[\w-]{36})"
        return [
            *self.front_door(),
            ("/healthz", Health),
            (r"/w/([a-z]+)", Page, page),
            (r"/w/([a-z]+)/kernel", PageKernel),
            (downloads.ADDRESS, downloads.Download, {"desk": desk}),
            ("/delete", Delete),
            (ADDRESS, Joined),
            (r"/page/([\w/]+\.(?:js|css))", Static, {"path": str(self.assets / "page" / "static")}),
            (rf"/api/kernels/{kernel}", OneKernel),
            (rf"/api/kernels/{kernel}/channels", PageSocket),
            (rf"/voila/api/shutdown/{kernel}", EndKernel),
            *voilas,
        ]

    def stop(self) -> None:
        """End everything that was started; Voila calls this when it no longer listens."""
        for number in _STOP:
            signal.signal(number, signal.SIG_IGN)  # who is impatient would leave files behind
        self.workers.close()
        # In the loop that starts some of them, and before Voila removes their folder
        loop = self.ioloop.asyncio_loop
        ending = loop.create_task(self.kernel_manager.shutdown_all())
        while not ending.done():
            with suppress(RuntimeError):  # somebody asked twice to stop
                loop.run_until_complete(ending)
        super().stop()

    def launch_browser(self) -> None:
        """Say that pages can be opened; Voila calls this when it listens."""
        self.is_ready()
        IOLoop.current().add_callback(self._hear_signals)
        IOLoop.current().add_callback(self._warm_up)

    def _hear_signals(self) -> None:
        """Stop for Ctrl+C as for SIGTERM: between two things, not in the middle of one."""
        if os.name == "posix":  # elsewhere it might be heard only when something happens
            signal.signal(signal.SIGINT, self._handle_signal_stop)

    async def _warm_up(self) -> None:
        """Prepare pages one after the other: the first one is opened first."""
        for slug in self.warm:
            self.make_ready(slug)
            if slug not in self.full:
                with suppress(Exception):  # whoever opens it will be told
                    await self.renderings.html(slug)

    def make_ready(self, slug: str) -> None:
        """Prepare a page, so that it opens at once for whoever comes next."""
        if slug not in self.full:
            if settings().prepare:
                self.kernel_manager.prepare(slug)
            self.renderings.make(slug)

    def _listen_with(self) -> dict[str, Any]:
        """Return how to listen: with TLS where there is a certificate."""
        limits = {
            "max_body_size": _LARGEST_FORM,
            "idle_connection_timeout": _SILENCE,
            "body_timeout": _SILENCE,
        }
        if not self.certificate:
            return limits
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*self.certificate)
        return {**limits, "ssl_options": context}


def _needs_voila(notebook: Path) -> bool:
    """Return whether a notebook says that it has widgets which our own scripts do not draw.

    The setting ``CAREERKIT_CLIENT`` says so for all of them.
    """
    if settings().client == "full":
        return True
    metadata = json.loads(notebook.read_text("utf-8"))["metadata"]
    return bool(metadata.get("careerkit", {}).get("client") == "full")
