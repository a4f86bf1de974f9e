"""Look into JSON that should have a certain shape, and name the line where it has another."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from pydantic import JsonValue

from careerkit.errors import CareerkitError
from careerkit.importing.json_text import line_of, lines_within
from careerkit.model.base import LONGEST_TEXT

MOST_ENTRIES = 2000  # of one list; nobody has had as many jobs


@dataclass(frozen=True)
class JsonPart:
    """An object in a JSON text, and the way to it. An absent entry is empty, and so is a null."""

    text: str = field(repr=False)
    entries: dict[str, JsonValue] = field(repr=False)
    path: tuple[str | int, ...] = ()

    def words(self, *names: str) -> str:
        """Return what stands under the first of these names that has something, as text."""
        for name in names:
            value = self.entries.get(name)
            if isinstance(value, int | float) and not isinstance(value, bool):
                return str(value)
            if value is not None and (not isinstance(value, str) or len(value) > LONGEST_TEXT):
                raise self._misfit(name)
            if isinstance(value, str) and value.strip():
                return value.strip()
        return ""

    def part(self, name: str) -> "JsonPart":
        """Return the object of this name."""
        value = self.entries.get(name)
        if value is None:
            return JsonPart(self.text, {}, (*self.path, name))
        if not isinstance(value, dict):
            raise self._misfit(name)
        return JsonPart(self.text, value, (*self.path, name))

    def parts(self, name: str) -> Iterator["JsonEntry"]:
        """Yield the objects in the list of this name."""
        path = (*self.path, name)
        lines = list(islice(lines_within(self.text, path), MOST_ENTRIES))
        for number, value in self._list(name):
            if not isinstance(value, dict):
                raise self._misfit(name, number)
            yield JsonEntry(self.text, value, (*path, number), lines[number])

    def lines(self, name: str) -> tuple[str, ...]:
        """Return the texts in the list of this name, those with nothing in them left out."""
        found = []
        for number, value in self._list(name):
            if not isinstance(value, str) or len(value) > LONGEST_TEXT:
                raise self._misfit(name, number)
            found.append(value.strip())
        return tuple(filter(None, found))

    def _list(self, name: str) -> Iterator[tuple[int, JsonValue]]:
        value = self.entries.get(name)
        if value is None:
            return
        if not isinstance(value, list):
            raise self._misfit(name)
        for number, below in enumerate(value):
            if number == MOST_ENTRIES:
                line = line_of(self.text, (*self.path, name, number))
                raise CareerkitError("file_too_many", line=line)
            if below is not None:
                yield number, below

    def _misfit(self, *below: str | int) -> CareerkitError:
        return CareerkitError("file_misfit", line=line_of(self.text, (*self.path, *below)))


@dataclass(frozen=True)
class JsonEntry(JsonPart):
    """An object in a list, with the line in which it begins."""

    line: int = 1
