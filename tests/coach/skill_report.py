"""Print how well skills are suggested: `python -m tests.coach.skill_report`.

Every story is judged by weights that were fitted without it. Three kinds of figures:
ten folds of all stories; each batch with weights fitted to the other batches only; and for
comparison the three elements named most.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from statistics import mean

from tests.coach.skill_fit import Story, fit, folds, stories

SEEDS = 3  # ways to deal the stories into folds
TOP = 3  # suggestions that one right one should be among
SHOWN = 5

Ranked = Sequence[tuple[Story, Sequence[str]]]


def hits(ranked: Ranked) -> float:
    """Return the share of stories with a right element among the first three."""
    return mean(not story.right.isdisjoint(found[:TOP]) for story, found in ranked)


def recall(ranked: Ranked) -> float:
    """Return the share of a story's right elements that are among the first five, on average."""
    return mean(len(story.right & set(found[:SHOWN])) / len(story.right) for story, found in ranked)


def cross_validated(seed: int) -> Ranked:
    """Return the ranking of each story by weights fitted to the other nine tenths."""
    return [
        (story, found.rank(story))
        for given, left in folds(stories(), seed)
        for found in [fit(given)]
        for story in left
    ]


def by_batch(batch: int) -> Ranked:
    """Return the ranking of the stories of a batch by weights fitted to the other batches."""
    found = fit([story for story in stories() if story.batch != batch])
    return [(story, found.rank(story)) for story in stories() if story.batch == batch]


def commonest() -> Ranked:
    """Return the same for each story: the elements that are right most often."""
    named = Counter(element for story in stories() for element in sorted(story.right))
    first = [element for element, _ in named.most_common(SHOWN)]
    return [(story, first) for story in stories()]


def main() -> None:
    """Print the figures."""
    rows = {"always the commonest": commonest()}
    rows |= {f"ten folds, dealt {seed + 1}": cross_validated(seed) for seed in range(SEEDS)}
    batches = sorted({story.batch for story in stories()})
    rows |= {f"batch {batch} by the others": by_batch(batch) for batch in batches}
    lines = [f"{len(stories())} stories{'':14}hit@3  recall@5"]
    lines += [f"{name:26}{hits(found):6.2f}{recall(found):10.2f}" for name, found in rows.items()]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
