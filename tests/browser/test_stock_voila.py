"""Every notebook is a page in stock Voila too, without our server."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from careerkit.steps import STEPS, Step, notebook
from tests.browser.person import DESKTOP, last_answer
from tests.browser.serving import ROOT, free_port, serving
from tests.browser.states import each_step
from tests.browser.store import Store

pytestmark = pytest.mark.slow

# Python imports a module of this name when it starts
BLOCKER = """
import sys

class NoServer:
    def find_spec(self, name, path=None, target=None):
        if name == "careerkit.server" or name.startswith("careerkit.server."):
            raise ImportError(f"{name} is not installed")

sys.meta_path.insert(0, NoServer())
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the server keeps its data."""
    return tmp_path_factory.mktemp("voila")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Return the address of stock Voila, which serves all notebooks."""
    (folder / "sitecustomize.py").write_text(BLOCKER, "utf-8")
    port = free_port()
    command = [
        sys.executable, "-m", "voila", str(ROOT / "workbooks"), "--no-browser", f"--port={port}",
        "--Voila.ip=127.0.0.1",
    ]  # fmt: skip
    with serving(command, folder) as server:
        server.wait_for(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}/voila/render"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser window in which no page may make an error."""
    context = browser.new_context(**DESKTOP)
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert errors == []


def open_page(context: BrowserContext, address: str, step: Step) -> Page:
    """Open the notebook of a step, and wait until its last exercise is there."""
    page = context.new_page()
    page.goto(f"{address}/{notebook(step)}")
    expect(page.get_by_text("Answers save by themselves")).to_be_visible(timeout=60_000)
    expect(page.get_by_role("textbox").last).to_be_visible(timeout=30_000)
    return page


@pytest.mark.usefixtures("address")
def test_our_server_cannot_be_imported_here(folder: Path) -> None:
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])}
    command = [sys.executable, "-c", "import careerkit.server"]
    run = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    assert "careerkit.server is not installed" in run.stderr


@each_step
def test_a_notebook_shows_every_exercise_and_saves_an_answer(
    step: Step, context: BrowserContext, address: str, folder: Path
) -> None:
    page = open_page(context, address, step)
    for exercise in step.guide.exercises.values():
        expect(page.get_by_role("region", name=exercise.title, exact=True)).to_be_visible()
    field = last_answer(page)
    field.fill(f"Kept by stock Voila in {step.slug}")
    expect(page.get_by_text("Saved at").first).to_be_visible()
    store = Store(folder / "home")
    assert f"Kept by stock Voila in {step.slug}" in store.load().model_dump_json()
    store.close()


def test_a_link_leads_to_the_next_notebook(context: BrowserContext, address: str) -> None:
    page = open_page(context, address, STEPS[1])
    page.get_by_role("link", name="Save").click()
    expect(page.get_by_role("heading", level=1, name=STEPS[2].title)).to_be_visible(timeout=60_000)
