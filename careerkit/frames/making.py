"""How a table is made: rows in the person's order, and pandas imported as late as can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from careerkit.model import Part, Workbook


def in_order(workbook: Workbook, section: str, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of a section's records in their order; those without a place come last."""
    rows = dict.fromkeys(ids)
    placed = [id_ for id_ in workbook.orders.get(section, ()) if id_ in rows]
    return tuple(dict.fromkeys([*placed, *rows]))


def frame(columns: Sequence[str], rows: Sequence[tuple[object, ...]]) -> pd.DataFrame:
    """Return a table with these columns, also where there is no row."""
    import pandas as pd  # noqa: PLC0415  # half a second that most kernels never need

    return pd.DataFrame(rows, columns=list(columns), dtype=None if rows else object)


def record_frame(
    workbook: Workbook, order: str, records: Mapping[str, Part], columns: Sequence[str]
) -> pd.DataFrame:
    """Return a row per record that says something: `id`, then those fields of it."""
    rows = [
        (id_, *(plain(getattr(records[id_], column)) for column in columns))
        for id_ in in_order(workbook, order, records)
        if says(records[id_])
    ]
    return frame(("id", *columns), rows)


def form_frame(part: Part, columns: Sequence[str]) -> pd.DataFrame:
    """Return one row with those fields of a part, or none while all of them are empty."""
    row = tuple(plain(getattr(part, column)) for column in columns)
    return frame(columns, [row] if any(cell not in {"", None} for cell in row) else [])


def says(record: Part) -> bool:
    """Return whether anything has been said in a record; blanks say nothing."""
    return any(
        value.strip() if isinstance(value, str) else value not in (None, False, {})
        for _, value in record
    )


def plain(value: object) -> object:
    """Return a text without the blanks around it, and anything else as it is."""
    return value.strip() if isinstance(value, str) else value
