"""Ask axe-core what is wrong with a page."""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.browser.serving import ROOT

SCRIPT = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """Return a line for each violation: the rule, what it asks, and the first element."""
    page.evaluate(_script())
    found: list[dict[str, Any]] = page.evaluate(
        "(values) => axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] })"
        ".then((result) => result.violations)",
        RULES,
    )
    return [
        f"{one['id']}: {one['help']} ({len(one['nodes'])} times: {one['nodes'][0]['html']})"
        for one in found
    ]


@cache
def _script() -> str:
    return SCRIPT.read_text("utf-8")
