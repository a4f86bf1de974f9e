"""What lets forks go on sharing the memory of the process that they were forked from.

A fork copies each page of memory that it writes to, and Python writes to nearly all that it looks
at: it counts references, and keeps notes on types and code.
"""

import gc
from collections.abc import Iterable
from itertools import repeat

_SMALLEST, _LARGEST, _STEP = 32, 512, 16  # bytes of an object in Python's own allocator
_EMPTY = bytes(0).__sizeof__()  # bytes that a `bytes` takes beside what is in it
_ROW = 8192  # bytes of objects side by side, which only memory that nobody used has
_NEAR = 4  # objects: between two of 32 bytes stand the numbers that tell their places
_MOST = 2**19  # bytes of objects of a size

_fillers: list[object] = []


def share() -> None:
    """Do last of all before others are forked from this process. Takes 0.1 s."""
    gc.collect()
    for size in range(_SMALLEST, _LARGEST + 1, _STEP):
        _fill_holes(size)
    gc.freeze()  # or the collector of each fork would touch, hence copy, what all of them share


def settle_annotations(kinds: Iterable[type]) -> None:
    """Let classes that have no annotations have their empty dict already.

    Python 3.11 makes it at the first look, and then drops what it noted of all subclasses: 240
    pages of memory where it is `typing.Generic`.
    """
    for kind in kinds:
        getattr(kind, "__annotations__", None)


def _fill_holes(size: int) -> None:
    """Fill what is free among older objects, so that new ones in a fork stand side by side.

    Otherwise they stand in as many pages as there are holes, and each is copied: 1 MB a fork. The
    address of an object, which CPython tells by `id`, shows when all holes are full.
    """
    row, last = 0, 0
    for _ in repeat(None, _MOST // size):  # `range` would make numbers, which fill holes, too
        filler = bytes(size - _EMPTY) if size > _SMALLEST else complex(1)
        address = id(filler)
        _fillers.extend((filler, address))
        row = row + 1 if 0 < address - last <= _NEAR * size else 0
        if row * size >= _ROW:
            return
        last = address
