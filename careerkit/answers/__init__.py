"""What a person answered, page by page in the words of the pages: Workbook → `Page`s.

The guides say what is asked, the model where answers lie; the two are matched by the names of the
fields, so that the forms of a new page come along by themselves.
"""

from careerkit.answers.forms import Answer, Group, Page, Part
from careerkit.answers.pages import answered_pages, page_names
from careerkit.answers.questions import ANY, questions

__all__ = [
    "ANY",
    "Answer",
    "Group",
    "Page",
    "Part",
    "answered_pages",
    "page_names",
    "questions",
]
