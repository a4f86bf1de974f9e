"""What the person did themselves: every deed in a text that they claim as their own.

A deed is an "I" with a verb of doing behind it ("I then rang every family"), a sentence that leaves
the "I" out ("Built a shelf.", "- threw out old tapes"), or a share named as one's own ("my part
was to call the shops"). Being, feeling, thinking, being asked and being present are no deeds, and
neither is what "we", the team or the passive voice did.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from careerkit.coach.story import grammar, reading, verbs

Tense: TypeAlias = Literal["past", "present"]
Words: TypeAlias = tuple[str, ...]

_NEAR = 12  # words from a subject to its verb: "I, with two pages from the night shift, moved"
_FAR = 48  # words to a verb joined by "and"; longer sentences say it again
_AHEAD = 8  # words that tell what a verb means
_SERVING = frozenset("assisting doing employed helping serving supporting volunteering".split())


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed: the sentence it stands in, the place of its verb there, and how it is told."""

    sentence: reading.Sentence
    at: int
    tense: Tense


@dataclass(frozen=True, slots=True)
class _Verb:
    at: int
    tense: Tense


def own_deeds(text: str) -> tuple[Deed, ...]:
    """Return the deeds in a text that the person says they did, in the order of the text."""
    return tuple(
        Deed(sentence, verb.at, verb.tense)
        for sentence in reading.sentences(text)
        for verb in _own_verbs(sentence)
    )


def _own_verbs(sentence: reading.Sentence) -> tuple[_Verb, ...]:
    words = sentence.words
    found = [_after_i(words, at + 1) for at in range(len(words)) if _is_i(words, at)]
    verbs_of_i = tuple(verb for verb in found if verb)
    if verbs_of_i:
        return verbs_of_i
    if verb := _without_i(words):
        return (verb,)
    return (_Verb(0, "past"),) if grammar.MY_SHARE.search(sentence.line) else ()


def _is_i(words: Words, at: int) -> bool:
    """Return whether the person speaks of themselves as the one who acts, at this word."""
    before, after = words[max(at - 1, 0) : at], words[at + 1 : at + 2]
    if words[at] == "i":
        return before not in {("wish",), ("if",), ("hope",)}
    if words[at] not in {"me", "myself"}:
        return False
    if after in {("and",), ("&",)}:
        return before not in {("for",), ("to",), ("by",)}
    return before in {("and",), ("&",)} and bool(after) and verbs.is_past(after[0])


def _after_i(words: Words, start: int) -> _Verb | None:
    """Follow an "I" to its verb, and on to a verb joined by "and" if the first is no deed."""
    at, done, helper = start, True, ""
    while at < len(words) and _leads_on(words[at], helper):
        done = done and words[at] not in grammar.NEGATIONS | grammar.NOT_YET
        helper = words[at] if words[at] in grammar.HELPERS else helper
        at += 1
    if at >= len(words):
        return None
    if words[at] in grammar.BE:  # "what I did was …"
        return _Verb(at, "past") if helper == "did" else _after_be(words, at + 1, done=done)
    if words[at] in grammar.BEFORE_A_NOUN:
        return _first_verb(words, at)
    return _after_helpers(words, at, helper if done else "not")


def _after_helpers(words: Words, at: int, helper: str) -> _Verb | None:
    """Read what follows "I" or "I did"; after "I did not" only what is joined by "and"."""
    word = words[at]
    if helper == "not":
        return _joined(words, at)
    if word in grammar.NO_VERBS or word[0].isdigit():
        return _done_to(words, at, helper)
    has_a = helper in {"have", "has", "had"} and words[at - 1] != "to"
    if has_a and not verbs.sounds_like_past(word) and word not in verbs.DEEDS:
        return _joined(words, at)  # "I have excellent …"
    if _is_no_deed(words, at) or grammar.SHRUG.match(f"{helper} {_ahead(words, at)}"):
        return _joined(words, at + 1, present=word in verbs.NO_DEEDS and not verbs.is_past(word))
    return _Verb(at, _tense(word, helper))


def _leads_on(word: str, helper: str) -> bool:
    """Return whether the verb is still to come after this word."""
    if word in {"and", "&"} or word in grammar.BE:
        return False
    if word == "to":
        return helper in {"have", "had", "has"}
    leads = grammar.NEGATIONS | grammar.NOT_YET | grammar.HELPERS
    return word in leads or grammar.is_adverb(word)


