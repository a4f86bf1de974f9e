"""Records that a person took out of their workbook; they can be put back for 30 days."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from careerkit import vault
from careerkit.model import SCHEMA_VERSION, Part, Record, Workbook, lookup, replace
from careerkit.repository import tables
from careerkit.repository.history import KEPT
from careerkit.repository.sections import assemble
from careerkit.repository.transaction import Transaction
from careerkit.vault import Access

_KEPT = sa.select(tables.removed).where(
    tables.removed.c.record == tables.RECORD_ID, tables.removed.c.removed > tables.SINCE
)
_NEWEST_FIRST = _KEPT.order_by(tables.removed.c.removed.desc(), tables.removed.c.path)


@dataclass(frozen=True)
class Removed:
    """A record that is gone: where it stood, its title or name if it has one, and since when."""

    path: str
    record_name: str
    removed: datetime


def standing(part: object, path: str) -> Iterator[tuple[str, Record]]:
    """Yield each record below `part` with its path, a record before those inside it."""
    children = dict(part) if isinstance(part, Part) else part
    if not isinstance(children, Mapping):
        return
    for name, child in children.items():
        below = f"{path}.{name}"
        if isinstance(child, Record) and isinstance(part, Mapping):
            yield below, child
        yield from standing(child, below)


def follow(turn: Transaction, sections: Iterable[str], old: Workbook, new: Workbook) -> None:
    """Keep the records of `sections` that are gone in `new`; forget those that are back."""
    for section in sections:
        before = dict(standing(getattr(old, section), section))
        after = dict(standing(getattr(new, section), section))
        back = after.keys() - before.keys()
        if back:
            _forget(turn, back)
        gone = [path for path in before if path not in after]
        for path in gone:
            if not any(path.startswith(f"{above}.") for above in gone):  # it goes with that one
                row = {"record": turn.record, "path": path, "removed": turn.now}
                row |= _seal(turn.access, path, before[path], 1)
                turn.connection.execute(tables.removed.insert().values(row))


def removed(turn: Transaction) -> tuple[Removed, ...]:
    """Return what can be put back, newest first."""
    found = turn.connection.execute(_NEWEST_FIRST, _kept_by(turn))
    return tuple(
        Removed(row.path, _name(lookup(_open(turn.access, row), row.path)), row.removed)
        for row in found.all()
    )


def find(turn: Transaction, path: str) -> Record:
    """Return the removed record at `path`. Raises `LookupError` if there is none."""
    query = _KEPT.where(tables.removed.c.path == path)
    row = turn.connection.execute(query, _kept_by(turn)).one_or_none()
    if row is None:
        raise _unknown(path)
    return _record(_open(turn.access, row), path)


def amend(turn: Transaction, path: str, value: Any) -> bool:
    """Set the field at `path` of a removed record; False if no removed record is on this path.

    Raises as `careerkit.model.replace` does.
    """
    table = tables.removed.c
    query = _KEPT.where(table.path.in_(_upwards(path)))
    longest_first = query.order_by(sa.func.length(table.path).desc())
    row = turn.connection.execute(longest_first, _kept_by(turn)).first()
    if row is None:
        return False
    if row.path == path and value is None:
        return True  # removed twice
    old = _open(turn.access, row)
    new = replace(old, path, value)
    if new != old:
        changed = _seal(turn.access, row.path, _record(new, row.path), row.revision + 1)
        place = sa.and_(table.record == turn.record, table.path == row.path)
        turn.connection.execute(tables.removed.update().where(place).values(changed))
    return True


def _kept_by(turn: Transaction) -> dict[str, Any]:
    return {"record_id": turn.record, "since": turn.now - KEPT}


def _seal(access: Access, path: str, record: Record, revision: int) -> dict[str, Any]:
    """Return the columns that hold the record."""
    sealed = vault.seal(
        access.data_key,
        record.model_dump_json().encode(),
        record=access.record,
        section=_place(path),
        schema=SCHEMA_VERSION,
        revision=revision,
    )
    return {"schema": SCHEMA_VERSION, "revision": revision, "sealed": sealed}


def _open(access: Access, row: sa.Row[Any]) -> Workbook:
    """Return a workbook in which nothing but this removed record stands."""
    plain = vault.unseal(
        access.data_key,
        row.sealed,
        record=access.record,
        section=_place(row.path),
        schema=row.schema,
        revision=row.revision,
    )
    section, *names = row.path.split(".")
    for name in reversed(names):
        plain = b'{"%b":%b}' % (name.encode(), plain)
    return assemble({section: plain}, row.schema)


def _record(workbook: Workbook, path: str) -> Record:
    record = lookup(workbook, path)
    if isinstance(record, Record):
        return record
    raise _unknown(path)


def _unknown(path: str) -> LookupError:
    return LookupError(f"no removed record at {path!r}")


def _place(path: str) -> str:
    """Return the section that the seal names; no section of a workbook has such a name."""
    return f"removed {path}"


def _upwards(path: str) -> list[str]:
    """Return `path` and every path above it."""
    names = path.split(".")
    return [".".join(names[:end]) for end in range(1, len(names) + 1)]


def _name(record: Any) -> str:
    return str(getattr(record, "title", "") or getattr(record, "name", ""))


def _forget(turn: Transaction, paths: Iterable[str]) -> None:
    table = tables.removed.c
    place = sa.and_(table.record == turn.record, table.path.in_(sorted(paths)))
    turn.connection.execute(tables.removed.delete().where(place))
