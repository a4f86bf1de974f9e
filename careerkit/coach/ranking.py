"""Which values matter most: a top five out of as few either/or questions as it takes.

A choice says which of two cards stands higher, and what follows from that is not asked. The next
question is always between two cards that nothing stands above yet, those with the fewest cards
below them first: a knockout, then the same among those who lost only to the winner. For the t
highest of n cards that takes at most n - t + ⌈lg n⌉ + … + ⌈lg(n - t + 2)⌉ questions (Knuth, The
Art of Computer Programming, vol. 3, section 5.3.3): 27 for 16 cards.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from zlib import crc32

from careerkit import content
from careerkit.content import Card
from careerkit.model import Values

TOP = 5  # values to keep
LOOK_AHEAD = 4  # questions that a page can ask before it has to hear from us
REPEATS = 3  # pairs that are asked a second time
RECENT = 2  # the last questions, still remembered: asking them again would say nothing

Beats = Mapping[str, frozenset[str]]
"""Card -> the cards that stand below it."""


@dataclass(frozen=True)
class Question:
    """Which of two cards matters more, and what comes after either answer.

    `after` maps the winner to the next question, or to `None` if there is none; it is empty where
    the look-ahead ends.
    """

    left: str
    right: str
    again: bool = False  # for the second time, with the sides swapped
    after: Mapping[str, "Question | None"] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Return where the answer is stored."""
        return f"values.{'repeats' if self.again else 'choices'}.{_pair(self.left, self.right)}"


def candidates(values: Values, cards: Iterable[Card] | None = None) -> tuple[str, ...]:
    """Return the cards that can come into the top five.

    Those of the *very* pile; if they are fewer than five, the *somewhat* pile too. `cards` is the
    deck that may be shown (default: all of it); the person's own cards always belong to it.
    """
    return tuple(card for group in _groups(values, cards) for card in group)


def next_pairs(
    values: Values, cards: Iterable[Card] | None = None, depth: int = LOOK_AHEAD
) -> Question | None:
    """Return the next question, with those that follow it, or `None` if none is left."""
    return _ask(_stand(values, cards), depth)


def answered(
    values: Values, cards: Iterable[Card] | None = None
) -> tuple[tuple[Question, str], ...]:
    """Return the questions that are answered and still count, with the card that was chosen."""
    standing = _stand(values, cards)
    repeats = _repeated(standing) if _open_pair(standing) is None else ()
    return (
        *((_question(pair), winner) for pair, winner in standing.choices.items()),
        *(
            (_question(pair, again=True), standing.repeats[pair])
            for pair in repeats
            if pair in standing.repeats
        ),
    )


def expected(values: Values, cards: Iterable[Card] | None = None) -> int:
    """Return about how many questions there are in all; seldom more, often a few fewer."""
    places, total = TOP, 0
    for group in _groups(values, cards):
        size, wanted = len(group), min(places, len(group))
        rounds = range(size - wanted + 2, size + 1)
        total += size - wanted + sum((left - 1).bit_length() for left in rounds)
        places -= wanted
    return total + _how_many_repeats(total)


def top(values: Values, cards: Iterable[Card] | None = None) -> tuple[str, ...]:
    """Return the top five, in the person's own order if they have made one.

    While questions are open that is what they had before, or as much as is settled by now.
    """
    standing = _stand(values, cards)
    five = _settled(standing)
    if not values.top:
        return five
    if _open_pair(standing) is not None:
        kept = candidates(values, cards)
        return tuple(card for card in values.top if card in kept)[:TOP]
    own_order = iter([card for card in values.top if card in five])
    return tuple(next(own_order) if card in values.top else card for card in five)


def consistency(values: Values, cards: Iterable[Card] | None = None) -> tuple[int, int]:
    """Return how often the second answer to a pair was the first one again, and out of how many."""
    answers = answered(values, cards)
    second = {_pair(asked.left, asked.right): winner for asked, winner in answers if asked.again}
    return sum(values.choices[pair] == winner for pair, winner in second.items()), len(second)


@dataclass(frozen=True)
class _Standing:
    """What is known: the answers that count, and who stands below whom by them."""

    groups: tuple[tuple[str, ...], ...]  # every card of a group stands above those of the next
    choices: Mapping[str, str]
    repeats: Mapping[str, str]
    beats: Beats

    def after(self, question: Question, winner: str) -> "_Standing":
        loser = question.right if winner == question.left else question.left
        answer = {_pair(winner, loser): winner}
        if question.again:
            return replace(self, repeats={**self.repeats, **answer})
        beats = _learn(self.beats, winner, loser)
        return replace(self, choices={**self.choices, **answer}, beats=beats)


