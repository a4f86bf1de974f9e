"""Step 11: somebody looks over their answers, saves files, brings one in, deletes everything."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from playwright.sync_api import Download, Locator, Page, Request, expect
from pypdf import PdfReader

from careerkit.content import guide
from careerkit.export import EXPORTS
from careerkit.model import Workbook, replace
from tests.browser.axe import violations
from tests.browser.person import PHONE, Meet, Person, exercise, saved, unfold
from tests.browser.store import Store
from tests.steps.complete import complete_workbook

WORDS = guide("portfolio").exercises
FILES = {one.id: one.label for part in WORDS["take_home"].parts.values() for one in part.options}
POSTS = {field.id: field.label for field in WORDS["working_life"].parts["posts"].fields}
POSITIONS = b"Company Name,Title,Started On\nHarbour Library,Clerk,Apr 2019\n"


def part(page: Page, name: str) -> Locator:
    """Return one exercise of the page."""
    return exercise(page, WORDS[name].title)


def row(page: Page, name: str) -> Locator:
    """Return the row of a file."""
    label = page.get_by_text(FILES[name], exact=True)
    return part(page, "take_home").get_by_role("listitem").filter(has=label)


def save(page: Page, name: str) -> Download:
    """Press the button of a file and wait until it is there."""
    with page.expect_download() as waiting:
        row(page, name).get_by_role("button", name="Save").click()
    return waiting.value


def bring(page: Page, name: str, file: bytes) -> None:
    """Choose a file."""
    chosen = {"name": name, "mimeType": "application/octet-stream", "buffer": file}
    choosing = part(page, "bring_in").get_by_label(WORDS["bring_in"].labels["choose"])
    choosing.set_input_files(chosen)  # type: ignore[arg-type]


def read(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


@pytest.fixture
def page(person: Person, store: Store) -> Page:
    """Return the page with a workbook where everything is done."""
    store.put(complete_workbook())
    return person.open("portfolio")


def test_an_answer_leads_to_the_field_where_it_can_change(page: Page) -> None:
    looking = part(page, "check_answers")
    looking.get_by_text(guide("stories").title, exact=True).click()
    tell = guide("stories").exercises["tell"]
    problem = next(field.label for field in tell.fields if field.id == "problem")
    story = "Homework table that filled up"
    looking.get_by_role("link", name=f"Change {problem}, {story}").click()
    expect(page.get_by_role("heading", level=1, name=guide("stories").title)).to_be_visible()
    field = page.locator(":focus")
    expect(field).to_have_value(re.compile("^Three tables stood empty"))


def test_what_is_typed_is_listed_without_a_reload(person: Person, store: Store) -> None:
    store.begin()
    page = person.open("portfolio")
    expect(part(page, "check_answers").get_by_text(WORDS["check_answers"].empty)).to_be_visible()
    part(page, "working_life").get_by_label("Your name").fill("Sunita Rao")
    saved(page)
    looking = part(page, "check_answers")
    expect(looking.get_by_text("1 answer", exact=True)).to_be_visible()
    unfold(page)
    expect(looking.get_by_text("Sunita Rao")).to_be_visible()


def test_a_job_is_added_with_a_month_or_a_year_alone(person: Person, store: Store) -> None:
    page = person.open("portfolio")
    working = part(page, "working_life")
    working.get_by_role("button", name="Add a job").click()
    page.keyboard.type("Clerk")
    began = working.get_by_role("group", name=POSTS["start"], exact=True)
    began.get_by_label("Month").select_option(label="April")
    began.get_by_label("Year").fill("2019")
    working.get_by_role("group", name=POSTS["end"]).get_by_label("Year").fill("2021")
    saved(page)
    (post,) = store.load().background.posts.values()
    assert (post.title, post.start, post.end) == ("Clerk", "2019-04", "2021")


def test_half_a_month_is_told_kindly_and_not_sent(person: Person, store: Store) -> None:
    page = person.open("portfolio")
    working = part(page, "working_life")
    working.get_by_role("button", name="Add a job").click()
    page.keyboard.type("Clerk")
    began = working.get_by_role("group", name=POSTS["start"], exact=True)
    began.get_by_label("Year").fill("19")
    began.get_by_label("Year").press("Tab")
    expect(began.get_by_text("We could not read “19” as a year")).to_be_visible()
    saved(page)
    (post,) = store.load().background.posts.values()
    assert post.start == ""


def test_a_line_belongs_to_a_job(page: Page, store: Store) -> None:
    unfold(page)
    lines = part(page, "working_life").get_by_role("group", name="Lines for your résumé")
    job = lines.get_by_label("Which job does it belong to?").first
    job.select_option(label="Shop assistant, Corner shop")
    saved(page)
    assert "d0000002" in {line.post for line in store.load().background.lines.values()}


def test_the_career_stands_on_one_page(page: Page) -> None:
    seeing = part(page, "see_picture")
    for words in ("Library Technician", "Getting people started", "Ask the college"):
        expect(seeing.get_by_text(words).first).to_be_visible()


@pytest.mark.parametrize("name", [one.name for one in EXPORTS.values() if one.suffix == "pdf"])
def test_a_pdf_can_be_opened(page: Page, name: str) -> None:
    download = save(page, name)
    called = rf"careerkit-{EXPORTS[name].called}-\d{{4}}-\d\d-\d\d\.pdf"
    assert re.fullmatch(called, download.suggested_filename)
    assert len(PdfReader(io.BytesIO(read(download))).pages) >= 1


def test_a_resume_can_be_opened(page: Page) -> None:
    text = "\n".join(
        one.text for one in Document(io.BytesIO(read(save(page, "resume")))).paragraphs
    )
    assert "Sunita Rao" in text
    assert "Harbour Library" in text


def test_tables_can_be_opened(page: Page) -> None:
    assert len(load_workbook(io.BytesIO(read(save(page, "tables")))).sheetnames) > 5
    assert zipfile.ZipFile(io.BytesIO(read(save(page, "tables-csv")))).testzip() is None


def test_lists_and_data_can_be_opened(page: Page) -> None:
    _, *logged = csv.reader(io.StringIO(read(save(page, "log")).decode("utf-8-sig")))
    applications = complete_workbook().victories.applications.values()
    assert {line[3] for line in logged} == {one.employer for one in applications} != set()
    assert json.loads(read(save(page, "json-resume")))["basics"]["name"] == "Sunita Rao"
    assert read(save(page, "calendar")).startswith(b"BEGIN:VCALENDAR")


def test_what_was_typed_just_now_is_in_the_file(page: Page) -> None:
    part(page, "working_life").get_by_label("Your name").fill("Sunita Marked-Rao")
    assert b"Marked-Rao" in read(save(page, "json-resume"))


def test_the_way_to_a_file_is_told(page: Page) -> None:
    page.route("**/download/log*", lambda _: None)  # it is being made
    row(page, "log").get_by_role("button", name="Save").click()
    expect(row(page, "log").get_by_text("Making your file")).to_be_visible()
    said = part(page, "take_home").get_by_role("status").filter(has_text="Making your file")
    expect(said).to_have_count(1)
    page.unroute("**/download/log*")


def test_a_full_line_is_told_in_words(person: Person, page: Page) -> None:
    sentence = "Many people are asking for files at this moment."
    page.route(
        "**/download/log*",
        lambda route: route.fulfill(status=503, json={"why": sentence}),
    )
    row(page, "log").get_by_role("button", name="Save").click()
    expect(row(page, "log").get_by_text(sentence)).to_be_visible()
    person.mishaps[:] = [one for one in person.mishaps if "503" not in one]


def test_a_locked_copy_is_opened_with_its_words(page: Page, store: Store) -> None:
    addresses: list[str] = []

    def look(request: Request) -> None:
        addresses.append(request.url)

    page.on("request", look)
    row(page, "whole-sealed").get_by_role("button", name="Save").click()
    expect(page.get_by_text(WORDS["take_home"].labels["words_wanted"])).to_be_visible()
    row(page, "whole-sealed").get_by_role("button", name="Make six words").click()
    field = row(page, "whole-sealed").get_by_label("Your six words")
    expect(field).to_have_value(re.compile(r"^(\w+ ){5}\w+$"))
    words = field.input_value()
    file = read(save(page, "whole-sealed"))
    assert b"Harbour Library" not in file
    assert not [url for url in addresses if all(word in url for word in words.split())]

    store.put(Workbook())
    bring(page, "mine.json", file)
    bringing = part(page, "bring_in")
    bringing.get_by_label("Six words").fill(words)
    bringing.get_by_role("button", name="Open it").click()
    bringing.get_by_role("button", name="Tick all").click()
    bringing.get_by_role("button", name=WORDS["bring_in"].labels["take"]).click()
    told = bringing.get_by_role("paragraph").filter(has_text="things were taken from the file")
    expect(told).to_be_visible()
    assert store.load() == complete_workbook()


def test_a_file_is_looked_at_taken_and_taken_back(person: Person, store: Store) -> None:
    store.put(replace(Workbook(), "background.contact.name", "Sunita"))
    page = person.open("portfolio")
    bringing = part(page, "bring_in")
    bring(page, "Positions.csv", POSITIONS)
    offered = bringing.get_by_role("checkbox", name=re.compile("Clerk"))
    expect(offered).to_be_checked()
    expect(bringing.get_by_role("heading", name="What is in this file")).to_be_focused()
    assert store.load().background.posts == {}
    offered.uncheck()
    bringing.get_by_role("button", name=WORDS["bring_in"].labels["take"]).click()
    expect(bringing.get_by_text(WORDS["bring_in"].labels["none_ticked"]).first).to_be_visible()
    offered.check()
    bringing.get_by_role("button", name=WORDS["bring_in"].labels["take"]).click()
    expect(bringing.get_by_text("1 thing was taken from the file.").first).to_be_visible()
    assert [post.title for post in store.load().background.posts.values()] == ["Clerk"]
    page.reload()
    bringing.get_by_role("button", name="Take it back").click()
    expect(bringing.get_by_role("button", name="Take it back")).to_have_count(0)
    expect(bringing.get_by_text(WORDS["bring_in"].labels["undone"]).first).to_be_visible()
    assert store.load().background.posts == {}


def test_a_broken_file_names_its_line_and_changes_nothing(page: Page, store: Store) -> None:
    before = store.load()
    bring(page, "resume.json", b'{\n"basics": {\n"name": "Sunita",,\n}}')
    trouble = part(page, "bring_in").get_by_text(re.compile(r"line 3"))
    expect(trouble.first).to_be_visible()
    assert store.load() == before


def test_a_file_of_nine_megabytes_comes_through(page: Page) -> None:
    bring(page, "big.json", b"[" + b" " * 9_000_000)
    news = part(page, "bring_in").get_by_text(re.compile(r"Reading your file: \d+ %"))
    expect(news).to_be_visible()
    refused = part(page, "bring_in").get_by_text(re.compile("damaged|none of those"))
    expect(refused.first).to_be_visible(timeout=40_000)


def test_a_file_that_is_too_large_is_told_at_once(page: Page) -> None:
    bring(page, "big.json", b" " * 10_000_001)
    too_large = part(page, "bring_in").get_by_text("larger than 10 MB")
    expect(too_large).to_be_visible()


def test_a_copy_of_a_workbook_may_be_larger(page: Page) -> None:
    bring(page, "mine.json", b'{"careerkit": {' + b" " * 10_000_001)
    news = part(page, "bring_in").get_by_text(re.compile(r"Reading your file: \d+ %"))
    expect(news).to_be_visible()


def test_of_two_files_the_later_one_counts(page: Page) -> None:
    bringing = part(page, "bring_in")
    news = bringing.get_by_text(re.compile(r"Reading your file: \d+ %"))
    bring(page, "big.json", b"[" + b" " * 4_000_000)
    expect(news).to_be_visible()
    bring(page, "Positions.csv", b"Company Name,Title\nHarbour Library,Clerk\n")
    expect(bringing.get_by_role("button", name=WORDS["bring_in"].labels["take"])).to_be_visible()
    page.wait_for_timeout(7000)  # for the rest of the first one, which must not come
    expect(bringing.locator(".ck-error:visible")).to_have_count(0)
    expect(news).to_be_hidden()


def test_another_word_deletes_nothing(page: Page, store: Store) -> None:
    deleting = part(page, "delete_everything")
    deleting.get_by_role("button", name="Delete my workbook").click()
    deleting.get_by_label("type the word").fill("yes")
    deleting.get_by_role("button", name="Delete everything now").click()
    expect(deleting.get_by_text(WORDS["delete_everything"].labels["wrong"]).first).to_be_visible()
    expect(deleting.get_by_label("type the word")).to_be_focused()
    page.keyboard.press("Escape")
    expect(deleting.get_by_role("button", name="Delete my workbook")).to_be_focused()
    assert store.load() == complete_workbook()


def test_before_deleting_a_copy_is_offered(page: Page) -> None:
    deleting = part(page, "delete_everything")
    deleting.get_by_role("button", name="Delete my workbook").click()
    deleting.get_by_role("button", name="Would you like a copy first?").click()
    expect(row(page, "whole").get_by_role("button", name="Save")).to_be_focused()


def test_everything_is_deleted_and_that_is_shown_in_every_tab(
    person: Person, page: Page, store: Store
) -> None:
    other = person.open("start")
    deleting = part(page, "delete_everything")
    deleting.get_by_role("button", name="Delete my workbook").click()
    deleting.get_by_label("type the word").fill("delete")
    page.keyboard.press("Enter")
    gone = {"level": 1, "name": "Your workbook is deleted"}
    expect(page.get_by_role("heading", **gone)).to_be_visible()  # type: ignore[arg-type]
    expect(other.get_by_role("heading", **gone)).to_be_visible()  # type: ignore[arg-type]
    expect(other.get_by_text("Atlases")).to_have_count(0)
    store.begin()
    page.get_by_role("link", name="Begin a new workbook").click()
    expect(page.get_by_role("heading", level=1, name=guide("start").title)).to_be_visible()


def test_files_are_taken_home_on_a_phone(meet: Meet, store: Store) -> None:
    store.put(complete_workbook())
    page = meet(PHONE).open("portfolio")
    unfold(page)
    with page.expect_download() as waiting:
        row(page, "calendar").get_by_role("button", name="Save").tap()
    assert waiting.value.suggested_filename.endswith(".ics")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
