"""People who join, leave and come back: what a host keeps of them beside their workbook."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import sqlalchemy as sa

from careerkit import vault
from careerkit.errors import CareerkitError
from careerkit.repository import records, rooms, sessions, tables
from careerkit.repository.store import Store, utc_now
from careerkit.repository.tokens import read_token
from careerkit.vault import Access
from careerkit.words import new_words, word_keys

RETENTION = timedelta(days=90)  # of a workbook that nobody uses
NOTED = timedelta(minutes=1)  # between two notes that a session is used: each is a write
AT_ONCE = 20  # workbooks deleted in one transaction, which others wait for
PATIENCE = 1.0  # seconds of trying to leave no traces
WORDS = "words"  # the kind of lock


class OtherWordsError(Exception):
    """The words that were to be replaced are not the present ones."""


@dataclass(frozen=True)
class Visit:
    """Somebody in a session: its name (no secret), what opens their workbook, and their room."""

    id: str
    access: Access
    room: str | None
    own_device: bool


class Visits(Store):
    """The visits in one database. `retention` is how long a workbook stays that nobody uses."""

    def __init__(
        self, url: str, *, now: Callable[[], datetime] = utc_now, retention: timedelta = RETENTION
    ) -> None:
        super().__init__(url, now=now)
        self._retention = retention

    def join(self, room: str | None, *, own_device: bool) -> tuple[str, Visit]:
        """Begin an empty workbook; return the token for the cookie and the visit."""
        now = self._now()
        with self._writing() as connection:
            access = records.begin(connection)
            guest = {"record": access.record, "room": room, "joined": now, "used": now}
            connection.execute(tables.guest.insert().values(guest))
            token, keys = sessions.begin(connection, access, own_device=own_device, now=now)
        return token, Visit(keys.name, access, room, own_device)

    def find(self, token: str) -> Visit | None:
        """Return the visit of a session, None if it is unknown or has ended; note its use."""
        keys = read_token(token)
        if keys is None:
            return None
        now = self._now()
        with self._reading() as connection:
            row = sessions.find(connection, keys.name, now)
        if row is None:
            return None
        data_key = vault.unwrap_key(keys.wrapping_key, row.wrapped, record=row.record)
        visit = Visit(keys.name, Access(row.record, data_key), row.room, row.own_device)
        if now - row.used >= NOTED:
            with suppress(CareerkitError):  # who can read is not sent away from a full disk
                self._note_use(visit, now)
        return visit

    def leave(self, token: str) -> None:
        """End a session, if there is one. The workbook stays, for who has its words."""
        if keys := read_token(token):
            with self._writing() as connection:
                sessions.end(connection, keys.name)

    def come_back(self, words: tuple[str, ...], *, own_device: bool) -> tuple[str, Visit] | None:
        """Begin a session for who has these words; None if they open nothing. Takes 0.1 s."""
        keys = word_keys(words, salt=self._salt())
        lock, guest = tables.lock, tables.guest
        both = lock.join(guest, guest.c.record == lock.c.record)
        query = sa.select(lock.c.record, lock.c.wrapped, guest.c.room).select_from(both)
        with self._reading() as connection:
            row = connection.execute(query.where(lock.c.finder == keys.finder)).one_or_none()
        if row is None:
            return None
        data_key = vault.unwrap_key(keys.wrapping_key, row.wrapped, record=row.record)
        access, now = Access(row.record, data_key), self._now()
        with self._writing() as connection:
            if not _note_guest(connection, row.record, now):
                return None  # deleted just now
            token, session = sessions.begin(connection, access, own_device=own_device, now=now)
        return token, Visit(session.name, access, row.room, own_device)

    def give_words(self, visit: Visit, instead_of: datetime | None) -> tuple[str, ...]:
        """Return new words in place of those made at `instead_of`, None for none. Takes 0.1 s.

        The former ones stop working; the new ones are kept nowhere. Raises `OtherWordsError` if
        there are others meanwhile, `CareerkitError` ``no_workbook`` if the workbook was deleted.
        """
        words = new_words()
        keys = word_keys(words, salt=self._salt())
        record, data_key = visit.access.record, visit.access.data_key
        row = {
            "record": record,
            "kind": WORDS,
            "wrapped": vault.wrap_key(keys.wrapping_key, data_key, record=record),
            "finder": keys.finder,
            "made": self._now(),
        }
        with self._writing() as connection:
            records.claim(connection, record)
            if _made(connection, visit) != instead_of:
                raise OtherWordsError
            connection.execute(tables.lock.delete().where(_words_of(visit)))
            connection.execute(tables.lock.insert().values(row))
        return words

    def words_since(self, visit: Visit) -> datetime | None:
        """Return when this workbook got its present words (UTC), None if it has none."""
        with self._reading() as connection:
            return _made(connection, visit)

    def enter(self, visit: Visit, room: str | None) -> Visit:
        """Move somebody who came back to the room where they are today."""
        with self._writing() as connection:
            connection.execute(_guest_of(visit).values(room=room))
        return replace(visit, room=room)

    def at_step(self, visit: Visit, slug: str) -> None:
        """Note which page somebody opened last."""
        with self._writing() as connection:
            connection.execute(_guest_of(visit).values(step=slug))

    def sessions_of(self, visit: Visit) -> tuple[str, ...]:
        """Return the names of all sessions that open the same workbook."""
        with self._reading() as connection:
            return sessions.names(connection, visit.access.record)

    def delete(self, visit: Visit) -> None:
        """Delete the workbook, all that was kept of it, and every key and session.

        Raises `CareerkitError` ``traces_left`` as `Repository.shred` does.
        """
        with self._writing() as connection:
            records.delete(connection, [visit.access.record])
        self._wipe()

    def purge(self) -> int:
        """Delete what is past its time; return how many workbooks that were.

        Others can save in between. Sealed remains of what is deleted may stay in a file while
        somebody reads for long, as a backup does; the next purge removes them.
        """
        now = self._now()
        with self._writing() as connection:
            sessions.purge(connection, now)
            rooms.purge(connection, now)
        deleted = 0
        while some := self._purge_some(now):
            deleted += some
        self._try_to_wipe(PATIENCE)
        return deleted

    def _purge_some(self, now: datetime) -> int:
        guest = tables.guest.c
        unused = sa.select(guest.record).where(guest.used <= now - self._retention)
        with self._writing() as connection:
            query = unused.limit(AT_ONCE).with_for_update()
            over = connection.execute(query).scalars().all()
            records.delete(connection, over)
        return len(over)

    def _note_use(self, visit: Visit, now: datetime) -> None:
        with self._writing() as connection:
            sessions.note_use(connection, visit.id, now)
            _note_guest(connection, visit.access.record, now)

    def _salt(self) -> bytes:
        with self._reading() as connection:
            salt: bytes = connection.execute(sa.select(tables.installation.c.salt)).scalar_one()
        return salt


def _note_guest(connection: sa.Connection, record: str, now: datetime) -> bool:
    """Note that a workbook is used now; False if it is gone."""
    table = tables.guest
    used = table.update().where(table.c.record == record).values(used=now)
    return connection.execute(used).rowcount == 1


def _guest_of(visit: Visit) -> sa.Update:
    return tables.guest.update().where(tables.guest.c.record == visit.access.record)


def _made(connection: sa.Connection, visit: Visit) -> datetime | None:
    query = sa.select(tables.lock.c.made).where(_words_of(visit))
    return connection.execute(query).scalar_one_or_none()


def _words_of(visit: Visit) -> sa.ColumnElement[bool]:
    lock = tables.lock.c
    return sa.and_(lock.record == visit.access.record, lock.kind == WORDS)
