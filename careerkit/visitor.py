"""Who this kernel serves; known when the server says so, which may be after the page was built.

A kernel of our server is told over its launch channel, its standard input: not in its environment,
which other programs of the same user can read, and not by what a browser sent.
"""

import hashlib
import json
import logging
import os
from base64 import b64encode
from collections.abc import Callable
from itertools import count
from pathlib import Path
from types import SimpleNamespace

from comm import base_comm
from IPython import get_ipython
from pydantic import Base64Bytes, BaseModel, ConfigDict, Field
from tornado.ioloop import IOLoop
from traitlets.log import get_logger

from careerkit.errors import WithoutWords

LAUNCH_CHANNEL = 0  # file descriptor
LONGEST = 4096  # bytes of what is said about a visitor; a pipe takes as much at once


class Visitor(BaseModel):
    """Whose workbook to open, and the key that opens it."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    record: str = Field(pattern=r"^[0-9a-f]{32}$")
    data_key: Base64Bytes = Field(repr=False)

    @classmethod
    def of(cls, record: str, data_key: bytes) -> "Visitor":
        """Return the visitor whose workbook is `record`."""
        return cls(record=record, data_key=b64encode(data_key))

    @property
    def mark(self) -> str:
        """What tells a page whether the workbook is still the same one; it tells nothing else."""
        return hashlib.sha256(self.record.encode()).hexdigest()[:16]


_here: list[Visitor] = []
_waiting: list[Callable[[Visitor], None]] = []


def when_known(react: Callable[[Visitor], None]) -> None:
    """Call `react` with the visitor: now, or when they arrive."""
    if _here:
        react(_here[0])
    else:
        _waiting.append(react)


def arrive(visitor: Visitor) -> None:
    """Tell everybody who waits. Raises `RuntimeError` for a second visitor."""
    if _here:
        msg = "this kernel has its visitor already"
        raise RuntimeError(msg)
    _here.append(visitor)
    while _waiting:
        _waiting.pop(0)(visitor)


def execute(notebook: str) -> None:
    """Run the cells of a notebook file, for a visitor who is not known yet; stop at a failure.

    For the command line of a kernel, before `expect`. IPython could do it too, but reads the file
    with nbformat, which takes longer to import than all else together: a second and 20 MB.
    """
    cells = json.loads(Path(notebook).read_text("utf-8"))["cells"]
    for source in ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"):
        if not get_ipython().run_cell(source, store_history=False).success:
            return


def expect() -> None:
    """Wait for the visitor before this kernel answers anything.

    For the command line of a kernel: it runs as the first thing in the kernel's loop. If the launch
    channel is closed instead, the server is gone, and so is this.
    """
    _log_without_words()
    IOLoop.current().add_callback(_listen)


def name_models_in_order() -> None:
    """Name what is shown in the order in which it is made, where it has no name of its own.

    A page is rendered once, and each visitor's kernel executes its notebook again: what a cell
    shows must have the same name in all of them. By default it is a random one.
    """
    numbers = count(1)
    base_comm.uuid = SimpleNamespace(  # type: ignore[attr-defined, assignment]
        uuid4=lambda: SimpleNamespace(hex=f"model-{next(numbers)}")
    )


def _listen() -> None:
    line = b""
    while not line.endswith(b"\n"):
        part = os.read(LAUNCH_CHANNEL, LONGEST)
        if not part:
            os._exit(0)  # there is nothing to save, and sockets would keep an orderly end waiting
        line += part
    arrive(Visitor.model_validate_json(line))


def _log_without_words() -> None:
    """Let our bugs and the kernel's own reach the log of the server, but nothing of anybody."""
    for handler in logging.getLogger(get_logger().name).handlers:
        handler.addFilter(WithoutWords())
        logging.getLogger("careerkit").addHandler(handler)
