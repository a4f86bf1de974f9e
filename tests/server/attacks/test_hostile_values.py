"""Values that no page sends: refused in words, nothing changes, the kernel lives on."""

import asyncio
import json
import math
from collections.abc import Mapping
from typing import Any

import pytest

from tests.server.entrance import Visitor
from tests.server.hosted import Hosted
from tests.server.line import INSPIRES
from tests.server.served import Page

BEFORE = "as it was"
NOT_UNDERSTOOD = 4400
LARGE = "x" * 10_000_000
REFUSED: list[tuple[str, object]] = [
    ("start.inspires", None),
    ("start.inspires", 5),
    ("start.inspires", True),
    ("start.inspires", ["x"]),
    ("start.inspires", {"x": "y"}),
    ("start.inspires", LARGE),
    ("start", "x"),
    ("start", {"nosuch": "x"}),
    ("start", []),
    ("stories", {"not an id": {}}),
    ("stories", {"1f0c22ab": {"nosuch": 1}}),
    ("stories", [{}] * 1000),
    ("values.piles.autonomy", "nosuch"),
    ("values.weights.salary", "many"),
    ("values.weights.salary", 1e308),
    ("values.weights.salary", -(2**70)),
    ("schema_version", 99),
    ("", "x"),
    (".", "x"),
    ("start.", "x"),
    ("start.inspires.x", "x"),
    ("start.__class__", "x"),
    ("__class__.__init__.__globals__", "x"),
    ("start.model_config", {}),
    ("start.model_fields", {}),
    ("stories.__proto__", {}),
    ("a" * 100_000, "x"),
    ("x." * 50_000, "x"),
    ("start.inspires\x00", "x"),
]


def said(page: Page, edits: Mapping[str, object]) -> Mapping[str, Any]:
    """Send edits; return the answer."""

    async def send() -> Mapping[str, Any]:
        async with page.connected() as line:
            return await line.answer(await line.edit(edits))

    return asyncio.run(send())


def everything(hosted: Hosted, page: Page) -> tuple[object, ...]:
    """Return all that is stored of whose page it is."""
    return tuple(hosted.kept(page.browser, name) for name in ("start", "values", "stories"))


@pytest.fixture(scope="module")
def stored(hosted: Hosted, page: Page) -> tuple[object, ...]:
    assert said(page, {"start.inspires": BEFORE})["refused"] == {}
    return everything(hosted, page)


@pytest.mark.parametrize(("path", "value"), REFUSED, ids=lambda one: ascii(one)[:24])
def test_a_value_that_does_not_fit_is_refused_in_words_and_changes_nothing(
    hosted: Hosted, page: Page, stored: tuple[object, ...], path: str, value: object
) -> None:
    answer = said(page, {path: value})
    assert len(answer["refused"][path]) > 10
    assert "Traceback" not in answer["refused"][path]
    assert everything(hosted, page) == stored


def test_what_fits_beside_it_is_saved(hosted: Hosted, ana: Visitor, page: Page) -> None:
    answer = said(page, {"nosuch": "x", "takeaways.start": "kept", "start.inspires": 5})
    assert answer["refused"].keys() == {"nosuch", "start.inspires"}
    assert hosted.kept(ana, "takeaways.start") == "kept"
    assert said(page, {"takeaways.start": None})["refused"] == {}


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_json_does_not_know_ends_the_line(
    hosted: Hosted, page: Page, stored: tuple[object, ...], number: float
) -> None:
    async def send() -> int | None:
        async with page.connected() as line:
            await line.edit({"values.weights.salary": number})
            while await line.receive():
                pass
            return line.socket.close_code

    assert asyncio.run(send()) == NOT_UNDERSTOOD
    assert everything(hosted, page) == stored


@pytest.mark.parametrize("depth", [50, 900, 100_000])
def test_a_value_of_many_layers_is_refused(
    hosted: Hosted, page: Page, stored: tuple[object, ...], depth: int
) -> None:
    async def send() -> None:
        async with page.connected() as line:
            edit = json.dumps({"n": 1, "edits": {"start.inspires": "DEEP"}})
            deep = edit.replace('"DEEP"', "[" * depth + "]" * depth)
            header = {"msg_id": "1", "msg_type": "comm_msg", "session": "x", "username": ""}
            data = f'{{"method": "custom", "content": {deep}}}'
            await line.socket.write_message(
                f'{{"channel": "shell", "header": {json.dumps(header)}, "parent_header": {{}}, '
                f'"metadata": {{}}, "content": {{"comm_id": "{INSPIRES}", "data": {data}}}}}'
            )

    asyncio.run(send())
    assert said(page, {"takeaways.start": None}).get("failed", 0) == 0
    assert everything(hosted, page) == stored
    assert hosted.bugs() == []


def test_half_a_character_is_saved_as_a_whole_one(hosted: Hosted, ana: Visitor, page: Page) -> None:
    assert said(page, {"takeaways.start": "be\ud800fore"})["refused"] == {}
    assert hosted.kept(ana, "takeaways.start") == "be\ufffdfore"
    assert said(page, {"takeaways.start": None})["refused"] == {}


def test_a_hundred_thousand_edits_at_once_are_refused_together(
    hosted: Hosted, page: Page, stored: tuple[object, ...]
) -> None:
    edits = {f"takeaways.k{number}": "x" for number in range(100_000)}
    assert "why" in said(page, edits)
    assert everything(hosted, page) == stored
    assert hosted.kept(page.browser, "takeaways") == {}


@pytest.mark.parametrize(
    "model", ["Form:nosuch", "Layout:Form:start.say_what_inspires", "", "__class__", "x" * 200]
)
def test_a_message_to_no_activity_changes_nothing(
    hosted: Hosted, page: Page, stored: tuple[object, ...], model: str
) -> None:
    async def send() -> object:
        async with page.connected() as line:
            await line.edit({"start.inspires": "lost"}, model=model)
            data = {"method": "update", "state": {"value": {"start.inspires": "set"}}}
            await line.send("comm_msg", {"comm_id": INSPIRES, "data": data})
            return await line.answer(await line.edit({"nosuch": "x"}))

    assert asyncio.run(send())
    assert everything(hosted, page) == stored
