"""A kernel without a process: real widgets, and all that can go wrong between them and a page."""

import json
import struct
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import comm
from comm.base_comm import BaseComm
from ipywidgets import Widget
from tornado.websocket import WebSocketClosedError, WebSocketHandler

Message = dict[str, Any]


class Kernel:
    """Answers a page's messages with the widgets that `build` makes."""

    def __init__(self, build: Callable[[], object]) -> None:
        self.id = str(uuid.uuid4())
        self.received: list[Message] = []  # all that a page said
        self.sockets: list[WebSocketHandler] = []
        self.hangs = False  # receives and does nothing
        self.mute = False  # does all, but the page hears nothing of it
        self.twice = False  # says everything twice
        self.reversed = False  # says all that one message brings about in the wrong order
        self._waiting: list[Message] = []
        self._said: list[str | bytes] = []
        self._parent: Mapping[str, object] = {}
        Widget.close_all()
        with self._heard():
            build()
        self._said.clear()

    def receive(self, message: Message) -> None:
        """Deal with a message, as ipykernel does."""
        self.received.append(message)
        self._waiting.append(message)
        self.go_on()

    def go_on(self) -> None:
        """Deal with all that waits, unless it hangs."""
        while self._waiting and not self.hangs:
            message = self._waiting.pop(0)
            self.do(lambda message=message: _deal_with(message), message["header"])  # type: ignore[misc]

    def do(self, act: Callable[[], object], parent: Mapping[str, object] | None = None) -> None:
        """Let something happen to the widgets, and tell the page."""
        self._parent = parent or {}
        with self._heard():
            self._say("status", {"execution_state": "busy"})
            act()
            self._say("status", {"execution_state": "idle"})
        said, self._said = self._said, []
        for text in (said[::-1] if self.reversed else said) * (2 if self.twice else 1):
            for socket in () if self.mute else tuple(self.sockets):
                with suppress(WebSocketClosedError):
                    socket.write_message(text, binary=isinstance(text, bytes))

    def asked(self, kind: str, method: str = "") -> list[Message]:
        """Return the messages of a kind, comm messages with this method."""
        return [
            message
            for message in self.received
            if message["header"]["msg_type"] == kind
            and method in ("", message["content"].get("data", {}).get("method"))
        ]

    @contextmanager
    def _heard(self) -> Iterator[None]:
        """Let comms of widgets speak to this kernel's page."""
        kernel = self

        class Heard(BaseComm):
            def publish_msg(
                self,
                msg_type: str,
                data: Any = None,
                metadata: Any = None,  # noqa: ARG002
                buffers: list[bytes] | None = None,
                **_: Any,
            ) -> None:
                content = {"comm_id": self.comm_id, "data": data or {}}
                kernel._say(msg_type, content, buffers or ())

        former, comm.create_comm = comm.create_comm, Heard
        targets = comm.get_comm_manager()
        targets.register_target("jupyter.widget.control", Widget.handle_control_comm_opened)
        try:
            yield
        finally:
            comm.create_comm = former

    def _say(self, kind: str, content: Mapping[str, object], buffers: Sequence[bytes] = ()) -> None:
        message = {
            "header": {"msg_id": uuid.uuid4().hex, "msg_type": kind},
            "msg_type": kind,
            "parent_header": self._parent,
            "metadata": {},
            "content": content,
            "channel": "iopub",
        }
        text = json.dumps(message)
        self._said.append(_in_a_frame(text, buffers) if buffers else text)


def _deal_with(message: Message) -> None:
    comms = comm.get_comm_manager()
    kind = message["header"]["msg_type"]
    if kind in ("comm_open", "comm_msg", "comm_close"):
        getattr(comms, kind)(None, None, message)


def _in_a_frame(text: str, buffers: Sequence[bytes]) -> bytes:
    """Return a message as Jupyter's servers send it where it has buffers."""
    parts = [text.encode(), *(bytes(buffer) for buffer in buffers)]
    places = [4 * (len(parts) + 1)]
    for part in parts[:-1]:
        places.append(places[-1] + len(part))
    return struct.pack(f"!{len(parts) + 1}I", len(parts), *places) + b"".join(parts)
