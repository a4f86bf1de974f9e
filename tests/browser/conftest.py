"""A server and a browser for all tests here; a new workbook and a person for each."""

from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from careerkit.steps import STEPS
from tests.axe_counts import COUNTS, Counts
from tests.browser.person import DESKTOP, PHONE, Meet, Person
from tests.browser.serving import ADDRESS, CAREERKIT, Server, free_port, serving
from tests.browser.states import STATES, Sight, open_in
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
DEVICES = {"desktop": DESKTOP, "phone": PHONE}
SIGHTS = [*product(STEPS, STATES, DEVICES)]

expect.set_options(timeout=PATIENCE)


@pytest.fixture
def counts(request: pytest.FixtureRequest) -> Counts:
    """Return where violations are counted, to be printed at the end."""
    return request.config.stash.setdefault(COUNTS, {})


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
    assert [mishap for person in people for mishap in person.mishaps] == [], server.log


@pytest.fixture
def person(meet: Meet) -> Person:
    """Return a person at a desktop computer."""
    return meet(DESKTOP)


# pytest sorts the tests so that each of these pages is opened once
@pytest.fixture(
    scope="package", params=SIGHTS, ids=lambda sight: f"{sight[0].slug}-{sight[1]}-{sight[2]}"
)
def shared_sight(
    request: pytest.FixtureRequest, browser: Browser, server: Server, shared_store: Store
) -> Iterator[Sight]:
    """Return a page on a device, in a state."""
    step, state, device = request.param
    shared_store.begin()
    person = Person(browser.new_context(**DEVICES[device]), server.wait_for(ADDRESS))
    page = open_in(state, step, person, shared_store)
    yield Sight(page, step, f"{state}, {device}")
    person.leave()
    assert person.mishaps == []


@pytest.fixture
def sight(shared_sight: Sight) -> Iterator[Sight]:
    """Return a page to look at, as it was opened."""
    size = shared_sight.page.viewport_size
    assert size is not None
    yield shared_sight
    shared_sight.page.set_viewport_size(size)
    shared_sight.page.emulate_media(color_scheme="light")
