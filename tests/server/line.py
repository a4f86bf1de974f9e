"""What a page says to its kernel over a websocket, and hears from it."""

import asyncio
import json
import uuid
from collections.abc import Mapping
from typing import Any

from tornado.websocket import WebSocketClientConnection

PATIENCE = 60.0  # seconds for what takes one or two on an idle machine
INSPIRES = "Form:start.say_what_inspires"  # a model on the first page


class Line:
    """A page's websocket: edits go up, state and acknowledgements come down."""

    def __init__(self, socket: WebSocketClientConnection) -> None:
        self.socket = socket
        self.count = 0
        self.gone = False

    async def edit(self, edits: Mapping[str, object], model: str = INSPIRES) -> int:
        """Send edits; return their number, by which they will be acknowledged."""
        self.count += 1
        await self.ask({"n": self.count, "edits": edits}, model)
        return self.count

    async def ask(self, content: object, model: str = INSPIRES) -> None:
        """Send a message to an activity."""
        data = {"method": "custom", "content": content}
        await self.send("comm_msg", {"comm_id": model, "data": data})

    async def send(self, kind: str, content: object, channel: str = "shell") -> str:
        """Send a message of Jupyter's protocol, in its form without a subprotocol; name it."""
        header = {
            "msg_id": uuid.uuid4().hex,
            "msg_type": kind,
            "session": "test",
            "username": "",
            "version": "5.3",
            "date": "2026-11-20T09:00:00Z",
        }
        message = {"header": header, "content": content, "channel": channel}
        message |= {"parent_header": {}, "metadata": {}, "buffers": []}
        await self.socket.write_message(json.dumps(message))
        return str(header["msg_id"])

    async def receive(self) -> Mapping[str, Any] | None:
        """Return the next message, None if the server is gone."""
        text = None if self.gone else await self.socket.read_message()
        self.gone = text is None  # it is told once
        return None if text is None else json.loads(text)

    async def answer(self, number: int) -> Mapping[str, Any]:
        """Wait for the answer to the message of this number. Raises `EOFError` if none comes."""
        async with asyncio.timeout(PATIENCE):
            while message := await self.receive():
                content = answer_in(message)
                if content and number in (content.get("saved"), content.get("failed")):
                    return content
        raise EOFError

    async def hang_up(self) -> None:
        """Close the connection."""
        self.socket.close()
        while await self.receive() is not None:
            pass


def answer_in(message: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return what an activity says in a message of the protocol, None if it is something else."""
    data = message["content"].get("data", {}) if message["msg_type"] == "comm_msg" else {}
    return data["content"] if data.get("method") == "custom" else None
