"""Answers to step 8 that are no fields of a form: what happened to an application, and when."""

from datetime import date

from careerkit.answers.forms import Answer
from careerkit.answers.wording import day
from careerkit.content import Exercise
from careerkit.model import Workbook


def stages(workbook: Workbook, exercise: Exercise, id_: str) -> list[Answer]:
    """Return each stage of an application with its day, if it has one, the earliest first."""
    labels = {option.id: option.label for option in exercise.options}
    reached = workbook.victories.applications[id_].stages
    in_time = sorted(reached, key=lambda stage: reached[stage] or date.max)
    return [
        Answer(
            labels.get(stage, stage),
            day(on) if (on := reached[stage]) else "",
            f"victories.applications.{id_}.stages.{stage}",
        )
        for stage in in_time
    ]
