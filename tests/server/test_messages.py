"""What of a page's messages reaches its kernel."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jupyter_server.services.kernels.connection.base import serialize_msg_to_ws_v1

from careerkit.server.messages import LONGEST_NAME, NotUnderstoodError, Said, read

ALLOWED = ("comm_msg", "comm_open", "kernel_info_request")
HEADER = {"msg_id": "1", "msg_type": "comm_msg", "session": "s", "username": "", "version": "5.3"}

COMM = {"comm_id": "Form:x"}


def text(**different: Any) -> str:
    message = {"header": HEADER, "parent_header": {}, "metadata": {}, "content": COMM}
    return json.dumps({**message, "channel": "shell", **different})


def frames(*parts: bytes, channel: str = "shell") -> bytes:
    made: bytes = serialize_msg_to_ws_v1(list(parts), channel)
    return made


def test_both_ways_of_writing_a_message_say_the_same() -> None:
    content = {"comm_id": "Form:x", "data": {"method": "custom", "content": {"n": 1}}}
    parts = [json.dumps(part).encode() for part in (HEADER, {}, {}, content)]
    said = read(text(content=content), ALLOWED, in_frames=False)
    assert said == read(frames(*parts), ALLOWED, in_frames=True)
    assert said == Said("shell", "comm_msg", tuple(parts))


def test_a_header_is_left_without_what_the_protocol_does_not_ask_for() -> None:
    said = read(text(header={**HEADER, "subshell_id": "x", "x": [1]}), ALLOWED, in_frames=False)
    assert said
    assert json.loads(said.frames[0]) == HEADER


def test_what_else_stands_in_a_message_is_left_out() -> None:
    said = read(text(msg_type="execute_request", buffers=["x"]), ALLOWED, in_frames=False)
    assert said
    assert len(said.frames) == 4


def test_what_somebody_uploads_comes_along() -> None:
    parts = [json.dumps(part).encode() for part in (HEADER, {}, {}, COMM)]
    said = read(frames(*parts, b"\x00\xff"), ALLOWED, in_frames=True)
    assert said
    assert said.frames[4:] == (b"\x00\xff",)


def test_half_a_character_is_passed_on() -> None:
    said = read(text(content={**COMM, "data": {"x": "\ud800"}}), ALLOWED, in_frames=False)
    assert said
    assert json.loads(said.frames[3])["data"] == {"x": "\ud800"}


@pytest.mark.parametrize("kind", ["execute_request", "shutdown_request", "", "COMM_MSG"])
def test_a_kind_that_is_not_allowed_is_not_passed_on(kind: str) -> None:
    assert read(text(header={**HEADER, "msg_type": kind}), ALLOWED, in_frames=False) is None


def test_a_page_makes_no_widgets() -> None:
    header = {**HEADER, "msg_type": "comm_open"}
    for target, passes in (("jupyter.widget.control", True), ("jupyter.widget", False)):
        content = {"comm_id": "1", "target_name": target, "data": {}}
        said = read(text(header=header, content=content), ALLOWED, in_frames=False)
        assert bool(said) == passes


@pytest.mark.parametrize(
    "different",
    [
        {"channel": "iopub"},
        {"channel": ["shell"]},
        {"content": []},
        {"metadata": "x"},
        {"parent_header": None},
        {"header": {"msg_type": "comm_msg"}},
        {"header": {**HEADER, "msg_id": 5}},
        {"header": {**HEADER, "session": "s" * (LONGEST_NAME + 1)}},
        {"content": {}},
        {"content": {"comm_id": ["x"]}},
        {"content": {**COMM, "target_name": 5}},
        {"content": {"comm_id": "x" * (LONGEST_NAME + 1)}},
        {"content": {**COMM, "data": "x"}},
        {"content": {**COMM, "data": {"x": float("nan")}}},
    ],
    ids=lambda different: str(different)[:30],
)
def test_what_makes_no_sense_is_not_understood(different: dict[str, object]) -> None:
    with pytest.raises(NotUnderstoodError):
        read(text(**different), ALLOWED, in_frames=False)


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=8,
)


def try_to_read(message: str | bytes, *, in_frames: bool) -> None:
    """Read something; it may only be not understood."""
    try:
        said = read(message, ALLOWED, in_frames=in_frames)
    except NotUnderstoodError:
        return
    assert said is None or said.kind in ALLOWED


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_a_message_or_not_understood(message: bytes, in_frames: bool) -> None:  # noqa: FBT001  # hypothesis gives it
    try_to_read(message, in_frames=in_frames)


@given(
    st.integers(0, 2**64 - 1) | st.integers(5, 9),
    st.lists(st.integers(0, 2**64 - 1) | st.integers(0, 200), max_size=9),
    st.binary(max_size=99),
)
def test_any_frames_are_a_message_or_not_understood(
    count: int, places: list[int], rest: bytes
) -> None:
    numbers = b"".join(number.to_bytes(8, "little") for number in (count, *places))
    try_to_read(numbers + rest, in_frames=True)


@given(json_values, st.dictionaries(st.sampled_from(["msg_id", "msg_type", "x"]), json_values))
def test_any_json_is_a_message_or_not_understood(content: object, header: object) -> None:
    try_to_read(text(content=content, header=header), in_frames=False)
    try_to_read(json.dumps(content), in_frames=False)
    parts = [json.dumps(part).encode() for part in (header, content, content, content)]
    try_to_read(frames(*parts), in_frames=True)
