"""The worked examples: invented people whose answers hold together."""

import re

import pytest

from careerkit import content
from careerkit.content import Example
from careerkit.settings import read_settings

PROMPTS = read_settings().assets / "prompts"
STEPS = sorted(file.stem for file in PROMPTS.glob("*.yaml") if file.stem != "coach")
EXAMPLES = {
    (step, name): exercise.example
    for step in STEPS
    for name, exercise in content.guide(step).exercises.items()
    if exercise.example
}


def answers(example: Example) -> dict[str, str]:
    return {answer.label: answer.text for answer in example.answers}


@pytest.mark.parametrize("step", STEPS)
def test_one_person_goes_through_a_whole_page(step: str) -> None:
    assert len({example.person for (page, _), example in EXAMPLES.items() if page == step}) == 1


def test_each_page_has_somebody_else() -> None:
    assert len({example.person for example in EXAMPLES.values()}) == len(STEPS)


@pytest.mark.parametrize(("step", "name"), EXAMPLES)
def test_a_person_has_an_age_and_every_answer_has_words(step: str, name: str) -> None:
    example = EXAMPLES[step, name]
    assert re.fullmatch(r"\w+, \d\d, .+", example.person)
    assert all(answer.label and answer.text for answer in example.answers)


@pytest.mark.parametrize(
    ("step", "name"),
    [
        ("start", "say_what_inspires"),
        ("values", "first_guesses"),
        ("stories", "tell"),
        ("stories", "shorten"),
        ("gap", "wait_well"),
        *((step, "finish") for step, name in EXAMPLES if name == "finish"),
    ],
)
def test_a_form_is_answered_question_by_question(step: str, name: str) -> None:
    fields = content.guide(step).exercises[name].fields
    assert list(answers(EXAMPLES[step, name])) == [field.label for field in fields]


@pytest.mark.parametrize("name", ["tell", "shorten"])
def test_a_story_keeps_to_the_length_that_we_advise(name: str) -> None:
    said = answers(EXAMPLES["stories", name])
    for field in content.guide("stories").exercises[name].fields:
        if field.words:
            assert len(said[field.label].split()) <= field.words, field.id


def test_the_story_gives_most_room_to_what_was_done_and_how_it_ended() -> None:
    words = {
        label: len(text.split()) for label, text in answers(EXAMPLES["stories", "tell"]).items()
    }
    assert words["Problem"] < (words["Action"] + words["Result"]) / 2


def test_a_choice_is_answered_with_one_of_its_options() -> None:
    said = answers(EXAMPLES["values", "first_guesses"])
    for field in content.guide("values").exercises["first_guesses"].fields:
        if field.kind == "choice":
            assert said[field.label] in {option.label for option in field.options}


def test_the_points_are_given_to_our_factors_and_add_up() -> None:
    points = answers(EXAMPLES["values", "weigh_factors"])
    assert set(points) == {card.name for card in content.deck("factors").cards}
    assert sum(int(text.split()[0]) for text in points.values()) == 100


def test_the_cards_that_were_sorted_are_in_the_short_deck() -> None:
    piles = [option.label for option in content.guide("values").exercises["sort_cards"].options]
    said = answers(EXAMPLES["values", "sort_cards"])
    named = re.findall(r"\b[A-Z]\w+", " ".join(said[pile].split(":")[0] for pile in piles))
    assert set(named) <= {card.name for card in content.deck("values").cards if card.work}


def test_the_strengths_that_a_listener_heard_are_on_the_list() -> None:
    heard = answers(EXAMPLES["stories", "listen"])["What Joseph heard"]
    strengths = {option.label for option in content.guide("stories").exercises["listen"].options}
    assert set(heard.split(", ")) <= strengths


def test_the_skills_of_the_example_are_on_the_list() -> None:
    names = {skill.name for skill in content.skills().values()}
    said = answers(EXAMPLES["skills", "find_skills"])
    found = [text for label, text in said.items() if label.startswith("From")]
    kept = re.findall(r"(?<=Kept: )[^.]+", " ".join(found))
    assert kept
    assert {skill for one in kept for skill in one.split(", ")} <= names
    assert {"Teaching and showing how", "Deciding", "Money and accounts"} <= names


def test_the_interests_of_the_example_are_those_of_the_check() -> None:
    check = content.interest_check()
    said = answers(EXAMPLES["directions", "check_interests"])
    liked = {label for label in said if label in {option.label for option in check.options}}
    assert len(liked) == 3
    assert {one for label in liked for one in said[label].split("; ")} <= set(
        check.statements.values()
    )
    leanings = said["What you lean towards"].split(", then ")
    assert set(leanings) <= {theme.name for theme in check.themes}


def test_a_way_across_is_one_of_those_that_we_offer() -> None:
    fields = content.guide("gap").exercises["bridge_gaps"].fields
    ways = {option.label for field in fields if field.id == "way" for option in field.options}
    assert answers(EXAMPLES["gap", "bridge_gaps"])["Which way across?"] in ways
