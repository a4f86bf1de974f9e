"""The Workbook: a frozen, versioned document. No I/O, nothing of ours above it."""

from careerkit.model.accomplishments import Accomplishment
from careerkit.model.base import Id, Part, Record
from careerkit.model.edits import edit
from careerkit.model.path import lookup, replace
from careerkit.model.start import Start
from careerkit.model.stories import Story
from careerkit.model.values import Guesses, OwnCard, Values
from careerkit.model.workbook import SCHEMA_VERSION, SECTIONS, Workbook

__all__ = [
    "SCHEMA_VERSION",
    "SECTIONS",
    "Accomplishment",
    "Guesses",
    "Id",
    "OwnCard",
    "Part",
    "Record",
    "Start",
    "Story",
    "Values",
    "Workbook",
    "edit",
    "lookup",
    "replace",
]
