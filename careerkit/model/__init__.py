"""The Workbook: a frozen, versioned document. No I/O, nothing of ours above it."""

from careerkit.model.accomplishments import Accomplishment
from careerkit.model.background import (
    Background,
    Certificate,
    Contact,
    Post,
    ResumeLine,
    Study,
)
from careerkit.model.base import Id, Part, Record
from careerkit.model.directions import Directions, Job, duty_key, job_key
from careerkit.model.edits import edit
from careerkit.model.gap import Action, Gap, Need, Target, Waiting, gate_key
from careerkit.model.path import lookup, replace
from careerkit.model.skills import Second, Skill, Theme, element_id, skill_key
from careerkit.model.start import Start
from careerkit.model.stories import Story
from careerkit.model.values import Guesses, OwnCard, Values
from careerkit.model.victories import Application, SmallJob, Victories, Victory
from careerkit.model.workbook import SCHEMA_VERSION, SECTIONS, Workbook

__all__ = [
    "SCHEMA_VERSION",
    "SECTIONS",
    "Accomplishment",
    "Action",
    "Application",
    "Background",
    "Certificate",
    "Contact",
    "Directions",
    "Gap",
    "Guesses",
    "Id",
    "Job",
    "Need",
    "OwnCard",
    "Part",
    "Post",
    "Record",
    "ResumeLine",
    "Second",
    "Skill",
    "SmallJob",
    "Start",
    "Story",
    "Study",
    "Target",
    "Theme",
    "Values",
    "Victories",
    "Victory",
    "Waiting",
    "Workbook",
    "duty_key",
    "edit",
    "element_id",
    "gate_key",
    "job_key",
    "lookup",
    "replace",
    "skill_key",
]
