"""How many typing mistakes lie between one word and each of many, for all of them at once."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.uint8]

_LONGEST = 20  # letters of a word that are compared


class Words:
    """Many words in order, laid out so that one word can be compared with all of them quickly."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words

    @cached_property
    def letters(self) -> npt.NDArray[np.uint32]:
        """Return the letters, one column per word, 0 after its end."""
        cut = np.array(self._words, f"U{_LONGEST}")
        return np.ascontiguousarray(cut.view(np.uint32).reshape(len(cut), _LONGEST).T)

    @cached_property
    def lengths(self) -> npt.NDArray[np.intp]:
        """Return the number of letters of each word."""
        counts: npt.NDArray[np.intp] = np.count_nonzero(self.letters, axis=0)
        return counts

    def typos(self, word: str, most: int) -> Counts:
        """Return for each word how many letters are wrong, missing, too many or swapped.

        That is the optimal string alignment distance: a swap of neighbours counts once. More
        than `most` are not counted: they are told as one more than that.
        """
        word = word[:_LONGEST]
        near = np.flatnonzero(np.abs(self.lengths - len(word)) <= most)
        counts = np.full(len(self.lengths), most + 1, np.uint8)
        lengths = self.lengths[near]
        table = _table(word, self.letters[: lengths.max(initial=0), near])
        counts[near] = np.minimum(table[lengths, np.arange(len(near))], most + 1)
        return counts

    def beginning(self, letters: str) -> slice:
        """Return where the words stand that begin with these letters; the words are in order."""
        first = bisect_left(self._words, letters)
        return slice(first, bisect_left(self._words, letters + chr(0x10FFFF), lo=first))


def _table(word: str, letters: npt.NDArray[np.uint32]) -> Counts:
    """Return the typos between `word` and the first 0, 1, 2 … letters of each column."""
    longest, size = letters.shape
    before, last = None, np.repeat(np.arange(longest + 1, dtype=np.uint8)[:, None], size, axis=1)
    for i, letter in enumerate(word):
        same = letters == ord(letter)
        swapped = letters == ord(word[i - 1])
        row = np.full_like(last, i + 1)
        for j in range(longest):
            np.minimum(last[j + 1], row[j], out=row[j + 1])
            row[j + 1] += 1
            np.minimum(row[j + 1], last[j] + ~same[j], out=row[j + 1])
            if before is not None and j:
                neighbours = swapped[j] & same[j - 1]
                np.minimum(row[j + 1], before[j - 1] + 1, out=row[j + 1], where=neighbours)
        before, last = last, row
    return last
