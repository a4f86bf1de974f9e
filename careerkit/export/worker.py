"""A process that makes files for others, one after the other.

Typesetting takes seconds and much memory, so it happens neither where people type nor where they
are served. Orders come through standard input and files go through standard output; nothing is
written to a disk, and no word of anybody to a log.
"""

import os
import sys
from contextlib import suppress
from typing import IO

from careerkit.errors import CareerkitError, without_words
from careerkit.export.order import Answer, Order
from careerkit.export.pipe import read_frame, write_frame

MADE, FAILED = b"+", b"-"  # how an answer begins
LESS_URGENT = 10  # than the processes that people wait for while they type; of 19


def work(orders: IO[bytes], answers: IO[bytes]) -> None:
    """Fill orders until nobody gives any more."""
    while True:
        try:
            order = read_frame(orders)
        except EOFError:
            return
        write_frame(answers, _fill(order))


def _fill(order: bytes) -> bytes:
    try:
        return MADE + Order.model_validate_json(order).fill()
    except CareerkitError as error:
        answer = Answer(code=error.code, facts=error.facts)
    except Exception as error:  # noqa: BLE001  # a bug is told to who asked, and work goes on
        answer = Answer(bug=without_words(error))
    return FAILED + answer.model_dump_json().encode()


def main() -> None:
    """Work for whoever started this process."""
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(LESS_URGENT)
    answers = os.fdopen(os.dup(1), "wb")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)  # what a library prints is no answer
    os.dup2(silence, 2)  # a library's warning may quote what somebody wrote
    work(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
