"""How well the coach asks, on the labelled stories: `python -m tests.coach.story.report`."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import yaml

from careerkit.coach import Flag, story_questions
from careerkit.model import Story

FLAGS: tuple[Flag, ...] = get_args(Flag)
FILES = (
    "stories.yaml",
    "stories_by_another_author.yaml",
    "stories_by_a_third_author.yaml",
)
CLEAR_STORY = Story(
    title="The quiet corner",
    problem="Two mothers told me that the children's room was too loud for their sons.",
    action="I built a corner out of old shelves and hung up blankets from the theatre.",
    result="Nine families use it every week, and the boys stay for a whole story.",
    why_care="A library that is too loud is closed for some children.",
)


@dataclass(frozen=True)
class Labelled:
    """A story and the flags that it should have."""

    story: Story
    flags: frozenset[Flag]


@dataclass(frozen=True)
class Score:
    """How often a flag was rightly raised, wrongly raised and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)


def labelled_stories(*names: str) -> tuple[Labelled, ...]:
    """Return the stories of these files with their labels; of all files if none is named."""
    return tuple(
        Labelled(
            Story.model_validate({k: v for k, v in record.items() if k not in {"batch", "flags"}}),
            frozenset(record["flags"]),
        )
        for name in names or FILES
        for record in yaml.safe_load((Path(__file__).parent / name).read_text("utf-8"))
    )


def flags_of(story: Story) -> frozenset[Flag]:
    return frozenset(question.flag for question in story_questions(story))


def score(flag: Flag, labelled: tuple[Labelled, ...]) -> Score:
    asked = [(flag in flags_of(one.story), flag in one.flags) for one in labelled]
    return Score(
        right=asked.count((True, True)),
        wrong=asked.count((True, False)),
        missed=asked.count((False, True)),
    )


def table(labelled: tuple[Labelled, ...]) -> str:
    """Return the scores of these stories, one line per flag."""
    scores = {flag: score(flag, labelled) for flag in FLAGS}
    clear = [one for one in labelled if not one.flags]
    nagged = sum(bool(flags_of(one.story)) for one in clear)
    lines = (
        f"{'flag':16} stories  precision  recall     F1",
        *(
            f"{flag:16} {s.right + s.missed:7}  {s.precision:9.3f}  {s.recall:6.3f}  {s.f1:5.3f}"
            for flag, s in scores.items()
        ),
        f"macro F1 {sum(s.f1 for s in scores.values()) / len(scores):.3f}",
        f"{nagged} of {len(clear)} clear stories with a question; {len(labelled)} stories",
    )
    return "\n".join(lines)


def main() -> None:
    for name in FILES:
        sys.stdout.write(f"{name}\n{table(labelled_stories(name))}\n\n")


if __name__ == "__main__":
    main()
