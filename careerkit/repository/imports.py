"""What an import changed, kept for as long as revisions are, so that it can be taken back."""

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from pydantic import BaseModel

from careerkit import vault
from careerkit.model import SCHEMA_VERSION, SECTIONS, Workbook
from careerkit.repository import tables
from careerkit.repository.history import IMPORT, KEPT
from careerkit.repository.sections import assemble, dump
from careerkit.repository.transaction import Transaction

_MOST = 2**31  # what a column of whole numbers holds

_NOTE = tables.revision.c
_LATEST = (
    sa.select(tables.revision)
    .where(_NOTE.record == tables.RECORD_ID, _NOTE.section == IMPORT, _NOTE.kept > tables.SINCE)
    .order_by(_NOTE.kept.desc())
    .limit(1)
)


@dataclass(frozen=True)
class Imported:
    """An import that can be taken back; `at` is when it was taken in (UTC)."""

    number: int
    source: str  # what kind of file it was
    at: datetime
    sections: tuple[str, ...]  # that it changed
    changed: tuple[str, ...]  # those changed again since, but for orders: each new record does it


@dataclass(frozen=True)
class Note:
    """What stands in the database about one import: the sections that it changed."""

    number: int
    source: str
    at: datetime
    before: Workbook
    after: Workbook

    def compare(self, now: Workbook) -> Imported:
        """Return what there is to say about it, beside the present workbook."""
        sections = _differing(self.before, self.after)
        changed = (
            name
            for name in sections
            if name != "orders" and getattr(now, name) != getattr(self.after, name)
        )
        return Imported(self.number, self.source, self.at, sections, tuple(changed))


class _Content(BaseModel):
    """A note as it is sealed: section -> its JSON, before and after."""

    source: str
    before: dict[str, str]
    after: dict[str, str]


def note(turn: Transaction, source: str, before: Workbook, after: Workbook) -> None:
    """Note the change from `before` to `after`, if it is one."""
    changed = _differing(before, after)
    if not changed:
        return
    number = secrets.randbelow(_MOST)
    content = _Content(source=source, before=_texts(before, changed), after=_texts(after, changed))
    sealed = vault.seal(
        turn.access.data_key,
        content.model_dump_json().encode(),
        record=turn.record,
        section=IMPORT,
        schema=SCHEMA_VERSION,
        revision=number,
    )
    row = {"record": turn.record, "section": IMPORT, "revision": number, "sealed": sealed}
    row |= {"schema": SCHEMA_VERSION, "saved": turn.now, "kept": turn.now}
    turn.connection.execute(tables.revision.insert().values(row))


def last_note(turn: Transaction) -> Note | None:
    """Return the latest import that was not taken back, if there is one."""
    told = {"record_id": turn.record, "since": turn.now - KEPT}
    row = turn.connection.execute(_LATEST, told).one_or_none()
    if row is None:
        return None
    plain = vault.unseal(
        turn.access.data_key,
        row.sealed,
        record=turn.record,
        section=IMPORT,
        schema=row.schema,
        revision=row.revision,
    )
    content = _Content.model_validate_json(plain)
    before, after = (_workbook(texts, row.schema) for texts in (content.before, content.after))
    return Note(row.revision, content.source, row.kept, before, after)


def forget(turn: Transaction, number: int) -> None:
    """Delete the note of an import."""
    table = tables.revision
    place = sa.and_(
        table.c.record == turn.record, table.c.section == IMPORT, table.c.revision == number
    )
    turn.connection.execute(table.delete().where(place))


def _differing(one: Workbook, other: Workbook) -> tuple[str, ...]:
    return tuple(name for name in SECTIONS if getattr(one, name) != getattr(other, name))


def _texts(workbook: Workbook, names: Collection[str]) -> dict[str, str]:
    """Return the sections of these names as JSON."""
    return {name: plain.decode() for name, plain in dump(workbook).items() if name in names}


def _workbook(texts: Mapping[str, str], schema: int) -> Workbook:
    return assemble({name: text.encode() for name, text in texts.items()}, schema)
