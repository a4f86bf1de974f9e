"""Pictures of what a person said: Workbook → `Drawing`, or `None` where nothing is said yet."""

from careerkit.figures.accomplishment_areas import accomplishment_areas
from careerkit.figures.drawing import Drawing
from careerkit.figures.story_shares import story_shares
from careerkit.figures.value_ranking import value_ranking

__all__ = ["Drawing", "accomplishment_areas", "story_shares", "value_ranking"]
