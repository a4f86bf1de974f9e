"""The coach: questions about a story, asked one at a time and never graded."""

from careerkit.coach.story import Flag, Question, story_questions

__all__ = ["Flag", "Question", "story_questions"]
