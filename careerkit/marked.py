"""YAML that people write, read together with the line of each of its entries."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

LARGEST = 200_000  # bytes; a role guide has about 15,000
DEEPEST = 30  # entries inside one another; thousands would crash what reads them
BREAK = "\r\n|[\n\r\x85\u2028\u2029]"  # where a line ends in YAML

Place = tuple[str | int, ...]
"""Where an entry stands: ``("skills", "points", 2, "name")``."""

# The same safe loader written in C, where there is one: ten times as fast
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Problem:
    """What is wrong with a file, and where; line 0 is the file as a whole."""

    line: int
    text: str


@dataclass(frozen=True)
class Marked:
    """What a file says, and the line (1 for the first) on which each entry begins."""

    value: object
    lines: Mapping[Place, int]
    problems: tuple[Problem, ...]

    def line(self, place: Place) -> int:
        """Return the line of `place`, or of the nearest entry around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_marked(raw: bytes) -> Marked:
    """Return what the YAML in `raw` says; what keeps it from being read is among its problems."""
    problem = _unreadable(raw)
    if problem:
        return Marked(None, {}, (problem,))
    text = raw.decode("utf-8-sig")
    tabs = tuple(_tabs(text))
    loader = _LOADER(text)
    lines: dict[Place, int] = {}
    try:
        problems = tabs or tuple(_too_deep(text))
        node = None if problems else loader.get_single_node()
        problems = problems or tuple(_walk(node, (), lines, set()))
        value = None if problems or node is None else loader.construct_document(node)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date such as 2026-02-31
        return Marked(None, {}, tabs or (_syntax(error, text),))
    finally:
        loader.dispose()
    if node is None and not problems:
        problems = (Problem(1, "There is nothing in this file yet."),)
    return Marked(value, lines, problems)


def _unreadable(raw: bytes) -> Problem | None:
    if len(raw) > LARGEST:
        return Problem(0, f"The file is too big: {len(raw):,} bytes, of {LARGEST:,} at most.")
    try:
        lines = re.split(BREAK, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return Problem(
            line,
            "A letter here cannot be read. Save the file as UTF-8: editors offer it under "
            "“Save as” or “Encoding”.",
        )
    for number, said in enumerate(lines, start=1):
        odd = re.search(r"[^\t\x20-\x7e\x85\xa0-\ufffd\U00010000-\U0010ffff]", said)
        if odd:
            return Problem(number, f"An invisible character ({ord(odd[0]):#x}) stands here.")
    return None


def _tabs(text: str) -> Iterator[Problem]:
    for number, line in enumerate(re.split(BREAK, text), start=1):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            yield Problem(number, "This line begins with a tab. Use spaces instead.")


def _too_deep(text: str) -> Iterator[Problem]:
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield Problem(_line(event), "Too many entries stand inside one another here.")
            return


def _walk(
    node: yaml.Node | None, place: Place, lines: dict[Place, int], seen: set[int]
) -> Iterator[Problem]:
    """Note the line of everything below `node`; yield what YAML allows and we do not."""
    if node is None:
        return
    if id(node) in seen:
        yield Problem(_line(node), "A reference (*name) stands here. Write the text out instead.")
        return
    seen.add(id(node))
    lines.setdefault(place, _line(node))
    if isinstance(node, yaml.SequenceNode):
        for number, below in enumerate(node.value):
            yield from _walk(below, (*place, number), lines, seen)
    elif isinstance(node, yaml.MappingNode):
        first: dict[str, int] = {}
        for key, below in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            line = _line(key)
            if not name or key.tag != "tag:yaml.org,2002:str":
                yield Problem(line, "What stands before the colon must be a word.")
            elif name in first:
                yield Problem(
                    line, f"“{name}” is here a second time; the first is on line {first[name]}."
                )
            else:
                first[name] = lines[*place, name] = line
                yield from _walk(below, (*place, name), lines, seen)


def _line(part: yaml.Node | yaml.Event) -> int:
    return part.start_mark.line + 1 if part.start_mark else 1


# What the reader of YAML says -> what an author can do about it
SYNTAX = {
    "mapping values are not allowed": (
        "There is a second colon on this line, or the line is indented too far. "
        "Put a text that has a colon in it in quotes."
    ),
    "could not find expected ':'": "A colon is missing on this line or on the one above.",
    "expected <block end>": (
        "This line does not line up with the ones above. Entries of one list begin in the same "
        "column."
    ),
    "unexpected end of stream": "A quotation mark is opened and never closed.",
    "expected the node content": "Something is missing here.",
    "expected ',' or": "A bracket is opened and not closed, or a comma is missing.",
    "found unknown escape": "Take the backslash (\\) out, or use single quotes around the text.",
    "cannot start any token": "Put this text in quotes: it begins with a special sign.",
    "found undefined alias": "A text that begins with * must be in quotes.",
    "alphabetic or numeric character": "A text that begins with * or & must be in quotes.",
    "could not determine a constructor": "A text that begins with ! must be in quotes.",
    "another document": "Only one guide fits into a file. Take the line --- out.",
}


def _syntax(error: yaml.YAMLError | ValueError, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    said = str(getattr(error, "problem", "") or error)
    advice = next((advice for known, advice in SYNTAX.items() if known in said), "")
    line = min(mark.line + 1 if mark else 1, max(1, len(re.split(BREAK, text.rstrip()))))
    return Problem(line, advice or f"This cannot be read: {said}.")
