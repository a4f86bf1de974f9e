"""Story cards: a card for each story, to cut out and to practise with."""

from careerkit import content
from careerkit.answers.wording import joined
from careerkit.export import Occasion
from careerkit.export.pdf.typesetting import Data, typeset
from careerkit.export.pdf.wording import one_line, paragraphs
from careerkit.frames import in_order
from careerkit.model import Story, Workbook

PARTS = ("problem", "action", "result", "why_care")
FULL = 1000  # characters of a story that still fits on a quarter of a page
LENGTHS = (2500, 900, 400, 200, 100)  # columns of a part; the first at which the card fits is taken


def stories(workbook: Workbook, occasion: Occasion) -> bytes:
    """Return the story cards as a PDF: four on a page, or two if a story is long."""
    words = content.file_words("print").labels
    told = [workbook.stories[id_] for id_ in in_order(workbook, "stories", workbook.stories)]
    told = [story for story in told if story.title.strip() or _length(story)]
    data: Data = {
        "title": words["cards"],
        "nothing": paragraphs(words["nothing"]),
        "four": all(_length(story) <= FULL for story in told),
        "cards": [_card(story) for story in told],
    }
    return typeset("stories", data, occasion.now)


def _card(story: Story) -> Data:
    guide = content.guide("stories").exercises
    names = {field.id: field.label for field in guide["tell"].fields}
    heard = [one.label for one in guide["listen"].options if story.heard.get(one.id)]
    heard += [story.heard_else] if story.heard_else.strip() else []
    parts = {names[part]: str(getattr(story, part)).strip() for part in PARTS}
    title = one_line(story.title, 60)
    return {
        "title": title if title["text"] else one_line(guide["tell"].noun),
        "one_line": one_line(story.one_line, 140),
        "heard": one_line(joined(heard), 100),
        "heard_label": content.file_words("print").labels["strengths"],
        "lengths": [
            [
                {"label": label, "text": one_line(text, columns)}
                for label, text in parts.items()
                if text
            ]
            for columns in LENGTHS
        ],
    }


def _length(story: Story) -> int:
    return sum(len(getattr(story, part)) for part in (*PARTS, "one_line"))
