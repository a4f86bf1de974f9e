"""Every notebook runs without our server: cell by cell, and in stock Voila."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection

import pytest

from careerkit.settings import read_settings
from careerkit.steps import STEPS, Step, notebook
from tests.notebooks.blocked import ROOT, environment
from tests.server.line import PATIENCE
from tests.server.processes import kill, tree
from tests.server.served import free_port

pytestmark = pytest.mark.slow

WIDGET = "application/vnd.jupyter.widget-view+json"
WORKBOOKS = read_settings().workbooks
each_step = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)


def calls(step: Step) -> int:
    """Return how many cells of a notebook show an activity."""
    cells = json.loads((WORKBOOKS / notebook(step)).read_text("utf-8"))["cells"]
    return sum(cell["cell_type"] == "code" for cell in cells)


@pytest.fixture(scope="module")
def blocked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return environment(tmp_path_factory.mktemp("blocked"))


@pytest.fixture(scope="module")
def voila(blocked: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Serve the notebooks in stock Voila; return its port."""
    port = free_port()
    log = tmp_path_factory.mktemp("voila") / "log.txt"
    options = [f"--port={port}", "--no-browser", "--Voila.ip=127.0.0.1"]
    with log.open("wb") as out:
        command = [sys.executable, "-m", "voila", *options, str(WORKBOOKS)]
        process = subprocess.Popen(command, env=blocked, cwd=ROOT, stdout=out, stderr=out)
    until = time.monotonic() + PATIENCE
    while "running at" not in log.read_text():
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < until, log.read_text()
        time.sleep(0.05)
    yield port
    kill(tree(process.pid), patience=PATIENCE)
    process.wait(PATIENCE)


def test_our_server_cannot_be_imported_here(blocked: dict[str, str]) -> None:
    for module, status in (("careerkit.server", 1), ("careerkit.server.app", 1), ("careerkit", 0)):
        command = [sys.executable, "-c", f"import {module}"]
        done = subprocess.run(command, env=blocked, check=False, capture_output=True, text=True)
        assert done.returncode == status, module
        assert ("is blocked" in done.stderr) == bool(status)


def test_every_notebook_runs_from_its_first_cell_to_its_last(blocked: dict[str, str]) -> None:
    command = [sys.executable, "-m", "pytest", "--nbval-lax", "-p", "no:cacheprovider", "-q"]
    command += ["--override-ini=addopts=", "--override-ini=filterwarnings=", "-rA"]
    files = [str(WORKBOOKS / notebook(step)) for step in STEPS]
    done = subprocess.run(
        [*command, *files], env=blocked, cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
    assert f"{sum(map(calls, STEPS))} passed" in done.stdout


@each_step
def test_a_notebook_opens_in_stock_voila(voila: int, step: Step) -> None:
    connection = HTTPConnection("127.0.0.1", voila, timeout=PATIENCE)
    connection.request("GET", f"/voila/render/{notebook(step)}")
    response = connection.getresponse()
    page = response.read().decode()
    connection.close()
    assert response.status == 200
    assert len(re.findall(re.escape(WIDGET), page)) == calls(step)
    assert "There was an error" not in page
    assert "Traceback" not in page
