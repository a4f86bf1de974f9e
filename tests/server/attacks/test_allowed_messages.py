"""A page may move its widgets' state and nothing else, however it writes its messages."""

import asyncio
import json
import uuid
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import pytest
from jupyter_server.services.kernels.connection.base import (
    deserialize_msg_from_ws_v1,
    serialize_msg_to_ws_v1,
)
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.server.hosted import Hosted
from tests.server.served import Page

FRAMES = "v1.kernel.websocket.jupyter.org"
CODE = "open('{mark}', 'w').close()"
NOT_UNDERSTOOD = 4400
Message = Mapping[str, Any]


def header(kind: object) -> dict[str, object]:
    return {
        "msg_id": uuid.uuid4().hex,
        "msg_type": kind,
        "session": "test",
        "username": "",
        "version": "5.3",
        "date": "2026-11-20T09:00:00Z",
    }


class Wire:
    """A websocket that speaks one of the two protocols."""

    def __init__(self, socket: WebSocketClientConnection, *, frames: bool) -> None:
        self.socket, self.frames, self.over = socket, frames, False

    @classmethod
    @asynccontextmanager
    async def to(cls, page: Page, *, frames: bool) -> AsyncIterator["Wire"]:
        address = f"ws://127.0.0.1:{page.browser.port}{page.channels}"
        request = HTTPRequest(address, headers=page.browser.cookie())
        socket = await websocket_connect(request, subprotocols=[FRAMES] if frames else None)
        assert socket.selected_subprotocol == (FRAMES if frames else None)
        wire = cls(socket, frames=frames)
        try:
            yield wire
        finally:
            socket.close()
            await wire.ends()

    async def ends(self) -> int | None:
        """Return the code with which the line ends."""
        while not self.over and await self.hear():
            pass
        return self.socket.close_code

    async def say(self, kind: object, content: object, channel: str = "shell") -> str:
        """Send a message; return its name."""
        said = header(kind)
        parts = {"header": said, "parent_header": {}, "metadata": {}, "content": content}
        if self.frames:
            packed = [json.dumps(part).encode() for part in parts.values()]
            await self.socket.write_message(serialize_msg_to_ws_v1(packed, channel), binary=True)
        else:
            await self.socket.write_message(json.dumps({**parts, "channel": channel}))
        return str(said["msg_id"])

    async def hear(self) -> tuple[Message, Message] | None:
        """Return header and parent of the next message, `None` at the end."""
        message = await self.socket.read_message()
        if message is None:
            self.over = True
            return None
        if isinstance(message, bytes):
            _, (said, parent, *_) = deserialize_msg_from_ws_v1(message)
            return json.loads(said), json.loads(parent)
        read = json.loads(message)
        return read["header"], read["parent_header"]

    async def brings(self, name: str) -> set[str]:
        """Return the kinds of what a message brought about before the next one's answer."""
        last = await self.say("comm_info_request", {"target_name": "jupyter.widget"})
        seen: set[str] = set()
        while heard := await self.hear():
            said, parent = heard
            if parent.get("msg_id") == last:
                if said["msg_type"] == "comm_info_reply":
                    break
            elif parent.get("msg_id") == name:
                seen.add(said["msg_type"])
        assert self.socket.close_code is None
        return seen - {"status"}


FORBIDDEN = [
    ("execute_request", {"code": CODE, "silent": False, "store_history": False}),
    ("execute_request", {"code": "", "user_expressions": {"x": CODE}}),
    ("shutdown_request", {"restart": False}),
    ("shutdown_request", {"restart": True}),
    ("interrupt_request", {}),
    ("inspect_request", {"code": "editor", "cursor_pos": 3, "detail_level": 1}),
    ("complete_request", {"code": "editor.", "cursor_pos": 7}),
    ("history_request", {"output": True, "raw": True, "hist_access_type": "tail", "n": 9}),
    ("is_complete_request", {"code": "1"}),
    ("debug_request", {"type": "request", "seq": 1, "command": "debugInfo"}),
    ("create_subshell_request", {}),
    ("list_subshell_request", {}),
    ("usage_request", {}),
    ("connect_request", {}),
    ("input_reply", {"value": "x"}),
    ("comm_open", {"comm_id": "a", "target_name": "jupyter.widget", "data": {}}),
    ("comm_open", {"comm_id": "b", "target_name": "matplotlib", "data": {}}),
    ("comm_open", {"comm_id": "c", "target_name": "x", "target_module": "os", "data": {}}),
    ("EXECUTE_REQUEST", {"code": CODE}),
    ("execute_request\u0000", {"code": CODE}),
    ("", {}),
]


