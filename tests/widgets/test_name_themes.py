"""Name one's themes: proposals with every time that they came up, and own ones."""

from careerkit import content
from careerkit.editor import Editor
from careerkit.vault import Access
from careerkit.widgets import NameThemes
from careerkit.widgets.name_themes import LINES

NAME = content.guide("skills").exercises["name_themes"]
TOLD = {
    "start.inspires": "A pupil who came back to read to me.",
    "values.guesses.want": "Teach grown-ups",
    "values.guesses.good_at": "Lessons",
    "stories.a0000001": {"title": "Class", "action": "I taught.", "heard": {"teaching": True}},
    "stories.a0000002": {"title": "Lesson", "action": "I tutored.", "heard": {"teaching": True}},
}
TEACHING = {
    "id": "teaching",
    "name": "Helping others learn",
    "own_word": False,
    "times": 5,
    "mentions": [
        {"place": "start", "title": "", "words": ["pupil"]},
        {"place": "guesses", "title": "", "words": ["Teach", "Lessons"]},
        {"place": "stories", "title": "Class", "words": ["Class", "taught"]},
        {"place": "stories", "title": "Lesson", "words": ["Lesson", "tutored"]},
        {"place": "heard", "title": "", "words": ["Teaching others"]},
    ],
}


def themes(editor: Editor) -> NameThemes:
    return NameThemes(editor, "skills.name_themes", NAME)


def test_nothing_is_proposed_to_an_empty_workbook(editor: Editor) -> None:
    assert (themes(editor).view, themes(editor).value) == ({"proposed": []}, {"themes": {}})


def test_a_theme_is_proposed_with_every_time_that_it_came_up(editor: Editor) -> None:
    widget = themes(editor)
    editor.apply(TOLD)
    (first, *_) = widget.view["proposed"]
    assert first == TEACHING


def test_a_theme_that_came_up_often_shows_some_of_it(editor: Editor) -> None:
    editor.apply({f"stories.a000000{n}": {"title": f"{n}", "action": "I taught."} for n in "123"})
    editor.apply(
        {f"stories.b000000{n}": {"title": f"{n}", "action": "I taught."} for n in "123456"}
    )
    editor.apply(TOLD)
    (first, *_) = themes(editor).view["proposed"]
    assert first["times"] > LINES == len(first["mentions"])


def test_a_page_has_words_for_every_place_where_a_theme_comes_up(editor: Editor) -> None:
    places = ("start", "values", "factors", "guesses", "accomplishments", "stories", "heard")
    assert {f"in_{place}" for place in (*places, "skills")} <= themes(editor).config[
        "labels"
    ].keys()


def test_a_theme_is_kept_named_and_dropped(editor: Editor) -> None:
    widget = themes(editor)
    editor.apply({"themes.teaching": {"keep": "yes"}, "themes.teaching.name": "Starting people"})
    assert widget.value["themes"]["teaching"]["name"] == "Starting people"
    assert editor.apply({"themes.teaching.keep": "no"}) == {}


def test_themes_built_empty_and_then_opened_are_some_built_full(
    editor: Editor, closed: Editor, access: Access
) -> None:
    editor.apply({**TOLD, "themes.teaching": {"keep": "yes"}})
    opened = themes(closed)
    closed.open(access)
    assert opened.get_state() == themes(editor).get_state()
