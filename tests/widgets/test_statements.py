"""Statements, each with an answer and whom to ask."""

from careerkit.editor import Editor
from careerkit.steps import directions
from careerkit.widgets import Activity


def statements(editor: Editor) -> Activity:
    return directions.face_hiring(editor)


def test_every_statement_can_be_answered_in_every_way(editor: Editor) -> None:
    widget = statements(editor)
    for statement in widget.config["options"]:
        for answer in widget.config["answers"]:
            path = f"{widget.config['answeredAt']}.{statement['id']}"
            assert editor.apply({path: answer["id"]}) == {}


def test_whom_to_ask_can_be_noted_at_every_statement(editor: Editor) -> None:
    widget = statements(editor)
    for statement in widget.config["options"]:
        path = f"{widget.config['askAt']}.{statement['id']}"
        assert editor.apply({path: "The director"}) == {}


def test_whom_to_ask_is_asked_where_somebody_does_not_know(editor: Editor) -> None:
    config = statements(editor).config
    assert [a["label"] for a in config["answers"] if a["id"] == config["askWhen"]] == [
        "I do not know"
    ]


def test_what_was_answered_comes_down_and_nothing_else(editor: Editor) -> None:
    widget = statements(editor)
    editor.apply({"directions.realities.luck": "not", "directions.means": "Count the tries"})
    editor.apply({"directions.likes.mend": "3", "directions.who_knows.luck": "Ines"})
    assert widget.value == {
        "directions": {
            "realities": {"luck": "not"},
            "who_knows": {"luck": "Ines"},
            "means": "Count the tries",
        }
    }
