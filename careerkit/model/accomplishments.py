"""Section of step 2: what this person is proud of."""

from typing import Literal

from careerkit.model.base import Record, Text

Area = Literal["", "work", "life", "school"]


class Accomplishment(Record):
    """Something the person did and likes to think of."""

    title: Text = ""
    area: Area = ""
    why: Text = ""  # why it is a favourite
    picked: bool = False  # to be told as a story in step 3
