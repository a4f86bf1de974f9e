"""The picture of a gap in step 6."""

from careerkit.coach.gaps import target_gaps, untold_gates
from careerkit.figures import Drawing, gap_bars
from careerkit.figures.gap_bars import BARS, MOST, SCALE
from careerkit.model import Workbook, replace, skill_key
from tests.figures.drawn import widths, words

LIBRARIAN = {"title": "Librarian", "soc": "25-4022.00", "role": "librarian"}
ASK = "The skills are there. Say below how you stand with what you must have."
READING, TEACHING, ENGLISH = "2.A.1.a", "2.C.6", "2.C.7.a"


def rated(*, target: object = LIBRARIAN, **good: str) -> Workbook:
    """Return a workbook with a target and skills, by the last parts of their ids."""
    workbook = replace(Workbook(), "gap.target", target)
    for name, answer in good.items():
        path = f"skills.2-{name.replace('_', '-')}"
        workbook = replace(workbook, path, {"keep": "yes", "good": answer})
    return workbook


def all_rated(good: str) -> Workbook:
    """Return a workbook in which every skill that matters to a librarian is rated alike."""
    workbook = rated()
    for gap in target_gaps(workbook):
        path = f"skills.{skill_key(gap.element_id)}"
        workbook = replace(workbook, path, {"keep": "yes", "good": good})
    return workbook


def drawing(workbook: Workbook) -> Drawing:
    drawn = gap_bars(workbook)
    assert drawn is not None
    return drawn


def test_there_is_no_picture_before_a_job_is_chosen_and_a_skill_rated() -> None:
    assert gap_bars(Workbook()) is None
    assert gap_bars(rated()) is None
    assert gap_bars(rated(target={"title": "Choir leader"}, a_1_a="teach")) is None


def test_the_title_names_the_widest_gap_and_how_much_is_known() -> None:
    assert drawing(rated(c_6="new", a_1_a="teach")).title == (
        "The widest gap is Teaching and training. You have rated 2 of 20 skills that matter here."
    )


def test_the_title_names_two_gaps_at_most() -> None:
    title = drawing(rated(c_6="new", c_7_a="new", c_1_e="new")).title
    assert title.startswith("The widest gaps are Serving people and English.")


def test_little_that_is_known_is_not_called_close() -> None:
    title = drawing(rated(a_1_a="teach")).title
    assert title.startswith("As far as you have said, you show what this job asks for.")


def gates_answered(standing: str) -> dict[str, str]:
    """Return one answer to all that a librarian mostly must have."""
    return dict.fromkeys(untold_gates(rated()), standing)


def test_it_may_be_time_to_apply_when_nearly_all_is_there() -> None:
    workbook = replace(all_rated("teach"), "gap.gates", gates_answered("have"))
    assert drawing(workbook).title == (
        "You already show what this job asks for. It may be time to apply."
    )


def test_a_must_without_an_answer_is_asked_for_when_the_skills_are_there() -> None:
    assert drawing(all_rated("teach")).title == ASK


def test_a_must_of_their_own_without_an_answer_is_asked_for() -> None:
    workbook = replace(all_rated("teach"), "gap.gates", gates_answered("have"))
    need = {"title": "A permit", "target": "25-4022.00", "paper": True}
    assert drawing(replace(workbook, "gap.needs", {"c0ffee01": need})).title == ASK


def test_an_open_gate_is_named_when_the_skills_are_there() -> None:
    workbook = replace(all_rated("teach"), "gap.gates", {"librarian~~degree": "not-yet"})
    assert drawing(workbook).title == (
        "The skills are there. This stands in between: A master's degree in library science."
    )


def test_the_table_has_a_row_for_each_skill_that_matters() -> None:
    drawn = drawing(rated(c_6="new", a_1_a="teach"))
    assert drawn.columns == ("Skill", "Asked for", "Shown", "Gap")
    assert drawn.rows[0] == ("Teaching and training", "4.8 of 7", "1.0 of 7", "A large gap")
    assert drawn.rows[1] == ("Reading with understanding", "4.0 of 7", "5.5 of 7", "Already there")
    assert len(drawn.rows) == 20


def test_what_is_unknown_has_no_level_and_no_bar() -> None:
    drawn = drawing(rated(a_1_a="teach"))
    assert drawn.rows[1] == ("Serving people", "5.4 of 7", "—", "Not said yet")
    assert widths(drawn, "c1", least_height=9)[1:] == [BARS * 5.5 / SCALE]  # the first is the key
    assert words(drawn)[-7:] == [
        "You have said nothing about these yet",
        "Serving people",
        "English",
        "Computers and electronics",
        "Teaching and training",
        "Listening",
        "14 more in the table",
    ]


def test_a_picture_of_many_skills_says_how_many_are_left() -> None:
    drawn = drawing(all_rated("new"))
    assert words(drawn)[-1] == f"{20 - MOST} more in the table"
    assert len(widths(drawn, "c1", least_height=9)) == MOST + 1


def test_the_alt_text_carries_the_data() -> None:
    alt = drawing(rated(c_6="new", a_1_a="teach")).alt
    assert "Teaching and training: A large gap; Reading with understanding: Already there." in alt
    assert "You have said nothing about these yet: Serving people, English," in alt
