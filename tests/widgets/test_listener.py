"""A partner hears a story and taps the strengths in it."""

from careerkit import content
from careerkit.editor import Editor
from careerkit.vault import Access
from careerkit.widgets import Listener

LISTEN = content.guide("stories").exercises["listen"]
TELL = content.guide("stories").exercises["tell"]
STORY = {
    "title": "Shelf",
    "problem": "There was none.",
    "action": "I built one.",
    "result": "It stands.",
    "why_care": "Books",
    "one_line": "I build shelves.",
    "heard": {"patience": True},
    "listener": "Rosa",
}


def listener(editor: Editor) -> Listener:
    return Listener(editor, "stories.listen", LISTEN, TELL)


def test_the_partner_sees_the_parts_of_a_story_under_their_names(editor: Editor) -> None:
    assert listener(editor).config["parts"] == [
        {"id": "problem", "label": "Problem"},
        {"id": "action", "label": "Action"},
        {"id": "result", "label": "Result"},
        {"id": "why_care", "label": "Why it matters"},
    ]


def test_a_story_comes_down_with_what_was_heard(editor: Editor) -> None:
    widget = listener(editor)
    editor.apply({"stories.00000001": STORY})
    shown = {name: value for name, value in STORY.items() if name != "one_line"}
    assert widget.value["stories"] == {"00000001": {**shown, "heard_else": ""}}


def test_a_strength_that_is_untapped_is_gone(editor: Editor) -> None:
    widget = listener(editor)
    editor.apply({"stories.00000001": STORY})
    editor.apply({"stories.00000001.heard.calm": True, "stories.00000001.heard.patience": None})
    assert widget.value["stories"]["00000001"]["heard"] == {"calm": True}


def test_a_strength_that_was_never_tapped_may_be_untapped(editor: Editor) -> None:
    editor.apply({"stories.00000001": STORY})
    assert editor.apply({"stories.00000001.heard.calm": None}) == {}


def test_every_strength_can_be_heard(editor: Editor) -> None:
    editor.apply({"stories.00000001": STORY})
    for option in listener(editor).config["options"]:
        assert editor.apply({f"stories.00000001.heard.{option['id']}": True}) == {}


def test_the_listener_has_words_for_the_clock_and_for_both_sides(editor: Editor) -> None:
    labels = listener(editor).config["labels"]
    clock = {"clock_start", "clock_stop", "clock_left", "clock_over"}
    teller = {"which_story", "start", "heard_by", "heard_by_someone", "untitled"}
    partner = {"hand_over", "heard", "heard_hint", "other", "listener", "done"}
    assert clock | teller | partner <= labels.keys()


def test_a_listener_built_empty_and_then_opened_is_one_built_full(
    editor: Editor, closed: Editor, access: Access
) -> None:
    editor.apply({"stories.00000001": STORY, "orders.stories": ["00000001"]})
    opened = listener(closed)
    closed.open(access)
    assert opened.get_state() == listener(editor).get_state()
