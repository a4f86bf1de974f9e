"""Where workbooks are kept: SQLite by default, another database by its URL. All of it sealed."""

from careerkit.repository.history import Revision
from careerkit.repository.imports import Imported
from careerkit.repository.removed import Removed
from careerkit.repository.repository import Repository
from careerkit.repository.store import utc_now

__all__ = ["Imported", "Removed", "Repository", "Revision", "utc_now"]
