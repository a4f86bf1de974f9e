"""What every activity of the kit does: state down, edits up, acknowledged after the commit."""

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from ipywidgets.widgets.widget import _instances

from careerkit import bundle, content
from careerkit.content import Exercise, Field
from careerkit.editor import Editor
from careerkit.repository import Repository
from careerkit.settings import settings
from careerkit.vault import Access
from careerkit.widgets import Form
from careerkit.widgets.activity import MOST, Kit, _carry_kit

CANARY = "Kanarienvogel"
FORM = Exercise(title="T", intro="I.", fields=(Field(id="inspires", label="L"),))
NAME = "Form:start.say"
SHELF = "stories.1f0c22ab"
UNKNOWN = content.sentence("unknown_field")


@pytest.fixture(autouse=True)
def no_kit_yet() -> Iterator[None]:
    _carry_kit.cache_clear()
    yield
    _carry_kit.cache_clear()


@pytest.fixture
def activity(editor: Editor) -> Form:
    return Form(editor, "start.say", FORM, "start")


@pytest.fixture
def sent(activity: Form, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Return what goes down to the page, in its order, from now on."""
    messages: list[dict[str, Any]] = []
    monkeypatch.setattr(activity.comm, "send", lambda data, **_: messages.append(data))
    return messages


def say(activity: Form, message: object) -> None:
    """Let the page send a message."""
    data = {"method": "custom", "content": message}
    activity._handle_msg({"content": {"data": data}, "buffers": []})


def changes(activity: Form) -> int:
    """Return how often the stored workbook has changed."""
    return activity.editor._repository.moved(activity.editor._opened())


def answers(sent: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [data["content"] for data in sent if data["method"] == "custom"]


def test_an_edit_is_acknowledged_by_its_number(activity: Form, sent: list[dict[str, Any]]) -> None:
    say(activity, {"n": 7, "edits": {"start.inspires": "x"}})
    assert answers(sent) == [{"saved": 7, "refused": {}}]


def test_the_state_comes_down_before_the_acknowledgement(
    activity: Form, sent: list[dict[str, Any]]
) -> None:
    say(activity, {"n": 1, "edits": {"start.inspires": "x"}})
    assert [data["method"] for data in sent] == ["update", "custom"]
    assert sent[0]["state"] == {"value": {"start": {"inspires": "x"}}}


def test_an_edit_is_stored_before_anything_comes_down(
    activity: Form, repository: Repository, access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored: list[str] = []
    monkeypatch.setattr(
        activity.comm, "send", lambda **_: stored.append(repository.load(access).start.inspires)
    )
    say(activity, {"n": 1, "edits": {"start.inspires": "x"}})
    assert stored == ["x", "x"]


def test_a_refused_edit_is_told_with_the_reason(activity: Form, sent: list[dict[str, Any]]) -> None:
    say(activity, {"n": 2, "edits": {"start.purpose": CANARY}})
    refused = {"start.purpose": content.sentence("does_not_fit")}
    assert answers(sent) == [{"saved": 2, "refused": refused}]


def test_an_edit_of_another_activitys_field_is_saved_too(
    activity: Form, editor: Editor, sent: list[dict[str, Any]]
) -> None:
    say(activity, {"n": 1, "edits": {"takeaways.values": "x"}})
    assert editor.get("takeaways.values") == "x"
    assert answers(sent) == [{"saved": 1, "refused": {}}]


def test_the_page_reads_a_sentence_when_nothing_can_be_saved(
    activity: Form, sent: list[dict[str, Any]], repository: Repository, access: Access
) -> None:
    repository.shred(access)
    say(activity, {"n": 3, "edits": {"start.inspires": CANARY}})
    assert answers(sent) == [{"failed": 3, "why": content.sentence("no_workbook")}]


def test_the_log_says_what_failed_and_nothing_that_was_typed(
    activity: Form, repository: Repository, access: Access, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    repository.shred(access)
    say(activity, {"n": 3, "edits": {"start.inspires": CANARY}})
    assert "no_workbook" in caplog.text
    assert CANARY not in caplog.text


def test_a_removed_record_is_put_back_when_asked(
    activity: Form, editor: Editor, sent: list[dict[str, Any]]
) -> None:
    editor.apply({SHELF: {"title": "shelf"}})
    editor.apply({SHELF: None})
    say(activity, {"n": 1, "do": "put_back", "path": SHELF})
    assert editor.get(f"{SHELF}.title") == "shelf"
    assert answers(sent) == [{"saved": 1, "refused": {}}]


def test_putting_back_what_is_not_kept_fails(activity: Form, sent: list[dict[str, Any]]) -> None:
    say(activity, {"n": 4, "do": "put_back", "path": SHELF})
    assert answers(sent) == [{"failed": 4, "why": UNKNOWN}]


@pytest.mark.parametrize(
    ("message", "number"),
    [
        ({"n": 5, "do": "explode"}, 5),
        ({"n": 5, "do": "put_back", "path": ["stories"]}, 5),
        ({"n": 5, "do": "put_back"}, 5),
        ({"n": 5, "do": None}, None),
        ({"n": 5, "edits": [["start.inspires", CANARY]]}, None),
        ({"n": 5, "edits": f"start.inspires={CANARY}"}, None),
        ({"n": 5, "edits": None}, None),
        ({"n": 5, "edits": CANARY * 1_000_000}, None),
        ({"n": 5}, None),
        ({"n": None, "edits": {"start.inspires": CANARY}}, None),
        ({"n": [5], "edits": {"start.inspires": CANARY}}, None),
        ({"n": CANARY * 1_000_000, "edits": {"start.inspires": CANARY}}, None),
        ({"edits": {"start.inspires": CANARY}}, None),
        ({}, None),
        ([], None),
        ([CANARY], None),
        (CANARY, None),
        (5, None),
        (None, None),
    ],
    ids=lambda message: str(message)[:40],
)
def test_a_message_that_nobody_understands_is_refused_and_changes_nothing(
    activity: Form, sent: list[dict[str, Any]], message: object, number: int | None
) -> None:
    say(activity, message)
    assert sent == [{"method": "custom", "content": {"failed": number, "why": UNKNOWN}}]
    assert changes(activity) == 0


@pytest.mark.parametrize(
    "edits",
    [
        {"nosuch.\ud800": CANARY},
        {"x" * 10_000_000: CANARY},
        {"start.inspires": CANARY * 1_000_000},
        {"start": [CANARY]},
        {"stories": {"not an id": {}}},
        {SHELF: {"title": [CANARY]}},
    ],
    ids=lambda edits: ascii(edits)[:40],
)
def test_an_edit_that_makes_no_sense_is_refused_and_changes_nothing(
    activity: Form, sent: list[dict[str, Any]], edits: dict[str, object]
) -> None:
    say(activity, {"n": 6, "edits": edits})
    (answer,) = answers(sent)
    assert answer["refused"].keys() == {path.replace("\ud800", "?") for path in edits}
    assert CANARY not in json.dumps([*answer["refused"].values()])
    assert changes(activity) == 0


def test_a_bug_is_told_in_a_calm_sentence_and_logged_without_what_was_typed(
    activity: Form,
    sent: list[dict[str, Any]],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: Editor, edits: dict[str, str]) -> None:
        raise RuntimeError(edits["start.inspires"])

    monkeypatch.setattr(Editor, "apply", fail)
    say(activity, {"n": 8, "edits": {"start.inspires": CANARY}})
    assert answers(sent) == [{"failed": 8, "why": content.sentence("our_mistake")}]
    assert "RuntimeError" in caplog.text
    assert "in fail" in caplog.text
    assert CANARY not in caplog.text


def test_an_action_that_fails_is_told_in_a_calm_sentence(
    activity: Form, sent: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Editor, "undo_removal", lambda *_: 1 / 0)
    say(activity, {"n": 8, "do": "put_back", "path": SHELF})
    assert answers(sent) == [{"failed": 8, "why": content.sentence("our_mistake")}]


def test_more_edits_than_a_page_has_are_refused_together(
    activity: Form, sent: list[dict[str, Any]]
) -> None:
    edits = {f"takeaways.k{number}": "x" for number in range(MOST)}
    say(activity, {"n": 1, "edits": edits})
    say(activity, {"n": 2, "edits": {**edits, "start.inspires": "x"}})
    assert answers(sent) == [{"saved": 1, "refused": {}}, {"failed": 2, "why": UNKNOWN}]
    assert changes(activity) == 1


def test_an_answer_about_half_a_character_can_be_sent(
    activity: Form, sent: list[dict[str, Any]]
) -> None:
    say(activity, {"n": 1, "edits": {"nosuch.\ud800": "x"}})
    json.dumps(answers(sent), ensure_ascii=False).encode()
    assert answers(sent)[0]["refused"].keys() == {"nosuch.?"}


@pytest.mark.parametrize("trait", ["value", "view", "config", "kind", "_esm"])
def test_a_page_cannot_set_the_state_of_an_activity(
    activity: Form, sent: list[dict[str, Any]], trait: str
) -> None:
    before = getattr(activity, trait)
    data = {"method": "update", "state": {trait: {CANARY: CANARY}}}
    activity._handle_msg({"content": {"data": data}, "buffers": []})
    assert getattr(activity, trait) == before
    assert sent == []


@pytest.mark.usefixtures("activity")
def test_a_model_is_named_after_its_kind_and_its_exercise() -> None:
    assert {NAME, f"Layout:{NAME}"} <= _instances.keys()


def test_the_cell_that_runs_again_makes_a_new_activity_of_the_same_name(
    activity: Form, editor: Editor
) -> None:
    again = Form(editor, "start.say", FORM, "start")
    assert again is not activity
    assert _instances[NAME] is again


def test_the_former_activity_is_closed_when_the_cell_runs_again(
    activity: Form, editor: Editor
) -> None:
    Form(editor, "start.say", FORM, "start")
    assert activity.comm is None


def test_a_closed_activity_follows_the_workbook_no_more(activity: Form, editor: Editor) -> None:
    activity.close()
    editor.apply({"start.inspires": "x"})
    assert activity.value == {"start": {"inspires": ""}}


def test_a_closed_activity_leaves_nothing_behind(activity: Form) -> None:
    activity.close()
    assert NAME not in _instances


@pytest.mark.usefixtures("activity")
def test_the_kit_comes_along_where_our_own_page_has_not_loaded_it() -> None:
    assert isinstance(_instances["Kit"], Kit)


def test_the_kit_comes_along_once_for_all_activities(activity: Form, editor: Editor) -> None:
    first = _instances["Kit"]
    Form(editor, "start.other", FORM, "start")
    assert _instances["Kit"] is first
    assert bundle.script() not in activity._esm


def test_our_own_page_loads_the_kit_itself(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERKIT_PLACE", "server")
    settings.cache_clear()
    Form(editor, "start.say", FORM, "start")
    assert "Kit" not in _instances


def test_activities_wait_for_the_kit_of_their_own_version(activity: Form) -> None:
    place = f'Symbol.for("careerkit-{bundle.version()}")'
    assert place in activity._esm
    assert f'provideKit("careerkit-{bundle.version()}")' in Kit()._esm


def test_activities_on_our_page_wait_for_the_kit_that_it_loads(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERKIT_PLACE", "server")
    settings.cache_clear()
    script = (settings().assets / "page" / "static" / "page.js").read_text("utf-8")
    assert 'provideKit("careerkit")' in script
    assert 'Symbol.for("careerkit")' in Form(editor, "start.say", FORM, "start")._esm
