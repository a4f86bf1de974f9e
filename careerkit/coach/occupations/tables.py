"""Read a release from tables that were made of one: `occupations.csv`, `ratings.csv` and so on."""

import csv
from collections.abc import Iterator
from pathlib import Path

from careerkit.coach.occupations.release import (
    INTERESTS,
    WORK_VALUES,
    Need,
    Release,
    nearest_first,
)


def read_tables(folder: Path) -> Release:
    """Return the release in `folder`. Raises `OSError` or `KeyError` where a table lacks a part."""
    release = Release()
    for row in _rows(folder / "occupations.csv"):
        soc = row["soc"]
        release.titles[soc] = row["title"]
        if row["job_zone"]:
            release.zones[soc] = int(row["job_zone"])
        release.interests[soc] = _scores(row, INTERESTS)
        release.values[soc] = _scores(row, WORK_VALUES)
    elements = [row["id"] for row in _rows(folder / "elements.csv")]
    for row in _rows(folder / "ratings.csv"):
        soc = row["soc"]
        release.rated[soc] = row["skills_rated"]
        release.needs[soc] = {
            element: Need(float(row[f"{element}.im"]), float(row[f"{element}.lv"]))
            for element in elements
            if row[f"{element}.im"] and row[f"{element}.lv"]
        }
    release.related = nearest_first(
        (row["soc"], row["related_soc"], int(row["rank"])) for row in _rows(folder / "related.csv")
    )
    titles = _rows(folder / "alternate_titles.csv")
    release.alternates = [(row["soc"], row["alternate_title"]) for row in titles]
    return release


def _scores(row: dict[str, str], columns: dict[str, str]) -> dict[str, float]:
    return {element: float(row[column]) for column, element in columns.items() if row[column]}


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
