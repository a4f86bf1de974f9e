"""Bring an older workbook document to the present schema, one version at a time.

A change of the document's shape is a new version: `SCHEMA_VERSION` goes up by one, the step from
the version before is added to `STEPS`, and ``tests/model/fixtures`` gains a file of the new one.
"""

from collections.abc import Callable, Mapping

from pydantic import JsonValue

from careerkit.errors import CareerkitError
from careerkit.model.workbook import SCHEMA_VERSION

Document = dict[str, JsonValue]
"""A workbook as JSON has it: section -> content. Sections may be absent: then they are empty."""

Step = Callable[[Document], Document]
"""From one version to the next. It may change its argument, and finds only the sections that
are there: a kept revision or a removed record is brought forward without the rest."""


def _as_it_is(document: Document) -> Document:
    """Leave it: the next version has more sections, and an absent one is empty."""
    return document


STEPS: Mapping[int, Step] = {1: _as_it_is, 2: _as_it_is}  # version -> the step to the next one


def migrate(
    document: Document,
    version: int,
    *,
    to: int = SCHEMA_VERSION,
    steps: Mapping[int, Step] = STEPS,
) -> Document:
    """Return `document`, which has the schema `version`, with the present schema.

    Raises `CareerkitError` ``newer_workbook`` if it was written by a newer Careerkit.
    """
    refuse_newer(version, known=to)
    for step in range(version, to):
        document = steps[step](document)
    return document | {"schema_version": to}


def refuse_newer(version: int, *, known: int = SCHEMA_VERSION) -> None:
    """Raise `CareerkitError` ``newer_workbook`` if a newer Careerkit wrote a document."""
    if version > known:
        raise CareerkitError("newer_workbook", found=version, known=known)
