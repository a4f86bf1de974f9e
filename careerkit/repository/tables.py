"""The tables. In plain columns stand only ids, names of sections, numbers and times."""

from datetime import UTC, datetime

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


class Moment(sa.TypeDecorator[datetime]):
    """A time in UTC; stored without its zone, which SQLite cannot hold."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Return `value` as it is stored."""
        del dialect
        return value and value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Return what was stored, with its zone."""
        del dialect
        return value and value.replace(tzinfo=UTC)


def _of_record() -> sa.Column[str]:
    """Return the column that names the record; what belongs to a record goes with it."""
    return sa.Column(
        "record", sa.String(32), sa.ForeignKey("record.id", ondelete="CASCADE"), primary_key=True
    )


record = sa.Table(
    "record",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("schema", sa.Integer, nullable=False),  # of its sections
    sa.Column("moved", sa.BigInteger, nullable=False),  # committed changes so far
)

lock = sa.Table(
    "lock",
    metadata,
    _of_record(),
    sa.Column("kind", sa.String(40), primary_key=True),  # whose key opens it: "home"
    sa.Column("wrapped", sa.LargeBinary, nullable=False),  # the data key
)

section = sa.Table(
    "section",
    metadata,
    _of_record(),
    sa.Column("section", sa.String(40), primary_key=True),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("saved", Moment, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
)

revision = sa.Table(
    "revision",
    metadata,
    _of_record(),
    sa.Column("section", sa.String(40), primary_key=True),
    sa.Column("revision", sa.Integer, primary_key=True),
    sa.Column("schema", sa.Integer, nullable=False),
    sa.Column("saved", Moment, nullable=False),
    sa.Column("kept", Moment, nullable=False),  # when the next revision took its place
    sa.Column("sealed", sa.LargeBinary, nullable=False),
)

removed = sa.Table(
    "removed",
    metadata,
    _of_record(),
    sa.Column("path", sa.String(200), primary_key=True),  # fields and ids: "stories.1f0c22ab"
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("schema", sa.Integer, nullable=False),
    sa.Column("removed", Moment, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
)
