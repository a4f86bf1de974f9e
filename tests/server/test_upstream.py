"""The inside of other packages that we rely on; after an upgrade this says what is different."""

import inspect
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import anywidget
import pytest
from ipywidgets import Layout, Widget
from ipywidgets.widgets import widget as registry
from jupyter_client.manager import KernelManager
from jupyter_server.auth.identity import IdentityProvider
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.services.contents.filemanager import FileContentsManager
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from jupyter_server.services.sessions.sessionmanager import SessionManager
from tornado import web, websocket
from voila import app as voila_app
from voila.app import Voila
from voila.configuration import VoilaConfiguration
from voila.handler import VoilaHandler
from voila.tornado.handler import TornadoVoilaHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from careerkit.lab import strip_answers
from careerkit.server.app import _EXTENSIONS, _KEPT
from tests.server.served import Browser, Page, serving

ADDRESS = r'r"(/voila/[^"]*|/api/[^"]*)"'


def parameters(function: Any) -> list[str]:
    return list(inspect.signature(function).parameters)


@pytest.mark.parametrize(
    "method", ["setup_template_dirs", "init_settings", "init_handlers", "launch_browser"]
)
def test_voilas_application_has_the_methods_that_ours_extends(method: str) -> None:
    assert parameters(getattr(Voila, method)) == ["self"]


@pytest.mark.parametrize(
    "trait",
    [
        "ip",
        "port",
        "root_dir",
        "open_browser",
        "config_file_paths",
        "connection_dir_root",
        "connection_dir",
    ],
)
def test_voilas_application_has_the_settings_that_ours_makes(trait: str) -> None:
    assert trait in Voila.class_traits()


def test_voilas_application_opens_the_browser_through_the_method_that_ours_replaces() -> None:
    assert "self.launch_browser()" in inspect.getsource(Voila.listen)


def test_voilas_application_takes_its_name_and_cookie_secret_from_the_class() -> None:
    source = inspect.getsource(Voila.init_settings)
    assert "settings[self.name] = self" in source
    assert '"cookie_secret": self.cookie_secret' in source


@pytest.mark.parametrize(
    ("trait", "value"),
    [
        ("template", "lab"),
        ("allow_template_override", "NO"),
        ("allow_theme_override", "NO"),
        ("file_allowlist", []),
        ("show_tracebacks", False),
        ("extension_allowlist", ["anywidget"]),
        ("multi_kernel_manager_class", AsyncMappingKernelManager),
    ],
)
def test_voila_has_the_options_that_we_choose(trait: str, value: object) -> None:
    options = VoilaConfiguration()
    setattr(options, trait, value)
    assert getattr(options, trait) == value


@pytest.mark.parametrize("kept", _KEPT)
def test_voila_still_has_the_addresses_that_we_keep(kept: str) -> None:
    addresses = re.findall(ADDRESS, inspect.getsource(Voila.init_handlers))
    assert [address for address in addresses if address.startswith(kept)]


def test_voila_has_no_new_address_that_we_would_keep_unseen() -> None:
    addresses = re.findall(ADDRESS, inspect.getsource(Voila.init_handlers))
    assert {address for address in addresses if address.startswith(_KEPT)} == {
        "/voila/static/(.*)",
        "/voila/labextensions/(.*)",
        "/voila/api/themes/(.*)",
    }


def test_voila_lets_a_page_send_nothing_that_runs_code() -> None:
    source = inspect.getsource(Voila.init_settings)
    (listed,) = re.findall(r"allowed_message_types=\[(.*?)\]", source, re.DOTALL)
    assert set(re.findall(r'"(\w+)"', listed)) == {
        "comm_close",
        "comm_info_request",
        "comm_msg",
        "comm_open",
        "kernel_info_request",
        "shutdown_request",
    }


def test_voila_renders_a_page_through_the_handler_that_ours_extends() -> None:
    assert parameters(TornadoVoilaHandler.get) == ["self", "path"]
    source = inspect.getsource(VoilaHandler.initialize)
    for given in ("template_paths", "config", "voila_configuration"):
        assert f'"{given}"' in source


def test_voila_tells_a_kernel_that_it_runs_in_voila() -> None:
    assert 'f"voila/{__version__}"' in inspect.getsource(VoilaHandler.get_generator)


def test_voilas_websocket_is_opened_and_closed_through_the_methods_that_ours_extends() -> None:
    assert issubclass(VoilaKernelWebsocketHandler, KernelWebsocketHandler)
    assert parameters(KernelWebsocketHandler.open) == ["self", "kernel_id"]
    assert inspect.iscoroutinefunction(KernelWebsocketHandler.open)
    assert parameters(KernelWebsocketHandler.on_close) == ["self"]
    assert "self.kernel_id = kernel_id" in inspect.getsource(KernelWebsocketHandler.get)
    assert parameters(websocket.WebSocketHandler.set_nodelay) == ["self", "value"]


