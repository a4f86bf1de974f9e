"""A workshop from beginning to end: a real host, three devices, a restart in the middle."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.person import DESKTOP, PHONE, saved, wait_until_open
from tests.browser.serving import CAREERKIT, Server, free_port, serving
from tests.server.entrance import words_on

TABLET: Mapping[str, Any] = {"viewport": {"width": 820, "height": 1180}, "has_touch": True}
WALL: Mapping[str, Any] = {"viewport": {"width": 1920, "height": 1080}}
LINK, LEADER = r"http://\S+/j/\w+", r"http://\S+/facilitate#\S+"
BACK = 60_000  # ms for a page to find a host that was started again


class Workshop:
    """A host that can be stopped and started again at the same address."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = free_port()

    def running(self, *options: str) -> Any:
        """Run the host until the end of the block."""
        command = [*CAREERKIT, "host", "--ip=127.0.0.1", f"--port={self._port}", *options]
        return serving(command, self._folder)


@pytest.fixture
def guests(browser: Browser) -> Iterator[list[BrowserContext]]:
    """Return a phone, a tablet, a laptop and the screen on the wall."""
    contexts = [browser.new_context(**device) for device in (PHONE, TABLET, DESKTOP, WALL)]
    yield contexts
    for context in contexts:
        context.close()


def join(context: BrowserContext, server: Server) -> Page:
    """Join the room by its link, as after scanning the picture."""
    page = context.new_page()
    page.goto(server.wait_for(LINK))
    page.get_by_role("button", name="Join").click()
    wait_until_open(page)
    return page


def inspires(page: Page) -> Any:
    return page.get_by_label("What inspires you about this work?")


def test_a_workshop(tmp_path: Path, guests: list[BrowserContext]) -> None:
    workshop = Workshop(tmp_path)
    *devices, wall = guests
    with workshop.running("--room", "Spring workshop") as server:
        pages = [join(context, server) for context in devices]
        for number, page in enumerate(pages):
            expect(inspires(page)).to_have_value("")  # a workbook of their own
            inspires(page).fill(f"before {number}")
            inspires(page).blur()
            saved(page)
        screen = wall.new_page()
        screen.goto(server.wait_for(LEADER))
        expect(screen.get_by_text("Spring workshop").first).to_be_visible()
        expect(screen.get_by_text(re.compile(r"^\s*3\s*$")).first).to_be_visible()
        assert "before" not in screen.content()
        pages[0].goto(pages[0].url.replace("/w/start", "/words"))
        pages[0].get_by_role("button", name="Make").click()
        words = words_on(pages[0].content())
        pages[0].goto(pages[1].url)
        wait_until_open(pages[0])
        server.kill()

    marks = [page.evaluate("window.mark = Math.random()") for page in pages]
    for number, page in enumerate(pages):
        inspires(page).fill(f"while away {number}")
        inspires(page).blur()
        expect(page.locator(".ck-banner")).to_be_visible(timeout=BACK)

    with workshop.running() as server:
        for number, page in enumerate(pages):
            expect(page.locator(".ck-banner")).to_be_hidden(timeout=BACK)
            saved(page)
            expect(inspires(page)).to_have_value(f"while away {number}")
        assert [page.evaluate("window.mark") for page in pages] == marks  # nobody had to reload

        # the phone is lost; the laptop goes on with its workbook
        laptop = pages[2]
        address = laptop.url.removesuffix("/w/start")
        laptop.goto(f"{address}/leave")
        laptop.get_by_role("button", name="Leave").last.click()
        laptop.goto(f"{address}/w/start")
        expect(laptop.get_by_role("heading", name="Join a workshop")).to_be_visible()
        laptop.get_by_label("Your six words").fill(" ".join(words))
        laptop.get_by_role("button", name="Open my workbook").click()
        wait_until_open(laptop)
        expect(inspires(laptop)).to_have_value("while away 0")
        stored = laptop.evaluate("[localStorage.length, sessionStorage.length]")
        assert stored == [0, 0]
        assert "Traceback" not in server.log
