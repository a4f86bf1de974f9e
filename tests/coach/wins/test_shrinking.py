"""Whether the coach notices that somebody belittles a win."""

import time
import timeit

import pytest

from careerkit.coach import find_shrinking, shrinking, shrinks_win
from careerkit.coach.wins import LONGEST_READ
from tests.coach.wins.report import entries, mistakes, share_right

MEASURED = "fourth"  # the rules have not seen it
OWED = 0.85
QUICK = 0.1  # seconds of work, the best of three, for the longest text that is read


def test_the_entries_are_many_and_both_kinds_are_there() -> None:
    lots = entries().values()
    assert sum(len(found) for lot in lots for found in lot.values()) >= 250
    assert all(len(lot["shrunk"]) == len(lot["plain"]) for lot in lots)


def test_no_entry_stands_in_two_lots() -> None:
    told = [one.lower() for lot in entries().values() for found in lot.values() for one in found]
    assert len(set(told)) == len(told)


def test_entries_that_the_rules_were_not_made_for_are_mostly_judged_right() -> None:
    assert share_right(entries()[MEASURED]) >= OWED, mistakes(entries()[MEASURED])


@pytest.mark.parametrize("lot", [name for name in entries() if name != MEASURED])
def test_entries_that_the_rules_were_made_for_stay_right(lot: str) -> None:
    assert share_right(entries()[lot]) >= 0.93, mistakes(entries()[lot])


@pytest.mark.parametrize(
    "text",
    [
        "I just got the call!",
        "I have just finished the course",
        "I was the only applicant who speaks Somali",
        "We fed just under 40 families",
        "Only three weeks later they made it permanent",
        "Not only did I pass, I came first",
        "There was only one place, and I got it",
        "",
        "   ",
        "?!",
        "图书馆的工作",
        "Я получила работу",
    ],
)
def test_innocent_words_are_left_alone(text: str) -> None:
    assert not shrinks_win(text)


@pytest.mark.parametrize("word", ["only", "just"])
@pytest.mark.parametrize(
    "text",
    [
        "In {} three days I catalogued 400 maps",
        "After {} a week they gave me the keys",
        "I passed with {} one mistake",
        "It took {} 20 minutes",
        "It took me {} one try",
        "{} two weeks later I had the post",
        "I had {} two days to prepare, and I passed",
        "I was picked from {} four candidates",
        "I was one of {} four they asked",
        "Not {} one offer but two",
        "{} two of us were invited",
        "{} three candidates were shortlisted, and I was among them",
        "There was {} one place, and I got it",
        "{} the two of us ran the book fair",
        "After {} one interview they hired me",
        "We won by {} two points",
        "It is {} my second week and I run the desk",
        "I finished it with {} my left hand",
        "I {} cried once, from joy",
    ],
)
def test_how_fast_how_few_and_how_easily_makes_no_win_small(text: str, word: str) -> None:
    assert shrinking(text.format(word)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "I was just a part of a team",
        "I was just one of the helpers",
        "I only volunteered once",
        "I only spoke for a minute",
        "It took just some luck",
        "Ended up in just a temp role",
        "It is only the second choice",
    ],
)
def test_what_resembles_time_number_and_effort_is_asked_about(text: str) -> None:
    assert shrinks_win(text)


@pytest.mark.parametrize(
    ("text", "words", "how"),
    [
        ("It\u2019s ONLY a temp job", "ONLY", "small"),
        ("Nothing special, I fixed it", "Nothing special", "small"),
        ("Anyone could do that", "Anyone could", "small"),
        ("I sit at the desk until a real job turns up", "until a real job turns up", "step"),
        ("The badge will look good on my CV", "look good on my CV", "step"),
    ],
)
def test_the_words_that_shrink_are_quoted_as_they_were_typed(
    text: str, words: str, how: str
) -> None:
    assert shrinking(text) == words
    found = find_shrinking(text)
    assert found is not None
    assert found.how == how


def test_a_step_that_is_loved_for_itself_is_not_asked_about() -> None:
    assert shrinks_win("The internship is a stepping stone")
    assert not shrinks_win("The internship is a stepping stone, and I love every day of it")


def test_a_small_word_is_asked_about_even_beside_pride() -> None:
    assert shrinks_win("It is only a card, but I am proud of it")


@pytest.mark.parametrize(
    "piece", ["only ", "just a ", "help me get ", "not ", "a" * 50, "to be ", "a ", "a bit ", "\n"]
)
def test_a_long_text_is_judged_at_once(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    taken = timeit.repeat(lambda: shrinks_win(text), timer=time.process_time, number=1, repeat=3)
    assert min(taken) < QUICK


def test_what_stands_beyond_the_length_that_is_read_is_not_looked_at() -> None:
    assert shrinks_win(" " * (LONGEST_READ - len("merely")) + "merely")
    assert not shrinks_win(" " * LONGEST_READ + "merely")
