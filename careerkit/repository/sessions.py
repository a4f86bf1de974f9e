"""Sessions: a browser's token opens one workbook, for a while. Inside somebody's transaction."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from careerkit import vault
from careerkit.repository import tables
from careerkit.repository.tokens import TokenKeys, new_token
from careerkit.vault import Access


@dataclass(frozen=True)
class Lasting:
    """How long a session lasts: at most this long without use, and at most this long at all."""

    idle: timedelta
    longest: timedelta


SHARED_DEVICE = Lasting(timedelta(hours=4), timedelta(hours=24))  # a pause, but not another day
OWN_DEVICE = Lasting(timedelta(days=30), timedelta(days=90))


def begin(
    connection: sa.Connection, access: Access, *, own_device: bool, now: datetime
) -> tuple[str, TokenKeys]:
    """Begin a session; return its token, which is not kept, and what that is worth."""
    token, keys = new_token()
    row = {
        "id": keys.name,
        "record": access.record,
        "wrapped": vault.wrap_key(keys.wrapping_key, access.data_key, record=access.record),
        "own_device": own_device,
        "begun": now,
        "used": now,
    }
    connection.execute(tables.session.insert().values(row))
    return token, keys


def find(connection: sa.Connection, name: str, now: datetime) -> sa.Row[Any] | None:
    """Return a session that has not ended, with the room of its guest."""
    session, guest = tables.session, tables.guest
    both = session.join(guest, guest.c.record == session.c.record)
    query = sa.select(session, guest.c.room).select_from(both)
    where = session.c.id == name, sa.not_(_ended(now))
    return connection.execute(query.where(*where)).one_or_none()


def names(connection: sa.Connection, record: str) -> tuple[str, ...]:
    """Return the names of all sessions that open this workbook."""
    query = sa.select(tables.session.c.id).where(tables.session.c.record == record)
    return tuple(connection.execute(query).scalars())


def note_use(connection: sa.Connection, name: str, now: datetime) -> None:
    """Note that this session is used now."""
    table = tables.session
    connection.execute(table.update().where(table.c.id == name).values(used=now))


def end(connection: sa.Connection, name: str) -> None:
    """End a session."""
    connection.execute(tables.session.delete().where(tables.session.c.id == name))


def purge(connection: sa.Connection, now: datetime) -> None:
    """Delete the sessions that have ended by themselves."""
    connection.execute(tables.session.delete().where(_ended(now)))


def _ended(now: datetime) -> sa.ColumnElement[bool]:
    session = tables.session.c

    def too_old(lasting: Lasting) -> sa.ColumnElement[bool]:
        return sa.or_(session.used <= now - lasting.idle, session.begun <= now - lasting.longest)

    return sa.case((session.own_device, too_old(OWN_DEVICE)), else_=too_old(SHARED_DEVICE))
