"""What a person typed stands nowhere in plain text: no file, no log, no name."""

import asyncio
from pathlib import Path

import pytest

from careerkit.model import SECTIONS
from careerkit.steps import STEPS
from tests.model.filled import RECORD, filled_workbook
from tests.repository.test_canary import CANARY, found
from tests.server.served import Page, Served, serving

pytestmark = pytest.mark.slow

SHELF = f"stories.{RECORD}"


async def use_everything(page: Page) -> None:
    """Type the canary wherever something can be typed, and where nothing can."""
    whole = filled_workbook(CANARY).model_dump(mode="json")
    async with page.connected() as line:
        for edits in (
            {section: whole[section] for section in SECTIONS},
            {"start.inspires": CANARY * 100_000},  # too long
            {"start.purpose": CANARY, f"start.{CANARY}": CANARY, CANARY: CANARY},
            {f"values.piles.{CANARY}": CANARY, "values.weights.salary": CANARY},
            {SHELF: None},
            {f"{SHELF}.result": f"{CANARY} late"},
        ):
            await line.answer(await line.edit(edits))
        await line.ask([CANARY])
        await line.ask({"n": CANARY, "edits": CANARY})
        await line.ask({"n": 98, "do": CANARY})
        await line.ask({"n": 99, "do": "put_back", "path": SHELF})
        assert (await line.answer(99))["refused"] == {}


def one_life(served: Served) -> None:
    browser = served.enter()
    for step in STEPS:
        browser.open(step.slug)
    asyncio.run(use_everything(browser.open(STEPS[0].slug)))
    for step in STEPS:
        browser.open(step.slug)
    browser.get(f"/w/{CANARY.encode().hex()}")


def test_nothing_typed_stands_in_any_file_of_a_run(tmp_path: Path) -> None:
    user = tmp_path / "user"
    user.mkdir()
    folders = {name: str(user) for name in ("HOME", "USERPROFILE", "IPYTHONDIR", "XDG_CACHE_HOME")}
    folders |= {f"JUPYTER_{name}_DIR": str(user / name) for name in ("CONFIG", "DATA", "RUNTIME")}
    with serving(tmp_path, variables=folders) as served:
        one_life(served)
        assert found(tmp_path) == []
        assert found(served.scratch) == []
        served.kill()
        assert found(tmp_path) == []
        assert found(served.scratch) == []
    assert "Opening your workbook" in served.log()
