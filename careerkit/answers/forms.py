"""The forms that answers take: pages, their exercises, records, and questions with answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """A question and what the person answered; one of the two may be empty, never both."""

    label: str
    text: str
    path: str = ""  # where the answer lies in the workbook; "" where it is put together


@dataclass(frozen=True, slots=True)
class Group:
    """Answers that belong together: those about one record, or all of a form."""

    title: str  # the name of the record; "" for a form
    answers: tuple[Answer, ...]
    id: str = ""  # of the record

    @property
    def details(self) -> tuple[Answer, ...]:
        """Return the answers without the one that already stands in the title."""
        return tuple(one for one in self.answers if not one.text or one.text != self.title)


@dataclass(frozen=True, slots=True)
class Part:
    """What was answered in one exercise."""

    exercise: str
    title: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What was answered on one page of the course."""

    step: str
    title: str
    parts: tuple[Part, ...]
