"""Records, the locks on their keys, their sealed sections, and what was removed from them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "record",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("schema", sa.Integer, nullable=False),
        sa.Column("moved", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_record"),
    )
    op.create_table(
        "lock",
        sa.Column("record", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("record", "kind", name="pk_lock"),
        _of_record("lock"),
    )
    op.create_table(
        "section",
        sa.Column("record", sa.String(32), nullable=False),
        sa.Column("section", sa.String(40), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("saved", sa.DateTime, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("record", "section", name="pk_section"),
        _of_record("section"),
    )
    op.create_table(
        "revision",
        sa.Column("record", sa.String(32), nullable=False),
        sa.Column("section", sa.String(40), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("schema", sa.Integer, nullable=False),
        sa.Column("saved", sa.DateTime, nullable=False),
        sa.Column("kept", sa.DateTime, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("record", "section", "revision", name="pk_revision"),
        _of_record("revision"),
    )
    op.create_table(
        "removed",
        sa.Column("record", sa.String(32), nullable=False),
        sa.Column("path", sa.String(200), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("schema", sa.Integer, nullable=False),
        sa.Column("removed", sa.DateTime, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("record", "path", name="pk_removed"),
        _of_record("removed"),
    )


def _of_record(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["record"], ["record.id"], name=f"fk_{table}_record", ondelete="CASCADE"
    )
