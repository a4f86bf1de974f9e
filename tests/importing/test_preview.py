"""Everything is shown before it is taken, and only what is chosen is taken."""

import pytest

from careerkit import content
from careerkit.errors import CareerkitError
from careerkit.importing import Offer, preview, read, take
from careerkit.importing.pieces import collections, pieces
from careerkit.importing.wording import label
from careerkit.model import SECTIONS, Workbook, edit, replace
from tests.importing.files import (
    POSITIONS,
    SKILLS,
    changed_file,
    kinds,
    plan,
    take_all,
    workbook_file,
)
from tests.model.filled import filled_workbook
from tests.steps.complete import complete_workbook

MINE = edit(Workbook(), "stories.1f0c22ab", {"title": "Shelf", "problem": "mine"})
THEIRS = edit(
    replace(MINE, "stories.1f0c22ab.problem", "theirs"), "stories.2e1d33bc", {"title": "Fair"}
)
FILLED = filled_workbook("Ann")


def offer(workbook: Workbook, brought: Workbook, id_: str) -> Offer:
    return next(
        one for one in plan(workbook, "w.json", workbook_file(brought)).offers if one.id == id_
    )


def test_a_section_that_is_empty_is_offered_as_a_whole() -> None:
    offered = {one.id for one in plan(Workbook(), "w", workbook_file(FILLED)).offers}
    assert {id_ for id_ in offered if "." not in id_} == set(SECTIONS) - {"background"}


def test_the_parts_of_a_working_life_can_be_chosen_one_by_one() -> None:
    offered = {one.id for one in plan(Workbook(), "w", workbook_file(FILLED)).offers}
    assert {"background.contact", "background.posts.1f0c22ab"} <= offered


def test_what_would_change_stands_beside_its_question() -> None:
    mine = edit(Workbook(), "background.posts.1f0c22ab", {"title": "Clerk", "start": "2019-04"})
    theirs = replace(mine, "background.posts.1f0c22ab.start", "2018")
    shown = offer(mine, theirs, "background.posts.1f0c22ab")
    assert (shown.now, shown.then) == (
        "When did it begin? April 2019",
        "When did it begin? 2018",
    )


def test_a_whole_page_with_too_many_words_is_counted() -> None:
    theirs = filled_workbook("word " * 200)
    assert offer(Workbook(), theirs, "stories").then.endswith("answers")


def test_a_text_is_cut_between_words() -> None:
    theirs = replace(MINE, "stories.1f0c22ab.problem", "longword " * 100)
    assert offer(MINE, theirs, "stories.1f0c22ab").then.endswith("longword…")


def test_records_are_offered_one_by_one_where_there_are_some() -> None:
    made = plan(MINE, "w.json", workbook_file(THEIRS))
    assert kinds(made) == {"Shelf": "differs", "Fair": "new"}


def test_what_stands_there_already_is_said_to_be_the_same() -> None:
    made = plan(FILLED, "w.json", workbook_file(FILLED))
    assert {one.kind for one in made.offers} == {"same"}
    assert made.open == ()


def test_an_offer_shows_what_would_change_and_nothing_else() -> None:
    shown = offer(MINE, THEIRS, "stories.1f0c22ab")
    assert (shown.section, shown.title, shown.now, shown.then) == (
        "Stories",
        "Shelf",
        "Problem: mine",
        "Problem: theirs",
    )


def test_answers_without_words_are_counted() -> None:
    mine, theirs = (replace(Workbook(), "values.deck", "full") for _ in range(2))
    theirs = replace(theirs, "values.piles", {"order": "very", "fame": "not"})
    assert offer(mine, theirs, "values").then == "2 answers"


def test_a_long_text_is_cut() -> None:
    theirs = replace(MINE, "stories.1f0c22ab.problem", "word " * 1000)
    shown = offer(MINE, theirs, "stories.1f0c22ab").then
    assert len(shown) <= 400
    assert shown.endswith("…")


def test_nothing_is_ticked_that_would_overwrite_something() -> None:
    assert plan(MINE, "w.json", workbook_file(THEIRS)).new == ("stories.2e1d33bc",)


