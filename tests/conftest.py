"""What every test starts from: a data folder of its own, and nothing of this machine's Jupyter."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from careerkit.settings import settings
from tests import chromium as browsers
from tests.axe_counts import COUNTS

SERVERS = {"served", "hosted", "host"}  # fixtures that start one

hypothesis.settings.register_profile(
    "careerkit",
    deadline=None,  # a busy machine is slow, not wrong
    derandomize="CI" in os.environ,  # the same examples each time where nobody looks on
    print_blob=True,
)
hypothesis.settings.register_profile(
    "quick", parent=hypothesis.settings.get_profile("careerkit"), max_examples=15
)
hypothesis.settings.load_profile("careerkit")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser or a running server, so that no test can forget it."""
    folder = Path(__file__).with_name("browser")
    for item in items:
        if folder in item.path.parents:
            item.add_marker(pytest.mark.browser)
        if SERVERS.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell the process that prints what axe counted in this one."""
    if (told := getattr(session.config, "workeroutput", None)) is not None:
        told["axe"] = session.config.stash.get(COUNTS, {})


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Put together what axe counted in all processes."""
    whole = node.config.stash.setdefault(COUNTS, {})
    for page, looks in getattr(node, "workeroutput", {}).get("axe", {}).items():
        whole.setdefault(page, {}).update(looks)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what axe counted, a line for each page."""
    if counts := config.stash.get(COUNTS, {}):
        terminalreporter.section("axe violations")
    for page, looks in counts.items():
        wrong = "".join(f"; {look}: {count}" for look, count in looks.items() if count)
        terminalreporter.write_line(f"{page}: {sum(looks.values())} in {len(looks)} looks{wrong}")


@pytest.fixture(scope="session", autouse=True)
def own_jupyter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep a person's own Jupyter set-up out of the tests, and the tests out of it."""
    folder = tmp_path_factory.mktemp("jupyter")
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR"):
            patch.setenv(variable, str(folder / variable.lower()))
        patch.setenv("JUPYTER_NO_CONFIG", "1")
        yield


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the test an empty data folder, and Careerkit no other setting; return the folder."""
    for variable in os.environ:
        if variable.startswith("CAREERKIT_"):
            monkeypatch.delenv(variable)
    folder = tmp_path / "home"
    monkeypatch.setenv("CAREERKIT_HOME", str(folder))
    settings.cache_clear()
    yield folder
    settings.cache_clear()


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Return the Chromium to drive."""
    found = browsers.find()
    if found is None:
        pytest.fail("There is no Chromium on this machine: `make setup` installs it.")
    return found
