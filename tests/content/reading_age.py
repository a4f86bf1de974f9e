"""How hard a text is to read."""

import re
from statistics import mean

HARDEST = 7  # school grade of a twelve-year-old, as an average; one short line may be harder
LONGEST = 25  # words in a sentence


def syllables(word: str) -> int:
    """Return about how many syllables an English word has: its groups of vowels, less a mute e."""
    groups = re.findall(r"[aeiouy]+", word)
    mute = re.search(r"[^aeiouyl]e[ds]?$", word) and not re.search(r"[td]ed$|[csxz]es$", word)
    return max(1, len(groups) - bool(mute))


def sentences(text: str) -> list[list[str]]:
    """Return the words of each sentence."""
    found = [re.findall(r"[a-z']+", one) for one in re.split(r"[.?:]\s|\n\n", text.lower())]
    return [words for words in found if words]


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade (Kincaid et al. 1975): years of school to read `text`."""
    lines = sentences(text)
    words = [word for line in lines for word in line]
    return 0.39 * len(words) / len(lines) + 11.8 * mean(map(syllables, words)) - 15.59
