"""Questions about one story, and the reading of what a person typed that they rest on."""

from careerkit.coach.story.questions import Flag, Question, story_questions

__all__ = ["Flag", "Question", "story_questions"]
