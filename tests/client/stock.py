"""A page with one stock widget on it, and that widget in the kernel."""

from collections.abc import Callable
from typing import Any

import ipywidgets as w
from playwright.sync_api import Page

from tests.client.acts import opened
from tests.client.host import Host

NAMED = {"model_id": "the-widget"}
"""What the widget that a page shows is made with: its name, equal in every kernel."""


class Stock:
    """A page with one stock widget, and that widget in the kernel."""

    def __init__(self, page: Page, host: Host, make: Callable[[], w.Widget]) -> None:
        self.page, self.host, self.widget = page, host, w.HTML()
        self._make = make
        host.build = self._build
        host.shown = ["the-widget"]
        page.goto(host.address)
        opened(page)

    def set(self, **traits: Any) -> None:
        """Let the kernel change the widget."""

        def change() -> None:
            for name, value in traits.items():
                setattr(self.widget, name, value)

        self.host.do(lambda: self.host.living_kernel().do(change))

    def becomes(self, **traits: Any) -> None:
        """Wait until the kernel's widget has these traits."""
        self.reaches(lambda: {name: getattr(self.widget, name) for name in traits}, traits)

    def reaches(self, look: Callable[[], object], wanted: object) -> None:
        """Wait until something in the kernel is as wanted."""
        for _ in range(100):
            if look() == wanted:
                return
            self.page.wait_for_timeout(50)
        assert look() == wanted

    def _build(self) -> None:
        self.widget = self._make()


Open = Callable[[Callable[[], w.Widget]], Stock]
"""Opens a page with the widget that a function makes."""
