"""The coach: questions about a story, asked one at a time and never graded; and where to go on."""

from careerkit.coach.decision import Change, Decision, decide
from careerkit.coach.directions import (
    compare_with,
    find_occupations,
    match_occupations,
    occupation,
    occupation_credit,
)
from careerkit.coach.interests import score_interests
from careerkit.coach.occupations.answers import (
    Band,
    Comparison,
    Found,
    Match,
    Matching,
    Occupation,
    Point,
)
from careerkit.coach.occupations.release import Need
from careerkit.coach.skills import Suggestion, suggest_skills
from careerkit.coach.story import Flag, Question, story_questions
from careerkit.coach.wins import Shrinking, find_shrinking, shrinking, shrinks_win

__all__ = [
    "Band",
    "Change",
    "Comparison",
    "Decision",
    "Flag",
    "Found",
    "Match",
    "Matching",
    "Need",
    "Occupation",
    "Point",
    "Question",
    "Shrinking",
    "Suggestion",
    "compare_with",
    "decide",
    "find_occupations",
    "find_shrinking",
    "match_occupations",
    "occupation",
    "occupation_credit",
    "score_interests",
    "shrinking",
    "shrinks_win",
    "story_questions",
    "suggest_skills",
]
