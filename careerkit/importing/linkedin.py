"""What LinkedIn gives its members: a zip file of tables, or single ones of them."""

from collections.abc import Callable

from careerkit.errors import CareerkitError
from careerkit.importing.archives import members
from careerkit.importing.brought import Brought
from careerkit.importing.gathering import Gathering
from careerkit.importing.tables import Row, Table, read_table
from careerkit.importing.texts import read_text
from careerkit.model import Certificate, Contact, Post, Study

Take = Callable[[Gathering, Row, str], None]


def read_zip(content: bytes) -> Brought:
    """Return what stands in the tables of a zip file. Raises `CareerkitError`."""
    found = members(content, TABLES)
    if not found:
        raise CareerkitError("file_unknown")
    gathering = Gathering()
    for name, member in found.items():
        table = read_table(read_text(member, otherwise="cp1252"), name, TABLES[name][0])
        if table is not None:  # an empty one has no header
            _gather(gathering, table, name)
    return gathering.brought("linkedin")


def read_single(file_name: str, text: str) -> Brought | None:
    """Return what stands in one table, whatever its name is; None if it is none of LinkedIn's.

    Raises `CareerkitError` with the line where the table goes wrong.
    """
    for name, (columns, _) in TABLES.items():
        table = read_table(text, name, columns)
        if table is not None and _is_meant(file_name, name, table):
            gathering = Gathering()
            _gather(gathering, table, name)
            return gathering.brought("linkedin")
    return None


def _is_meant(file_name: str, name: str, table: Table) -> bool:
    """Return whether a table is the one of this name; many have a column "name" as skills do."""
    return name != SKILLS or table.columns == TABLES[SKILLS][0] or "skill" in file_name.casefold()


def _gather(gathering: Gathering, table: Table, name: str) -> None:
    for row in table.rows:
        TABLES[name][1](gathering, row, name)


def _post(gathering: Gathering, row: Row, file: str) -> None:
    post = Post(
        title=row["title"],
        employer=row["company name"],
        town=row["location"],
        start=gathering.month(row["started on"], file, row.line),
        end=gathering.month(row["finished on"], file, row.line),
        did=row["description"],
    )
    gathering.post(post, file, row.line)


def _study(gathering: Gathering, row: Row, file: str) -> None:
    study = Study(
        title=row["degree name"],
        school=row["school name"],
        start=gathering.month(row["start date"], file, row.line),
        end=gathering.month(row["end date"], file, row.line),
        note="\n".join(filter(None, (row["notes"], row["activities"]))),
    )
    gathering.study(study, file, row.line)


def _certificate(gathering: Gathering, row: Row, file: str) -> None:
    certificate = Certificate(
        title=row["name"],
        issuer=row["authority"],
        since=gathering.month(row["started on"], file, row.line),
        until=gathering.month(row["finished on"], file, row.line),
        link=row["url"],
    )
    gathering.certificate(certificate, file, row.line)


def _profile(gathering: Gathering, row: Row, _file: str) -> None:
    contact = Contact(
        name=" ".join(filter(None, (row["first name"], row["last name"]))),
        headline=row["headline"],
        town=row["geo location"],
        summary=row["summary"],
    )
    gathering.contact(contact)


def _skill(gathering: Gathering, row: Row, _file: str) -> None:
    gathering.skill(row["name"])


SKILLS = "Skills.csv"
TABLES: dict[str, tuple[frozenset[str], Take]] = {  # name -> columns that it must have
    "Profile.csv": (frozenset({"first name", "last name", "headline"}), _profile),
    "Positions.csv": (frozenset({"company name", "title"}), _post),
    "Education.csv": (frozenset({"school name"}), _study),
    "Certifications.csv": (frozenset({"name", "authority"}), _certificate),
    SKILLS: (frozenset({"name"}), _skill),
}