def _done_to(words: Words, at: int, helper: str) -> _Verb | None:
    """Read "I did the labels"; with another helper ("I have the …") a deed may be joined."""
    if helper in {"did", "do"} and not grammar.SHRUG.match(f"{helper} {_ahead(words, at)}"):
        return _Verb(at, "past" if helper == "did" else "present")
    return _joined(words, at)


def _after_be(words: Words, at: int, *, done: bool) -> _Verb | None:
    """Follow "I was" or "I am": a deed if something in -ing comes next, or a verb joined to it."""
    tense: Tense = "past" if words[at - 1] in {"was", "were", "been"} else "present"
    while at < len(words) and (grammar.is_adverb(words[at]) or words[at] == "been"):
        done = done and words[at] not in grammar.NEGATIONS
        at += 1
    if at >= len(words):
        return None
    ahead = _ahead(words, at)
    doing = verbs.is_doing(words[at]) or bool(grammar.AFTER_ALL.match(ahead))
    if done and doing and not (words[at - 1] == "been" and words[at] in _SERVING):
        return _Verb(at, tense)
    charge = grammar.IN_CHARGE.search(ahead)
    if done and charge and _is_verb(charge.group(1)):
        return _Verb(at, tense)
    return _joined(words, at, present=tense == "present", felt=True)


def _joined(words: Words, start: int, *, present: bool = False, felt: bool = False) -> _Verb | None:
    """Find a deed joined to an earlier verb of the same "I" ("I was worried and called her")."""
    given = felt and words[start] in grammar.GIVEN  # "I was asked and invited" is nobody's deed
    for at in range(start, min(len(words), start + _FAR)):
        if _starts_clause(words, at) or (felt and words[at] == "that"):
            return None
        if words[at] not in grammar.JOINTS:
            continue
        verb_at = _skip_adverbs(words, at + 1, also=frozenset({"had", "have", "did"}))
        if verb_at >= len(words):
            return None
        if _is_no_deed(words, verb_at) or words[verb_at - 1] in grammar.NEGATIONS:
            continue
        verb, has_object = words[verb_at], _has_object(words, verb_at)
        if verbs.is_past(verb) and (has_object or not given):
            return _Verb(verb_at, "past")
        if present and verb in verbs.DEEDS and (has_object or verb not in verbs.ALSO_NOUNS):
            return _Verb(verb_at, "present")
    return None


def _starts_clause(words: Words, at: int) -> bool:
    """Return whether somebody or something else acts from here on."""
    after = words[at + 1] if at + 1 < len(words) else ","
    if words[at] in {"it", "you"} and after in grammar.JOINTS | grammar.BEFORE_A_NOUN:
        return False
    return words[at] in grammar.OTHERS or words[at] in {"because", "if", "while"}


def _first_verb(words: Words, start: int) -> _Verb | None:
    """Find the verb of a subject of several words ("I, with two pages, moved the carts")."""
    joins = {"and", "&", "my", "our", "the", ",", "with"}
    for at in range(start, min(len(words), start + _NEAR)):
        word = words[at]
        if word in grammar.OTHERS and words[at - 1] not in joins:
            return None
        if word in grammar.BE:
            doing = at + 1 < len(words) and verbs.is_doing(words[at + 1])
            return _Verb(at + 1, "past") if doing else None
        told_now = word in verbs.DEEDS and (word not in verbs.ALSO_NOUNS or _has_object(words, at))
        if (verbs.is_past(word) or told_now) and not _is_no_deed(words, at):
            return _Verb(at, _tense(word, ""))
    return None


def _without_i(words: Words) -> _Verb | None:
    """Find a deed whose "I" is left out: at the start, or after an opening phrase."""
    at = 0
    while at < len(words) and (
        grammar.is_adverb(words[at]) or words[at].isdigit() or not words[at][0].isalnum()
    ):
        at += 1
    if at >= len(words):
        return None
    if verb := _opening(words, at) or _by_doing(words, at) or _on_my_own(words, at):
        return verb
    for comma in range(at, min(len(words), at + 2 * _NEAR)):
        if words[comma] in grammar.OTHERS or words[comma] in grammar.BE:
            return None
        if words[comma] in {",", ":"} and (verb := _opening_past(words, comma + 1)):
            return verb
    return None


