"""Who is compared: our host, and stock Voila as its documentation sets it up, on our notebooks."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from careerkit.repository import Repository
from careerkit.repository.home import home_access
from tests.benchmarks.processes import settle
from tests.benchmarks.sites import NOTEBOOKS, STEP, Ours, Site, Stock
from tests.browser.serving import CAREERKIT, free_port, serving

FILLED = 600.0  # seconds for a server to start all kernels that it holds ready
NEVER = 3600  # seconds until a kernel is replaced that was held ready: none is while we measure

# Python imports a module of this name when it starts. On our host everybody has a workbook of
# their own; stock Voila knows nobody, so there each kernel takes one that was begun before.
_A_WORKBOOK_EACH = """
import os, sys
from contextlib import suppress

if "ipykernel_launcher" in sys.orig_argv:
    for name in os.listdir({waiting!r}):
        with suppress(OSError):
            os.rename(os.path.join({waiting!r}, name), os.path.join({taken!r}, name))
            os.environ["CAREERKIT_HOME"] = os.path.join({taken!r}, name)
            break
"""


@contextmanager
def careerkit_host(folder: Path, kernels: int, nursery: str = "on") -> Iterator[Site]:
    """Run `careerkit host` until all its pages are ready, as before a workshop."""
    del kernels
    command = [*CAREERKIT, "host", "--ip", "127.0.0.1", "--port", str(free_port())]
    with serving(command, folder, CAREERKIT_PREPARE="on", CAREERKIT_NURSERY=nursery) as server:
        port = server.wait_for(r"http://127\.0\.0\.1:\d+(?=/)").rpartition(":")[2]
        settle(server.process, FILLED)
        yield Ours(int(port), server.process, tuple(NOTEBOOKS))


def plain_host(folder: Path, kernels: int) -> AbstractContextManager[Site]:
    """Run `careerkit host` without forks, as on macOS and Windows."""
    return careerkit_host(folder, kernels, nursery="off")


@contextmanager
def stock_voila(
    folder: Path, kernels: int, *options: str, steps: Iterable[str] = tuple(NOTEBOOKS)
) -> Iterator[Site]:
    """Run the command `voila` on a folder with the notebooks alone."""
    database = _begin_workbooks(folder, kernels)
    notebooks = folder / "notebooks"
    notebooks.mkdir(parents=True)
    for step in steps:
        shutil.copy(NOTEBOOKS[step], notebooks)
    port = free_port()
    command = [sys.executable, "-m", "voila", str(notebooks), "--no-browser", f"--port={port}"]
    command += ["--Voila.ip=127.0.0.1", *options]
    with serving(command, folder, CAREERKIT_DATABASE=database) as server:
        server.wait_for(f"http://127.0.0.1:{port}")
        settle(server.process, FILLED)
        yield Stock(port, server.process, tuple(steps))


def preheated_voila(folder: Path, kernels: int) -> AbstractContextManager[Site]:
    """Run `voila` on one notebook with an executed kernel held ready for everybody who comes."""
    # https://voila.readthedocs.io/en/stable/customize.html#preheated-kernels
    options = ["--preheat_kernel=True", f"--pool_size={kernels}"]
    options += [f"--VoilaKernelManager.fill_delay={NEVER}"]
    return stock_voila(folder, kernels, *options, steps=(STEP,))


OURS, PLAIN, STOCK, PREHEATED = (
    "careerkit host",
    "host, plain kernels",
    "stock Voila",
    "Voila, preheated",
)
CONTESTANTS: Mapping[str, Callable[[Path, int], AbstractContextManager[Site]]] = {
    OURS: careerkit_host,
    PLAIN: plain_host,
    STOCK: stock_voila,
    PREHEATED: preheated_voila,
}
"""Name -> what runs it, with a folder for its files, until it is ready to start so many kernels."""


def _begin_workbooks(folder: Path, kernels: int) -> str:
    """Begin a workbook for everybody, to be taken by a kernel each; return the database's URL."""
    waiting, taken = folder / "waiting", folder / "taken"
    taken.mkdir(parents=True)
    database = f"sqlite:///{folder / 'workbooks.db'}"
    repository = Repository(database)
    for number in range(kernels):
        home_access(repository, waiting / f"{number}")
    repository.close()
    script = _A_WORKBOOK_EACH.format(waiting=str(waiting), taken=str(taken))
    (folder / "sitecustomize.py").write_text(script, "utf-8")
    return database
