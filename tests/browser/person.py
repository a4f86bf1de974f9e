"""Somebody at a browser."""

import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    WebError,
    expect,
)

from tests.browser.wire import Wire

DESKTOP: Mapping[str, Any] = {"viewport": {"width": 1280, "height": 900}}
DARK: Mapping[str, Any] = {**DESKTOP, "color_scheme": "dark"}
PHONE: Mapping[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}

# What means nothing to our pages: what Voila 0.5.13 says about the widgets of a newer JupyterLab,
# and what Chromium says when a page is left before its connection stands
KNOWN = re.compile(
    r"shared (singleton )?module @jupyterlab/"
    r"|WebSocket is closed before the connection is established"
)
PROMPT = 2000  # ms in which another page shows what was saved


class Person:
    """Has the workbook open in one or more tabs, and notices what goes wrong in them."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        """`address` is the one that the server prints."""
        self.context = context
        self.mishaps: list[str] = []
        self._wires: dict[Page, Wire] = {}
        self.base = "{0.scheme}://{0.netloc}".format(urlsplit(address))
        context.on("console", self._hear)
        context.on("weberror", self._stumble)
        context.on("request", self._look)
        context.request.get(address, max_redirects=0)  # it leaves the cookie that lets us in

    def open(self, slug: str) -> Page:
        """Open the page of a step in a new tab, and wait until it can be used."""
        page = self.context.new_page()
        self._wires[page] = Wire(page)
        page.goto(f"{self.base}/w/{slug}")
        wait_until_open(page)
        return page

    def quiet(self, page: Page) -> None:
        """Wait until the kernel of a page has done all that was asked, and the page shows it."""
        self._wires[page].quiet()

    def kernel(self, page: Page) -> str:
        """Return the name of the kernel that a page is connected to."""
        return self._wires[page].kernel

    def leave(self) -> None:
        """Leave every page as a person does, so that its kernel ends."""
        for page in self.context.pages:
            page.goto("about:blank")
        self.context.close()

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not KNOWN.search(message.text):
            where = message.location["url"]
            self.mishaps.append(f"{message.type} in the console: {message.text} ({where})")

    def _stumble(self, error: WebError) -> None:
        self.mishaps.append(f"error on the page: {error.error}")

    def _look(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.hostname != "127.0.0.1":
            self.mishaps.append(f"left this computer: {request.url}")


Meet = Callable[[Mapping[str, Any]], Person]
"""Seats a person at a device."""


def wait_until_open(page: Page) -> None:
    """Wait until every activity of a page is there."""
    expect(page.locator("main:not([aria-busy])")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("This part could not be opened")).to_have_count(0)


def exercise(page: Page, title: str) -> Locator:
    """Return the part of a page with this title."""
    return page.get_by_role("region", name=title, exact=True)


def last_answer(page: Page) -> Locator:
    """Return the last field for words that the workbook keeps; six words are no answer."""
    fields = page.locator(".ck :is(input[type=text], textarea):not([autocapitalize=none])")
    return fields.filter(visible=True).last


def saved(page: Page) -> None:
    """Wait until everything is saved."""
    expect(page.locator(".ck-save")).to_have_attribute("data-state", "saved")


def unfold(page: Page) -> None:
    """Open everything that can be unfolded."""
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")


def check_all(page: Page) -> None:
    """Add a row wherever one can, and ask everywhere what is missing."""
    for button in page.get_by_role("button", name=re.compile("^Add ")).all():
        button.click()
    for button in page.get_by_role("button", name="Check my answers").all():
        button.click()
    unfold(page)
