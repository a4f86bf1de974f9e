"""`careerkit home`, up to where the server takes over."""

import os
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from careerkit import cli
from careerkit.server import opening
from careerkit.server.home import HomeApp
from careerkit.settings import Settings
from careerkit.steps import STEPS
from tests.cli.conftest import Command

Ready = Callable[[str, str], None]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """Return the files that a browser is sent to; it opens them at once."""
    files: list[Path] = []
    in_thread = opening.open_browser
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(webbrowser, "open", lambda url: files.append(_file(url)))
    monkeypatch.setattr(opening, "open_browser", lambda address: in_thread(address).join())
    return files


def _file(url: str) -> Path:
    return Path(url2pathname(urlsplit(url).path))


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Let the server be up at once; return what it was told to serve."""
    told: dict[str, Any] = {}
    monkeypatch.setenv("CAREERKIT_PLACE", "")

    def serve(pages: object, settings: Settings, _: object, *, port: int, ready: Ready) -> None:
        told.update(pages=pages, settings=settings, port=port)
        told["place"] = os.environ["CAREERKIT_PLACE"]
        ready("http://127.0.0.1:1/enter?ticket=again", "http://127.0.0.1:1/enter?ticket=once")

    monkeypatch.setattr(HomeApp, "serve", serve)
    return told


@pytest.mark.usefixtures("served")
def test_the_address_is_printed(careerkit: Command, opened: list[Path]) -> None:
    outcome = careerkit("home", "--no-browser")
    assert outcome.code == 0
    assert "    http://127.0.0.1:1/enter?ticket=again\n" in outcome.out
    assert opened == []


@pytest.mark.usefixtures("served")
def test_the_browser_gets_an_address_that_works_once_by_a_file(
    careerkit: Command, opened: list[Path]
) -> None:
    outcome = careerkit("home")
    (page,) = opened
    assert "http://127.0.0.1:1/enter?ticket=once" in page.read_text("utf-8")
    assert "ticket=once" not in outcome.out


@pytest.mark.usefixtures("served")
@pytest.mark.skipif(os.name != "posix", reason="modes of folders are POSIX")
def test_nobody_else_can_read_that_file(careerkit: Command, opened: list[Path]) -> None:
    careerkit("home")
    (page,) = opened
    assert not page.parent.stat().st_mode & 0o077


@pytest.mark.usefixtures("opened")
def test_every_step_is_a_page(careerkit: Command, served: dict[str, Any]) -> None:
    careerkit("home")
    assert list(served["pages"]) == [step.slug for step in STEPS]
    assert all(file.is_file() for file in served["pages"].values())


@pytest.mark.usefixtures("opened")
def test_notebooks_learn_that_they_are_our_own_pages(
    careerkit: Command, served: dict[str, Any]
) -> None:
    careerkit("home")
    assert served["place"] == "server"


@pytest.mark.usefixtures("opened", "served")
def test_a_workbook_is_begun_before_pages_can_ask_for_it(careerkit: Command, home: Path) -> None:
    careerkit("home")
    assert (home / "home.key").exists()


@pytest.mark.usefixtures("opened")
def test_the_first_port_to_try_can_be_chosen(careerkit: Command, served: dict[str, Any]) -> None:
    careerkit("home")
    assert served["port"] == cli.FIRST_PORT
    careerkit("home", "--port", 9000)
    assert served["port"] == 9000


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_what_is_no_port_is_refused(careerkit: Command, port: str) -> None:
    assert careerkit("home", "--port", port).code == 2