@pytest.mark.parametrize("frames", [False, True], ids=["text", "frames"])
@pytest.mark.parametrize("channel", ["shell", "control", "stdin", "iopub", "nosuch", ""])
def test_a_page_cannot_make_its_kernel_do_anything(
    hosted: Hosted, page: Page, channel: str, *, frames: bool
) -> None:
    mark = hosted.home / f"ran-{channel}-{frames}"

    async def attack() -> dict[str, set[str]]:
        brought: dict[str, set[str]] = {}
        async with Wire.to(page, frames=frames) as wire:
            for kind, content in FORBIDDEN:
                if kind == "comm_open" and channel not in {"shell", "control"}:
                    continue  # ends the line, see below
                said = json.loads(json.dumps(content).replace("{mark}", str(mark)))
                if found := await wire.brings(await wire.say(kind, said, channel)):
                    brought[kind] = found
        return brought

    assert asyncio.run(attack()) == {}
    assert not mark.exists()
    assert hosted.process_of(page.kernel).is_running()


@pytest.mark.parametrize("frames", [False, True], ids=["text", "frames"])
def test_the_search_sees_what_a_kernel_answers(page: Page, *, frames: bool) -> None:
    async def ask() -> set[str]:
        async with Wire.to(page, frames=frames) as wire:
            return await wire.brings(await wire.say("kernel_info_request", {}))

    assert asyncio.run(ask()) == {"kernel_info_reply"}


@pytest.mark.parametrize("channel", ["iopub", "stdin", "nosuch", ""])
@pytest.mark.parametrize("frames", [False, True], ids=["text", "frames"])
def test_what_is_allowed_goes_nowhere_but_where_a_page_may_speak(
    page: Page, channel: str, *, frames: bool
) -> None:
    async def code() -> int | None:
        async with Wire.to(page, frames=frames) as wire:
            await wire.say("kernel_info_request", {}, channel)
            return await wire.ends()

    assert asyncio.run(code()) == NOT_UNDERSTOOD


def numbered(count: int, *rest: int) -> bytes:
    return b"".join(number.to_bytes(8, "little") for number in (count, *rest))


MALFORMED: list[tuple[str | bytes, bool]] = [
    ("", False),
    ("x", False),
    ("[]", False),
    ("null", False),
    ("{}", False),
    ('{"header": {}}', False),
    ('{"channel": "shell", "header": []}', False),
    ('{"channel": "shell", "header": {"msg_type": ["comm_msg"], "msg_id": "1"}}', False),
    ('{"channel": "shell", "header": {"msg_type": "comm_msg"}}', False),
    ("[" * 100_000, False),
    ('{"channel": "shell", "header": ' + "[" * 5000 + "]" * 5000 + "}", False),
    (b"", False),
    (b"\xff" * 100, False),
    ((2**31 - 1).to_bytes(4, "big"), False),  # two thousand million frames of the older kind
    (numbered(2**63), False),
    ("{}", True),
    (b"", True),
    (b"\x00", True),
    (numbered(2**63), True),  # a list of so many would fill all memory
    (numbered(10**7), True),
    (numbered(7, *range(7)), True),
    (numbered(7, 2**64 - 1, 0, 2**63, 5, 5, 5, 5), True),
    (numbered(7, *[64] * 7) + b"\xff" * 99, True),
    (numbered(64, *[520] * 64), True),
]


@pytest.mark.parametrize(("message", "frames"), MALFORMED, ids=lambda one: ascii(one)[:24])
def test_what_is_no_message_ends_the_line_and_nothing_else(
    hosted: Hosted, page: Page, message: str | bytes, *, frames: bool
) -> None:
    async def code() -> int | None:
        async with Wire.to(page, frames=frames) as wire:
            await wire.socket.write_message(message, binary=isinstance(message, bytes))
            return await wire.ends()

    assert asyncio.run(code()) == NOT_UNDERSTOOD
    assert hosted.process_of(page.kernel).is_running()
    assert hosted.bugs() == []


@pytest.mark.parametrize("kind", ["comm_msg", "comm_close", "comm_open", "comm_info_request"])
def test_a_content_that_makes_no_sense_does_no_harm(hosted: Hosted, page: Page, kind: str) -> None:
    async def attack() -> Mapping[str, Any]:
        contents: tuple[object, ...] = (
            None,
            [],
            "x",
            {"comm_id": []},
            {"data": 5},
            {"target_name": {}},
            {},
        )
        for content in contents:
            async with Wire.to(page, frames=True) as wire:
                await wire.say(kind, content)
        async with page.connected() as line:
            return await line.answer(await line.edit({"start.inspires": "still there"}))

    assert asyncio.run(attack()) == {"saved": 1, "refused": {}}
    assert hosted.bugs() == []
