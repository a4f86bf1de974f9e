"""Walking through the pages leaves no trail of kernels, also in a browser that just goes on."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from careerkit.steps import STEPS
from tests.browser.person import DESKTOP, Person, last_answer, wait_until_open
from tests.browser.serving import ADDRESS, Server, free_port, serving
from tests.browser.store import Store
from tests.server.processes import kernels_among

LEFT = 1.0  # seconds after a page's good-bye, where kernels usually stay for fifteen
MAIN = f"""
import careerkit.server.kernels as kernels
kernels.LEFT = {LEFT}
from careerkit.cli import main
main()
"""


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Server]:
    """Return a server that ends the kernels of left pages soon, but not those of lost ones."""
    command = [sys.executable, "-c", MAIN, "home", "--no-browser", f"--port={free_port()}"]
    with serving(command, tmp_path / "quick") as server:
        server.wait_for(ADDRESS)
        yield server


def test_walking_through_all_pages_leaves_one_kernel(
    browser: Browser, quick: Server, tmp_path: Path
) -> None:
    person = Person(browser.new_context(**DESKTOP), quick.wait_for(ADDRESS))
    page = person.open(STEPS[0].slug)
    for step in STEPS[1:]:
        last_answer(page).fill(f"On the way to {step.slug}")
        page.goto(page.url.rpartition("/")[0] + f"/{step.slug}")
        wait_until_open(page)
    end = time.monotonic() + 60
    while len(kernels_among(quick.kernels())) > 1 and time.monotonic() < end:
        page.wait_for_timeout(100)
    assert len(kernels_among(quick.kernels())) == 1
    store = Store(tmp_path / "quick" / "home")
    assert all(f"to {step.slug}" in store.load().model_dump_json() for step in STEPS[1:])
    store.close()
    person.leave()
    assert person.mishaps == []
