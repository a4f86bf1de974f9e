"""The coach: questions about a story, asked one at a time and never graded."""

from careerkit.coach.skills import Suggestion, suggest_skills
from careerkit.coach.story import Flag, Question, story_questions

__all__ = ["Flag", "Question", "Suggestion", "story_questions", "suggest_skills"]
