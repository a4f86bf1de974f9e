"""A résumé draft: what is chosen for the role, what is left out, and how a machine reads it."""

import io

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from careerkit import content
from careerkit.export import Occasion
from careerkit.export.months import DASH
from careerkit.export.resume import resume
from careerkit.export.resume_draft import draft
from careerkit.export.resume_gaps import resume_gaps
from careerkit.model import Workbook, replace
from tests.export.applicant import APPLICANT
from tests.export.office import Office
from tests.model.filled import filled_workbook
from tests.steps.complete import complete_workbook


def opened(workbook: Workbook, occasion: Occasion) -> Document:
    return docx.Document(io.BytesIO(resume(workbook, occasion)))


def styled(document: Document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style and p.style.name == style]


def test_skills_that_the_role_asks_for_come_first() -> None:
    skills = content.skills()
    assert draft(APPLICANT).skills == (
        skills["2.A.1.d"].name,
        skills["2.B.1.f"].name,
        "Reading music",
    )


def test_a_skill_that_was_only_seen_done_is_not_claimed() -> None:
    assert content.skills()["2.B.1.e"].name not in draft(APPLICANT).skills


def test_a_skill_that_nobody_asks_for_and_the_person_is_tired_of_is_left_out() -> None:
    assert content.skills()["2.B.3.d"].name not in draft(APPLICANT).skills


def test_a_skill_that_was_not_kept_is_left_out() -> None:
    assert content.skills()["2.B.1.b"].name not in draft(APPLICANT).skills


def test_another_role_asks_for_other_skills_first() -> None:
    other = replace(APPLICANT, "gap.target", {"title": "Musicians", "soc": "27-2042.00"})
    assert draft(other).skills != draft(APPLICANT).skills


def test_stories_that_show_what_the_role_asks_for_come_first() -> None:
    assert draft(APPLICANT).accomplishments == (
        "Won a prize for a map",
        "Twenty people heard me speak at the desk.",
        "I started a choir for beginners.",
    )


def test_without_a_target_it_is_for_the_job_to_look_into_first() -> None:
    job = {"title": "Archivists", "soc": "25-4011.00"}
    workbook = replace(APPLICANT, "gap.target", {})
    workbook = replace(workbook, "directions.jobs", {"25-4011-00": job})
    assert draft(replace(workbook, "directions.first", "25-4011-00")).role == "Archivists"


def test_jobs_stand_in_the_persons_order_with_what_they_did_and_their_ready_lines() -> None:
    latest, earlier = draft(APPLICANT).experience
    assert latest.lines == (
        "Shelved 200 books a shift",
        "Trained four newcomers",
        "Ran a reading table",
    )
    assert (latest.period, earlier.period) == (f"April 2019{DASH}today", f"2015{DASH}2018")


def test_a_role_that_no_release_knows_makes_a_draft_all_the_same() -> None:
    workbook = replace(APPLICANT, "gap.target", {"title": "Conjurer", "soc": "99-9999.00"})
    assert draft(workbook).role == "Conjurer"


def test_the_sections_are_headings_and_the_name_is_the_title(occasion: Occasion) -> None:
    document = opened(APPLICANT, occasion)
    assert styled(document, "Title") == ["Iris Tamm"]
    words = content.file_words("resume").labels
    sections = ("summary", "skills", "experience", "accomplishments", "education", "certificates")
    assert styled(document, "Heading 1") == [words[name] for name in sections]
    assert "Ran a reading table" in styled(document, "List Bullet")


def test_contact_stands_on_top(occasion: Occasion) -> None:
    texts = [p.text for p in opened(APPLICANT, occasion).paragraphs]
    assert texts[2] == "iris@example.org | Pärnu | example.org/iris"


def test_there_is_nothing_that_a_machine_reads_in_the_wrong_order(occasion: Occasion) -> None:
    document = opened(APPLICANT, occasion)
    body = document.element.body
    assert document.tables == []
    assert not list(body.iter(qn("w:txbxContent"), qn("w:drawing"), qn("w:pict")))
    assert {one.get(qn("w:num")) for one in body.iter(qn("w:cols"))} <= {None, "1"}


def test_what_is_missing_is_left_out_with_its_heading(occasion: Occasion) -> None:
    workbook = replace(APPLICANT, "background.certificates", {})
    titles = styled(opened(workbook, occasion), "Heading 1")
    assert content.file_words("resume").labels["certificates"] not in titles


def test_an_empty_workbook_says_that_there_is_nothing_yet(occasion: Occasion) -> None:
    texts = [p.text for p in opened(Workbook(), occasion).paragraphs]
    words = content.file_words("resume").labels
    assert texts == [words["title"], words["empty"]]


def test_nothing_is_missing_for_somebody_who_said_everything() -> None:
    told = replace(APPLICANT, "stories.0000000b.one_line", "I spoke to twenty people.")
    told = replace(replace(told, "stories.0000000c", None), "background.posts.00000001", None)
    assert resume_gaps(told) == ()


def test_an_empty_workbook_may_still_add_everything_but_what_belongs_to_a_job() -> None:
    gaps = resume_gaps(Workbook())
    needs_a_record = {"unrated", "one_line", "employer", "dates", "did"}
    assert len(gaps) == len(content.file_words("resume").missing) - len(needs_a_record)
    assert not [gap for gap in gaps if "{" in gap]


@pytest.mark.parametrize(
    ("path", "value", "word"),
    [
        ("background.contact.name", " ", "name"),
        ("background.contact.email", "", "reach"),
        ("background.posts.00000002.start", "", "dates"),
        ("background.posts.00000002.employer", "", "employer"),
        ("skills.0ddba115.good", "", "unrated"),
        ("gap.target", {}, "target"),
    ],
)
def test_what_is_missing_is_named(path: str, value: object, word: str) -> None:
    before, after = resume_gaps(APPLICANT), resume_gaps(replace(APPLICANT, path, value))
    (added,) = set(after) - set(before)
    assert added.startswith(content.file_words("resume").missing[word].partition("{")[0])


@pytest.mark.slow
def test_libreoffice_reads_the_whole_resume(office: Office, occasion: Occasion) -> None:
    text = office.text(resume(APPLICANT, occasion), "docx")
    made = draft(APPLICANT)
    said = [made.name, made.headline, made.summary, *made.skills, *made.accomplishments]
    said += [
        line for entry in made.experience for line in (entry.title, entry.period, *entry.lines)
    ]
    assert [one for one in said if one not in text] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "workbook", [complete_workbook(), filled_workbook("a\x00\x0b\ufffe]]>&<b")]
)
def test_libreoffice_makes_a_pdf_of_any_resume(
    office: Office, occasion: Occasion, workbook: Workbook
) -> None:
    assert office.converted(resume(workbook, occasion), "docx", "pdf").startswith(b"%PDF")
