"""What LinkedIn gives its members is read, whatever became of it on the way."""

import pytest

from careerkit.importing import read
from careerkit.importing.gathering import MOST_TOLD
from careerkit.importing.tables import LONGEST_HEADER, MOST_LINES, MOST_ROWS
from careerkit.model import Certificate, Contact, Post, Study, Workbook, replace
from tests.importing.files import (
    CERTIFICATIONS,
    EDUCATION,
    LINKEDIN,
    POSITIONS,
    PROFILE,
    SKILLS,
    kinds,
    plan,
    refused,
    take_all,
    zipped,
)

PREAMBLE = 'Notes:\n"Some dates may be missing, ""sorry"""\n\n'
SHORT = "Company Name,Title,Started On\nHarbour Library,Clerk,Jan 2020\n"


def posts(text: str | bytes, name: str = "Positions.csv") -> list[Post]:
    workbook = read(name, text.encode() if isinstance(text, str) else text).found
    return [workbook.background.posts[id_] for id_ in workbook.orders["posts"]]


def test_positions_become_jobs() -> None:
    assert posts(POSITIONS) == [
        Post(
            title="Clerk",
            employer="Harbour Library",
            town="Hull",
            start="2020-01",
            did="Shelves,\nand the desk",
        ),
        Post(title="Helper", employer="Corner Shop", town="Hull", start="2017", end="2019-03"),
    ]


def test_education_becomes_studies() -> None:
    (study,) = read("Education.csv", EDUCATION.encode()).found.background.studies.values()
    assert study == Study(
        title="Book-keeping", school="Evening School", start="2011", end="2013", note="Choir"
    )


def test_certifications_become_certificates() -> None:
    found = read("Certifications.csv", CERTIFICATIONS.encode()).found.background.certificates
    assert [*found.values()] == [
        Certificate(
            title="First aid",
            issuer="Red Cross",
            since="2021-05",
            until="2023-05",
            link="https://example.org/a",
        )
    ]


def test_the_profile_becomes_the_top_of_a_resume() -> None:
    assert read("Profile.csv", PROFILE.encode()).found.background.contact == Contact(
        name="Ann Onymous",
        headline="Clerk who gets people reading",
        town="Hull",
        summary="I like shelves.",
    )


def test_a_skill_of_the_vocabulary_gets_its_place_in_it() -> None:
    after = take_all(Workbook(), "Skills.csv", SKILLS)
    own = {skill.title: key for key, skill in after.skills.items()}
    assert own[""] == "2-a-1-c"
    assert len(own["Telling stories to toddlers"]) == 8
    assert {skill.keep for skill in after.skills.values()} == {"yes"}


def test_a_zip_file_brings_all_of_it() -> None:
    after = take_all(Workbook(), "Basic_LinkedInDataExport.zip", zipped(LINKEDIN))
    background = after.background
    assert background.contact.name == "Ann Onymous"
    assert [len(one) for one in (background.posts, background.studies, after.skills)] == [2, 1, 2]


def test_tables_are_found_in_folders_and_in_other_letters() -> None:
    file = zipped({"export/data/POSITIONS.CSV": POSITIONS, "readme.txt": "x"})
    assert len(posts(file, "x.zip")) == 2


def test_an_empty_table_brings_nothing() -> None:
    assert read("x.zip", zipped({"Positions.csv": ""})).found == Workbook()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_encoding_is_read(encoding: str) -> None:
    assert posts(SHORT.replace("Clerk", "Café").encode(encoding))[0].title == "Café"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_separator_is_read(separator: str) -> None:
    assert posts(SHORT.replace(",", separator)) == posts(SHORT)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=ascii)
def test_any_line_end_is_read(end: str) -> None:
    assert posts(SHORT.replace("\n", end)) == posts(SHORT)


def test_lines_above_the_header_are_passed_over() -> None:
    assert posts(PREAMBLE + SHORT) == posts(SHORT)


def test_columns_are_found_by_their_name() -> None:
    text = "started on, TITLE ,Colour,Company Name\nJan 2020,Clerk,blue,Harbour Library\n\n,,,\n"
    assert posts(text) == posts(SHORT)


def test_the_name_of_the_file_does_not_matter() -> None:
    assert posts(SHORT, "download (3).txt") == posts(SHORT)


def test_a_table_with_a_column_of_names_is_not_always_one_of_skills() -> None:
    assert refused("friends.csv", "Name,Town\nAnn,Hull\n").code == "file_unknown"


def test_a_text_with_tags_stays_a_text() -> None:
    assert posts(SHORT.replace("Clerk", "<b>Clerk</b>"))[0].title == "<b>Clerk</b>"


@pytest.mark.parametrize(
    ("written", "month"),
    [
        ("Jan 2020", "2020-01"),
        ("january 2020", "2020-01"),
        ("Sept. 2020", "2020-09"),
        ("2020", "2020"),
        ("2020-01", "2020-01"),
        ("2020-01-31", "2020-01"),
        ("01/2020", "2020-01"),
        ("31.12.2020", "2020-12"),
        ('"Jan 5, 2020"', "2020-01"),
        ("5 January 2020", "2020-01"),
        ("", ""),
    ],
)
def test_dates_are_understood(written: str, month: str) -> None:
    file = SHORT.replace("Jan 2020", written)
    assert (posts(file)[0].start, read("Positions.csv", file.encode()).left_out) == (month, ())


