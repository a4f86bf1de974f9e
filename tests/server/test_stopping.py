"""How a server ends: with everything that it started."""

import asyncio
import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

import psutil
import pytest

from tests.server.line import PATIENCE
from tests.server.processes import command_of, kernels_among
from tests.server.served import Served, serving

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="only POSIX systems have such signals"),
]

MANY = 8  # pages of one person
QUICK = 15.0  # seconds on a busy computer; a file may take sixty
KEPT = {"cookie.key", "home.key", "workbooks.db", "workbooks.db-shm", "workbooks.db-wal"}
# Jupyter makes a temporary folder to keep away a person's settings, which there are none of
SETTINGS = {"JUPYTER_NO_CONFIG": ""}


@dataclass(frozen=True)
class End:
    """What is left of a server that was used and then stopped."""

    alive: list[psutil.Process]
    temporary: list[Path]
    kept: set[str]
    status: int
    log: str


def use(served: Served) -> list[psutil.Process]:
    """Open two pages, write on one; return all processes of the server."""
    browser = served.enter()
    page, _ = browser.open("start"), browser.open("start")

    async def write() -> None:
        async with page.connected() as line:
            await line.answer(await line.edit({"start.inspires": "x"}))

    asyncio.run(write())
    tree = served.tree()
    assert len(kernels_among(tree)) >= 2
    assert list(served.scratch.iterdir()) != []
    return tree


@pytest.fixture(scope="module", params=[signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])
def end(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[End]:
    with serving(tmp_path_factory.mktemp("stopped"), variables=SETTINGS) as served:
        tree = use(served)
        served.stop(request.param)
        _, alive = psutil.wait_procs(tree, timeout=PATIENCE)
        temporary = list(served.scratch.rglob("*"))
        kept = {file.name for file in served.home.iterdir()}
        yield End(alive, temporary, kept, served.process.returncode, served.log())


def test_a_server_that_is_stopped_leaves_no_process(end: End) -> None:
    assert end.alive == []


def test_a_server_that_is_stopped_leaves_no_temporary_file(end: End) -> None:
    assert end.temporary == []


def test_a_server_that_is_stopped_leaves_only_the_workbook_and_its_keys(end: End) -> None:
    assert end.kept <= KEPT


def test_a_server_that_is_stopped_ends_without_complaint(end: End) -> None:
    assert end.status == 0
    assert "Traceback" not in end.log


def test_a_file_that_hangs_does_not_hold_a_server_up(tmp_path: Path) -> None:
    hanging = "import time; time.sleep(60)"
    command_line = f"workers._COMMAND = (sys.executable, '-c', {hanging!r})"
    before = f"import sys; from careerkit.export import workers; {command_line}"
    with serving(tmp_path, before=before) as served, ThreadPoolExecutor(1) as pool:
        browser = served.enter()
        asked = pool.submit(browser.get, "/download/log")
        until = time.monotonic() + PATIENCE
        while not (made_by := [one for one in served.tree()[1:] if hanging in command_of(one)]):
            assert time.monotonic() < until
            time.sleep(0.05)
        begun = time.monotonic()
        served.stop(signal.SIGTERM)
        assert time.monotonic() - begun < QUICK
        _, alive = psutil.wait_procs(made_by, timeout=1)
        with suppress(OSError, HTTPException):  # perhaps the line was cut before
            assert asked.result(PATIENCE).status == 500
    assert alive == []


@pytest.mark.parametrize("nursery", ["on", "off"])
def test_a_server_that_is_stopped_while_many_pages_open_leaves_nothing(
    tmp_path: Path, nursery: str
) -> None:
    with serving(tmp_path, variables={**SETTINGS, "CAREERKIT_NURSERY": nursery}) as served:
        browsers = [served.enter() for _ in range(MANY)]
        with ThreadPoolExecutor(MANY) as pool:
            opened = [pool.submit(browser.open, "start") for browser in browsers]
            wait(opened, return_when=FIRST_COMPLETED)
            tree = served.tree()
            served.process.send_signal(signal.SIGTERM)
            time.sleep(0.03)
            served.stop(signal.SIGINT)  # somebody is impatient
            for one in opened:
                one.exception(PATIENCE)  # some were told nothing more
        _, alive = psutil.wait_procs(tree, timeout=PATIENCE)
        assert alive == []
        assert served.process.returncode == 0
        assert "Traceback" not in served.log()
        assert list(served.scratch.rglob("*")) == []


def test_kernels_do_not_outlive_a_server_that_is_killed(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        server, *kernels = use(served)
        server.kill()
        _, alive = psutil.wait_procs(kernels, timeout=PATIENCE)
    assert alive == []
