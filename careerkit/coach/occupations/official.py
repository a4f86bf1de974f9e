"""Read an official O*NET release: the text files of `db_29_3_text.zip`, unpacked.

The files of 29.x are known well. From 30.3 on some have other names, and work values are gone
(https://www.onetcenter.org/dev_db.html); those are read by their new names, but that is untested
on a real release. Releases of 30.x have four job zones, not five, and nothing here says which
of the five each stands for: they are read as they are, and `compile` refuses them.
"""

import csv
from collections.abc import Iterable, Iterator
from errno import ENOENT
from pathlib import Path

from careerkit.coach.occupations.release import (
    INTERESTS,
    WORK_VALUES,
    Need,
    Release,
    nearest_first,
)

Row = dict[str, str]

SOC, ELEMENT, SCALE, VALUE = "O*NET-SOC Code", "Element ID", "Scale ID", "Data Value"

# The name in 29.x, then what took its place
OCCUPATIONS = ("Occupation Data.txt",)
SKILLS = ("Skills.txt", "Essential Skills.txt", "Transferable Skills.txt")
KNOWLEDGE = ("Knowledge.txt",)
INTEREST_SCORES = ("Interests.txt", "Career Interest Types.txt")
VALUE_SCORES = ("Work Values.txt",)
ZONES = ("Job Zones.txt",)
TITLES = ("Alternate Titles.txt", "Job Titles.txt")
RELATED = ("Related Occupations.txt",)


def read_official(folder: Path) -> Release:
    """Return the release in `folder`. Raises `OSError` where a file is missing, but for values."""
    skills = list(_rows(folder, SKILLS))
    return Release(
        titles={row[SOC]: row["Title"] for row in _rows(folder, OCCUPATIONS)},
        zones={row[SOC]: int(row["Job Zone"]) for row in _rows(folder, ZONES)},
        interests=_scores(_rows(folder, INTEREST_SCORES), "OI", INTERESTS.values()),
        values=_scores(_rows(folder, VALUE_SCORES, needed=False), "EX", WORK_VALUES.values()),
        needs=_needs([*skills, *_rows(folder, KNOWLEDGE)]),
        rated=_newest(skills),
        related=nearest_first(
            (row[SOC], row["Related O*NET-SOC Code"], int(row["Index"]))
            for row in _rows(folder, RELATED)
        ),
        alternates=[
            (row[SOC], row["Alternate Title"] if "Alternate Title" in row else row["Job Title"])
            for row in _rows(folder, TITLES)
        ],
    )


def _needs(rows: list[Row]) -> dict[str, dict[str, Need]]:
    important = {(row[SOC], row[ELEMENT]): row[VALUE] for row in rows if row[SCALE] == "IM"}
    needs: dict[str, dict[str, Need]] = {}
    for row in rows:
        importance = important.get((row[SOC], row[ELEMENT]))
        if row[SCALE] == "LV" and importance is not None:
            need = Need(float(importance), float(row[VALUE]))
            needs.setdefault(row[SOC], {})[row[ELEMENT]] = need
    return needs


def _scores(rows: Iterable[Row], scale: str, wanted: Iterable[str]) -> dict[str, dict[str, float]]:
    elements = set(wanted)
    found: dict[str, dict[str, float]] = {}
    for row in rows:
        if row[SCALE] == scale and row[ELEMENT] in elements:
            found.setdefault(row[SOC], {})[row[ELEMENT]] = float(row[VALUE])
    return found


def _newest(skills: list[Row]) -> dict[str, str]:
    """Return the newest month of each code; a file says "07/2017", we say "2017-07"."""
    newest: dict[str, str] = {}
    for row in skills:
        month, _, year = row["Date"].partition("/")
        newest[row[SOC]] = max(newest.get(row[SOC], ""), f"{year}-{month}")
    return newest


def _rows(folder: Path, names: tuple[str, ...], *, needed: bool = True) -> Iterator[Row]:
    files = [folder / name for name in names if (folder / name).is_file()]
    if needed and not files:
        raise FileNotFoundError(ENOENT, "no such file", str(folder / names[0]))
    for file in files:
        with file.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
