"""Earlier revisions of sections, for 30 days: one in five minutes, more where words were lost."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from careerkit import vault
from careerkit.model import lookup
from careerkit.repository import tables
from careerkit.repository.sections import Sealed, assemble
from careerkit.repository.transaction import Transaction

APART = timedelta(minutes=5)  # a revision for each sitting and each thought, not for each key
MOST = 20  # in this time where pages write over each other
KEPT = timedelta(days=30)
IMPORT = "import"  # stands where revisions have their section: a note of `imports`

_REVISION, _REMOVED = tables.revision, tables.removed
_MINE = _REVISION.c.record == tables.RECORD_ID
_KEEP = _REVISION.insert()
_COUNT_SINCE = sa.select(sa.func.count()).where(
    _MINE,
    _REVISION.c.section == tables.SECTION_NAME,
    _REVISION.c.kept > tables.SINCE,
    _REVISION.c.kept <= tables.UNTIL,  # a clock that was put back must not stop the keeping
)
_NEWEST_FIRST = (
    sa.select(_REVISION.c.section, _REVISION.c.revision, _REVISION.c.saved)
    .where(_MINE, _REVISION.c.section != IMPORT, _REVISION.c.kept > tables.SINCE)
    .order_by(_REVISION.c.saved.desc(), _REVISION.c.section, _REVISION.c.revision.desc())
)
_PURGE = (
    _REVISION.delete().where(_MINE, _REVISION.c.kept <= tables.UNTIL),
    _REMOVED.delete().where(
        _REMOVED.c.record == tables.RECORD_ID, _REMOVED.c.removed <= tables.UNTIL
    ),
)


@dataclass(frozen=True)
class Revision:
    """A section as it was before it changed; `saved` says when it became so (UTC)."""

    section: str
    revision: int
    saved: datetime


def keep(turn: Transaction, schema: int, old: Sealed, *, most: int | None = 1) -> None:
    """Keep the section `old`, which is about to be replaced, unless `most` were kept just now."""
    if most is not None and _kept_just_now(turn, old.section) >= most:
        return
    row = {
        "record": turn.record,
        "section": old.section,
        "revision": old.revision,
        "schema": schema,
        "saved": old.saved,
        "kept": turn.now,
        "sealed": old.sealed,
    }
    turn.connection.execute(_KEEP, row)


def _kept_just_now(turn: Transaction, section: str) -> int:
    just_now = {"since": turn.now - APART, "until": turn.now}
    told = {"record_id": turn.record, "section_name": section, **just_now}
    return int(turn.connection.execute(_COUNT_SINCE, told).scalar_one())


def revisions(turn: Transaction) -> tuple[Revision, ...]:
    """Return the kept revisions of all sections, newest first."""
    told = {"record_id": turn.record, "since": turn.now - KEPT}
    return tuple(Revision(*row) for row in turn.connection.execute(_NEWEST_FIRST, told))


def open_revision(turn: Transaction, section: str, revision: int) -> Any:
    """Return the content of `section` as it was. Raises `LookupError` if it is not kept."""
    table = tables.revision.c
    query = sa.select(table.schema, table.sealed).where(
        table.record == turn.record,
        table.section == section,
        table.section != IMPORT,
        table.revision == revision,
        table.kept > turn.now - KEPT,
    )
    row = turn.connection.execute(query).one_or_none()
    if row is None:
        msg = f"no revision {revision} of {section!r}"
        raise LookupError(msg)
    plain = vault.unseal(
        turn.access.data_key,
        row.sealed,
        record=turn.record,
        section=section,
        schema=row.schema,
        revision=revision,
    )
    return lookup(assemble({section: plain}, row.schema), section)


def purge(turn: Transaction) -> None:
    """Delete the revisions and removed records whose 30 days are over."""
    told = {"record_id": turn.record, "until": turn.now - KEPT}
    for delete in _PURGE:
        turn.connection.execute(delete, told)
