"""A page's line to its kernel on the running server."""

import asyncio
import time

import pytest

from tests.server.line import answer_in
from tests.server.served import Browser, Page, Served

PROMISE = 2.0  # seconds until a page shows what another one saved
VISITS, EDITS = 30, 5  # of a page that goes early
BUSY = 2  # times as long it may take on a machine that runs other tests


def run_and_see(
    page: Page, kind: str, content: dict[str, object], channel: str = "shell"
) -> set[str]:
    """Send a message; return the kinds of what it brings about before the next one's answer."""

    async def send() -> set[str]:
        seen: set[str] = set()
        async with page.connected() as line:
            name = await line.send(kind, content, channel)
            await line.send("comm_info_request", {"target_name": "jupyter.widget"})
            while message := await line.receive():
                if message["msg_type"] == "comm_info_reply":
                    break
                if message["parent_header"].get("msg_id") == name:
                    seen.add(message["msg_type"])
        return seen - {"status"}

    return asyncio.run(send())


@pytest.mark.parametrize(
    ("kind", "channel", "content"),
    [
        ("execute_request", "shell", {"code": "print('Kanarienvogel')", "silent": False}),
        ("execute_request", "control", {"code": "print('Kanarienvogel')", "silent": False}),
        ("inspect_request", "shell", {"code": "editor", "cursor_pos": 3, "detail_level": 1}),
        ("complete_request", "shell", {"code": "editor.", "cursor_pos": 7}),
        ("history_request", "shell", {"output": True, "raw": True, "hist_access_type": "tail"}),
        ("is_complete_request", "shell", {"code": "1"}),
        ("debug_request", "control", {"type": "request", "seq": 1, "command": "debugInfo"}),
        ("create_subshell_request", "control", {}),
        ("input_reply", "stdin", {"value": "x"}),
    ],
)
def test_a_page_cannot_make_its_kernel_run_anything(
    page: Page, kind: str, channel: str, content: dict[str, object]
) -> None:
    assert run_and_see(page, kind, content, channel) == set()


def test_the_search_sees_what_a_kernel_answers(page: Page) -> None:
    assert run_and_see(page, "kernel_info_request", {}) == {"kernel_info_reply"}


def test_an_edit_is_acknowledged_after_the_new_state(page: Page) -> None:
    async def order() -> list[str]:
        methods: list[str] = []
        async with page.connected() as line:
            number = await line.edit({"start.inspires": f"{time.time()}"})
            while message := await line.receive():
                if message["msg_type"] == "comm_msg":
                    methods.append(message["content"]["data"]["method"])
                if (answer_in(message) or {}).get("saved") == number:
                    break
        return methods

    methods = asyncio.run(order())
    assert "update" in methods
    assert methods.index("custom") == len(methods) - 1


@pytest.mark.parametrize("content", [None, [], "x", {"n": 1, "edits": [1]}, {"n": [], "edits": {}}])
def test_a_message_that_nobody_understands_does_no_harm(page: Page, content: object) -> None:
    async def ask() -> tuple[set[str], object]:
        kinds: set[str] = set()
        async with page.connected() as line:
            await line.ask(content)
            number = await line.edit({"start.inspires": "still there"})
            while message := await line.receive():
                kinds.add(message["msg_type"])
                if (answer := answer_in(message)) and answer.get("saved") == number:
                    return kinds, answer
        raise EOFError

    kinds, answer = asyncio.run(ask())
    assert answer == {"saved": 1, "refused": {}}
    assert not kinds & {"error", "stream"}


def test_a_message_for_no_model_of_the_page_does_no_harm(page: Page) -> None:
    async def ask() -> object:
        async with page.connected() as line:
            await line.edit({"start.inspires": "lost"}, model="Form:nosuch.exercise")
            return await line.answer(await line.edit({"start.inspires": "found"}))

    assert asyncio.run(ask()) == {"saved": 2, "refused": {}}


def test_a_page_follows_what_another_one_saves_within_two_seconds(browser: Browser) -> None:
    text = f"written at {time.time()}"
    page, second = browser.open("start"), browser.open("start")

    async def both() -> float:
        async with page.connected() as writer, second.connected() as reader:
            await reader.answer(await reader.edit({"start.purpose": "home"}))  # it listens
            await writer.answer(await writer.edit({"start.inspires": text}))
            saved = time.monotonic()
            async with asyncio.timeout(30):
                while text not in str(await reader.receive()):
                    pass
            return time.monotonic() - saved

    assert asyncio.run(both()) < PROMISE * BUSY


def test_a_page_that_goes_while_it_is_told_something_leaves_nothing_in_the_log(
    served: Served, browser: Browser
) -> None:
    page, before = browser.open("start"), served.log()

    async def go_early() -> None:
        for number in range(VISITS):
            async with page.connected() as line:
                for _ in range(EDITS):
                    await line.edit({"start.inspires": f"{number} {time.time()}" * 1000})
                await asyncio.sleep(number / 1000)
                line.socket.stream.close()  # as a phone does that is switched off
        async with page.connected() as line:
            await line.answer(await line.edit({"start.inspires": "the end"}))

    asyncio.run(go_early())
    assert served.log() == before
