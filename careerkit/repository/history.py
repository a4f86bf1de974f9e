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
    turn.connection.execute(
        tables.revision.insert().values(
            record=turn.record,
            section=old.section,
            revision=old.revision,
            schema=schema,
            saved=old.saved,
            kept=turn.now,
            sealed=old.sealed,
        )
    )


def _kept_just_now(turn: Transaction, section: str) -> int:
    table = tables.revision.c
    query = sa.select(sa.func.count()).where(
        table.record == turn.record,
        table.section == section,
        table.kept > turn.now - APART,
        table.kept <= turn.now,  # a clock that was put back must not stop the keeping
    )
    return int(turn.connection.execute(query).scalar_one())


def revisions(turn: Transaction) -> tuple[Revision, ...]:
    """Return the kept revisions of all sections, newest first."""
    table = tables.revision.c
    query = (
        sa.select(table.section, table.revision, table.saved)
        .where(
            table.record == turn.record,
            table.section != IMPORT,
            table.kept > turn.now - KEPT,
        )
        .order_by(table.saved.desc(), table.section, table.revision.desc())
    )
    return tuple(Revision(*row) for row in turn.connection.execute(query))


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
    for table, since in (
        (tables.revision, tables.revision.c.kept),
        (tables.removed, tables.removed.c.removed),
    ):
        over = sa.and_(table.c.record == turn.record, since <= turn.now - KEPT)
        turn.connection.execute(table.delete().where(over))
