"""What deleting everything has in common wherever it is done: a word to type, and what is left."""

from collections.abc import Callable

from careerkit.errors import CareerkitError

WORD = "delete"  # what somebody types who means it
MARKS = "\"'“”."  # that people type around a word; they do not count
LONGEST = 100  # characters of it that are read at all


def means_it(typed: str) -> bool:
    """Return whether somebody typed the word."""
    return typed[:LONGEST].strip().strip(MARKS).casefold() == WORD


def leaves_traces(delete: Callable[[], None]) -> bool:
    """Delete a workbook; return whether sealed remains of it may still stand in a file.

    Raises `CareerkitError` if it is not deleted.
    """
    try:
        delete()
    except CareerkitError as error:
        if error.code != "traces_left":
            raise
        return True
    return False
