"""How job titles are cut into words that can be compared: "Libraries" is "library"."""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+(?:[+#]+|\b)")
_PASSED_OVER = frozenset("a all an and at by except for in not of on or other the to with".split())
_SHORTEST_PLURAL = 4  # letters: "bus" is none


def title_words(text: str) -> tuple[str, ...]:
    """Return the words of a title, in order; "" has none."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    found = _WORD.findall(plain.replace("'", "").replace("\u2019", ""))
    return tuple(_singular(word) for word in found if word not in _PASSED_OVER)


def _singular(word: str) -> str:
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]