def _opening(words: Words, at: int) -> _Verb | None:
    """Read a verb that opens a sentence as the person's own, unless it is part of a subject."""
    if words[at] in {"was", "am"}:
        at = _skip_adverbs(words, at + 1)
        return _Verb(at, "past") if at < len(words) and verbs.is_doing(words[at]) else None
    if words[at] == "did" and _has_object(words, at) and not _is_no_deed(words, at):
        return _Verb(at, "past")
    if words[at] in {"have", "had", "did"}:
        at = _skip_adverbs(words, at + 1, also=frozenset({"to"}))
    if at >= len(words) or _is_no_deed(words, at):
        return None
    word, rest = words[at], words[at + 1 : at + 6]
    subject = grammar.makes_a_subject(rest)
    if grammar.done_by_somebody(rest):
        return None
    if verbs.sounds_like_past(word) and (word in verbs.IRREGULAR_PAST or not subject):
        return _Verb(at, "past")
    doing = verbs.is_doing(word) or bool(grammar.AFTER_ALL.match(_ahead(words, at)))
    told_now = word in verbs.DEEDS and (word not in verbs.ALSO_NOUNS or _has_object(words, at))
    return _Verb(at, "present") if (doing or told_now) and not subject else None


def _opening_past(words: Words, at: int) -> _Verb | None:
    """Read "… , built a ramp" as the person's own when something is done to something."""
    at = _skip_adverbs(words, at)
    if at >= len(words) or _is_no_deed(words, at):
        return None
    rest = words[at + 1 : at + 6]
    if grammar.done_by_somebody(rest) or not _has_object(words, at):
        return None
    own = words[at] in verbs.IRREGULAR_PAST or not grammar.makes_a_subject(rest)
    return _Verb(at, "past") if verbs.is_past(words[at]) and own else None


def _by_doing(words: Words, at: int) -> _Verb | None:
    """Read "By calling every family …" as the deed of an "I" that follows, or of nobody else."""
    if words[at] not in {"by", "through", "after"} or at + 1 >= len(words):
        return None
    unnamed = "" if words[at] == "after" else "i"
    subject = next((word for word in words[at + 1 :] if word in grammar.OTHERS), unnamed)
    own = subject == "i" and verbs.is_doing(words[at + 1])
    return _Verb(at + 1, "past") if own else None


def _on_my_own(words: Words, at: int) -> _Verb | None:
    """Read "On my day off painted the wall" as the person's own deed."""
    if words[at] not in grammar.BEFORE_A_NOUN or "my" not in words[at + 1 : at + 3]:
        return None
    first = words.index("my", at) + 2
    for verb_at in range(first, min(len(words), first + 4)):
        if words[verb_at] in grammar.OTHERS or words[verb_at] in grammar.BE:
            return None
        if verbs.is_past(words[verb_at]) and _has_object(words, verb_at):
            return _Verb(verb_at, "past")
    return None


def _skip_adverbs(words: Words, at: int, also: frozenset[str] = frozenset()) -> int:
    while at < len(words) and (grammar.is_adverb(words[at]) or words[at] in also):
        at += 1
    return at


def _ahead(words: Words, at: int) -> str:
    return " ".join(words[at : at + _AHEAD])


def _has_object(words: Words, at: int) -> bool:
    """Return whether the word behind this one begins what the verb is done to."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return after in verbs.OBJECTS or after[:1].isdigit() or after.endswith("s")


def _is_no_deed(words: Words, at: int) -> bool:
    ahead = _ahead(words, at)
    if grammar.AFTER_ALL.match(ahead):
        return False
    if words[at] in verbs.NO_DEEDS or verbs.is_state(words[at]):
        return True
    return bool(grammar.MERELY.match(ahead) or grammar.SHRUG.match(ahead))


def _is_verb(word: str) -> bool:
    known = word in verbs.DEEDS or verbs.is_past(word) or verbs.is_doing(word)
    return known and word not in verbs.NO_DEEDS


def _tense(word: str, helper: str) -> Tense:
    told_before = helper in {"have", "had", "did"} or verbs.is_past(word)
    return "past" if told_before else "present"
