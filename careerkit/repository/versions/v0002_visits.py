"""Sessions, rooms and who joined; locks that words open."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

SALT = 16  # random bytes


def upgrade() -> None:
    """Make the tables, and the salt of this installation."""
    installation = op.create_table(
        "installation",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_installation"),
    )
    op.bulk_insert(installation, [{"id": 1, "salt": secrets.token_bytes(SALT)}])
    op.add_column("lock", sa.Column("finder", sa.String(64)))
    op.add_column("lock", sa.Column("made", sa.DateTime))
    op.create_index("ix_lock_finder", "lock", ["finder"], unique=True)
    op.create_table(
        "session",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("record", sa.String(32), nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("own_device", sa.Boolean, nullable=False),
        sa.Column("begun", sa.DateTime, nullable=False),
        sa.Column("used", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_session"),
        _of_record("session"),
    )
    op.create_index("ix_session_record", "session", ["record"])
    op.create_table(
        "room",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("code", sa.String(6), nullable=False),
        sa.Column("facilitator", sa.String(64), nullable=False),
        sa.Column("opened", sa.DateTime, nullable=False),
        sa.Column("closes", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_room"),
    )
    op.create_index("ix_room_code", "room", ["code"], unique=True)
    op.create_index("ix_room_facilitator", "room", ["facilitator"], unique=True)
    op.create_table(
        "guest",
        sa.Column("record", sa.String(32), nullable=False),
        sa.Column("room", sa.String(32)),
        sa.Column("joined", sa.DateTime, nullable=False),
        sa.Column("used", sa.DateTime, nullable=False),
        sa.Column("step", sa.String(40)),
        sa.PrimaryKeyConstraint("record", name="pk_guest"),
        _of_record("guest"),
        sa.ForeignKeyConstraint(["room"], ["room.id"], name="fk_guest_room", ondelete="SET NULL"),
    )
    op.create_index("ix_guest_room", "guest", ["room"])
    op.create_index("ix_guest_used", "guest", ["used"])


def _of_record(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["record"], ["record.id"], name=f"fk_{table}_record", ondelete="CASCADE"
    )
