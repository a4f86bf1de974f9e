"""The rooms of a host: how people get in, and what a facilitator may know of them."""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from careerkit.repository import tables
from careerkit.repository.codes import new_code, read_code
from careerkit.repository.store import Store
from careerkit.repository.tokens import made_token, new_token, read_token

ID = 16  # random bytes
LASTS = timedelta(hours=12)  # a day's workshop, set up in the morning
KEPT = timedelta(days=30)  # after it closed: its name and its counts
HERE = timedelta(minutes=2)  # since the last sign of somebody, which is noted once a minute


@dataclass(frozen=True)
class Room:
    """A workshop; people join with its code from when it is opened until it closes (UTC)."""

    id: str
    name: str
    code: str
    opened: datetime
    closes: datetime


@dataclass(frozen=True)
class Counts:
    """How many joined, how many of them were active just now, how many opened which step last."""

    joined: int
    here: int
    at_step: Mapping[str, int]


class Rooms(Store):
    """The rooms in one database."""

    def open_room(
        self, name: str, *, lasts: timedelta = LASTS, secret: bytes | None = None
    ) -> tuple[Room, str]:
        """Open a room; return it with the token that only its facilitator gets.

        With the `secret` of the host, `leading_token` can tell it again.
        """
        id_ = secrets.token_hex(ID)
        token, keys = made_token(secret, _purpose(id_)) if secret else new_token()
        now = self._now()
        with self._writing() as connection:
            room = Room(id_, name, _free_code(connection), now, now + lasts)
            row = asdict(room) | {"facilitator": keys.name}
            connection.execute(tables.room.insert().values(row))
        return room, token

    def open_rooms(self) -> tuple[Room, ...]:
        """Return the rooms that people can join now, the oldest first."""
        now, table = self._now(), tables.room.c
        columns = [table[name] for name in Room.__annotations__]
        still = sa.and_(table.opened <= now, table.closes > now)
        with self._reading() as connection:
            rows = connection.execute(sa.select(*columns).where(still).order_by(table.opened))
            return tuple(Room(*row) for row in rows)

    def by_code(self, code: str) -> Room | None:
        """Return the open room that somebody means by `code`, however they typed it."""
        now, table = self._now(), tables.room.c
        return self._find(table.code == read_code(code), table.opened <= now, table.closes > now)

    def facilitated(self, token: str) -> Room | None:
        """Return the room of the facilitator who has `token`, also when it is closed."""
        keys = read_token(token)
        return self._find(tables.room.c.facilitator == keys.name) if keys else None

    def get(self, room_id: str) -> Room | None:
        """Return a room, also when it is closed; None when it is no longer kept."""
        return self._find(tables.room.c.id == room_id)

    def counts(self, room: Room) -> Counts:
        """Count the people of a room; nothing that one of them wrote is part of it."""
        guest, session = tables.guest.c, tables.session.c
        steps = (
            sa.select(guest.step, sa.func.count().label("people"))
            .where(guest.room == room.id)
            .group_by(guest.step)
        )
        here = (
            sa.select(sa.func.count(session.record.distinct()))
            .select_from(tables.session.join(tables.guest, guest.record == session.record))
            .where(guest.room == room.id, session.used > self._now() - HERE)
        )
        with self._reading() as connection:
            at_step = {row.step: row.people for row in connection.execute(steps)}
            active: int = connection.execute(here).scalar_one()
        joined = sum(at_step.values())
        at_step.pop(None, None)  # they have opened no page yet
        return Counts(joined, active, at_step)

    def close_room(self, room: Room) -> None:
        """Let nobody in from now on. Who joined goes on."""
        now, table = self._now(), tables.room
        still_open = sa.and_(table.c.id == room.id, table.c.closes > now)
        with self._writing() as connection:
            connection.execute(table.update().where(still_open).values(closes=now))

    def _find(self, *where: sa.ColumnElement[bool]) -> Room | None:
        columns = [tables.room.c[name] for name in Room.__annotations__]
        with self._reading() as connection:
            row = connection.execute(sa.select(*columns).where(*where)).one_or_none()
        return Room(*row) if row else None


def leading_token(secret: bytes, room: Room) -> str:
    """Return the token of the facilitator of a room that was opened with this secret."""
    return made_token(secret, _purpose(room.id))[0]


def _purpose(room_id: str) -> str:
    return f"leads room {room_id}"


def purge(connection: sa.Connection, now: datetime) -> None:
    """Delete the rooms that closed long ago. The workbooks of who joined stay."""
    table = tables.room
    connection.execute(table.delete().where(table.c.closes <= now - KEPT))


def _free_code(connection: sa.Connection) -> str:
    """Return a code that no room has, nor had as long as it is kept."""
    while True:
        code = new_code()
        taken = sa.select(tables.room.c.id).where(tables.room.c.code == code)
        if connection.execute(taken).one_or_none() is None:
            return code
