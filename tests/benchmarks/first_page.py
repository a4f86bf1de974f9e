"""The first page of the workbook on a slow phone: what comes down, and when it can be used."""

from collections.abc import Mapping
from pathlib import Path
from statistics import fmean, median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from tests.benchmarks.contestants import CONTESTANTS, OURS, STOCK
from tests.benchmarks.phone import Visit, phone, visit, visitor
from tests.benchmarks.report import Figures, alternating, say

COMPARED = (OURS, STOCK)


def measure(rounds: int, *, slow: bool = True) -> Mapping[str, Figures]:
    """Open the page with an empty cache and again, with each contestant, so many times."""
    cold: dict[str, list[Visit]] = {name: [] for name in COMPARED}
    warm: dict[str, list[Visit]] = {name: [] for name in COMPARED}
    with phone() as browser:
        for name in alternating(COMPARED, rounds):
            say(f"A phone opens the page: {name}")
            first, again = _twice(browser, name, slow=slow)
            cold[name].append(first)
            warm[name].append(again)
    return {name: _figures(cold[name], warm[name]) for name in COMPARED}


def _twice(browser: Browser, name: str, *, slow: bool) -> tuple[Visit, Visit]:
    with (
        TemporaryDirectory(prefix="bench") as folder,
        CONTESTANTS[name](Path(folder), 3) as site,
    ):
        with visitor(browser, site) as early:  # not counted: it warms the server up
            visit(early, site, slow=False)
        with visitor(browser, site) as context:
            return visit(context, site, slow=slow), visit(context, site, slow=slow)


def _figures(cold: list[Visit], warm: list[Visit]) -> Figures:
    return {
        "requests": median(one.requests for one in cold),
        "requests elsewhere": median(one.elsewhere for one in cold),
        "bytes": fmean(one.bytes for one in cold),
        "usable, cold, s": median(one.seconds for one in cold),
        "requests, warm": median(one.requests for one in warm),
        "bytes, warm": fmean(one.bytes for one in warm),
        "usable, warm, s": median(one.seconds for one in warm),
    }
