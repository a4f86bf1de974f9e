"""Themes: what keeps coming back in everything that a person has said so far.

A theme is proposed where several pages speak of it: a value and a story, a guess and a skill. The
person then names it, keeps it or drops it. Words of their own that run through what they wrote,
and that belong to none of our themes, are proposed as well.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from careerkit import content
from careerkit.coach import ranking
from careerkit.coach.kept_skills import kept_skills
from careerkit.coach.skill_words import key, tokens
from careerkit.content import ThemeWords
from careerkit.model import Workbook

MOST = 6  # themes to propose; few enough to think about each
MENTIONS = 3  # that a theme needs …
PLACES = 2  # … and on so many pages
OWN_TEXTS = 3  # texts that a word of the person's own has to stand in

_TOP = 5  # values
_HEAVY = 20  # points of 100 that make a factor one that decides
_WANTED = frozenset({"often", "most"})
_QUOTES = 3  # words shown of one text


@dataclass(frozen=True, slots=True)
class Mention:
    """One time that a theme came up."""

    place: str  # "start", "values", "factors", "guesses", "accomplishments", "stories", …
    id: str  # of the record, card or field
    title: str  # of the record; "" where there is none
    words: tuple[str, ...]  # as they were typed, or the name of the card, strength or skill


@dataclass(frozen=True, slots=True)
class ProposedTheme:
    """A theme to propose, with each time that it came up."""

    id: str
    name: str  # ours, or the person's own word
    own_word: bool  # whether it is only a word that comes back
    mentions: tuple[Mention, ...]

    @property
    def places(self) -> int:
        """Return on how many pages it came up."""
        return len({mention.place for mention in self.mentions})


@dataclass(frozen=True, slots=True)
class _Text:
    """Something that the person wrote, with its words by what they are compared by."""

    place: str
    id: str
    title: str
    words: dict[str, str]  # key -> as it was typed


def proposed_themes(workbook: Workbook) -> tuple[ProposedTheme, ...]:
    """Return the themes that several pages speak of, those on most pages first."""
    texts = tuple(_texts(workbook))
    signs = tuple(_signs(workbook))
    if not texts and not signs:
        return ()  # and nothing is loaded for it
    found = [_proposal(theme, texts, signs) for theme in content.themes().themes]
    found = [theme for theme in found if _tells(theme)]
    ranked = sorted(found, key=lambda theme: (-theme.places, -len(theme.mentions), theme.id))
    ours = {word for theme in ranked for word in _keys(theme.id)}
    return (*ranked, *_own_words(texts, ours))[:MOST]


def _tells(theme: ProposedTheme) -> bool:
    return len(theme.mentions) >= MENTIONS and theme.places >= PLACES


def _proposal(
    theme: ThemeWords, texts: tuple[_Text, ...], signs: tuple[tuple[str, Mention], ...]
) -> ProposedTheme:
    names = {
        *(("values", id_) for id_ in theme.values),
        *(("factors", id_) for id_ in theme.factors),
        *(("heard", id_) for id_ in theme.heard),
        *(("skills", id_) for id_ in theme.skills),
    }
    keys = _keys(theme.id)
    mentions = [
        Mention(text.place, text.id, text.title, quotes)
        for text in texts
        if (quotes := tuple(typed for word, typed in text.words.items() if word in keys)[:_QUOTES])
    ]
    mentions += [mention for name, mention in signs if (mention.place, name) in names]
    return ProposedTheme(theme.id, theme.name, own_word=False, mentions=tuple(mentions))


def _own_words(texts: tuple[_Text, ...], ours: set[str]) -> Iterator[ProposedTheme]:
    """Yield the words that run through the person's texts, those in most texts first."""
    common = _common()
    standing: dict[str, list[_Text]] = {}
    for text in texts:
        for word in text.words:
            if word not in ours and word not in common:
                standing.setdefault(word, []).append(text)
    for word, where in sorted(standing.items(), key=lambda item: (-len(item[1]), item[0])):
        mentions = tuple(Mention(t.place, t.id, t.title, (t.words[word],)) for t in where)
        proposal = ProposedTheme(
            _word_id(word), mentions[0].words[0], own_word=True, mentions=mentions
        )
        if len(where) >= OWN_TEXTS and _tells(proposal):
            yield proposal


def _word_id(word: str) -> str:
    """Return a name for the theme of a word, in letters that any path may have."""
    return f"word-{hashlib.sha256(word.encode()).hexdigest()[:10]}"


def _texts(workbook: Workbook) -> Iterator[_Text]:
    said = [("start", "inspires", "", workbook.start.inspires)]
    guesses = workbook.values.guesses
    said += [
        ("guesses", name, "", getattr(guesses, name))
        for name in ("want", "good_at", "use_most", "where")
    ]
    for id_, story in workbook.stories.items():
        told = (story.title, story.problem, story.action, story.result, story.why_care)
        said.append(("stories", id_, story.title.strip(), "\n".join(told)))
    for id_, noted in workbook.accomplishments.items():
        if id_ not in workbook.stories:  # else its story says it
            text = f"{noted.title}\n{noted.why}"
            said.append(("accomplishments", id_, noted.title.strip(), text))
    for place, id_, title, text in said:
        if words := _words(text):
            yield _Text(place, id_, title, words)


def _signs(workbook: Workbook) -> Iterator[tuple[str, Mention]]:
    """Yield what was chosen rather than written, by the name that a theme knows it by."""
    values = workbook.values
    if values.piles:
        cards = {card.id: card.name for card in content.deck("values").cards}
        for id_ in ranking.top(values)[:_TOP]:
            if id_ in cards:
                yield id_, Mention("values", id_, "", (cards[id_],))
    for card in content.deck("factors").cards if values.weights else ():
        if values.weights.get(card.id, 0) >= _HEAVY:
            yield card.id, Mention("factors", card.id, "", (card.name,))
    for id_, story in workbook.stories.items():
        for strength in (name for name, heard in story.heard.items() if heard):
            label = _strengths().get(strength, strength)
            yield strength, Mention("heard", id_, story.title.strip(), (label,))
    for kept in kept_skills(workbook):
        if kept.skill.want in _WANTED and kept.element_id:
            yield kept.element_id, Mention("skills", kept.key, "", (kept.name,))


@lru_cache(maxsize=128)  # an edit changes one text
def _words(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for token in tokens(text[:10_000]):
        if token.key:
            found.setdefault(token.key, text[token.start : token.end])
    return found


@cache
def _keys(theme: str) -> frozenset[str]:
    """Return what the words of one of our themes are compared by."""
    lines = next((one.words for one in content.themes().themes if one.id == theme), ())
    return frozenset(key(word) for line in lines for word in line.split()) - {"", *_common()}


@cache
def _common() -> frozenset[str]:
    return frozenset(key(word) for line in content.themes().common for word in line.split())


@cache
def _strengths() -> dict[str, str]:
    options = content.guide("stories").exercises["listen"].options
    return {option.id: option.label for option in options}
