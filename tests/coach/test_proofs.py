"""What shows a skill."""

from careerkit.coach.proofs import Proof, proofs
from careerkit.model import Workbook

SPEAKING, TECH = "2.A.1.d", "2.C.3.a"
STORIES = {"a0000001": {"title": "Lamp"}, "a0000002": {"title": "Choir"}}


def skilled(**skill: object) -> Workbook:
    said = {"keep": "yes", **skill}
    return Workbook.model_validate({"stories": STORIES, "skills": {"2-a-1-d": said}})


def done(story: str = "") -> Workbook:
    """Return a workbook of somebody who has mended the machines of a library."""
    name = "library-technician~equipment"
    said = {"duties": {name: "done"}, "shown": {name: story} if story else {}}
    return Workbook.model_validate({"stories": STORIES, "directions": said})


def test_nothing_shows_a_skill_at_first() -> None:
    assert proofs(Workbook()) == {}


def test_a_story_shows_the_skill_that_the_person_says_it_shows() -> None:
    shown = proofs(skilled(stories={"a0000002": True, "a0000001": False}))
    assert shown == {SPEAKING: Proof(stories=("a0000002",))}


def test_a_story_that_is_gone_shows_nothing() -> None:
    assert proofs(skilled(stories={"dead0000": True})) == {SPEAKING: Proof()}


def test_a_skill_that_was_left_is_not_shown() -> None:
    assert proofs(skilled(keep="no", stories={"a0000001": True})) == {}


def test_words_of_ones_own_are_proof_too() -> None:
    assert proofs(skilled(proof=" At the desk ")) == {SPEAKING: Proof(own="At the desk")}


def test_a_task_that_was_done_shows_each_element_of_it() -> None:
    text = "Find out why a printer, scanner or computer has stopped, and get it going."
    assert proofs(done()) == {"2.B.3.k": Proof(duties=(text,)), TECH: Proof(duties=(text,))}


def test_the_story_of_a_task_shows_its_elements() -> None:
    assert proofs(done(story="a0000001"))[TECH].stories == ("a0000001",)


def test_a_task_that_somebody_would_like_to_do_shows_nothing() -> None:
    said = {"duties": {"library-technician~equipment": "want"}}
    assert proofs(Workbook.model_validate({"directions": said})) == {}


def test_a_task_of_a_guide_that_is_gone_shows_nothing() -> None:
    said = {"duties": {"lamplighter~lamps": "done"}}
    assert proofs(Workbook.model_validate({"directions": said})) == {}