def test_a_kernel_manager_starts_and_ends_kernels_through_the_methods_that_ours_extends() -> None:
    assert inspect.iscoroutinefunction(AsyncMappingKernelManager.start_kernel)
    assert {"kernel_id", "now"} <= set(parameters(AsyncMappingKernelManager.shutdown_kernel))


def test_kernels_can_be_spoken_to_through_files() -> None:
    assert "ipc" in KernelManager.class_traits()["transport"].values  # type: ignore[attr-defined]


def test_voilas_kernels_have_their_files_in_the_folder_that_we_choose() -> None:
    assert "dir=self.connection_dir_root" in inspect.getsource(Voila.start)
    assert "connection_dir=self.connection_dir" in inspect.getsource(Voila.init_settings)


def test_jupyter_asks_our_identity_provider_who_is_there() -> None:
    assert parameters(IdentityProvider.get_user) == ["self", "handler"]
    assert isinstance(inspect.getattr_static(IdentityProvider, "auth_enabled"), property)
    assert "allow_remote_access" in inspect.getsource(JupyterHandler.check_host)


def test_tornado_logs_and_answers_what_nobody_knows_as_we_say() -> None:
    source = inspect.getsource(web)
    for setting in ("log_function", "default_handler_class", "default_handler_args"):
        assert f'"{setting}"' in source


def test_jupyter_tells_a_kernel_which_notebook_it_serves() -> None:
    assert '"JPY_SESSION_NAME"' in inspect.getsource(SessionManager.get_kernel_env)


def test_jupyter_calls_a_hook_by_name_before_it_saves() -> None:
    hook = FileContentsManager.class_traits()["pre_save_hook"]
    manager = FileContentsManager(pre_save_hook="careerkit.lab.strip_answers")
    assert hook.get(manager, FileContentsManager) is strip_answers


def test_a_widget_has_the_name_that_we_give_it() -> None:
    layout = Layout(model_id="Layout:test")
    assert layout.model_id == "Layout:test"
    assert layout.comm.comm_id == "Layout:test"
    assert registry._instances["Layout:test"] is layout
    layout.close()
    assert "Layout:test" not in registry._instances


def test_a_widget_sends_its_own_code_that_was_set_before_it_was_made() -> None:
    class Drawn(anywidget.AnyWidget):
        def __init__(self) -> None:
            self._esm = "export default {};"
            self._css = "p { color: red; }"
            super().__init__()

    drawn = Drawn()
    assert {"_esm", "_css"} <= set(drawn.keys)
    assert drawn.get_state()["_esm"] == "export default {};"
    drawn.close()


def test_a_message_from_the_page_reaches_a_widgets_listener() -> None:
    assert parameters(Widget.on_msg) == ["self", "callback", "remove"]
    assert parameters(Widget.send) == ["self", "content", "buffers"]


def test_a_start_does_not_wait_for_a_grammar_that_nobody_needs() -> None:
    script = "import careerkit.server.app, sys; print('lark' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[2],
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout == "False\n"


def test_voilas_script_says_good_bye_where_we_listen() -> None:
    folder = Path(voila_app.__file__).with_name("labextensions") / "widgets-manager8"
    scripts = "".join(file.read_text("utf-8") for file in folder.rglob("*.js"))
    assert 'addEventListener("beforeunload"' in scripts
    assert "voila/api/shutdown/${" in scripts
    assert 'append("_xsrf"' in scripts


@pytest.mark.slow
def test_every_script_that_a_page_drawn_by_voila_asks_for_is_served(tmp_path: Path) -> None:
    with serving(tmp_path, variables={"CAREERKIT_CLIENT": "full"}) as served:
        browser = served.enter()
        html = browser.get("/w/start").text
        config = re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', html)
        assert config
        options = json.loads(config[1])
        extensions = {one["name"]: one["load"] for one in options["federated_extensions"]}
        assert set(extensions) == set(_EXTENSIONS)
        folder = options["fullLabextensionsUrl"]
        wanted = [f"{folder}/{name}/{load}" for name, load in extensions.items()]
        wanted += re.findall(r'(?:src|href)="(/[^"]+\.(?:js|css))"', html)
        assert len(wanted) > len(extensions)
        assert [path for path in wanted if browser.get(path).status != 200] == []


def test_every_script_that_our_own_page_asks_for_is_served(browser: Browser, page: Page) -> None:
    wanted = re.findall(r'"(/?page/[^"]+\.(?:js|css))"', page.html)
    assert len(wanted) >= 3
    paths = [f"/{path.removeprefix('/')}" for path in wanted]
    assert [path for path in paths if browser.get(path).status != 200] == []
