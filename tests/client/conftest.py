"""A browser, a host, and somebody with a page open."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from ipywidgets import Widget
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from careerkit.editor import Editor
from careerkit.repository import Repository
from careerkit.settings import settings
from careerkit.steps import start
from careerkit.vault import Access, new_key
from tests.client.host import Host
from tests.client.stock import Open, Stock

HERE = Path(__file__).parent
PATIENCE = 15_000  # ms that a busy computer may take


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is in this folder."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
        running = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield running
        running.close()


@pytest.fixture
def mishaps() -> list[str]:
    """Return what went wrong on pages; a test may expect some, and clears the list."""
    return []


@pytest.fixture
def context(browser: Browser, mishaps: list[str]) -> Iterator[BrowserContext]:
    """Return a browser window; nothing of it may be left in the browser's storage."""
    context = browser.new_context(viewport={"width": 900, "height": 900})
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    context.on("weberror", lambda error: mishaps.append(str(error.error)))
    context.on(
        "console",
        lambda said: mishaps.append(said.text) if _is_mishap(said.type, said.text) else None,
    )
    yield context
    for page in context.pages:
        if page.url.startswith("http"):
            stores = "[localStorage.length, sessionStorage.length]"
            assert page.evaluate(stores) == [0, 0]
    context.close()
    assert mishaps == []


@pytest.fixture
def host() -> Iterator[Host]:
    host = Host()
    host.listen()
    yield host
    host.do(Widget.close_all)
    host.end()


@pytest.fixture
def stock(context: BrowserContext, host: Host) -> Open:
    """Return what opens a page with a stock widget."""
    return lambda make: Stock(context.new_page(), host, make)


@pytest.fixture
def repository(host: Host) -> Iterator[Repository]:
    """Return a store for the host's kernels."""
    repository = host.do(lambda: Repository(settings().database))
    host.do(repository.migrate)
    yield repository
    host.do(repository.close)


@pytest.fixture
def access(host: Host, repository: Repository) -> Access:
    """Return somebody's workbook."""
    return host.do(lambda: repository.new_record(kind="home", wrapping_key=new_key()))


@pytest.fixture
def exercises(host: Host, repository: Repository, access: Access) -> Host:
    """Return a host whose page has the header of a step and two exercises."""

    def build() -> None:
        editor = Editor(repository)
        editor.open(access)
        start.head(editor)
        start.say_what_inspires(editor)
        start.choose_purpose(editor)
        editor.close()

    host.build = build
    host.shown = ["StepHeader:start.head", "Form:start.say_what_inspires"]
    host.shown += ["Choices:start.choose_purpose"]
    return host


@pytest.fixture
def page(context: BrowserContext, exercises: Host) -> Page:
    """Return that page, opened."""
    page = context.new_page()
    page.goto(exercises.address)
    expect(page.locator("main:not([aria-busy])")).to_be_visible()
    return page


@pytest.fixture
def stored(host: Host, repository: Repository, access: Access) -> Callable[[], str]:
    """Return what reads the person's words on disk."""
    return lambda: host.do(lambda: repository.load(access).start.inspires)


def _is_mishap(kind: str, text: str) -> bool:
    # what Chromium itself says of connections that the tests break
    return kind in ("error", "warning") and not text.startswith(
        ("WebSocket connection to", "Failed to load resource")
    )
