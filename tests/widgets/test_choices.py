"""One answer of several, and favourites among one's own accomplishments."""

from careerkit import content
from careerkit.editor import Editor
from careerkit.vault import Access
from careerkit.widgets import Choices, PickRows

PURPOSE = content.guide("start").exercises["choose_purpose"]
PICK = content.guide("accomplishments").exercises["pick_favourites"]
CAPTURE = content.guide("accomplishments").exercises["capture"]
SHELF = {"title": "Built a shelf", "area": "life", "why": "It still stands.", "picked": True}


def pick(editor: Editor) -> PickRows:
    return PickRows(editor, "accomplishments.pick_favourites", PICK, CAPTURE)


def test_a_choice_shows_what_stands_at_its_path(editor: Editor) -> None:
    widget = Choices(editor, "start.choose_purpose", PURPOSE, "start.purpose")
    assert widget.value == {"start.purpose": ""}
    editor.apply({"start.purpose": "home"})
    assert widget.value == {"start.purpose": "home"}


def test_every_option_of_a_choice_can_be_saved(editor: Editor) -> None:
    widget = Choices(editor, "start.choose_purpose", PURPOSE, "start.purpose")
    for option in widget.config["options"]:
        assert editor.apply({widget.config["path"]: option["id"]}) == {}


def test_a_choice_has_words_for_each_option(editor: Editor) -> None:
    widget = Choices(editor, "start.choose_purpose", PURPOSE, "start.purpose")
    assert all(option["label"] and option["hint"] for option in widget.config["options"])


def test_ticks_show_title_area_and_tick_and_no_more(editor: Editor) -> None:
    widget = pick(editor)
    editor.apply({"accomplishments.00000001": SHELF, "orders.accomplishments": ["00000001"]})
    assert widget.value == {
        "accomplishments": {
            "00000001": {"title": "Built a shelf", "area": "life", "picked": True},
        },
        "orders.accomplishments": ["00000001"],
    }


def test_a_tick_stands_where_the_model_keeps_it(editor: Editor) -> None:
    editor.apply({"accomplishments.00000001": SHELF})
    config = pick(editor).config
    path = f"{config['section']}.00000001.{config['field']}"
    assert editor.apply({path: False}) == {}
    assert editor.get("accomplishments.00000001").picked is False


def test_ticks_are_grouped_by_the_areas_of_the_form_above(editor: Editor) -> None:
    groups = [group["id"] for group in pick(editor).config["groups"]]
    assert groups == ["work", "life", "school"]


def test_ticks_have_words_for_every_count(editor: Editor) -> None:
    labels = pick(editor).config["labels"]
    assert {"few", "enough", "many", "no_place"} <= labels.keys()


def test_ticks_built_empty_and_then_opened_are_those_built_full(
    editor: Editor, closed: Editor, access: Access
) -> None:
    editor.apply({"accomplishments.00000001": SHELF})
    opened = pick(closed)
    closed.open(access)
    assert opened.get_state() == pick(editor).get_state()