def _groups(values: Values, cards: Iterable[Card] | None) -> tuple[tuple[str, ...], ...]:
    deck = content.deck("values").cards if cards is None else cards
    known = {card.id for card in deck} | set(values.own_cards)

    def on(pile: str) -> tuple[str, ...]:
        found = (card for card, where in values.piles.items() if where == pile and card in known)
        return tuple(sorted(found, key=_mixed))

    very = on("very")
    return (very,) if len(very) >= TOP else (very, on("somewhat"))


def _stand(values: Values, cards: Iterable[Card] | None) -> _Standing:
    groups = _groups(values, cards)
    place = {card: i for i, group in enumerate(groups) for card in group}

    def counting(answers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        for pair, winner in answers.items():
            one, _, other = pair.partition("~")
            together = one < other and place.get(one, -1) == place.get(other, -2)
            if together and winner in (one, other):
                yield pair, winner

    choices = dict(counting(values.choices))
    beats: Beats = {card: frozenset() for card in place}
    for pair, winner in reversed(choices.items()):  # of two that contradict, the later one counts
        one, _, other = pair.partition("~")
        beats = _learn(beats, winner, other if winner == one else one)
    repeats = {pair: winner for pair, winner in counting(values.repeats) if pair in choices}
    return _Standing(groups, choices, repeats, beats)


def _learn(beats: Beats, winner: str, loser: str) -> Beats:
    """Return `beats` with what follows from one more choice; a contradiction changes nothing."""
    if winner in beats[loser]:
        return beats
    gained = beats[loser] | {loser}
    return {
        card: below | gained if card == winner or winner in below else below
        for card, below in beats.items()
    }


def _settled(standing: _Standing) -> tuple[str, ...]:
    return _highest(standing)[0]


def _open_pair(standing: _Standing) -> str | None:
    return _highest(standing)[1]


def _highest(standing: _Standing) -> tuple[tuple[str, ...], str | None]:
    """Return the cards whose place is settled, and the pair that would settle the next one."""
    settled: list[str] = []
    for group in standing.groups:
        pool = set(group)
        while pool and len(settled) < TOP:
            beaten = frozenset[str]().union(*(standing.beats[card] for card in pool))
            leaders = [card for card in group if card in pool and card not in beaten]
            if len(leaders) > 1:
                one, other = sorted(leaders, key=lambda card: len(standing.beats[card]))[:2]
                return tuple(settled), _pair(one, other)
            settled += leaders
            pool -= set(leaders)
    return tuple(settled), None


def _repeated(standing: _Standing) -> list[str]:
    """Return the pairs to ask a second time, once all is settled: those within the top first."""
    best = set(_settled(standing))

    def telling(pair: str) -> tuple[bool, int]:
        return not best.issuperset(pair.split("~")), _mixed(pair)

    pairs = list(standing.choices)
    fresh = [pair for pair in pairs[:-RECENT] if pair not in standing.repeats]
    wanted = [*standing.repeats, *sorted(fresh, key=telling)]
    return wanted[: _how_many_repeats(len(pairs))]


def _how_many_repeats(questions: int) -> int:
    return min(REPEATS, questions // 3) if questions > RECENT + 1 else 0


def _ask(standing: _Standing, depth: int) -> Question | None:
    pair = _open_pair(standing)
    if pair is not None:
        question = _question(pair)
    else:
        left_over = [pair for pair in _repeated(standing) if pair not in standing.repeats]
        if not left_over:
            return None
        question = _question(left_over[0], again=True)
    if depth <= 1:
        return question
    answers = (question.left, question.right)
    after = {winner: _ask(standing.after(question, winner), depth - 1) for winner in answers}
    return replace(question, after=after)


def _question(pair: str, *, again: bool = False) -> Question:
    one, _, other = pair.partition("~")
    if bool(_mixed(pair) & 1) != again:  # no card always stands on the same side
        one, other = other, one
    return Question(one, other, again)


def _pair(one: str, other: str) -> str:
    return "~".join(sorted((one, other)))


def _mixed(name: str) -> int:
    """Return a number to sort by that has nothing to do with the alphabet, always the same."""
    return crc32(name.encode())
