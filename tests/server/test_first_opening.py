"""How the browser of the person at this computer gets in, the first time."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.server.line import PATIENCE
from tests.server.served import Served, serving

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture
def told(tmp_path: Path) -> Iterator[tuple[Served, str]]:
    """Start a server that opens the browser; return it and the address the browser was told."""
    note, script = tmp_path / "told.txt", tmp_path / "browser"
    script.write_text(f'#!/bin/sh\necho "$1" > "{note}.new" && mv "{note}.new" "{note}"\n', "utf-8")
    script.chmod(0o700)
    (tmp_path / "user").mkdir()
    variables = {"BROWSER": f"{script} %s", "HOME": str(tmp_path / "user")}
    with serving(tmp_path, browser=True, variables=variables) as served:
        until = time.monotonic() + PATIENCE
        while not note.exists():
            assert time.monotonic() < until, served.log()
            time.sleep(0.02)
        yield served, note.read_text("utf-8").strip()


@pytest.fixture
def page(chromium: Path) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()


def test_the_browser_that_is_opened_shows_the_workbook(
    told: tuple[Served, str], page: Page
) -> None:
    page.goto(told[1])
    page.get_by_role("heading", level=1, name="Start here").wait_for(timeout=PATIENCE * 1000)


def test_a_browser_that_is_sent_to_the_printed_address_shows_the_workbook(
    told: tuple[Served, str], page: Page, tmp_path: Path
) -> None:
    link = tmp_path / "terminal.html"  # some terminals are pages of a browser themselves
    link.write_text(f'<a href="{told[0].address}">the printed address</a>', "utf-8")
    page.goto(link.as_uri())
    page.get_by_role("link").click()
    page.get_by_role("heading", level=1, name="Start here").wait_for(timeout=PATIENCE * 1000)


def test_other_people_cannot_read_a_ticket_in_the_browsers_command_line(
    told: tuple[Served, str],
) -> None:
    assert told[1].startswith("file://")
    page = Path(told[1].removeprefix("file://"))
    assert page.parent.stat().st_mode & 0o077 == 0


def test_the_ticket_for_the_browser_works_once(told: tuple[Served, str], page: Page) -> None:
    page.goto(told[1])
    page.get_by_role("heading", level=1, name="Start here").wait_for(timeout=PATIENCE * 1000)
    page.context.clear_cookies()
    page.goto(told[1])
    page.get_by_role("heading", name="This workbook is private").wait_for(timeout=PATIENCE * 1000)


def test_the_page_with_the_ticket_is_gone_when_the_server_is(
    told: tuple[Served, str],
) -> None:
    told[0].stop()
    assert not Path(told[1].removeprefix("file://")).exists()
