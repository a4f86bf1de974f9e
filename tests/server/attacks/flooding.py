"""What somebody does who wants to slow the others down; runs in a process of its own.

Arguments: the kind of attack, the address of a websocket, and a cookie.
"""

import asyncio
import json
import sys
import uuid
from collections.abc import Iterator

from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.server.line import INSPIRES

LARGE = "x" * 10_000_000
MODEST = "x" * 400_000


def message(kind: str, content: object) -> str:
    header = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "session": "x", "username": ""}
    metadata = {"version": "1.0.0"}  # of the protocol that asks for all states
    parts = {"header": header, "parent_header": {}, "metadata": metadata, "content": content}
    return json.dumps({**parts, "channel": "shell", "buffers": []})


def edit(text: str) -> str:
    edits = {"n": 1, "edits": {"start.inspires": text}}
    return message(
        "comm_msg", {"comm_id": INSPIRES, "data": {"method": "custom", "content": edits}}
    )


def states(comm: str) -> Iterator[str]:
    """Return what asks for the state of everything on a page, as a page does when it opens."""
    control = {"comm_id": comm, "target_name": "jupyter.widget.control", "data": {}}
    yield message("comm_open", control)
    yield message("comm_msg", {"comm_id": comm, "data": {"method": "request_states"}})


def messages(kind: str) -> Iterator[str]:
    """Return what to send, without an end."""
    if kind == "state":
        yield edit(MODEST)
    number = 0
    while True:
        number += 1
        if kind == "flood":
            yield edit(str(number))
        elif kind == "large":
            yield edit(LARGE)
        else:
            yield from states(f"x-{number}")


async def read_all(socket: WebSocketClientConnection) -> None:
    while await socket.read_message() is not None:
        pass


async def attack(kind: str, address: str, cookie: str) -> None:
    request = HTTPRequest(address, headers={"Cookie": cookie})
    socket = await websocket_connect(request, max_message_size=100_000_000)
    reading = asyncio.create_task(read_all(socket))
    for one in messages(kind):
        if reading.done():
            return
        await socket.write_message(one)
        await asyncio.sleep(0)


if __name__ == "__main__":
    asyncio.run(attack(*sys.argv[1:]))
