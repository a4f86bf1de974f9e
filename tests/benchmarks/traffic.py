"""What goes over the wire while a page opens: bytes and requests."""

import zlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

DEFLATE = "permessage-deflate"
HEAD = 10  # bytes around a websocket's message, at most


class Traffic:
    """Counts what a page loads, its websocket included; made before it opens."""

    def __init__(self, page: Page) -> None:
        self._asked: dict[str, str] = {}  # request -> address
        self._kinds: dict[str, str] = {}
        self._weights: dict[str, int] = {}  # kind -> bytes
        self._packers: dict[str, Any] = {}  # websocket -> what makes its messages small
        self._raw: set[str] = set()  # websockets whose messages are sent as they are
        self.wire = page.context.new_cdp_session(page)
        self.wire.send("Network.enable")
        self.wire.on("Network.requestWillBeSent", self._ask)
        self.wire.on("Network.requestServedFromCache", self._forget)
        self.wire.on("Network.responseReceived", self._answer)
        self.wire.on("Network.loadingFinished", self._finish)
        self.wire.on("Network.webSocketCreated", self._ask)
        self.wire.on("Network.webSocketHandshakeResponseReceived", self._shake_hands)
        self.wire.on("Network.webSocketFrameReceived", self._receive)

    @property
    def weights(self) -> Mapping[str, int]:
        """Bytes that came down, compressed and with headers, for each kind of thing."""
        return dict(self._weights)

    @property
    def bytes(self) -> int:
        """All bytes that came down."""
        return sum(self._weights.values())

    @property
    def requests(self) -> tuple[str, ...]:
        """The addresses that were asked for, without what the browser had kept."""
        return tuple(self._asked.values())

    def _ask(self, event: Mapping[str, Any]) -> None:
        address: str = event.get("url") or event["request"]["url"]
        if urlsplit(address).scheme not in ("data", "blob"):
            self._asked[event["requestId"]] = address

    def _answer(self, event: Mapping[str, Any]) -> None:
        self._kinds[event["requestId"]] = event["type"]
        if event["response"].get("fromDiskCache"):
            self._forget(event)

    def _forget(self, event: Mapping[str, Any]) -> None:
        self._asked.pop(event["requestId"], None)

    def _finish(self, event: Mapping[str, Any]) -> None:
        self._add(self._kinds.get(event["requestId"], "Other"), int(event["encodedDataLength"]))

    def _shake_hands(self, event: Mapping[str, Any]) -> None:
        headers = {name.lower(): value for name, value in event["response"]["headers"].items()}
        self._add("WebSocket", len(event["response"].get("headersText", "")))
        if DEFLATE not in headers.get("sec-websocket-extensions", ""):
            self._raw.add(event["requestId"])

    def _receive(self, event: Mapping[str, Any]) -> None:
        # the browser tells the messages, not what they took: so it is worked out
        data = event["response"]["payloadData"].encode()
        socket = event["requestId"]
        if socket not in self._raw:
            packer = self._packers.setdefault(socket, zlib.compressobj(wbits=-15))
            data = packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH)
        self._add("WebSocket", HEAD + len(data))

    def _add(self, kind: str, count: int) -> None:
        self._weights[kind] = self._weights.get(kind, 0) + count
