"""Forms: one record, or one per row."""

from typing import Any

import pytest

from careerkit.content import Exercise, Field, Option
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets import Form, Place, Rows, RowsForm

INSPIRES = Field(id="inspires", label="What inspires you?", words=40)
FORM = Exercise(title="T", intro="I.", fields=(INSPIRES,))
ROWS = Exercise(
    title="T",
    intro="I.",
    noun="Accomplishment",
    fields=(
        Field(id="title", label="What did you do?"),
        Field(
            id="area", label="Where?", kind="choice", options=(Option(id="work", label="At work"),)
        ),
    ),
)
SHELF = {"title": "shelf", "area": "work", "why": "It stands."}


def rows(editor: Editor, **more: Any) -> RowsForm:
    shown = Rows("accomplishments", **more)
    return RowsForm(editor, "accomplishments.capture", ROWS, shown)


def test_a_form_shows_the_fields_it_asks_for_and_no_other(editor: Editor) -> None:
    editor.apply({"start.inspires": "x", "start.purpose": "home"})
    assert Form(editor, "start.say", FORM, "start").value == {"start": {"inspires": "x"}}


def test_a_form_follows_its_fields(editor: Editor) -> None:
    form = Form(editor, "start.say", FORM, "start")
    editor.apply({"start.inspires": "x"})
    assert form.value == {"start": {"inspires": "x"}}


def test_a_form_says_where_its_answers_belong(editor: Editor) -> None:
    config = Form(editor, "start.say", FORM, "start").config
    assert editor.apply({f"{config['base']}.{config['fields'][0]['id']}": "x"}) == {}


def test_a_form_has_the_words_of_its_exercise(editor: Editor) -> None:
    config = Form(editor, "start.say", FORM, "start").config
    assert (config["title"], config["intro"]) == ("T", "I.")
    assert config["fields"] == [INSPIRES.model_dump(mode="json")]


def test_a_form_leads_on_only_where_it_should(editor: Editor) -> None:
    onward = Place(title="Values", href="values", notebook="")
    assert Form(editor, "start.say", FORM, "start").config["next"] is None
    led = Form(editor, "start.say", FORM, "start", continue_to=onward)
    assert led.config["next"] == onward


@pytest.mark.parametrize("base", ["takeaways", "values.shown"])
def test_a_form_over_a_dict_shows_the_keys_that_are_there(editor: Editor, base: str) -> None:
    exercise = FORM.model_copy(update={"fields": (INSPIRES.model_copy(update={"id": "mine"}),)})
    form = Form(editor, "start.say", exercise, base)
    assert form.value == {base: {}}
    editor.apply({f"{base}.mine": "x", f"{base}.other": "y"})
    assert form.value == {base: {"mine": "x"}}


def test_a_form_works_out_nothing(editor: Editor) -> None:
    assert Form(editor, "start.say", FORM, "start").view == {}


def test_a_form_stands_only_over_a_record(editor: Editor) -> None:
    with pytest.raises(TypeError):
        Form(editor, "start.say", FORM, "start.inspires")


def test_rows_show_the_fields_that_are_asked_and_no_other(editor: Editor) -> None:
    editor.apply({"accomplishments.0000000a": SHELF})
    shown = rows(editor).value["accomplishments"]
    assert shown == {"0000000a": {"title": "shelf", "area": "work"}}


def test_rows_show_their_title_even_if_another_exercise_asks_for_it(editor: Editor) -> None:
    editor.apply({"stories.0000000a": {"title": "shelf"}})
    exercise = ROWS.model_copy(update={"fields": (Field(id="result", label="R"),)})
    form = RowsForm(editor, "stories.tell", exercise, Rows("stories"))
    assert form.value["stories"] == {"0000000a": {"title": "shelf", "result": ""}}


def test_rows_come_with_their_order(editor: Editor) -> None:
    form = rows(editor)
    assert form.value["orders.accomplishments"] == []
    editor.apply({"orders.accomplishments": ["0000000b", "0000000a"]})
    assert form.value["orders.accomplishments"] == ["0000000b", "0000000a"]


def test_rows_follow_what_is_added_and_removed(editor: Editor) -> None:
    form = rows(editor)
    editor.apply({"accomplishments.0000000a": SHELF})
    editor.apply({"accomplishments.0000000b": {}})
    editor.apply({"accomplishments.0000000a": None})
    assert form.value["accomplishments"] == {"0000000b": {"title": "", "area": ""}}


