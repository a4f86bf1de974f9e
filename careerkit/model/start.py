"""Section of step 0: why this person opened the workbook."""

from typing import Literal

from careerkit.model.base import Part, Text

Purpose = Literal["", "live", "home", "one"]


class Start(Part):
    """What inspires the person, and how they want to use the workbook."""

    inspires: Text = ""
    purpose: Purpose = ""
