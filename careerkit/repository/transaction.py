"""What everything that reads or changes one record needs to know."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from careerkit.vault import Access


@dataclass(frozen=True)
class Transaction:
    """A connection, the record that it is about, and the time (UTC) at which it happens."""

    connection: sa.Connection
    access: Access
    now: datetime

    @property
    def record(self) -> str:
        """Return the name of the record."""
        return self.access.record
