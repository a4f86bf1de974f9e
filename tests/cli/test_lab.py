"""`careerkit lab`."""

import json
import re
import subprocess
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from jupyterlab.labapp import LabApp

from careerkit.settings import settings
from tests.cli.conftest import Command
from tests.server.line import PATIENCE
from tests.server.processes import kill, tree
from tests.server.served import COMMAND, environment, free_port

CANARY = "Kanarienvogel"


def test_jupyterlab_opens_copies_of_the_notebooks(
    careerkit: Command, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(LabApp, "launch_instance", told.extend)
    assert careerkit("lab", "--no-browser").code == 0
    assert f"--ServerApp.root_dir={home / 'notebooks'}" in told
    copies = {file.name for file in (home / "notebooks").glob("*.ipynb")}
    assert copies == {file.name for file in settings().workbooks.glob("*.ipynb")}


@pytest.mark.slow
def test_no_answer_is_left_in_a_file_that_jupyterlab_saves(home: Path, tmp_path: Path) -> None:
    port = free_port()
    log = tmp_path / "lab.txt"
    config = {"ServerApp": {"allow_root": True}}  # in a container the tests may run as root
    (tmp_path / "jupyter_server_config.json").write_text(json.dumps(config), "utf-8")
    env = environment(home, JUPYTER_CONFIG_DIR=str(tmp_path), JUPYTER_NO_CONFIG="")
    command = [*COMMAND, "lab", "--no-browser", f"--port={port}"]
    with log.open("wb") as out:
        process = subprocess.Popen(command, env=env, stdout=out, stderr=out)
    try:
        address = wait_for(r"http://\S+:\d+(/\S+)\?token=(\w+)", log, process)
        assert address[1] == "/lab/tree/00_start.ipynb"
        token = address[2]
        path = "/api/contents/01_values.ipynb"
        notebook = ask(port, token, "GET", path)
        cells = notebook["content"]["cells"]
        output = {"output_type": "stream", "name": "stdout", "text": CANARY}
        next(cell for cell in cells if cell["cell_type"] == "code")["outputs"] = [output]
        notebook["content"]["metadata"]["widgets"] = {"state": CANARY}
        ask(port, token, "PUT", path, {**notebook, "path": None, "name": None})
        ask(port, token, "POST", f"{path}/checkpoints")
    finally:
        end(process)
    saved = list(home.rglob("*values*.ipynb"))
    assert len(saved) >= 3  # the copy, what it was copied from, and Jupyter's checkpoint
    assert not [file for file in saved if CANARY in file.read_text("utf-8")]


def wait_for(pattern: str, log: Path, process: "subprocess.Popen[bytes]") -> re.Match[str]:
    """Wait until the server has written what is looked for; soon after, it listens."""
    until = time.monotonic() + PATIENCE
    while not (found := re.search(pattern, log.read_text())):
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < until, log.read_text()
        time.sleep(0.05)
    return found


def ask(port: int, token: str, method: str, path: str, body: object = None) -> Any:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    until = time.monotonic() + PATIENCE
    while connection.sock is None:
        try:
            connection.connect()
        except ConnectionRefusedError:
            assert time.monotonic() < until
            time.sleep(0.05)
    headers = {"Authorization": f"token {token}", "Content-Type": "application/json"}
    connection.request(method, path, json.dumps(body) if body else None, headers)
    response = connection.getresponse()
    text = response.read()
    connection.close()
    assert response.status in {200, 201}, text
    return json.loads(text)


def end(process: "subprocess.Popen[bytes]") -> None:
    """End a server and all that it started."""
    kill(tree(process.pid), patience=PATIENCE)
    process.wait(PATIENCE)
