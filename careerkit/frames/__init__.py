"""The workbook as tables, for pictures and exports: Workbook → pandas.

Answers that were chosen stand in them by their ids; their words are content. pandas is imported by
the first table that is asked for, because most pages need none.
"""

from careerkit.frames.background import certificates, contact, posts, resume_lines, studies
from careerkit.frames.directions import duties, hiring, interests, job_scores, jobs, realities
from careerkit.frames.gap import actions, gates, needs, picked_gaps, skill_gaps, target, waiting
from careerkit.frames.making import in_order
from careerkit.frames.skills import guesses, skill_proofs, skill_stories, skills, themes
from careerkit.frames.start import start, takeaways
from careerkit.frames.stories import accomplishments, stories, story_words
from careerkit.frames.values import factor_weights, first_guesses, values
from careerkit.frames.victories import applications, events, small_jobs, stages, wins

__all__ = [
    "accomplishments",
    "actions",
    "applications",
    "certificates",
    "contact",
    "duties",
    "events",
    "factor_weights",
    "first_guesses",
    "gates",
    "guesses",
    "hiring",
    "in_order",
    "interests",
    "job_scores",
    "jobs",
    "needs",
    "picked_gaps",
    "posts",
    "realities",
    "resume_lines",
    "skill_gaps",
    "skill_proofs",
    "skill_stories",
    "skills",
    "small_jobs",
    "stages",
    "start",
    "stories",
    "story_words",
    "studies",
    "takeaways",
    "target",
    "themes",
    "values",
    "waiting",
    "wins",
]
