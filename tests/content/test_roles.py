"""The role guides that we ship: that they are whole, right, and easy to read."""

from collections.abc import Iterator
from statistics import mean

import pytest

from careerkit.coach.occupations.figures import figures
from careerkit.coach.occupations.release import INTERESTS
from careerkit.content import Words
from careerkit.roles import Role, read_role, roles
from careerkit.roles.schema import SCHEMA, role_schema
from careerkit.settings import read_settings
from tests.content.reading_age import HARDEST, LONGEST, grade, sentences

FILES = sorted((read_settings().assets / "roles").glob("*.yaml"))
ROLES = roles()
TECHNICIAN = ROLES["library-technician"]
PROSE = {"text", "intro", "way", "summary"}
SECTIONS = [name for name in Role.model_fields if hasattr(getattr(TECHNICIAN, name), "points")]

each_role = pytest.mark.parametrize("name", ROLES)


def texts(part: object, called: frozenset[str] | set[str]) -> Iterator[str]:
    """Yield every text under a key of `called`."""
    if isinstance(part, Words):
        for field in type(part).model_fields:
            value = getattr(part, field)
            if isinstance(value, str):
                yield from [value] if field in called else []
            else:
                yield from texts(value, called)
    elif isinstance(part, tuple):
        for below in part:
            yield from texts(below, called)


def said(role: Role) -> str:
    return " ".join(texts(role, PROSE | {"name", "short"}))


def used_sources(part: object) -> Iterator[str]:
    if isinstance(part, Words):
        sources = getattr(part, "sources", ())
        yield from sources if isinstance(sources, tuple) else ()
        for field in type(part).model_fields:
            yield from used_sources(getattr(part, field))
    elif isinstance(part, tuple):
        for below in part:
            yield from used_sources(below)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_guide_is_sound(file: object) -> None:
    assert read_role(file).problems == ()  # type: ignore[arg-type]


def test_the_roles_of_the_course_have_a_guide() -> None:
    assert {role.title: role.soc for role in ROLES.values()} == {
        "Library Technician": "25-4031.00",
        "Library Assistant": "43-4121.00",
        "Librarian": "25-4022.00",
        "Archivist": "25-4011.00",
        "Computer User Support Specialist": "15-1232.00",
        "Database Administrator": "15-1242.00",
        "Document Management Specialist": "15-1299.03",
        "Teaching Assistant": "25-9042.00",
        "File Clerk": "43-4071.00",
    }


@each_role
def test_a_file_is_called_like_its_role(name: str) -> None:
    assert name == ROLES[name].title.lower().replace(" ", "-")


@each_role
def test_every_section_has_something_to_say(name: str) -> None:
    for section in SECTIONS:
        assert len(getattr(ROLES[name], section).points) >= 2, section


@each_role
def test_there_are_tasks_enough_to_answer_and_each_is_proof_of_something(name: str) -> None:
    duties = ROLES[name].responsibilities.points
    assert 10 <= len(duties) <= 14
    assert all(duty.elements for duty in duties)


@each_role
def test_every_skill_is_one_that_o_net_knows(name: str) -> None:
    assert all(ability.elements for ability in ROLES[name].skills.points)


@each_role
def test_what_is_a_must_stands_apart_with_a_way_to_it(name: str) -> None:
    assert {"degree", "check"} <= {gate.kind for gate in ROLES[name].gates}


@each_role
def test_the_figures_are_those_of_o_net(name: str) -> None:
    role, table = ROLES[name], figures()
    assert role.soc is not None
    assert role.figures is not None
    row = table.place[role.soc]
    columns = {element: column for column, element in enumerate(table.elements)}
    assert role.figures.as_of == table.rated[row]
    assert role.figures.zone == table.zones[row]
    for elements, group in ((role.figures.skills, "2.AB"), (role.figures.knowledge, "2.C")):
        heavy = [float(table.importance[row, columns[element]]) for element in elements]
        others = [
            float(table.importance[row, column])
            for element, column in columns.items()
            if element not in elements and (element[:3] == "2.C") == (group == "2.C")
        ]
        assert heavy == sorted(heavy, reverse=True)
        assert heavy[-1] >= max(others)
    strongest = sorted(range(6), key=lambda theme: -float(table.interests[row, theme]))[:3]
    assert role.figures.interests == tuple(list(INTERESTS)[theme] for theme in strongest)