def test_a_form_for_some_rows_knows_which_are_chosen(editor: Editor) -> None:
    form = rows(editor, only="picked", fixed=True)
    editor.apply({"accomplishments.0000000a": {**SHELF, "picked": True}})
    assert form.value["accomplishments"]["0000000a"]["picked"] is True
    assert (form.config["only"], form.config["fixed"]) == ("picked", True)


def test_rows_can_be_added_and_removed_unless_they_are_fixed(editor: Editor) -> None:
    assert rows(editor).config["fixed"] is False


def test_rows_say_where_they_belong(editor: Editor) -> None:
    config = rows(editor).config
    assert editor.apply({f"{config['rows']}.0000000a": {"title": "shelf"}}) == {}


def test_seeds_stand_there_before_they_exist(editor: Editor) -> None:
    def titles(workbook: Workbook) -> dict[str, str]:
        return {id_: one.title for id_, one in workbook.accomplishments.items()}

    form = rows(editor, seeds=titles)
    assert form.view["seeds"] == []
    editor.apply({"accomplishments.0000000a": SHELF})
    assert form.view["seeds"] == [{"id": "0000000a", "title": "shelf"}]


def test_the_coach_is_there_only_where_it_asks(editor: Editor) -> None:
    assert (rows(editor).config["coach"], rows(editor).view["questions"]) == (False, {})


def test_the_coach_follows_what_is_written(editor: Editor) -> None:
    def asked(workbook: Workbook) -> dict[str, object]:
        return {id_: [{"flag": one.title}] for id_, one in workbook.accomplishments.items()}

    form = rows(editor, questions=asked)
    editor.apply({"accomplishments.0000000a": SHELF})
    assert form.config["coach"] is True
    assert form.view["questions"] == {"0000000a": [{"flag": "shelf"}]}


def test_a_day_is_shown_as_a_text(editor: Editor) -> None:
    day = Field(id="by", label="By when?", kind="date")
    exercise = ROWS.model_copy(update={"fields": (day,)})
    editor.apply({"gap.actions.0000000a": {"title": "Ask", "by": "2026-02-12"}})
    form = RowsForm(editor, "gap.bridge", exercise, Rows("gap.actions", order="actions"))
    assert form.value["gap.actions"] == {"0000000a": {"title": "Ask", "by": "2026-02-12"}}
    editor.apply({"gap.actions.0000000a.by": None})
    assert form.value["gap.actions"]["0000000a"]["by"] is None


def test_rows_below_a_section_have_an_order_of_their_own_name(editor: Editor) -> None:
    form = RowsForm(editor, "gap.bridge", ROWS, Rows("gap.actions", order="actions"))
    editor.apply({"orders.actions": ["0000000b"]})
    assert (form.config["order"], form.value["orders.actions"]) == ("actions", ["0000000b"])


def test_a_row_that_is_not_there_yet_knows_what_it_begins_with(editor: Editor) -> None:
    form = rows(editor, starts=lambda _: {"0000000a": {"area": "work"}})
    assert form.view["starts"] == {"0000000a": {"area": "work"}}


def test_rows_that_are_known_elsewhere_come_with_their_names(editor: Editor) -> None:
    form = rows(editor, names=lambda workbook: dict.fromkeys(workbook.accomplishments, "Known"))
    assert (form.config["named"], form.view["names"]) == (True, [])
    editor.apply({"accomplishments.0000000a": SHELF})
    assert form.view["names"] == [("0000000a", "Known")]


def test_facts_and_choices_follow_the_workbook(editor: Editor) -> None:
    form = rows(
        editor,
        facts=lambda said: {"a": [{"label": "Inspires", "text": said.start.inspires}]},
        choices=lambda said: {
            "stories": [{"id": i, "label": s.title} for i, s in said.stories.items()]
        },
    )
    editor.apply({"start.inspires": "Atlases", "stories.a0000001": {"title": "Shelf"}})
    assert form.view["facts"] == {"a": [{"label": "Inspires", "text": "Atlases"}]}
    assert form.view["choices"] == {"stories": [{"id": "a0000001", "label": "Shelf"}]}


def test_answers_stand_beside_the_name_of_a_folded_row_where_that_is_asked_for(
    editor: Editor,
) -> None:
    assert rows(editor).config["shown"] == []
    assert rows(editor, shown=("area",)).config["shown"] == ["area"]
