"""What worksheets can be printed on, and how large."""

from collections.abc import Mapping
from typing import Literal

Paper = Literal["a4", "us-letter"]
Size = Literal["normal", "large"]

SIZES: Mapping[Size, float] = {"normal": 10.5, "large": 18}
"""Points. 18 is what the Clear Print guidelines of the UK Association for Accessible Formats call
large print; hints and examples are no smaller there."""
