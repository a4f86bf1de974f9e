"""A JSON Résumé is read as far as a workbook has a place for it."""

import json
import re
from typing import Any

import pytest

from careerkit.importing import read
from careerkit.importing.gathering import MOST_TOLD
from careerkit.importing.json_parts import MOST_ENTRIES
from careerkit.model import Certificate, Contact, Post, Study, Workbook
from tests.importing.files import RESUME, plan, refused, resume, take_all


def found(**changed: object) -> Workbook:
    return read("resume.json", resume(**changed)).found


def line_with(text: str, document: bytes) -> int:
    return next(n for n, line in enumerate(document.decode().splitlines(), 1) if text in line)


def line_told(sentence: str) -> int:
    found = re.search(r"line (\d+)", sentence, re.IGNORECASE)
    assert found
    return int(found[1])


def test_basics_become_the_top_of_a_resume() -> None:
    assert found().background.contact == Contact(
        name="Ann Onymous",
        headline="Clerk",
        email="ann@example.org",
        phone="555-0100",
        town="Hull",
        link="https://example.org/ann",
        summary="I like <b>shelves</b>.",
    )


def test_work_paid_or_not_becomes_jobs() -> None:
    assert [*found().background.posts.values()] == [
        Post(title="Clerk", employer="Harbour Library", start="2020-01", did="Shelves\nThe desk"),
        Post(title="Treasurer", employer="Choir", start="2018"),
    ]


def test_education_becomes_studies() -> None:
    assert [*found().background.studies.values()] == [
        Study(title="Book-keeping", school="Evening School", end="2013-06")
    ]


def test_certificates_stay_certificates() -> None:
    assert [*found().background.certificates.values()] == [
        Certificate(title="First aid", issuer="Red Cross", since="2021-05")
    ]


def test_skills_and_their_keywords_become_skills() -> None:
    assert [skill.title for skill in found().skills.values()] == ["Office", "Writing", "Filing"]


def test_what_has_no_place_is_told() -> None:
    (told,) = read("resume.json", resume()).left_out
    assert '"awards"' in told


def test_bringing_it_twice_changes_nothing() -> None:
    once = take_all(Workbook(), "resume.json", resume())
    assert plan(once, "resume.json", resume()).open == ()


@pytest.mark.parametrize("name", ["name", "company"])
def test_an_earlier_version_of_the_schema_is_read(name: str) -> None:
    (post,) = found(work=[{name: "Library", "position": "Clerk"}], volunteer=[]).background.posts
    workbook = found(work=[{name: "Library", "position": "Clerk"}], volunteer=[])
    assert workbook.background.posts[post].employer == "Library"


@pytest.mark.parametrize(
    "changed",
    [
        {"basics": None},
        {"work": None},
        {"work": [None, {"name": None, "position": "Clerk", "highlights": None}]},
        {"skills": [{"name": "Writing", "keywords": None}], "x-own": {"a": 1}},
        {"education": [{"area": "Book-keeping", "score": 1.5}]},
    ],
    ids=str,
)
def test_what_is_empty_or_unknown_does_not_matter(changed: dict[str, Any]) -> None:
    assert isinstance(found(**changed), Workbook)


def test_a_resume_with_one_part_is_enough() -> None:
    brought = read("x.json", json.dumps({"skills": [{"name": "Writing"}]}).encode())
    assert brought.source == "json-resume"


@pytest.mark.parametrize(
    ("changed", "at"),
    [
        ({"basics": [1]}, '"basics"'),
        ({"work": {"name": "x"}}, '"work"'),
        ({"work": ["nosuch"]}, "nosuch"),
        ({"skills": [{"name": {"nosuch": 1}}]}, '"name": {'),
        ({"skills": [{"keywords": ["a", ["nosuch"]]}]}, "nosuch"),
        ({"education": [{"area": True}]}, "true"),
    ],
    ids=str,
)
def test_what_does_not_fit_is_named_by_its_line(changed: dict[str, Any], at: str) -> None:
    error = refused("resume.json", resume(**changed))
    line = line_with(at, resume(**changed))
    near = {line, line - 1} if at == "nosuch" else {line}  # a list begins on the line above
    assert error.code == "file_misfit"
    assert error.facts["line"] in near


def test_a_list_without_end_is_refused() -> None:
    skills = [{"name": f"s{n}"} for n in range(2010)]
    assert refused("resume.json", resume(skills=skills)).code == "file_too_many"


@pytest.mark.timeout(20)  # a second; it was minutes when each entry was looked for from the top
def test_as_many_jobs_as_there_may_be_are_read_at_once() -> None:
    job = {"name": "Library", "startDate": "soon", "summary": "x" * 300}
    work = [{**job, "position": f"Clerk {n}"} for n in range(MOST_ENTRIES)]
    brought = read("resume.json", resume(work=work, volunteer=[]))
    assert len(brought.found.background.posts) == MOST_ENTRIES
    assert len(brought.left_out) == MOST_TOLD + 1


def test_what_is_left_out_is_told_with_its_line() -> None:
    work = [None, {"name": "A", "startDate": "soon"}, {"name": "B"}, {"name": "B"}]
    file = b'{"work": [' + b",\n".join(json.dumps(job).encode() for job in work) + b"]}"
    assert [line_told(told) for told in read("x.json", file).left_out] == [2, 4]


def test_of_two_lists_of_one_name_the_lines_are_those_of_the_last() -> None:
    file = b'{"work": [{"name": "A"}],\n"work": [\n{"name": "B", "startDate": "soon"}\n]}'
    assert [line_told(told) for told in read("x.json", file).left_out] == [3]


def test_the_example_holds_every_part_that_is_read() -> None:
    assert {"basics", "work", "volunteer", "education", "certificates", "skills"} < RESUME.keys()
