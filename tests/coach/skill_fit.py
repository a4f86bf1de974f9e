"""Fit how the signs of a skill are weighed to the labelled stories of `skill_stories.yaml`.

`python -m tests.coach.skill_fit` writes `assets/skills/weights.yaml`.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml

from careerkit import content
from careerkit.coach.skill_index import evidence, read
from careerkit.coach.skills import signs
from careerkit.settings import read_settings

STORIES = Path(__file__).with_name("skill_stories.yaml")
ELEMENTS = tuple(content.skills())
FEW = 3  # stories; what a word in fewer says is left to chance
SHARED = 5.0  # stories by which what a word says is drawn towards nothing
PULL = np.array([0.1] * 3 + [3.0] * len(ELEMENTS) + [0.0])  # ridge: signs, leans, constant
FOLDS = 10

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Story:
    """A labelled story, ready to be fitted to."""

    batch: int
    text: str
    right: frozenset[str]
    keys: frozenset[str]
    signs: Floats  # one row per element: phrases, vocabulary

    @property
    def label(self) -> Floats:
        """Return 1 for each element that is right, 0 for the others."""
        return np.array([float(element in self.right) for element in ELEMENTS])


@dataclass(frozen=True)
class Fit:
    """What fitting found: the numbers of `assets/skills/weights.yaml`."""

    weights: Floats
    hints: dict[str, dict[str, int]]

    def rank(self, story: Story) -> list[str]:
        """Return all elements, the likeliest first."""
        scores = _rows(story, self.hints) @ self.weights
        return [ELEMENTS[i] for i in np.argsort(-scores, kind="stable")]


@cache
def stories() -> tuple[Story, ...]:
    """Return all labelled stories."""
    found = []
    for number, batch in enumerate(yaml.safe_load(STORIES.read_text("utf-8"))["batches"], 1):
        for story in batch["stories"]:
            words = read(story["text"])
            rows = signs(words, evidence(words)).values()
            found.append(
                Story(
                    number,
                    story["text"],
                    frozenset(story["right"]),
                    frozenset(word.key for word in words if word.key),
                    np.array([[row.phrases, row.vocabulary] for row in rows]),
                )
            )
    return tuple(found)


def fit(given: Sequence[Story]) -> Fit:
    """Return the weights by logistic regression with a ridge.

    What words say is learned from other stories than those it is weighed on.
    """
    order = np.random.default_rng(0).permutation(len(given)) % 5
    apart = [
        learn([s for s, k in zip(given, order, strict=True) if k != fold]) for fold in range(5)
    ]
    rows = np.vstack([_rows(s, apart[k]) for s, k in zip(given, order, strict=True)])
    labels = np.concatenate([story.label for story in given])
    return Fit(_regress(rows, labels), learn(given))


def learn(given: Sequence[Story]) -> dict[str, dict[str, int]]:
    """Return how much each word speaks for an element: the logarithm of how much oftener it
    stands in stories that show the element than in all, in hundredths, if that is more than 0.
    """
    shown = Counter(element for story in given for element in story.right)
    told = Counter(key for story in given for key in story.keys)
    both = Counter((key, e) for story in given for key in story.keys for e in story.right)
    found: dict[str, dict[str, int]] = {}
    for (key, element), number in sorted(both.items()):
        usual = (told[key] + 0.5) / (len(given) + 1)
        here = (number + SHARED * usual) / (shown[element] + SHARED)
        hundredths = round(100 * math.log(here / usual))
        if told[key] >= FEW and hundredths > 0:
            found.setdefault(key, {})[element] = hundredths
    return found


def folds(given: Sequence[Story], seed: int) -> list[tuple[list[Story], list[Story]]]:
    """Return pairs of stories to fit to and stories to judge on."""
    order = np.random.default_rng(seed).permutation(len(given)) % FOLDS
    return [
        (
            [s for s, k in zip(given, order, strict=True) if k != fold],
            [s for s, k in zip(given, order, strict=True) if k == fold],
        )
        for fold in range(FOLDS)
    ]


def _rows(story: Story, hints: dict[str, dict[str, int]]) -> Floats:
    sums: Counter[str] = Counter()
    for key in story.keys:
        sums.update(hints.get(key, {}))
    size = math.sqrt(max(20, len(story.keys)))
    learned = np.array([sums[element] / 100 / size for element in ELEMENTS])
    one = np.ones((len(ELEMENTS), 1))
    return np.hstack([story.signs, learned[:, None], np.eye(len(ELEMENTS)), one])


def _regress(rows: Floats, labels: Floats) -> Floats:
    weights = np.zeros(rows.shape[1])
    weights[-1] = -3.0
    for _ in range(40):  # Newton's method, in steps short enough not to overshoot
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - labels) + PULL * weights
        bend = (rows * (likely * (1 - likely))[:, None]).T @ rows + np.diag(PULL + 1e-9)
        step = np.linalg.solve(bend, slope)
        weights -= step / max(1.0, float(np.abs(step).max()))
    return weights


def main() -> None:
    """Fit to all stories and write what was found."""
    found = fit(stories())
    phrases, vocabulary, learned = found.weights[:3]
    lean = dict(zip(ELEMENTS, found.weights[3:-1], strict=True))
    lines = [
        "# Fitted to the stories of tests/coach/skill_stories.yaml by",
        "# `python -m tests.coach.skill_fit`: change those and run it again.",
        f"constant: {found.weights[-1]:.3f}",
        f"phrases: {phrases:.3f}",
        f"vocabulary: {vocabulary:.3f}",
        f"stories: {learned:.3f}",
        "lean:",
        *(f"  {element}: {value:.3f}" for element, value in lean.items()),
        "hints: |",
        *(
            " ".join([f"  {key}", *(f"{element}:{value}" for element, value in said.items())])
            for key, said in found.hints.items()
        ),
    ]
    weights = read_settings().assets / "skills" / "weights.yaml"
    weights.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
