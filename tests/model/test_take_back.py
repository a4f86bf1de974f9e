"""A change is undone, and what followed it stays."""

from hypothesis import given, settings

from careerkit.model import Workbook, edit, replace
from careerkit.model.take_back import take_back
from tests.model.strategies import workbooks

POST = "background.posts.1f0c22ab"
OTHER = "background.posts.2e1d33bc"
BEFORE = replace(Workbook(), "start.inspires", "before")
AFTER = replace(edit(BEFORE, POST, {"title": "Clerk"}), "start.inspires", "after")


@settings(settings.get_profile("quick"))
@given(workbooks(), workbooks())
def test_nothing_is_left_of_a_change_that_nothing_followed(
    before: Workbook, after: Workbook
) -> None:
    assert take_back(before, after, after) == before


@settings(settings.get_profile("quick"))
@given(workbooks(), workbooks())
def test_a_change_of_nothing_takes_nothing_back(before: Workbook, now: Workbook) -> None:
    assert take_back(before, before, now) == now


def test_a_field_that_was_changed_since_stays() -> None:
    now = replace(AFTER, "start.inspires", "mine")
    assert take_back(BEFORE, AFTER, now).start.inspires == "mine"


def test_what_was_not_changed_since_goes_back_nevertheless() -> None:
    now = replace(AFTER, "start.inspires", "mine")
    assert take_back(BEFORE, AFTER, now).background == BEFORE.background


def test_a_record_that_was_gone_on_with_stays_whole() -> None:
    now = replace(AFTER, f"{POST}.did", "shelves")
    (post,) = take_back(BEFORE, AFTER, now).background.posts.values()
    assert (post.title, post.did) == ("Clerk", "shelves")


def test_a_record_that_was_added_since_stays() -> None:
    now = edit(AFTER, OTHER, {"title": "Page"})
    assert [*take_back(BEFORE, AFTER, now).background.posts] == ["2e1d33bc"]


def test_a_record_that_the_change_took_out_comes_back() -> None:
    with_post = edit(BEFORE, OTHER, {"title": "Page"})
    now = replace(AFTER, "values.deck", "full")
    assert [*take_back(with_post, AFTER, now).background.posts] == ["2e1d33bc"]


def test_a_record_that_was_removed_since_stays_away() -> None:
    with_post = edit(BEFORE, POST, {"title": "Page"})
    now = replace(AFTER, POST, None)
    assert take_back(with_post, AFTER, now).background.posts == {}
