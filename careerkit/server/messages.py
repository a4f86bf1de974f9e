"""What a page may say to its kernel, in the two ways that Jupyter has of writing it.

A message is taken apart here and put together anew, so that a kernel reads exactly what was looked
at: https://jupyter-client.readthedocs.io/en/stable/messaging.html
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1

CHANNELS = ("shell", "control")
CONTROL = "jupyter.widget.control"  # asks for the state of all widgets; pages make none themselves
PARTS = ("header", "parent_header", "metadata", "content")
HEADER = ("msg_id", "msg_type", "session", "username", "version", "date")
LONGEST_NAME = 200  # characters of what stands in a header
MOST_FRAMES = 64  # a file or two that somebody uploads, beside the message itself
_NUMBER = 8  # bytes of each number in front of the frames


class NotUnderstoodError(Exception):
    """This is no message that a page of ours or of Voila's would send."""


@dataclass(frozen=True)
class Said:
    """A message of a page: where it goes, what it is, and what a kernel is sent."""

    channel: str
    kind: str
    frames: tuple[bytes, ...]


def read(message: str | bytes, allowed: Collection[str], *, in_frames: bool) -> Said | None:
    """Return what a page said, `None` for a kind that is not `allowed`.

    Raises `NotUnderstoodError`.
    """
    try:
        parts, channel, buffers = _frames(message) if in_frames else _text(message)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise NotUnderstoodError from None  # the error would quote the message
    parts[0] = _checked(parts[0])
    kind, content = parts[0]["msg_type"], parts[-1]
    if kind not in allowed:
        return None
    if channel not in CHANNELS or not all(isinstance(part, Mapping) for part in parts):
        raise NotUnderstoodError
    if kind.startswith("comm_"):
        _check_comm(kind, content)
    if kind == "comm_open" and content.get("target_name") != CONTROL:
        return None
    packed = (json.dumps(part).encode() for part in parts)  # escaped: half a character passes
    return Said(channel, kind, (*packed, *buffers))


def _text(message: str | bytes) -> tuple[list[Any], str, list[bytes]]:
    """Take a message in one text apart."""
    if not isinstance(message, str):
        raise NotUnderstoodError
    read = _read(message)
    return [read[name] for name in PARTS], read["channel"], []


def _frames(message: str | bytes) -> tuple[list[Any], str, list[bytes]]:
    """Take a message in frames apart. The numbers in front of them could claim anything."""
    if not isinstance(message, bytes):
        raise NotUnderstoodError
    count = int.from_bytes(message[:_NUMBER], "little")
    if not len(PARTS) + 2 <= count <= MOST_FRAMES or len(message) < _NUMBER * (count + 1):
        raise NotUnderstoodError
    channel, frames = deserialize_msg_from_ws_v1(message)
    return [_read(frame) for frame in frames[: len(PARTS)]], channel, frames[len(PARTS) :]


def _read(text: str | bytes) -> Any:
    return json.loads(text, parse_constant=_refuse)


def _refuse(constant: str) -> NoReturn:
    """JSON knows no NaN, and a store that keeps one cannot be read again."""
    raise ValueError(constant)


def _checked(header: Any) -> dict[str, str]:
    """Return what the protocol wants of a header; raise `NotUnderstoodError` unless it is short."""
    if not isinstance(header, dict) or not {"msg_id", "msg_type"} <= header.keys():
        raise NotUnderstoodError
    known = {name: header[name] for name in HEADER if name in header}
    if not all(isinstance(one, str) and len(one) <= LONGEST_NAME for one in known.values()):
        raise NotUnderstoodError
    return known


def _check_comm(kind: str, content: Mapping[str, Any]) -> None:
    """Raise `NotUnderstoodError` unless a message says in short texts which widget it is for."""
    needed = () if kind == "comm_info_request" else ("comm_id",)
    names = [content.get(name, "") for name in ("comm_id", "target_name")]
    short = all(isinstance(name, str) and len(name) <= LONGEST_NAME for name in names)
    if not short or not content.keys() >= set(needed):
        raise NotUnderstoodError
    if not isinstance(content.get("data", {}), Mapping):
        raise NotUnderstoodError
