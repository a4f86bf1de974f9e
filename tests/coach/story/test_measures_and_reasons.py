"""Measures and reasons, by sentences that should raise a question and some that nearly do."""

import pytest

from careerkit.coach import Flag
from tests.coach.story.report import CLEAR_STORY, flags_of


def asked(**parts: str) -> frozenset[Flag]:
    """Return the flags of a clear story in which these parts are written differently."""
    return flags_of(CLEAR_STORY.model_copy(update=parts))


# no_measure


@pytest.mark.parametrize(
    "result",
    [
        "Forty families came.",
        "Complaints fell by half.",
        "We saved €400.",
        "Checkout takes a third of the time.",
        "The line is shorter than before.",
        "Attendance doubled.",
        "It was the first time that the room was full.",
        "Nobody waits any more.",
        "Done within a week.",
        "Mrs Alvarez got her card.",
        "She found a job.",
        "Ngozi reads to her son.",
        "Hodan, who could not read, wrote a letter.",
        "New parents come on their own now.",
        "The gardeners borrow seeds.",
        "People with dementia come to the afternoon.",
        "Patrons find their holds without asking.",
        "My manager can go home on time.",
        "They left satisfied and came back the next day.",
        "The cards are ready and they pick them up on their way to work.",
        "TERESITA HAS A BED NOW",
    ],
)
def test_a_number_a_comparison_or_somebody_helped_is_a_measure(result: str) -> None:
    assert "no_measure" not in asked(result=result)


@pytest.mark.parametrize(
    "result",
    [
        "It went well.",
        "Everyone was happy.",
        "People liked it.",
        "Patrons were happy.",
        "My boss was pleased.",
        "They were very happy.",
        "The children's room looks nice.",
        "At first it was hard, then it was fine.",
        "Everything is in one place.",
        "It was a first-class evening.",
        "Things run more smoothly now.",
        "The computers and the printers work.",
        "No one complained.",
        "We did our best.",
        "It reopened after Covid-19.",
        "The registers can be handled again and they look very handsome.",
        "The students were happy.",
        "They fixed it eventually.",
    ],
)
def test_a_figure_of_speech_is_not_a_measure(result: str) -> None:
    assert "no_measure" in asked(result=result)


def test_a_group_without_an_event_is_nobody_in_particular() -> None:
    claim = "I am a natural leader."
    assert "no_measure" in asked(action=claim, result="My teams deliver, consistently.")
    assert "no_measure" not in asked(action=claim, result="Two of my teams deliver.")


def test_they_of_a_general_claim_are_nobody_in_particular() -> None:
    said = {"problem": "Seniors have new phones.", "result": "They get the hang of it."}
    assert "no_measure" in asked(action="I always explain it to seniors again.", **said)
    assert "no_measure" not in asked(action="I explained it to the seniors again.", **said)


# no_why


@pytest.mark.parametrize(
    "why",
    [
        *("", "n/a", "idk", "because", "?", "not sure", "I don't know.", "no idea", "idk, money?"),
        *("It just matters.", "is my character", "Because it is my job", "It's just who I am."),
        *("nah", "I can't really explain it.", "I'm passionate about passion in people."),
        *("Team is everything", "Customer first.", "Teamwork makes the dream work!"),
        *("Because I love what I do.", "Education is key.", "It had to be done, so I did it."),
    ],
)
def test_a_place_holder_or_a_slogan_is_no_reason(why: str) -> None:
    assert "no_why" in asked(why_care=why)


@pytest.mark.parametrize(
    "why",
    [
        *("Trust.", "Because children need books.", "It saves money", "Not everybody can pay."),
        *("It matters to the kids.", "My job depended on it.", "A reader is not a number."),
        *("They paid me.", "I promised him.", "I was that kid", "Dedication is rare."),
        *("I love the smell of the place and I don't want it sold.", "It costs the ratepayer."),
    ],
)
def test_a_short_reason_is_a_reason(why: str) -> None:
    assert "no_why" not in asked(why_care=why)


def test_a_reason_that_only_praises_what_the_story_is_about_is_none() -> None:
    title = {"title": "Weeding the novels"}
    assert "no_why" in asked(why_care="Because weeding is important for novels.", **title)
    assert "no_why" not in asked(why_care="Weeding lets people see the novels.", **title)
