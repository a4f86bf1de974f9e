"""The course: one module per step, one function per exercise, named after what a person does.

An exercise is a function ``(Editor) -> Activity``; a notebook shows one per cell. `STEPS` is the
course's only table of contents.
"""

from careerkit.steps import (
    accomplishments,
    course,
    directions,
    gap,
    portfolio,
    skills,
    start,
    stories,
    values,
    victories,
)
from careerkit.steps.course import notebook
from careerkit.steps.step import Step

STEPS = course.publish(
    start.STEP,
    values.STEP,
    accomplishments.STEP,
    stories.STEP,
    skills.STEP,
    directions.STEP,
    gap.STEP,
    victories.STEP,
    portfolio.STEP,
)

__all__ = ["STEPS", "Step", "notebook"]
