"""Notebooks with widgets that are not of our kit: drawn by our client, or by Voila's scripts."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.person import DESKTOP, Person
from tests.browser.serving import ADDRESS, free_port, serving

MAKE = """
import ipywidgets as w
from careerkit.editor import open_workbook
editor = open_workbook()
editor.follow_view(lambda workbook: workbook.start.inspires, lambda text: None)
field = w.Text(description="Name")
heard = w.HTML("nothing yet")
field.observe(lambda change: setattr(heard, "value", f"<b>Hello</b> {change.new}"), "value")
"""
STOCK = "w.VBox([field, heard])"
SLIDER = "w.IntSlider(description='How much', value=3)"


def notebook(folder: Path, last: str, metadata: dict[str, object]) -> Path:
    """Write a notebook whose last cell shows something."""
    cells: list[dict[str, object]] = [
        {"cell_type": "code", "id": f"c{number}", "metadata": {}, "outputs": [],
         "execution_count": None, "source": source}
        for number, source in enumerate((MAKE, last))
    ]  # fmt: skip
    path = folder / "other.ipynb"
    whole = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(whole), "utf-8")
    return path


Serve = Callable[..., AbstractContextManager[Page]]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Serve:
    """Return what serves a notebook as every page of the course, and opens it."""

    @contextmanager
    def serve(last: str, **metadata: object) -> Iterator[Page]:
        path = notebook(tmp_path, last, metadata)
        code = (
            f"import careerkit.steps as s; s.notebook = lambda _: {str(path)!r}; "
            "from careerkit.cli import main; main()"
        )
        command = [sys.executable, "-c", code, "home", "--no-browser", f"--port={free_port()}"]
        with serving(command, tmp_path / "served") as server:
            person = Person(browser.new_context(**DESKTOP), server.wait_for(ADDRESS))
            yield person.open("start")
            person.leave()

    return serve


def test_our_client_draws_stock_widgets_that_have_no_names(opened: Serve) -> None:
    with opened(STOCK) as page:
        expect(page.get_by_text("nothing yet")).to_be_visible()
        page.get_by_label("Name").fill("Sunita")
        page.get_by_label("Name").press("Tab")
        expect(page.get_by_text("Hello Sunita")).to_be_visible()
        assert not page.evaluate("Boolean(document.querySelector('script[src*=\"voila\"]'))")


def test_a_notebook_can_ask_for_voilas_scripts(opened: Serve) -> None:
    with opened(SLIDER, careerkit={"client": "full"}) as page:
        expect(page.get_by_role("slider")).to_be_visible()
        expect(page.get_by_text("How much")).to_be_visible()
        assert page.evaluate("Boolean(document.querySelector('script[src*=\"voila\"]'))")
