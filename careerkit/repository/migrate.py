"""Bring a database to the present schema. The steps are in ``versions/``, written for Alembic."""

import sqlalchemy as sa

from careerkit.errors import CareerkitError
from careerkit.repository.engine import reading

HEAD = "0002"  # the latest of `versions/`
TURN = 0x0CA4EE4  # PostgreSQL's name for the right to migrate: any number that nobody else takes


def migrate(engine: sa.Engine) -> None:
    """Upgrade the database to `HEAD`; others who want to do the same wait.

    Raises `CareerkitError` ``newer_database`` if a newer Careerkit has used it.
    """
    if present_version(engine) == HEAD:
        return
    # Imported here because it takes 0.2 s, which every start but the first one saves
    from careerkit.repository.upgrade import known_versions, upgrade  # noqa: PLC0415

    with engine.connect() as connection:
        connection.detach()  # not given back to the pool: its foreign keys are off
        if engine.dialect.name == "sqlite":
            # A table that Alembic copies and drops would take along what belongs to its rows
            connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            if engine.dialect.name == "postgresql":
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(TURN)))
            version = _version(connection)
            if version is not None and version not in known_versions():
                raise CareerkitError("newer_database", found=version, known=HEAD)
            upgrade(connection)


def present_version(engine: sa.Engine) -> str | None:
    """Return the version of the database's schema, None if it is empty."""
    with reading(engine).connect() as connection:
        return _version(connection)


def _version(connection: sa.Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(
        sa.text("SELECT version_num FROM alembic_version")
    ).scalar_one_or_none()
    return version
