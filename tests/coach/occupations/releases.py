"""A made-up release of two rated occupations and one that is not, as files of each layout."""

from collections.abc import Iterable
from pathlib import Path

from careerkit.coach.occupations.release import INTERESTS, WORK_VALUES

NURSE, CLERK, OTHER = "29-0001.00", "43-0001.00", "43-0009.00"

_SKILL_HEAD = ("O*NET-SOC Code", "Element ID", "Element Name", "Scale ID", "Data Value", "Date")
_SKILLS = (
    (NURSE, "2.A.1.a", "Reading", "IM", "4.12", "08/2018"),
    (NURSE, "2.A.1.a", "Reading", "LV", "4.25", "08/2018"),
    (CLERK, "2.A.1.a", "Reading", "IM", "3.00", "07/2016"),
    (CLERK, "2.A.1.a", "Reading", "LV", "2.88", "07/2016"),
)
_MORE_SKILLS = (
    (NURSE, "2.B.1.a", "Perceiving", "IM", "4.00", "01/2019"),
    (NURSE, "2.B.1.a", "Perceiving", "LV", "4.50", "01/2019"),
    (CLERK, "2.B.1.a", "Perceiving", "IM", "1.00", "07/2016"),
    (CLERK, "2.B.1.a", "Perceiving", "LV", "0.00", "07/2016"),
)
_KNOWLEDGE = (
    (NURSE, "2.C.10", "Transport", "IM", "1.50", "12/2023"),
    (NURSE, "2.C.10", "Transport", "LV", "0.75", "12/2023"),
    (CLERK, "2.C.10", "Transport", "IM", "2.00", "12/2023"),
    (CLERK, "2.C.10", "Transport", "LV", "1.25", "12/2023"),
    (NURSE, "2.C.9.a", "Phones", "IM", "1.00", "12/2023"),
    (NURSE, "2.C.9.a", "Phones", "LV", "0.25", "12/2023"),
    (CLERK, "2.C.9.a", "Phones", "IM", "3.00", "12/2023"),
    (CLERK, "2.C.9.a", "Phones", "LV", "3.25", "12/2023"),
)
_INTERESTS = tuple(
    (soc, f"1.B.1.{letter}", "Theme", scale, value, "11/2023")
    for soc, score in ((NURSE, "6.10"), (CLERK, "2.33"))
    for letter in "abcdefgh"
    for scale, value in (("OI", score), ("IH", "4.00"))
    if scale == "OI" or letter in "gh"
)
_VALUES = ((NURSE, "1.B.2.a", "Achievement", "EX", "5.67", "06/2008"),)


def write_official(folder: Path, *, renamed: bool = False) -> None:
    """Write a release's text files; `renamed` as they are called from 30.3 on."""
    folder.mkdir(parents=True)
    if renamed:
        _write(folder / "Essential Skills.txt", _SKILL_HEAD, _SKILLS)
        _write(folder / "Transferable Skills.txt", _SKILL_HEAD, _MORE_SKILLS)
        _write(folder / "Career Interest Types.txt", _SKILL_HEAD, _INTERESTS)
    else:
        _write(folder / "Skills.txt", _SKILL_HEAD, (*_SKILLS, *_MORE_SKILLS))
        _write(folder / "Interests.txt", _SKILL_HEAD, _INTERESTS)
        _write(folder / "Work Values.txt", _SKILL_HEAD, _VALUES)
    _write(folder / "Knowledge.txt", _SKILL_HEAD, _KNOWLEDGE)
    _write(
        folder / "Occupation Data.txt",
        ("O*NET-SOC Code", "Title", "Description"),
        (
            (NURSE, "Nurses", 'Give "care".'),
            (CLERK, "File Clerks", "File papers."),
            (OTHER, "Clerks, All Other", "All other clerks."),
        ),
    )
    _write(
        folder / "Job Zones.txt",
        ("O*NET-SOC Code", "Job Zone", "Date"),
        ((NURSE, "4", "08/2018"), (CLERK, "2", "07/2016")),
    )
    _write(
        folder / "Related Occupations.txt",
        ("O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier", "Index"),
        (
            (NURSE, OTHER, "Primary-Short", "2"),
            (NURSE, CLERK, "Primary-Short", "1"),
            (CLERK, NURSE, "Supplemental", "11"),
        ),
    )
    titles = ((NURSE, "Staff Nurse"), (CLERK, "Records Clerk"), (CLERK, "File Clerks"))
    if renamed:
        _write(folder / "Job Titles.txt", ("O*NET-SOC Code", "Job Title"), titles)
    else:
        _write(folder / "Alternate Titles.txt", ("O*NET-SOC Code", "Alternate Title"), titles)


def add_zones(folder: Path, *zones: int) -> None:
    """Add occupations in these job zones to the official files, so that the zones have a scheme."""
    with (folder / "Job Zones.txt").open("a", encoding="utf-8") as file:
        file.writelines(f"53-000{zone}.00\t{zone}\t08/2018\n" for zone in zones)


def write_tables(folder: Path) -> None:
    """Write the same release as tables, values included."""
    folder.mkdir(parents=True)
    _write_csv(
        folder / "occupations.csv",
        ("soc", "title", "job_zone", *INTERESTS, *WORK_VALUES),
        (
            (NURSE, "Nurses", "4", *["6.1"] * 6, "5.67", *[""] * 5),
            (CLERK, "File Clerks", "2", *["2.33"] * 6, *[""] * 6),
            (OTHER, '"Clerks, All Other"', "", *[""] * 12),
        ),
    )
    elements = ("2.A.1.a", "2.B.1.a", "2.C.10", "2.C.9.a")
    _write_csv(
        folder / "elements.csv",
        ("id", "kind", "name"),
        ((element, "any", "Any") for element in elements),
    )
    _write_csv(
        folder / "ratings.csv",
        (
            "soc",
            "skills_rated",
            *(f"{element}.{scale}" for element in elements for scale in ("im", "lv")),
        ),
        (
            (NURSE, "2019-01", "4.12", "4.25", "4.0", "4.5", "1.5", "0.75", "1.0", "0.25"),
            (CLERK, "2016-07", "3.0", "2.88", "1.0", "0.0", "2.0", "1.25", "3.0", "3.25"),
        ),
    )
    _write_csv(
        folder / "related.csv",
        ("soc", "related_soc", "tier", "rank"),
        ((NURSE, CLERK, "a", "1"), (NURSE, OTHER, "a", "2"), (CLERK, NURSE, "b", "11")),
    )
    _write_csv(
        folder / "alternate_titles.csv",
        ("soc", "alternate_title"),
        ((NURSE, "Staff Nurse"), (CLERK, "Records Clerk"), (CLERK, "File Clerks")),
    )


def _write(file: Path, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    file.write_text("".join("\t".join(row) + "\n" for row in (head, *rows)), "utf-8")


def _write_csv(file: Path, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    file.write_text("".join(",".join(row) + "\n" for row in (head, *rows)), "utf-8")
