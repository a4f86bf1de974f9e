"""Pictures of what a person said: Workbook → `Drawing`, or `None` where nothing is said yet."""

from careerkit.figures.accomplishment_areas import accomplishment_areas
from careerkit.figures.drawing import Drawing, Table
from careerkit.figures.gap_bars import gap_bars
from careerkit.figures.job_totals import job_totals
from careerkit.figures.plan_timeline import plan_timeline
from careerkit.figures.skill_corners import skill_corners
from careerkit.figures.story_evidence import story_evidence
from careerkit.figures.story_shares import story_shares
from careerkit.figures.value_ranking import value_ranking

__all__ = [
    "Drawing",
    "Table",
    "accomplishment_areas",
    "gap_bars",
    "job_totals",
    "plan_timeline",
    "skill_corners",
    "story_evidence",
    "story_shares",
    "value_ranking",
]