@pytest.mark.parametrize("written", ["soon", "13/2020", "20", "Foo 2020", "٢٠٢٠", "99999"])
def test_a_date_that_is_unclear_is_left_out_and_told(written: str) -> None:
    brought = read("Positions.csv", (PREAMBLE + SHORT).replace("Jan 2020", written).encode())
    (told,) = brought.left_out
    assert "line 5 of Positions.csv" in told
    assert [one.start for one in brought.found.background.posts.values()] == [""]


def test_what_stands_there_twice_is_taken_once_and_told() -> None:
    brought = read("Positions.csv", f"{SHORT}harbour  library,CLERK,Jan 2020\n".encode())
    assert len(brought.found.background.posts) == 1
    assert "Line 3 of Positions.csv" in brought.left_out[0]


def test_bringing_a_file_twice_changes_nothing() -> None:
    once = take_all(Workbook(), "x.zip", zipped(LINKEDIN))
    assert plan(once, "x.zip", zipped(LINKEDIN)).open == ()


@pytest.mark.slow
@pytest.mark.timeout(20)  # a second or two; it was half a minute, growing with the cube
def test_as_many_jobs_as_there_may_be_are_recognised() -> None:
    rows = (f"Library {n},Clerk,{1900 + n % 100}\n" for n in range(MOST_ROWS))
    text = "Company Name,Title,Started On\n" + "".join(rows)
    once = take_all(Workbook(), "Positions.csv", text)
    assert len(once.background.posts) == MOST_ROWS
    assert plan(once, "Positions.csv", text).open == ()


def test_a_job_that_is_there_already_is_recognised() -> None:
    mine = {"title": "clerk ", "employer": "Harbour  Library", "start": "2020-01", "did": "more"}
    workbook = replace(Workbook(), "background.posts.1f0c22ab", mine)
    assert kinds(plan(workbook, "Positions.csv", SHORT)) == {"clerk, Harbour  Library": "same"}


def test_the_same_job_at_another_time_is_another_one() -> None:
    mine = {"title": "Clerk", "employer": "Harbour Library", "start": "2011"}
    workbook = replace(Workbook(), "background.posts.1f0c22ab", mine)
    assert kinds(plan(workbook, "Positions.csv", SHORT)) == {"Clerk, Harbour Library": "new"}


def test_a_year_is_no_worse_for_a_file_that_knows_the_month() -> None:
    mine = {"title": "Clerk", "employer": "Harbour Library", "start": "2020"}
    workbook = replace(Workbook(), "background.posts.1f0c22ab", mine)
    after = take_all(workbook, "Positions.csv", SHORT)
    assert [(id_, one.start) for id_, one in after.background.posts.items()] == [
        ("1f0c22ab", "2020-01")
    ]


def test_a_job_that_was_renamed_since_is_shown_as_a_change() -> None:
    once = take_all(Workbook(), "Positions.csv", SHORT)
    (id_,) = once.background.posts
    mine = replace(once, f"background.posts.{id_}.title", "Head clerk")
    (offer,) = plan(mine, "Positions.csv", SHORT).offers
    assert (offer.kind, offer.now, offer.then) == (
        "differs",
        "What were you? Head clerk",
        "What were you? Clerk",
    )


def test_a_skill_that_is_there_already_is_recognised() -> None:
    workbook = replace(Workbook(), "skills.0ddba115", {"title": "WRITING", "keep": "yes"})
    made = plan(workbook, "Skills.csv", SKILLS)
    assert kinds(made) == {"WRITING": "same", "Telling stories to toddlers": "new"}


def test_a_row_with_more_columns_than_the_header_names_its_line() -> None:
    error = refused("Positions.csv", f"{PREAMBLE}{SHORT}Shop,Helper,2019,what,is,this\n")
    assert (error.code, error.facts) == ("row_misfit", {"file": "Positions.csv", "line": 6})


def test_a_lost_quotation_mark_names_its_line() -> None:
    error = refused("Positions.csv", f'{SHORT}Shop,"Helper,2019\nShop,Clerk,2020\n')
    assert (error.code, error.facts) == ("row_damaged", {"file": "Positions.csv", "line": 3})


def test_a_table_without_end_is_refused() -> None:
    error = refused("Skills.csv", "Name\n" + "".join(f"s{n}\n" for n in range(MOST_ROWS + 5)))
    assert (error.code, error.facts) == (
        "rows_too_many",
        {"file": "Skills.csv", "line": MOST_ROWS + 2},
    )


def test_a_table_with_empty_lines_without_end_is_refused() -> None:
    assert refused("Skills.csv", "Name\n" + "\n" * (MOST_LINES + 5)).code == "rows_too_many"


def test_a_header_without_end_is_none() -> None:
    assert refused("Skills.csv", "Name" + "," * LONGEST_HEADER + "\na\n").code == "file_unknown"


def test_what_was_left_out_many_times_is_told_some_times() -> None:
    rows = "".join(f"Shop {n},Clerk,soon\n" for n in range(100))
    told = read("Positions.csv", ("Company Name,Title,Started On\n" + rows).encode()).left_out
    assert len(told) == MOST_TOLD + 1
    assert "70" in told[-1]
