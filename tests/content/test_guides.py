"""The words of the steps: that they are whole, and that they fit the model."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
import yaml

from careerkit import content
from careerkit.coach.wins import How
from careerkit.content import Exercise, Guide
from careerkit.model import (
    SECTIONS,
    Accomplishment,
    Action,
    Application,
    Directions,
    Gap,
    Guesses,
    Job,
    Part,
    Second,
    Skill,
    SmallJob,
    Start,
    Story,
    Theme,
    Values,
    Victory,
    Waiting,
    Workbook,
    lookup,
    replace,
)
from careerkit.model.victories import Stage
from careerkit.settings import read_settings

ASSETS = read_settings().assets
STEPS = sorted(file.stem for file in (ASSETS / "prompts").glob("*.yaml") if file.stem != "coach")
PAGES = [step for step in STEPS if list(read_settings().workbooks.glob(f"*_{step}.ipynb"))]
EXERCISES = [(step, name) for step in STEPS for name in content.guide(step).exercises]
FORMS: dict[tuple[str, str], type[Part]] = {
    ("start", "say_what_inspires"): Start,
    ("values", "first_guesses"): Guesses,
    ("accomplishments", "capture"): Accomplishment,
    ("accomplishments", "say_why"): Accomplishment,
    ("stories", "tell"): Story,
    ("stories", "shorten"): Story,
    ("skills", "rate_skills"): Skill,
    ("skills", "name_themes"): Theme,
    ("skills", "compare_guesses"): Second,
    ("directions", "find_jobs"): Directions,
    ("directions", "face_hiring"): Directions,
    ("directions", "compare_jobs"): Job,
    ("gap", "choose_target"): Gap,
    ("gap", "bridge_gaps"): Action,
    ("gap", "wait_well"): Waiting,
    ("gap", "see_plan"): Action,
    ("victories", "log_win"): Victory,
    ("victories", "tell_one"): Victory,
    ("victories", "count_small_jobs"): SmallJob,
    ("victories", "track_applications"): Application,
}
GAPS = {"n", "total", "name", "date", "win"}  # what a label may leave for the page to fill in


def exercise(step: str, name: str) -> Exercise:
    return content.guide(step).exercises[name]


def sentences(step: str) -> Iterator[str]:
    """Yield everything that a step says."""
    yield from _strings(content.guide(step).model_dump())


def _strings(words: object) -> Iterator[str]:
    if isinstance(words, str):
        yield words
    elif isinstance(words, dict):
        for part in words.values():
            yield from _strings(part)
    elif isinstance(words, list | tuple):
        for part in words:
            yield from _strings(part)


def _keys_given_twice(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        keys = [key.value for key, _ in node.value]
        yield from (key for key in set(keys) if keys.count(key) > 1)
        for _, value in node.value:
            yield from _keys_given_twice(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _keys_given_twice(value)


@pytest.mark.parametrize("file", sorted(ASSETS.rglob("*.yaml")), ids=lambda file: file.stem)
def test_no_key_hides_another_of_the_same_name(file: Path) -> None:
    assert not list(_keys_given_twice(yaml.compose(file.read_text("utf-8"))))


@pytest.mark.parametrize("step", STEPS)
def test_a_step_says_its_title_why_it_matters_and_how_long_it_takes(step: str) -> None:
    guide: Guide = content.guide(step)
    assert guide.title
    assert guide.why
    assert 0 < guide.minutes <= 60


@pytest.mark.parametrize("step", STEPS)
def test_a_step_never_shouts(step: str) -> None:
    assert not [words for words in sentences(step) if "!" in words]


@pytest.mark.parametrize(("step", "name"), EXERCISES)
def test_an_exercise_has_a_title_and_says_what_to_do(step: str, name: str) -> None:
    assert 0 < len(exercise(step, name).title.split()) <= 6
    assert 1 <= len(re.findall(r"[.?](?:\s|$)", exercise(step, name).intro)) <= 3


@pytest.mark.parametrize(("step", "name"), EXERCISES)
def test_no_two_fields_or_options_of_an_exercise_share_an_id(step: str, name: str) -> None:
    found = exercise(step, name)
    for ids in (
        [field.id for field in found.fields],
        [option.id for option in found.options],
        *([option.id for option in field.options] for field in found.fields),
    ):
        assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(("step", "name"), EXERCISES)
def test_a_question_has_answers_to_choose_when_it_asks_for_a_choice(step: str, name: str) -> None:
    for field in exercise(step, name).fields:
        assert bool(field.options) == (field.kind == "choice"), field.id


@pytest.mark.parametrize(("step", "name"), EXERCISES)
def test_the_page_knows_how_to_fill_every_gap(step: str, name: str) -> None:
    found = exercise(step, name)
    wanted = [field.wanted for field in found.fields]
    gaps = re.findall(r"{(.*?)}", " ".join([*found.labels.values(), *wanted]))
    assert set(gaps) <= GAPS


@pytest.mark.parametrize(("step", "name"), [key for key in EXERCISES if exercise(*key).noun])
def test_a_row_that_lacks_something_is_named_by_its_number(step: str, name: str) -> None:
    found = exercise(step, name)
    for field in found.fields:
        assert not field.wanted or field.wanted.startswith(f"{found.noun} {{n}} "), field.id


@pytest.mark.parametrize(("step", "name"), FORMS)
def test_every_question_has_a_field_in_the_workbook(step: str, name: str) -> None:
    asked = {field.id for field in exercise(step, name).fields}
    assert asked
    assert asked <= FORMS[step, name].model_fields.keys()


@pytest.mark.parametrize(("step", "name"), [key for key in EXERCISES if key[0] in PAGES])
def test_a_form_is_known_here_or_asks_what_to_take_along(step: str, name: str) -> None:
    asked = [field.id for field in exercise(step, name).fields]
    assert not asked or (step, name) in FORMS or (name == "finish" and asked == ["takeaway"])


@pytest.mark.parametrize("step", STEPS)
def test_the_workbook_has_room_for_what_a_step_taught(step: str) -> None:
    kept = replace(Workbook(), f"takeaways.{step}", "I ask first.")
    assert lookup(kept, f"takeaways.{step}") == "I ask first."


def test_the_workbook_holds_every_purpose() -> None:
    for option in exercise("start", "choose_purpose").options:
        assert Start.model_validate({"purpose": option.id}).purpose == option.id


def test_the_workbook_holds_every_pile() -> None:
    for option in exercise("values", "sort_cards").options:
        assert Values.model_validate({"piles": {"order": option.id}}).piles["order"] == option.id


def test_the_workbook_holds_every_area() -> None:
    (area,) = (one for one in exercise("accomplishments", "capture").fields if one.id == "area")
    for option in area.options:
        assert Accomplishment.model_validate({"area": option.id}).area == option.id


def test_the_workbook_holds_every_answer_about_a_skill() -> None:
    chosen = [one for one in exercise("skills", "rate_skills").fields if one.kind == "choice"]
    assert [one.id for one in chosen] == ["good", "want", "done"]
    for field in chosen:
        for option in field.options:
            said = Skill.model_validate({field.id: option.id})
            assert getattr(said, field.id) == option.id


def test_the_workbook_holds_every_verdict_on_a_guess() -> None:
    (verdict,) = (f for f in exercise("skills", "compare_guesses").fields if f.id == "verdict")
    for option in verdict.options:
        assert Second.model_validate({"verdict": option.id}).verdict == option.id


def test_a_story_holds_every_strength_that_a_listener_can_hear() -> None:
    heard = {option.id: True for option in exercise("stories", "listen").options}
    assert 20 <= len(heard) <= 24
    assert Story.model_validate({"heard": heard}).heard == heard


def test_every_section_has_a_name_that_people_know() -> None:
    labels = exercise("start", "bring_back").labels
    assert {f"section_{section}" for section in SECTIONS} <= labels.keys()


@pytest.mark.parametrize("step", [step for step in PAGES if step in SECTIONS])
def test_a_section_is_called_like_its_step(step: str) -> None:
    labels = exercise("start", "bring_back").labels
    assert labels[f"section_{step}"] == content.guide(step).title


def test_every_empty_area_has_a_kind_word() -> None:
    (area,) = (one for one in exercise("accomplishments", "capture").fields if one.id == "area")
    labels = exercise("accomplishments", "pick_favourites").labels
    assert {f"missing_{option.id}" for option in area.options} <= labels.keys()


def test_the_workbook_holds_every_way_across_a_gap_and_every_end_of_a_step() -> None:
    (way,) = (field for field in exercise("gap", "bridge_gaps").fields if field.id == "way")
    (went,) = (field for field in exercise("gap", "see_plan").fields if field.id == "went")
    for option in way.options:
        assert Action.model_validate({"way": option.id}).way == option.id
    for option in went.options:
        assert Action.model_validate({"went": option.id}).went == option.id


def test_the_workbook_holds_every_standing_with_a_gate() -> None:
    for option in exercise("gap", "see_gap").options:
        gates = {"librarian~~degree": option.id}
        assert Gap.model_validate({"gates": gates}).gates == gates


def test_the_workbook_holds_every_answer_to_by_when() -> None:
    (when,) = (field for field in exercise("gap", "choose_target").fields if field.id == "when")
    for option in when.options:
        assert Gap.model_validate({"when": option.id}).when == option.id


def test_the_workbook_holds_every_kind_of_win_and_the_picture_has_its_plural() -> None:
    (kind,) = (field for field in exercise("victories", "log_win").fields if field.id == "kind")
    for option in kind.options:
        assert Victory.model_validate({"kind": option.id}).kind == option.id
    plurals = {f"many_{option.id}" for option in kind.options if option.id != "own"}
    assert plurals <= exercise("victories", "see_wins").labels.keys()


def test_the_workbook_holds_what_became_of_a_win() -> None:
    (sharing,) = (one for one in exercise("victories", "tell_one").fields if one.id == "sharing")
    for option in sharing.options:
        assert Victory.model_validate({"sharing": option.id}).sharing == option.id


def test_every_stage_of_an_application_has_its_words() -> None:
    stages = {option.id for option in exercise("victories", "track_applications").options}
    assert stages == set(get_args(Stage))


def test_both_ways_to_shrink_a_win_have_an_answer() -> None:
    assert set(get_args(How)) <= exercise("victories", "log_win").labels.keys()


@pytest.mark.parametrize(("step", "name"), EXERCISES)
def test_what_is_folded_away_has_a_name(step: str, name: str) -> None:
    found = exercise(step, name)
    assert {field.fold for field in found.fields} - {""} <= found.labels.keys()
