"""What a person typed, made fit for files that cannot hold every character."""

import re

# XML 1.0, section 2.2: what no document may hold, escaped or not
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BULLET = re.compile("^[\\s•*·‣▪\N{EN DASH}—-]+(?=\\s)")
_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_STOPS = ("?", "…", ":", "!", ".")
_RUNS = "=+-@\uff1d\uff0b\uff0d\uff20\t\r\n"  # what makes a spreadsheet read a cell as a formula


def printable(text: str) -> str:
    """Return `text` with one kind of line end and without what no XML file may hold."""
    return _FORBIDDEN.sub("", _ENDS.sub("\n", text))


def one_line(text: str) -> str:
    """Return `text` on one line."""
    return " ".join(printable(text).split())


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text that say something, without the bullets that people type."""
    found = (_BULLET.sub("", line).strip() for line in printable(text).split("\n"))
    return tuple(filter(None, found))


def shortened(text: str, characters: int) -> str:
    """Return `text`, cut where it is longer than so many characters."""
    return text if len(text) <= characters else f"{text[: characters - 1].rstrip()}…"


def with_stop(label: str) -> str:
    """Return a label with the colon that it needs before an answer, if it needs one."""
    return label if label.endswith(_STOPS) else f"{label}:"


def disarmed(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula when it opens a CSV file."""
    return f"'{text}" if text.lstrip(" \u00a0")[:1] in tuple(_RUNS) else text
