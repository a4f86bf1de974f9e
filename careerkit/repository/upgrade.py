"""What Alembic does for us, without its command and its file of settings."""

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory


def upgrade(connection: sa.Connection) -> None:
    """Take every step that is left, in the transaction of `connection`."""
    config = _config()
    config.attributes["connection"] = connection  # read in env.py
    command.upgrade(config, "head")


def known_versions() -> frozenset[str]:
    """Return every version that a step leads to."""
    steps = ScriptDirectory.from_config(_config()).walk_revisions()
    return frozenset(step.revision for step in steps)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "careerkit:repository")
    return config
