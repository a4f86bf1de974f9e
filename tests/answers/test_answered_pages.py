import pytest

from careerkit import content
from careerkit.answers import Answer, Group, Page, answered_pages, page_names
from careerkit.answers.places import place_of
from careerkit.content import Exercise
from careerkit.model import Workbook, replace
from careerkit.settings import read_settings
from tests.model.filled import filled_workbook, leaves
from tests.steps.complete import complete_workbook

FORMS = [
    (step, name, exercise)
    for step in page_names()
    for name, exercise in content.guide(step).forms.items()
    if exercise.fields and name != "finish"
]
NO_ANSWERS = ("gap.needs.1f0c22ab.target",)  # whose advert it was; nobody typed it


def answers(pages: tuple[Page, ...]) -> list[Answer]:
    return [answer for group in groups(pages) for answer in group.answers]


def groups(pages: tuple[Page, ...]) -> list[Group]:
    return [group for page in pages for part in page.parts for group in part.groups]


def named_texts() -> tuple[Workbook, dict[str, str]]:
    """Return a workbook in which every text says where it stands, and these texts by place."""
    workbook = filled_workbook("…")
    for path, value in (
        ("themes.1f0c22ab.keep", "yes"),
        ("skills.1f0c22ab.keep", "yes"),
        ("guesses.want", {"now": "…"}),
        ("takeaways.values", "…"),
        ("directions.who_knows.luck", "…"),
    ):
        workbook = replace(workbook, path, value)
    texts = {
        path: f"What stands at {path}"
        for path, value in leaves(workbook)
        if value == "…" and path not in NO_ANSWERS
    }
    for path, text in texts.items():
        workbook = replace(workbook, path, text)
    for of_nothing in ("guesses.1f0c22ab", "takeaways.1f0c22ab", "directions.who_knows.1f0c22ab"):
        texts = {path: text for path, text in texts.items() if not path.startswith(of_nothing)}
    return workbook, texts


def test_every_text_that_a_person_can_write_is_among_their_answers() -> None:
    workbook, texts = named_texts()
    pages = answered_pages(workbook)
    shown = "\n".join(
        [
            *(f"{answer.label}\n{answer.text}" for answer in answers(pages)),
            *(group.title for group in groups(pages)),
        ]
    )
    assert [path for path, text in texts.items() if text not in shown] == []


def test_an_empty_workbook_has_no_answers() -> None:
    assert answered_pages(Workbook()) == ()


def test_pages_come_in_the_order_of_their_notebooks() -> None:
    notebooks = sorted(file.stem for file in read_settings().workbooks.glob("[0-8]*.ipynb"))
    slugs = [stem.partition("_")[2] for stem in notebooks]
    assert [page.step for page in answered_pages(complete_workbook())][: len(slugs)] == slugs


@pytest.mark.parametrize(
    ("step", "name", "exercise"), FORMS, ids=[f"{step}.{name}" for step, name, _ in FORMS]
)
def test_every_question_has_its_place_in_the_model(
    step: str, name: str, exercise: Exercise
) -> None:
    place = place_of(step, exercise)
    assert place, name
    assert {field.id for field in exercise.fields} <= place.kind.model_fields.keys()


def test_all_about_a_record_stands_together() -> None:
    story, *_ = filter(_tells, groups(answered_pages(complete_workbook())))
    assert story.title == "Homework table that filled up"
    labels = [answer.label for answer in story.answers]
    assert labels[:2] == ["Name", "Problem"]
    assert {"In one line", "What Tom heard"} <= set(labels)


def _tells(group: Group) -> bool:
    return any(answer.path.startswith("stories.") for answer in group.answers)


def test_records_keep_the_order_that_the_person_gave_them() -> None:
    workbook = replace(complete_workbook(), "orders.actions", ("acc00003", "acc00001", "acc00002"))
    ids = [group.id for group in groups(answered_pages(workbook)) if group.id.startswith("acc")]
    assert ids == ["acc00003", "acc00001", "acc00002"]


def test_a_record_without_a_name_has_a_number() -> None:
    workbook = replace(Workbook(), "stories.1f0c22ab", {"problem": "It rained in."})
    assert [group.title for group in groups(answered_pages(workbook))] == ["Story 1"]


@pytest.mark.parametrize(
    ("path", "value", "text"),
    [
        ("values.guesses.library", "public", "Public library"),
        ("gap.waiting.look_again", "2026-06-01", "1 June 2026"),
        (
            "background.certificates.1f0c22ab",
            {"title": "First aid", "since": "2019-04"},
            "April 2019",
        ),
        ("background.certificates.1f0c22ab", {"title": "First aid", "since": "2019"}, "2019"),
        ("victories.small_jobs.1f0c22ab", {"title": "The desk", "hours": 6}, "6"),
        ("start.purpose", "home", "At home, at my own pace"),
    ],
)
def test_an_answer_reads_as_on_its_page(path: str, value: object, text: str) -> None:
    pages = answered_pages(replace(Workbook(), path, value))
    assert text in [answer.text for answer in answers(pages)]


def test_an_answer_says_where_it_can_be_changed() -> None:
    workbook = complete_workbook()
    paths = {answer.text: answer.path for answer in answers(answered_pages(workbook))}
    assert paths["Tom covers my Thursday shift."] == "gap.actions.acc00001.support"


def test_skills_and_themes_that_were_left_are_no_answers() -> None:
    ids = {group.id for group in groups(answered_pages(complete_workbook()))}
    assert {"2-c-4-a", "staying"} & ids == set()
    assert {"2-b-1-e", "teaching"} <= ids
