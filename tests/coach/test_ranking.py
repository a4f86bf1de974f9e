"""The top five from either/or questions."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from random import Random
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit import content
from careerkit.coach import ranking
from careerkit.coach.ranking import Question
from careerkit.model import Values, Workbook, edit, lookup

CARDS = tuple(card.id for card in content.deck("values").cards)
PATIENCE = 31  # questions for sixteen cards


def sorted_into(very: Iterable[str] = (), somewhat: Iterable[str] = (), **said: object) -> Values:
    piles = {**dict.fromkeys(very, "very"), **dict.fromkeys(somewhat, "somewhat")}
    return Values.model_validate({"piles": piles, **said})


def store(values: Values, question: Question, answer: str | None) -> Values:
    return edit(Workbook(values=values), question.path, answer).values


def by(order: Sequence[str]) -> Callable[[Question], str]:
    """Answer as somebody who knows the order."""
    return lambda question: min(question.left, question.right, key=order.index)


def answer_all(values: Values, answer: Callable[[Question], str]) -> Values:
    while (question := ranking.next_pairs(values, depth=1)) is not None:
        values = store(values, question, answer(question))
    return values


def how_many(values: Values, *, again: bool = False) -> int:
    return sum(question.again == again for question, _ in ranking.answered(values))


def shuffled(count: int, seed: int = 1) -> list[str]:
    return Random(seed).sample(CARDS, count)  # noqa: S311 - the same cards in every run


@st.composite
def messy_values(draw: st.DrawFn) -> Values:
    """Draw piles and answers that never came out of one another: two pages, moved cards, a file."""
    cards = draw(st.lists(st.sampled_from(CARDS[:9]), unique=True, min_size=1))
    pile = st.sampled_from(["very", "somewhat", "not"])
    pairs = ["~".join(sorted(pair)) for pair in combinations(CARDS[:9], 2)]
    odd = [f"{CARDS[0]}~{CARDS[0]}", f"{CARDS[1]}~{CARDS[0]}", f"{CARDS[0]}~gone"]
    pair = st.sampled_from(pairs + odd)
    answers = st.dictionaries(pair, st.sampled_from([*CARDS[:9], "gone"]), max_size=20)
    return Values.model_validate(
        {
            "piles": {card: draw(pile) for card in [*cards, "gone"]},
            "choices": draw(answers),
            "repeats": draw(answers),
            "top": draw(st.lists(st.sampled_from(CARDS[:12]), unique=True)),
        }
    )


# Who takes part


def test_only_very_important_cards_take_part_when_there_are_five() -> None:
    values = sorted_into(very=CARDS[:5], somewhat=CARDS[5:9])
    assert sorted(ranking.candidates(values)) == sorted(CARDS[:5])


def test_somewhat_important_cards_fill_up_fewer_than_five() -> None:
    values = sorted_into(very=CARDS[:4], somewhat=CARDS[5:9])
    assert sorted(ranking.candidates(values)) == sorted((*CARDS[:4], *CARDS[5:9]))


def test_cards_that_are_not_in_the_deck_take_no_part() -> None:
    values = sorted_into(very=["autonomy", "gods-will", "00000001"])
    public = [card for card in content.deck("values").cards if not card.private]
    assert ranking.candidates(values, public) == ("autonomy",)


def test_own_cards_take_part() -> None:
    values = sorted_into(very=["00000001"], own_cards={"00000001": {"name": "Cats"}})
    assert ranking.candidates(values) == ("00000001",)


def test_it_does_not_matter_in_which_order_cards_were_sorted() -> None:
    one, other = sorted_into(very=CARDS[:8]), sorted_into(very=reversed(CARDS[:8]))
    assert ranking.next_pairs(one) == ranking.next_pairs(other)


@pytest.mark.parametrize("cards", [(), ("fun",)])
def test_there_is_no_question_about_fewer_than_two_cards(cards: tuple[str, ...]) -> None:
    values = sorted_into(very=cards)
    assert ranking.next_pairs(values) is None
    assert ranking.top(values) == cards


# What comes out


@given(st.lists(st.sampled_from(CARDS), unique=True, min_size=2, max_size=16))
def test_consistent_answers_bring_the_true_top_five(order: list[str]) -> None:
    values = answer_all(sorted_into(very=order), by(order))
    assert ranking.top(values) == tuple(order[:5])


@given(st.lists(st.sampled_from(CARDS), unique=True, min_size=6, max_size=14), st.integers(1, 4))
def test_very_important_cards_stand_above_somewhat_important_ones(
    order: list[str], very: int
) -> None:
    values = answer_all(sorted_into(very=order[:very], somewhat=order[very:]), by(order))
    assert ranking.top(values) == tuple(order[:5])


@given(st.integers(2, 16), st.randoms(use_true_random=False))
def test_whoever_answers_there_are_few_questions(count: int, random: Random) -> None:
    def answer(question: Question) -> str:
        return random.choice((question.left, question.right))

    values = answer_all(sorted_into(very=CARDS[:count]), answer)
    assert len(ranking.answered(values)) <= min(PATIENCE, ranking.expected(values))


@pytest.mark.parametrize("count", [10, 11, 12])
def test_ten_to_twelve_cards_take_about_twenty_questions(count: int) -> None:
    orders = [shuffled(count, seed) for seed in range(20)]
    taps = [how_many(answer_all(sorted_into(very=order), by(order))) for order in orders]
    assert 17 <= mean(taps) <= 22


def test_what_follows_from_earlier_answers_is_not_asked() -> None:
    order = shuffled(8)
    values = sorted_into(very=order)
    above: dict[str, set[str]] = {card: set() for card in order}
    while (question := ranking.next_pairs(values, depth=1)) is not None and not question.again:
        pair = {question.left, question.right}
        assert not any(pair <= above[card] | {card} for card in order if card in pair)
        winner = by(order)(question)
        (loser,) = pair - {winner}
        for card in [winner, *(card for card in order if winner in above[card])]:
            above[card] |= above[loser] | {loser}
        values = store(values, question, winner)


def test_a_new_card_costs_a_few_questions_not_all_of_them() -> None:
    order = shuffled(13)
    values = answer_all(sorted_into(very=order[1:]), by(order))
    before = how_many(values)
    values = answer_all(edit_pile(values, order[0], "very"), by(order))
    assert ranking.top(values) == tuple(order[:5])
    assert how_many(values) - before <= 5


def edit_pile(values: Values, card: str, pile: str) -> Values:
    return edit(Workbook(values=values), f"values.piles.{card}", pile).values


# How it is asked


def follow(question: Question | None, answers: Iterable[int]) -> Question | None:
    for side in answers:
        assert question is not None
        question = question.after[(question.left, question.right)[side]]
    return question


@given(st.integers(2, 7), st.lists(st.integers(0, 1), max_size=20), st.data())
def test_the_questions_ahead_are_those_that_will_be_asked(
    count: int, earlier: list[int], data: st.DataObject
) -> None:
    values = sorted_into(very=CARDS[:count])
    for side in earlier:
        if (question := ranking.next_pairs(values, depth=1)) is not None:
            values = store(values, question, (question.left, question.right)[side])
    ahead = ranking.next_pairs(values, depth=4)
    for _ in range(3):
        if ahead is None:
            break
        winner = data.draw(st.sampled_from((ahead.left, ahead.right)))
        values, ahead = store(values, ahead, winner), ahead.after[winner]
        asked = ranking.next_pairs(values, depth=1)
        assert (asked and asked.path) == (ahead and ahead.path)


def test_the_look_ahead_is_as_deep_as_wanted() -> None:
    question = ranking.next_pairs(sorted_into(very=CARDS[:12]), depth=3)
    last = follow(question, [0, 1])
    assert last is not None
    assert not last.after


@given(st.integers(2, 10), st.integers(0, 30))
def test_an_answer_that_is_taken_back_is_asked_for_again(count: int, answers: int) -> None:
    values = sorted_into(very=CARDS[:count])
    for _ in range(answers):
        if (question := ranking.next_pairs(values, depth=1)) is None:
            break
        before, values = values, store(values, question, question.left)
    else:
        if not answers:
            return
    last, _ = ranking.answered(values)[-1]
    taken_back = store(values, last, None)
    assert ranking.next_pairs(taken_back) == ranking.next_pairs(before)


def test_sides_change() -> None:
    values = answer_all(sorted_into(very=CARDS[:16]), by(CARDS))
    first_on_the_left = [asked.left < asked.right for asked, _ in ranking.answered(values)]
    assert 0.25 < mean(first_on_the_left) < 0.75


# The same question again


def test_three_pairs_are_asked_again_with_the_sides_swapped() -> None:
    values = answer_all(sorted_into(very=CARDS[:10]), by(CARDS))
    first = {asked.path.split(".")[-1]: asked for asked, _ in ranking.answered(values)[:-3]}
    again = [asked for asked, _ in ranking.answered(values) if asked.again]
    assert len(again) == len(values.repeats) == 3
    for question in again:
        earlier = first[question.path.split(".")[-1]]
        assert (question.left, question.right) == (earlier.right, earlier.left)


def test_the_question_that_was_asked_last_does_not_come_again_at_once() -> None:
    values = sorted_into(very=CARDS[:10])
    asked: list[Question] = []
    while (question := ranking.next_pairs(values, depth=1)) is not None and not question.again:
        asked.append(question)
        values = store(values, question, by(CARDS)(question))
    assert question is not None
    remembered = [{earlier.left, earlier.right} for earlier in asked[-2:]]
    assert {question.left, question.right} not in remembered


def test_nothing_is_asked_again_after_three_questions() -> None:
    values = answer_all(sorted_into(very=CARDS[:3]), by(CARDS))
    assert values.repeats == {}


def test_the_same_answers_again_are_consistent() -> None:
    values = answer_all(sorted_into(very=CARDS[:10]), by(CARDS))
    assert ranking.consistency(values) == (3, 3)


def test_another_answer_the_second_time_shows() -> None:
    def waver(question: Question) -> str:
        return max(question.left, question.right) if question.again else by(CARDS)(question)

    assert ranking.consistency(answer_all(sorted_into(very=CARDS[:10]), waver)) == (0, 3)


def test_a_second_answer_changes_nothing_in_the_top_five() -> None:
    values = answer_all(sorted_into(very=CARDS[:10]), by(CARDS))
    pair, winner = next(iter(values.repeats.items()))
    (loser,) = set(pair.split("~")) - {winner}
    wavering = edit(Workbook(values=values), f"values.repeats.{pair}", loser).values
    assert ranking.top(wavering) == ranking.top(values)


# Mess


@given(messy_values())
def test_whatever_is_stored_the_questions_come_to_an_end(values: Values) -> None:
    done = answer_all(values, lambda question: question.left)
    assert len(ranking.top(done)) == min(5, len(ranking.candidates(done)))


@given(messy_values())
def test_whatever_is_stored_the_top_five_are_candidates_and_differ(values: Values) -> None:
    top = ranking.top(values)
    assert len(set(top)) == len(top) <= 5
    assert set(top) <= set(ranking.candidates(values))


@given(messy_values())
def test_whatever_is_stored_no_question_is_asked_that_has_an_answer(values: Values) -> None:
    question = ranking.next_pairs(values)
    if question is not None:
        given_already = values.repeats if question.again else values.choices
        answer = given_already.get(question.path.split(".")[-1])
        assert answer not in (question.left, question.right)


@given(messy_values())
def test_whatever_is_stored_every_answer_that_counts_can_be_taken_back(values: Values) -> None:
    for question, answer in ranking.answered(values):
        assert lookup(Workbook(values=values), question.path) == answer


def test_the_later_of_two_contradicting_answers_counts() -> None:
    cards = ("fun", "order", "wealth")
    choices = {"fun~order": "fun", "order~wealth": "order", "fun~wealth": "wealth"}
    top = ranking.top(sorted_into(very=cards, choices=choices))
    assert top.index("wealth") < top.index("fun")


def test_answers_about_cards_that_moved_away_do_not_count() -> None:
    order = shuffled(7)
    values = answer_all(sorted_into(very=order), by(order))
    values = answer_all(edit_pile(values, order[0], "not"), by(order))
    assert ranking.top(values) == tuple(order[1:6])


# The person's own order


def test_the_persons_own_order_of_the_five_counts() -> None:
    values = answer_all(sorted_into(very=CARDS[:8]), by(CARDS))
    own = tuple(reversed(ranking.top(values)))
    assert ranking.top(values.model_copy(update={"top": own})) == own


def test_a_new_card_comes_into_the_persons_own_order_where_it_belongs() -> None:
    values = answer_all(sorted_into(very=CARDS[1:8]), by(CARDS))
    own = tuple(reversed(CARDS[1:6]))
    values = edit_pile(values.model_copy(update={"top": own}), CARDS[0], "very")
    assert ranking.top(answer_all(values, by(CARDS))) == (CARDS[0], *own[1:])


def test_the_persons_own_order_stays_while_questions_are_open() -> None:
    values = sorted_into(very=CARDS[:7], top=CARDS[3:5])
    assert ranking.top(values) == CARDS[3:5]


def test_a_card_that_moved_away_leaves_the_persons_own_order() -> None:
    values = sorted_into(very=CARDS[:7], top=CARDS[6:9])
    assert ranking.top(values) == (CARDS[6],)


def test_while_questions_are_open_the_top_is_what_is_settled() -> None:
    order = shuffled(6)
    values = sorted_into(very=order)
    while not (top := ranking.top(values)):
        question = ranking.next_pairs(values, depth=1)
        assert question is not None
        values = store(values, question, by(order)(question))
    assert top == (order[0],)
