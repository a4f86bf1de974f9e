"""A slow phone that opens a page: Chromium with its network and its processor held back."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests import chromium
from tests.benchmarks.sites import Site
from tests.benchmarks.traffic import Traffic
from tests.browser.person import PHONE

# "Slow 4G" of Chromium's own developer tools. It does not slow down what comes over websockets,
# which is more from stock Voila than from us.
NETWORK = {
    "offline": False,
    "latency": 562.5,  # ms
    "downloadThroughput": 1.6e6 / 8 * 0.9,  # bytes a second
    "uploadThroughput": 750e3 / 8 * 0.9,
}
PROCESSOR = 4  # times as slow
LONGEST = 180_000  # ms
CONTROL = ".ck :is(button, input, select, textarea):visible"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # stock Voila's page asks two hosts elsewhere: here none is found, at once and every time
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@dataclass(frozen=True)
class Visit:
    """What it took to open a page."""

    seconds: float  # until the first control can be used
    bytes: int
    requests: int
    elsewhere: int  # requests that left the host


@contextmanager
def phone() -> Iterator[Browser]:
    """Return a running Chromium."""
    found = chromium.find()
    assert found, "There is no Chromium on this machine: `make setup` installs it."
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield running
        running.close()


@contextmanager
def visitor(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """Return the browser window of somebody who may open the page and has never done it."""
    context = browser.new_context(**PHONE)
    context.set_default_timeout(LONGEST)
    for name, value in site.admit().items():
        context.add_cookies([{"name": name, "value": value, "url": site.base}])
    yield context
    context.close()


def visit(context: BrowserContext, site: Site, *, slow: bool = True) -> Visit:
    """Open the page in a new tab until its first control can be used, and close it."""
    page = context.new_page()
    traffic = Traffic(page)
    if slow:
        traffic.wire.send("Network.emulateNetworkConditions", NETWORK)
        traffic.wire.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR})
    begun = time.perf_counter()
    page.goto(f"{site.base}{site.page()}", wait_until="commit")
    control = page.locator(CONTROL).first
    control.click(trial=True)  # waits until it is in sight, at rest, enabled and not covered
    seconds = time.perf_counter() - begun
    page.wait_for_load_state("networkidle")  # what comes later is counted, too
    here = site.base.partition("//")[2]
    elsewhere = sum(f"//{here}/" not in address for address in traffic.requests)
    page.close()
    return Visit(seconds, traffic.bytes, len(traffic.requests), elsewhere)
