"""Pictures of what a person said: Workbook → `Drawing`, or `None` where nothing is said yet."""

from careerkit.figures.accomplishment_areas import accomplishment_areas
from careerkit.figures.drawing import Drawing, Table
from careerkit.figures.gap_bars import gap_bars
from careerkit.figures.job_totals import job_totals
from careerkit.figures.look_back import look_back
from careerkit.figures.plan_timeline import plan_timeline
from careerkit.figures.skill_corners import skill_corners
from careerkit.figures.story_evidence import story_evidence
from careerkit.figures.story_shares import story_shares
from careerkit.figures.value_ranking import value_ranking
from careerkit.figures.win_timeline import win_timeline

__all__ = [
    "Drawing",
    "Table",
    "accomplishment_areas",
    "gap_bars",
    "job_totals",
    "look_back",
    "plan_timeline",
    "skill_corners",
    "story_evidence",
    "story_shares",
    "value_ranking",
    "win_timeline",
]
