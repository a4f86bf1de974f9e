"""What everything that keeps something in a database shares: the connection and the clock."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Lock

import sqlalchemy as sa

from careerkit.errors import CareerkitError
from careerkit.repository.engine import in_words, leave_no_traces, open_engine, reading
from careerkit.repository.migrate import migrate


def utc_now() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


class Store:
    """One database, opened at its first use, because a connection must not cross a fork.

    Every method raises `CareerkitError` ``disk_full``, ``store_busy``, ``store_damaged`` or
    ``store_away`` if the database itself fails; then nothing was changed.
    """

    def __init__(self, url: str, *, now: Callable[[], datetime] = utc_now) -> None:
        self._url = url
        self._now = now
        self._engine: sa.Engine | None = None
        self._reader: sa.Engine | None = None
        self._opening = Lock()

    def migrate(self) -> None:
        """Bring the database, which may be empty, to the present schema.

        Raises `CareerkitError` ``newer_database`` if a newer Careerkit has used it.
        """
        with in_words():
            migrate(self._open())

    def close(self) -> None:
        """Close every connection; the next use opens new ones."""
        with self._opening:
            if self._engine is not None:
                self._engine.dispose()
                self._engine = self._reader = None

    def _open(self) -> sa.Engine:
        with self._opening:
            if self._engine is None:
                try:
                    self._engine = open_engine(self._url)
                except OSError as error:
                    raise CareerkitError("store_away") from error
            return self._engine

    def _open_reader(self) -> sa.Engine:
        """Return the same engine for single reads; to make it takes longer than a read."""
        engine = self._open()
        if self._reader is None:
            self._reader = reading(engine)
        return self._reader

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with in_words(), self._open_reader().connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with in_words(), self._open().begin() as connection:
            yield connection

    def _wipe(self) -> None:
        """Leave nothing of deleted rows in any file. Raises `CareerkitError` ``traces_left``."""
        if not self._try_to_wipe():
            raise CareerkitError("traces_left")

    def _try_to_wipe(self, patience: float | None = None) -> bool:
        with in_words():
            return leave_no_traces(self._open(), patience)
