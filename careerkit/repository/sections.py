"""The sealed sections of one record and the Workbook that they make."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter, ValidationError

from careerkit import vault
from careerkit.errors import CareerkitError
from careerkit.model import SCHEMA_VERSION, SECTIONS, Workbook
from careerkit.model.migrations import migrate, refuse_newer
from careerkit.repository import tables
from careerkit.repository.transaction import Transaction
from careerkit.vault import Access

LARGEST = 16 * 1024 * 1024  # bytes of a section as JSON; what people write in a year has 0.2 MB

_RECORD, _SECTION = tables.record, tables.section
_MINE = _SECTION.c.record == tables.RECORD_ID
_READ = (  # one statement sees one state
    sa.select(_RECORD.c.schema, *_SECTION.c)
    .select_from(_RECORD.outerjoin(_SECTION))
    .where(tables.THIS_RECORD)
)
_BEGIN = _SECTION.insert()
_REPLACE = _SECTION.update().where(_MINE, _SECTION.c.section == tables.SECTION_NAME)
_DELETE_UNKNOWN = _SECTION.delete().where(_MINE, _SECTION.c.section.not_in(SECTIONS))
_BE_AT_PRESENT = _RECORD.update().where(tables.THIS_RECORD).values(schema=SCHEMA_VERSION)


@dataclass(frozen=True)
class Sealed:
    """A section as it is stored."""

    section: str
    revision: int
    saved: datetime
    sealed: bytes


@dataclass(frozen=True)
class Stored:
    """All sections of a record, and the document schema that they share."""

    schema: int
    sections: Mapping[str, Sealed]

    def open(self, access: Access) -> Workbook:
        """Return the workbook, with the present schema."""
        refuse_newer(self.schema)  # before its sections, which it may have sealed differently
        return assemble(
            {
                name: vault.unseal(
                    access.data_key,
                    row.sealed,
                    record=access.record,
                    section=name,
                    schema=self.schema,
                    revision=row.revision,
                )
                for name, row in self.sections.items()
            },
            self.schema,
        )


def assemble(sections: Mapping[str, bytes], schema: int) -> Workbook:
    """Return the workbook that these sections, as JSON, make; the others are empty."""
    document = b"{%b}" % b",".join(b'"%b":%b' % (n.encode(), s) for n, s in sections.items())
    if schema != SCHEMA_VERSION:
        document = json.dumps(migrate(json.loads(document), schema)).encode()
    try:
        return Workbook.model_validate_json(document)
    except ValidationError as error:  # ours, or a newer Careerkit of the same format wrote it
        raise CareerkitError("unknown_workbook") from error


def dump(workbook: Workbook) -> dict[str, bytes]:
    """Return each section as JSON."""
    return {name: _adapter(name).dump_json(getattr(workbook, name)) for name in SECTIONS}


def refuse_full(new: Mapping[str, bytes], old: Mapping[str, bytes]) -> None:
    """Raise `CareerkitError` ``section_full`` if a section grows beyond what it may hold."""
    for name, plain in new.items():
        if len(plain) > LARGEST and len(plain) > len(old[name]):
            raise CareerkitError("section_full", section=name)


def read(connection: sa.Connection, record: str) -> Stored:
    """Return what is stored of `record`, all of it of one moment.

    Raises `CareerkitError` ``no_workbook`` if there is nothing.
    """
    rows = connection.execute(_READ, {"record_id": record}).all()
    if not rows:
        raise CareerkitError("no_workbook")
    return Stored(
        rows[0].schema,
        {
            row.section: Sealed(row.section, row.revision, row.saved, row.sealed)
            for row in rows
            if row.section is not None
        },
    )


def write(turn: Transaction, new: Mapping[str, bytes], old: Stored) -> None:
    """Seal and store the sections `new`, each as the revision after the one in `old`.

    They must be all sections if those in `old` have an earlier schema.
    """
    here = {"record_id": turn.record}
    for name, plain in new.items():
        revision = old.sections[name].revision + 1 if name in old.sections else 1
        sealed = vault.seal(
            turn.access.data_key,
            plain,
            record=turn.record,
            section=name,
            schema=SCHEMA_VERSION,
            revision=revision,
        )
        row = {"revision": revision, "saved": turn.now, "sealed": sealed}
        if name in old.sections:
            turn.connection.execute(_REPLACE, {**row, **here, "section_name": name})
        else:
            turn.connection.execute(_BEGIN, {**row, "record": turn.record, "section": name})
    if old.schema != SCHEMA_VERSION:
        turn.connection.execute(_DELETE_UNKNOWN, here)
        turn.connection.execute(_BE_AT_PRESENT, here)


@cache
def _adapter(section: str) -> TypeAdapter[Any]:
    return TypeAdapter(Workbook.__annotations__[section])