@each_role
def test_every_source_is_used_and_o_net_has_its_credit(name: str) -> None:
    role = ROLES[name]
    assert set(role.sources) == set(used_sources(role))
    credit = role.sources["onet"].credit
    for words in ("O*NET 29.3", "CC BY 4.0", "USDOL/ETA", "modified", "trademark"):
        assert words in credit


@each_role
def test_a_job_nearby_is_named_like_its_guide(name: str) -> None:
    for other in ROLES[name].related.points:
        if other.role is not None:
            assert (other.title, other.soc) == (ROLES[other.role].title, ROLES[other.role].soc)
        assert other.soc in figures().place
        assert other.role != name


@each_role
def test_a_guide_is_easy_to_read(name: str) -> None:
    assert mean(map(grade, texts(ROLES[name], PROSE))) <= HARDEST


@each_role
def test_no_sentence_of_a_guide_is_long(name: str) -> None:
    lines = [line for text in texts(ROLES[name], PROSE) for line in sentences(text)]
    assert not [" ".join(line) for line in lines if len(line) > LONGEST]


@each_role
def test_a_guide_speaks_to_you_and_never_shouts(name: str) -> None:
    assert " you" in said(ROLES[name]).lower()
    assert "!" not in said(ROLES[name])


@each_role
def test_a_guide_foretells_no_number_of_jobs(name: str) -> None:
    assert "%" not in said(ROLES[name])
    assert "per cent" not in said(ROLES[name])


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("overview", ["CV", "database", "learning", "people", "hard days"]),
        (
            "responsibilities",
            ["find", "classify", "desk", "borrowers", "printer", "stock", "Label", "Show people"],
        ),
        ("skills", ["order", "explain", "technology", "problems", "detail"]),
        ("qualifications", ["two-year degree", "CLSS", "intern"]),
        ("environment", ["screen", "silent", "event", "librarians, teachers", "copier"]),
        ("stages", ["Starting out", "between libraries", "data, events", "librarian"]),
        ("challenges", ["lift", "learn", "shout"]),
        ("rewards", ["reading", "find", "learning", "schools"]),
        ("trends", ["e-books", "networks", "speak in front", "3D printers", "learn"]),
        ("preparing", ["certificate", "databases", "Volunteer", "workshops", "association"]),
        (
            "associations",
            ["American Library Association", "Special Libraries Association", "ASIS&T"],
        ),
    ],
)
def test_the_technician_guide_covers_what_is_known_of_the_job(
    section: str, words: list[str]
) -> None:
    text = " ".join(texts(getattr(TECHNICIAN, section), PROSE | {"name"}))
    assert [word for word in words if word not in text] == []


def test_the_technician_guide_names_the_jobs_nearby() -> None:
    assert {other.title for other in TECHNICIAN.related.points} >= {
        "Computer User Support Specialist",
        "Database Administrator",
        "Document Management Specialist",
        "Teaching Assistant",
        "File Clerk",
    }


@pytest.mark.parametrize(
    "reality", ["degree", "Part-time", "health cover", "full-time", "Small libraries"]
)
def test_the_technician_guide_tells_how_hiring_goes(reality: str) -> None:
    assert reality in " ".join(texts(TECHNICIAN.hiring, PROSE | {"name"}))


def test_the_schema_for_editors_is_that_of_the_guides() -> None:
    # python -m careerkit.roles.schema writes it anew
    assert SCHEMA.read_text("utf-8") == role_schema()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_guide_tells_editors_of_its_schema(file: object) -> None:
    first = file.read_text("utf-8").splitlines()[0]  # type: ignore[attr-defined]
    assert first == f"# yaml-language-server: $schema={SCHEMA.name}"