def test_only_what_is_chosen_is_taken() -> None:
    made = plan(MINE, "w.json", workbook_file(THEIRS))
    after = take(MINE, made, ["stories.2e1d33bc", "nosuch"])
    assert after.stories["1f0c22ab"].problem == "mine"
    assert after.stories["2e1d33bc"].title == "Fair"


def test_choosing_nothing_changes_nothing() -> None:
    made = plan(MINE, "w.json", workbook_file(FILLED))
    assert take(MINE, made, []) == MINE


def test_what_a_file_leaves_empty_empties_nothing() -> None:
    theirs = replace(MINE, "stories.1f0c22ab", {"title": "Shelf", "result": "theirs"})
    after = take_all(MINE, "w.json", workbook_file(theirs))
    story = after.stories["1f0c22ab"]
    assert (story.problem, story.result) == ("mine", "theirs")


def test_records_that_the_file_has_not_got_stay() -> None:
    mine = edit(MINE, "stories.3d1d33bc", {"title": "Mine"})
    assert "3d1d33bc" in take_all(mine, "w.json", workbook_file(THEIRS)).stories


def test_answers_that_the_file_has_not_got_stay() -> None:
    mine = replace(Workbook(), "takeaways", {"start": "mine", "values": "mine"})
    theirs = replace(Workbook(), "takeaways", {"start": "theirs"})
    after = take_all(mine, "w.json", workbook_file(theirs))
    assert after.takeaways == {"start": "theirs", "values": "mine"}


def test_nothing_is_overwritten_that_was_not_seen() -> None:
    made = plan(MINE, "w.json", workbook_file(THEIRS))
    since = replace(MINE, "stories.1f0c22ab.problem", "better")
    with pytest.raises(CareerkitError, match="import_outdated"):
        take(since, made, made.open)


def test_a_change_elsewhere_does_not_matter() -> None:
    made = plan(MINE, "w.json", workbook_file(THEIRS))
    since = replace(MINE, "start.inspires", "mine")
    assert take(since, made, made.open).start.inspires == "mine"


def test_new_records_come_last_in_their_order() -> None:
    mine = take_all(Workbook(), "Positions.csv", POSITIONS.replace("Harbour", "City"))
    after = take_all(mine, "Positions.csv", POSITIONS)
    placed = [after.background.posts[id_].employer for id_ in after.orders["posts"]]
    assert placed == ["City Library", "Corner Shop", "Harbour Library"]


def test_records_without_a_place_keep_theirs_before_new_ones() -> None:
    mine = edit(Workbook(), "background.posts.1f0c22ab", {"title": "Mine"})
    after = take_all(mine, "Positions.csv", POSITIONS)
    assert after.orders["posts"][0] == "1f0c22ab"
    assert len(after.orders["posts"]) == 3


def test_a_file_of_others_is_offered_record_by_record() -> None:
    made = plan(Workbook(), "Skills.csv", SKILLS)
    assert kinds(made) == {"Writing": "new", "Telling stories to toddlers": "new"}


def test_a_field_that_does_not_fit_is_refused_as_a_whole() -> None:
    with pytest.raises(CareerkitError, match="file_misfit"):
        read("w.json", changed_file(FILLED, start={"inspires": "x", "purpose": "nosuch"}))


def test_every_piece_of_a_workbook_has_a_name() -> None:
    everything = [*pieces(Workbook(), FILLED, whole=True), *pieces(FILLED, FILLED, whole=True)]
    assert all(label(piece) for piece in everything)
    parts = {piece.path for piece in everything} - {f"{path}.1f0c22ab" for path in collections()}
    assert content.import_words().pieces.keys() == parts | set(collections())


def test_a_complete_workbook_can_be_taken_over_a_filled_one() -> None:
    sunita = complete_workbook()
    brought = read("w.json", workbook_file(sunita))
    made = preview(FILLED, brought)
    after = take(FILLED, made, made.open)
    assert sunita.stories.items() <= after.stories.items()
    assert preview(after, brought).open == ()
