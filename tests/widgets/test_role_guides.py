"""Role guides to read and to answer."""

import json
from pathlib import Path

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.roles import roles
from careerkit.settings import settings
from careerkit.widgets import RoleGuides

EXERCISE = content.guide("directions").exercises["read_guides"]
LARGE = 30_000  # bytes of one guide, as it goes over the wire


def guides(editor: Editor) -> RoleGuides:
    return RoleGuides(editor, "directions.read_guides", EXERCISE)


def read(editor: Editor, slug: str) -> RoleGuides:
    widget = guides(editor)
    assert editor.apply({"directions.reading": slug}) == {}
    return widget


def test_no_guide_lies_open_at_first(editor: Editor) -> None:
    assert guides(editor).view["guide"] is None


def test_every_guide_can_be_chosen(editor: Editor) -> None:
    assert {one["id"]: one["title"] for one in guides(editor).view["guides"]} == {
        slug: role.title for slug, role in roles().items()
    }


def test_a_guide_of_the_hosts_own_folder_can_be_chosen(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "roles").mkdir()
    ours = (settings().assets / "roles" / "archivist.yaml").read_text("utf-8")
    theirs = ours.replace("title: Archivist", "title: Keeper of the town's papers", 1)
    (tmp_path / "roles" / "keeper.yaml").write_text(theirs, "utf-8")
    monkeypatch.setenv("CAREERKIT_CONTENT", str(tmp_path))
    settings.cache_clear()
    assert {"id": "keeper", "title": "Keeper of the town's papers"} in guides(editor).view["guides"]


@pytest.mark.parametrize("slug", roles())
def test_a_guide_shows_every_task_under_its_id(editor: Editor, slug: str) -> None:
    shown = read(editor, slug).view["guide"]
    points = roles()[slug].responsibilities.points
    assert [(one["id"], one["text"]) for one in shown["duties"]] == [(p.id, p.text) for p in points]


@pytest.mark.parametrize("slug", roles())
def test_a_guide_leaves_out_none_of_its_parts(editor: Editor, slug: str) -> None:
    told = json.dumps(read(editor, slug).view["guide"], ensure_ascii=False)
    role = roles()[slug]
    texts = [
        point.text
        for part in type(role).model_fields
        if hasattr(section := getattr(role, part), "points")
        for point in section.points
    ]
    texts += [source.credit for source in role.sources.values()]
    texts += [text for gate in role.gates for text in (gate.text, gate.way)]
    assert [text for text in texts if json.dumps(text, ensure_ascii=False)[1:-1] not in told] == []


@pytest.mark.parametrize("slug", roles())
def test_a_guide_is_not_too_large_for_a_phone(editor: Editor, slug: str) -> None:
    assert len(json.dumps(read(editor, slug).view)) < LARGE


def test_the_figures_of_a_guide_are_told_by_name(editor: Editor) -> None:
    figures = read(editor, "library-technician").view["guide"]["figures"]
    assert figures["interests"] == ["Organising", "Helping", "Hands-on"]
    assert figures["as_of"] == "2017-07"


def test_the_figures_of_a_guide_stand_with_their_credit(editor: Editor) -> None:
    figures = read(editor, "library-technician").view["guide"]["figures"]
    (credit,) = figures["credits"]
    assert "O*NET" in credit


def test_the_ratings_of_skills_are_not_said_to_come_from_people_in_the_job() -> None:
    assert EXERCISE.labels["figures"] == "What O*NET says"
    assert EXERCISE.labels["figures_as_of"].startswith("Specialists of O*NET rated the skills")


def test_a_guide_that_is_gone_is_not_shown(editor: Editor) -> None:
    assert read(editor, "lamplighter").view["guide"] is None


@pytest.mark.parametrize("option", [option.id for option in EXERCISE.options])
def test_each_answer_to_a_task_can_be_kept(editor: Editor, option: str) -> None:
    widget = read(editor, "librarian")
    duty = widget.view["guide"]["duties"][0]["id"]
    assert editor.apply({f"directions.duties.librarian~{duty}": option}) == {}
    assert widget.value["directions.duties"] == {f"librarian~{duty}": option}


def test_the_stories_that_may_show_a_task_are_named(editor: Editor) -> None:
    editor.apply({"stories.a0000001": {"title": "A lamp"}, "stories.a0000002": {"title": " "}})
    assert guides(editor).view["stories"] == [{"id": "a0000001", "title": "A lamp"}]
