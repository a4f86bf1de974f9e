"""Load and update workbooks; every edit is a read-modify-write in one transaction."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

import sqlalchemy as sa

from careerkit import vault
from careerkit.beforehand import REHEARSED
from careerkit.errors import CareerkitError
from careerkit.model import SCHEMA_VERSION, SECTIONS, Record, Workbook, lookup, replace
from careerkit.model.take_back import take_back
from careerkit.repository import history, imports, records, removed, sections, tables
from careerkit.repository.engine import in_words
from careerkit.repository.history import Revision
from careerkit.repository.imports import Imported
from careerkit.repository.removed import Removed
from careerkit.repository.store import Store
from careerkit.repository.transaction import Transaction
from careerkit.vault import Access

_MOVED = sa.select(tables.record.c.moved).where(tables.THIS_RECORD)
_COUNT = tables.record.update().where(tables.THIS_RECORD).values(moved=tables.record.c.moved + 1)


class Repository(Store):
    """The workbooks in one database."""

    def new_record(self, *, kind: str, wrapping_key: bytes) -> Access:
        """Begin an empty workbook that `wrapping_key`, of this kind, opens."""
        with self._writing() as connection:
            access = records.begin(connection)
            wrapped = vault.wrap_key(wrapping_key, access.data_key, record=access.record)
            lock = {"record": access.record, "kind": kind, "wrapped": wrapped}
            connection.execute(tables.lock.insert().values(lock))
        return access

    def open_record(self, record: str, *, kind: str, wrapping_key: bytes) -> Access:
        """Return what opens the workbook `record`.

        Raises `CareerkitError` ``no_workbook`` if it is gone, ``wrong_key`` if the key is another.
        """
        lock = tables.lock.c
        query = sa.select(lock.wrapped).where(lock.record == record, lock.kind == kind)
        with self._reading() as connection:
            wrapped = connection.execute(query).scalar_one_or_none()
        if wrapped is None:
            raise CareerkitError("no_workbook")
        return Access(record, vault.unwrap_key(wrapping_key, wrapped, record=record))

    def warm(self) -> None:
        """Do once what only the first looks and the first edits cost, and take it back.

        Closes every connection: none may cross a fork.
        """
        nobody = Access("0" * 32, b"")
        looks = (self.moved, self.load, self.removed, self.revisions, self.last_import)
        try:
            for look in looks:
                with suppress(CareerkitError):
                    look(nobody)
            with suppress(CareerkitError):  # who comes will hear what is wrong with the store
                self._rehearse()
        finally:
            self._open().dispose()

    def _rehearse(self) -> None:
        with in_words(), self._open().connect() as connection:
            access = records.begin(connection)
            records.claim(connection, access.record)
            turn = Transaction(connection, access, self._now())
            for words in ("one", "another"):
                _change(turn, partial(_say, words))
            connection.rollback()

    def load(self, access: Access) -> Workbook:
        """Return the workbook. Raises `CareerkitError` ``no_workbook`` if it was deleted."""
        with self._reading() as connection:
            stored = sections.read(connection, access.record)
        return stored.open(access)

    def update(self, access: Access, change: Callable[[Workbook], Workbook]) -> Workbook:
        """Replace the workbook by what `change` makes of it; return it when it is on disk.

        `change` runs inside the transaction: others wait for it. If it raises, nothing changes.
        Raises `CareerkitError` ``no_workbook`` if the workbook was deleted, ``section_full`` if
        the change would make a section larger than it may be.
        """
        return self.update_counted(access, change)[0]

    def update_counted(
        self,
        access: Access,
        change: Callable[[Workbook], Workbook],
        *,
        loses: Callable[[Workbook], Collection[str]] = lambda _: (),
    ) -> tuple[Workbook, int]:
        """Update the workbook as `update` does; return it with what `moved` is for it.

        `loses` names the sections of the workbook, as it was, whose words nobody would see again:
        these are kept as revisions, even if there is one already of the last five minutes.
        """
        with self._turn(access) as turn:
            new = _change(turn, lambda _, workbook: change(workbook), loses=loses)
            return new, _moved(turn.connection, access)

    def take_in(
        self, access: Access, change: Callable[[Workbook], Workbook], *, source: str
    ) -> Workbook:
        """Update the workbook as `update` does, in a way that `undo_import` can take back."""

        def noted(turn: Transaction, workbook: Workbook) -> Workbook:
            new = change(workbook)
            imports.note(turn, source, workbook, new)
            return new

        return self._update(access, noted, keep_always=True)

    def last_import(self, access: Access) -> Imported | None:
        """Return the latest import of the last 30 days that was not taken back."""
        with self._reading() as connection:
            note = imports.last_note(Transaction(connection, access, self._now()))
            if note is None:
                return None
            stored = sections.read(connection, access.record)
        return note.compare(stored.open(access))

    def undo_import(self, access: Access, number: int) -> Workbook:
        """Take the latest import back; what was changed since stays as it was left.

        Raises `CareerkitError` ``no_import`` if it is not the one of this number.
        """

        def change(turn: Transaction, workbook: Workbook) -> Workbook:
            note = imports.last_note(turn)
            if note is None or note.number != number:
                raise CareerkitError("no_import")
            imports.forget(turn, number)
            return take_back(note.before, note.after, workbook)

        return self._update(access, change, keep_always=True)

    def moved(self, access: Access) -> int:
        """Return a number that grows with every committed change of this workbook."""
        with self._reading() as connection:
            return _moved(connection, access)

    def revisions(self, access: Access) -> tuple[Revision, ...]:
        """Return the earlier revisions of all sections, newest first."""
        with self._reading() as connection:
            return history.revisions(Transaction(connection, access, self._now()))

    def restore(self, access: Access, section: str, revision: int) -> Workbook:
        """Bring a section back as it was; what it replaces is kept as a revision too.

        Raises `LookupError` if there is no such revision.
        """

        def change(turn: Transaction, workbook: Workbook) -> Workbook:
            return replace(workbook, section, history.open_revision(turn, section, revision))

        return self._update(access, change, keep_always=True)

    def removed(self, access: Access) -> tuple[Removed, ...]:
        """Return the records removed in the last 30 days, newest first."""
        with self._reading() as connection:
            return removed.removed(Transaction(connection, access, self._now()))

    def put_back(self, access: Access, path: str) -> Workbook:
        """Put a removed record back where it stood, or do nothing if it stands there.

        Raises `LookupError` if there is no such removed record.
        """

        def change(turn: Transaction, workbook: Workbook) -> Workbook:
            try:
                if isinstance(lookup(workbook, path), Record):
                    return workbook
            except LookupError:
                pass
            return replace(workbook, path, removed.find(turn, path))

        return self._update(access, change)

    def amend_removed(self, access: Access, path: str, value: Any) -> bool:
        """Set a field of a removed record, for an edit that came late.

        Returns False if there is no such removed record; raises as `careerkit.model.replace` does.
        """
        with self._turn(access) as turn:
            found = removed.amend(turn, path, value)
            if found:
                _count(turn)
        return found

    def shred(self, access: Access) -> None:
        """Delete the workbook, all that was kept of it and every key to it.

        Raises `CareerkitError` ``traces_left`` if it is deleted but another program still holds
        on to the file that its sealed sections stand in.
        """
        with self._writing() as connection:
            records.delete(connection, [access.record])
        self._wipe()

    @contextmanager
    def _turn(self, access: Access) -> Iterator[Transaction]:
        """Begin a transaction that may change the record; others wait for its end."""
        with self._writing() as connection:
            records.claim(connection, access.record)
            yield Transaction(connection, access, self._now())

    def _update(
        self,
        access: Access,
        change: Callable[[Transaction, Workbook], Workbook],
        *,
        keep_always: bool = False,
    ) -> Workbook:
        with self._turn(access) as turn:
            return _change(turn, change, keep_always=keep_always)


def _say(words: str, _: Transaction, workbook: Workbook) -> Workbook:
    return replace(workbook, REHEARSED, words)


def _change(
    turn: Transaction,
    change: Callable[[Transaction, Workbook], Workbook],
    *,
    keep_always: bool = False,
    loses: Callable[[Workbook], Collection[str]] = lambda _: (),
) -> Workbook:
    stored = sections.read(turn.connection, turn.record)
    old = stored.open(turn.access)
    before = sections.dump(old)
    new = change(turn, old)
    after = sections.dump(new)
    changed = {name: after[name] for name in SECTIONS if after[name] != before[name]}
    sections.refuse_full(changed, before)
    if changed:
        outdated = stored.schema != SCHEMA_VERSION  # then every section is written again
        lost = loses(old)
        history.purge(turn)
        for name, row in stored.sections.items():
            if outdated or name in changed:
                some = history.MOST if name in lost else 1
                most = None if outdated or keep_always else some
                history.keep(turn, stored.schema, row, most=most)
        removed.follow(turn, changed, old, new)
        sections.write(turn, after if outdated else changed, stored)
        _count(turn)
    return new


def _moved(connection: sa.Connection, access: Access) -> int:
    found = connection.execute(_MOVED, {"record_id": access.record})
    moved: int | None = found.scalar_one_or_none()
    if moved is None:
        raise CareerkitError("no_workbook")
    return moved


def _count(turn: Transaction) -> None:
    turn.connection.execute(_COUNT, {"record_id": turn.record})
