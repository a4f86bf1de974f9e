"""Ids for what has none: the same record gets the same id whenever its file is read."""

import hashlib
import json
from collections.abc import Collection

DIGITS = 8  # as the model has them


def plainly(text: str) -> str:
    """Return a name as it is compared: capitals and spaces do not matter."""
    return " ".join(text.casefold().split())


def id_of(kind: str, *names: str) -> str:
    """Return the id of a record of some kind that goes by these names."""
    said = json.dumps([kind, *map(plainly, names)])
    return hashlib.sha256(said.encode()).hexdigest()[:DIGITS]


def free_id(id_: str, taken: Collection[str]) -> str:
    """Return `id_`, or the next one that is not taken."""
    number = int(id_, 16)
    while f"{number:08x}" in taken:
        number = (number + 1) % 16**DIGITS
    return f"{number:08x}"
