"""The tables.

In plain columns stand only ids, names of sections, numbers and times, and what a room's screen
shows to everybody: its name and code.
"""

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


# Statements that each page or edit needs are made once, before pages are forked: to make one takes
# longer than to run it, and a page that does it copies memory. What they are told has these names.
RECORD_ID = sa.bindparam("record_id", type_=sa.String)
SECTION_NAME = sa.bindparam("section_name", type_=sa.String)
SINCE = sa.bindparam("since", type_=Moment)
UNTIL = sa.bindparam("until", type_=Moment)


def _of_record(*, alone: bool = True) -> sa.Column[str]:
    """Return the column that names the record; what belongs to a record goes with it."""
    goes_with_it = sa.ForeignKey("record.id", ondelete="CASCADE")
    return sa.Column(
        "record", sa.String(32), goes_with_it, primary_key=alone, nullable=False, index=not alone
    )


installation = sa.Table(
    "installation",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),  # there is one row
    sa.Column("salt", sa.LargeBinary, nullable=False),  # of every key that is made of words
)

record = sa.Table(
    "record",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("schema", sa.Integer, nullable=False),  # of its sections
    sa.Column("moved", sa.BigInteger, nullable=False),  # committed changes so far
)
THIS_RECORD = record.c.id == RECORD_ID

lock = sa.Table(
    "lock",
    metadata,
    _of_record(),
    sa.Column("kind", sa.String(40), primary_key=True),  # whose key opens it: "home" or "words"
    sa.Column("wrapped", sa.LargeBinary, nullable=False),  # the data key
    sa.Column("finder", sa.String(64), index=True, unique=True),  # what words are found by
    sa.Column("made", Moment),  # when words were given
)

session = sa.Table(
    "session",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),  # made of a token that is not kept
    _of_record(alone=False),
    sa.Column("wrapped", sa.LargeBinary, nullable=False),  # the data key
    sa.Column("own_device", sa.Boolean, nullable=False),
    sa.Column("begun", Moment, nullable=False),
    sa.Column("used", Moment, nullable=False),
)

room = sa.Table(
    "room",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("code", sa.String(6), nullable=False, index=True, unique=True),
    # made of a token that only the facilitator has
    sa.Column("facilitator", sa.String(64), nullable=False, index=True, unique=True),
    sa.Column("opened", Moment, nullable=False),
    sa.Column("closes", Moment, nullable=False),
)

# Who joined here. A record without one is somebody's at home, and stays until they delete it.
guest = sa.Table(
    "guest",
    metadata,
    _of_record(),
    sa.Column("room", sa.String(32), sa.ForeignKey("room.id", ondelete="SET NULL"), index=True),
    sa.Column("joined", Moment, nullable=False),
    sa.Column("used", Moment, nullable=False, index=True),
    sa.Column("step", sa.String(40)),  # the page they opened last
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
