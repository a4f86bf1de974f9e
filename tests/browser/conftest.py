"""A server and a browser for all tests here; a new workbook and a person for each."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.person import DESKTOP, Person
from tests.browser.serving import CAREERKIT, Server, free_port, serving
from tests.browser.store import Store

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 10_000  # ms that a busy computer may take for what a person waits for
ADDRESS = r"http://\S+/enter\?ticket=\S+"

REPORT = pytest.StashKey[list[str]]()

expect.set_options(timeout=PATIENCE)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what the tests counted."""
    if lines := config.stash.get(REPORT, []):
        terminalreporter.section("axe violations")
        for line in lines:
            terminalreporter.write_line(line)


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Return what adds a line to the end of the test run."""
    return request.config.stash.setdefault(REPORT, []).append


@pytest.fixture(scope="package")
def browser(chromium: Path) -> Iterator[Browser]:
    """Return a running Chromium."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="package")
def server_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the shared server keeps its data and its log."""
    return tmp_path_factory.mktemp("server")


@pytest.fixture(scope="package")
def server(server_folder: Path) -> Iterator[Server]:
    """Return a running `careerkit home`."""
    command = [*CAREERKIT, "home", "--no-browser", "--port", str(free_port())]
    with serving(command, server_folder) as running:
        running.wait_for(ADDRESS)
        yield running


@pytest.fixture(scope="package")
def shared_store(server: Server, server_folder: Path) -> Iterator[Store]:  # noqa: ARG001
    """Return what stands on the shared server's disk."""
    store = Store(server_folder / "home")
    yield store
    store.close()


@pytest.fixture
def store(shared_store: Store) -> Store:
    """Return an empty workbook, which pages opened in this test show."""
    shared_store.begin()
    return shared_store


Meet = Callable[[Mapping[str, Any]], Person]


@pytest.fixture
def meet(browser: Browser, server: Server, store: Store) -> Iterator[Meet]:  # noqa: ARG001
    """Return what seats a person at a device; nothing may go wrong on their pages."""
    people: list[Person] = []

    def meet_one(device: Mapping[str, Any]) -> Person:
        person = Person(browser.new_context(**device), server.wait_for(ADDRESS))
        people.append(person)
        return person

    yield meet_one
    for person in people:
        person.leave()
    assert [mishap for person in people for mishap in person.mishaps] == []


@pytest.fixture
def person(meet: Meet) -> Person:
    """Return a person at a desktop computer."""
    return meet(DESKTOP)
