"""The workbook document: the one thing a person owns."""

from typing import Literal

from careerkit.model.accomplishments import Accomplishment
from careerkit.model.background import Background
from careerkit.model.base import Id, Key, Order, Part, Text
from careerkit.model.directions import Directions
from careerkit.model.gap import Gap
from careerkit.model.skills import Second, Skill, Theme
from careerkit.model.start import Start
from careerkit.model.stories import Story
from careerkit.model.values import Values
from careerkit.model.victories import Victories

SCHEMA_VERSION: Literal[3] = 3


class Workbook(Part):
    """Everything one person has said, one section per step; empty at first.

    Records live in dicts by id, and their order in `orders`, so that a path means the same for
    parts and rows (``stories.1f0c22ab.result``) and two pages never overwrite each other's rows.
    """

    schema_version: Literal[3] = SCHEMA_VERSION
    start: Start = Start()
    values: Values = Values()
    accomplishments: dict[Id, Accomplishment] = {}
    stories: dict[Id, Story] = {}
    skills: dict[Key, Skill] = {}
    themes: dict[Key, Theme] = {}
    guesses: dict[Key, Second] = {}  # name of a guess of step 1 -> the second look at it
    directions: Directions = Directions()
    gap: Gap = Gap()
    victories: Victories = Victories()
    background: Background = Background()
    orders: dict[Key, Order] = {}  # section of records -> ids
    takeaways: dict[Key, Text] = {}  # step -> "what I take from this"


SECTIONS = tuple(name for name in Workbook.model_fields if name != "schema_version")
