"""A record begins, gets the locks on its key, and goes. Inside somebody's transaction."""

import secrets
from collections.abc import Collection

import sqlalchemy as sa

from careerkit import vault
from careerkit.errors import CareerkitError
from careerkit.model import SCHEMA_VERSION
from careerkit.repository import tables
from careerkit.vault import Access

NAME = 16  # random bytes

_CLAIM = sa.select(tables.record.c.id).where(tables.THIS_RECORD).with_for_update()


def begin(connection: sa.Connection) -> Access:
    """Begin an empty workbook. Nobody can open it again before it gets a lock or a session."""
    access = Access(secrets.token_hex(NAME), vault.new_key())
    row = {"id": access.record, "schema": SCHEMA_VERSION, "moved": 0}
    connection.execute(tables.record.insert().values(row))
    return access


def claim(connection: sa.Connection, record: str) -> None:
    """Make others wait who want to change this record. SQLite has locked the database already.

    Raises `CareerkitError` ``no_workbook`` if it is gone.
    """
    if connection.execute(_CLAIM, {"record_id": record}).one_or_none() is None:
        raise CareerkitError("no_workbook")


def delete(connection: sa.Connection, records: Collection[str]) -> None:
    """Delete workbooks, all that was kept of them and every key to them."""
    table = tables.record
    connection.execute(table.delete().where(table.c.id.in_(records)))
