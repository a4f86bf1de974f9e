"""A page is rendered once for everybody, and again when what it is made of has changed."""

import asyncio
import os
from collections.abc import Collection
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from careerkit.server import static
from careerkit.server.nursery.sources import PAGES
from careerkit.server.rendering import Renderings


class Sources:
    """What may change; tests say when it did."""

    changed = 1.0

    def newest(self, kinds: Collection[str]) -> float:
        assert kinds == PAGES
        return self.changed


@pytest.fixture
def app(tmp_path: Path) -> Any:
    notebook = tmp_path / "start.ipynb"
    notebook.touch()
    os.utime(notebook, (0, 0))
    return SimpleNamespace(pages={"start": notebook}, sources=Sources())


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the pages that are rendered, as they come."""
    rendered: list[str] = []

    async def render(_: object, slug: str) -> str:
        rendered.append(slug)
        return f"{slug} {len(rendered)}"

    monkeypatch.setattr(Renderings, "_render", render)
    return rendered


def test_all_who_ask_get_the_same_rendering(app: Any, rendered: list[str]) -> None:
    async def ask() -> list[str]:
        renderings = Renderings(app)
        return await asyncio.gather(*(renderings.html("start") for _ in range(3)))

    assert asyncio.run(ask()) == ["start 1"] * 3
    assert rendered == ["start"]


def test_after_a_change_pages_scripts_and_styles_are_made_again(
    app: Any, rendered: list[str]
) -> None:
    async def ask() -> str:
        renderings = Renderings(app)
        await renderings.html("start")
        static.style()
        await renderings.html("start")
        assert static.make.cache_info().currsize == 1
        app.sources.changed = 2.0
        html = await renderings.html("start")
        assert static.make.cache_info().currsize == 0
        return html

    assert asyncio.run(ask()) == "start 2"
    assert rendered == ["start", "start"]
