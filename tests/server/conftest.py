"""One running server, and one opened page, for all tests that leave them as they are."""

import asyncio
from collections.abc import Iterator

import pytest

from tests.server.served import CANARY, Browser, Page, Served, serving


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served")) as one:
        yield one


@pytest.fixture
def stranger(served: Served) -> Browser:
    """Return a browser that has not been let in."""
    return Browser(served.port)


@pytest.fixture(scope="session")
def browser(served: Served) -> Browser:
    """Return a browser that has been let in."""
    return served.enter()


# a kernel that waits too long for its page is ended, so each module opens its own
@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    return browser.open("start")


@pytest.fixture(scope="module")
def second(browser: Browser) -> Page:
    """Return a page opened after `CANARY` was written, with an address that asks for more."""

    async def write() -> None:
        edits = {"start.inspires": CANARY, "takeaways.values": CANARY}
        async with browser.open("start").connected() as line:
            assert (await line.answer(await line.edit(edits)))["refused"] == {}

    asyncio.run(write())
    return browser.open("start?template=reveal&theme=dark")
