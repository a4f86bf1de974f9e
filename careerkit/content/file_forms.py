"""The words of the files to take home: tables, and what else they say that no page says."""

from typing import Literal

from pydantic import Field

from careerkit.content.forms import Words


class Column(Words):
    """A column of a table; its heading and the words of its answers mostly come from a page."""

    id: str  # column of the frame
    asked: str = ""  # the question that fills it: "stories.tell.problem"
    heading: str = ""  # in place of the label of that question
    answers: str = ""  # where its answers have their words: "values.sort_cards"
    labels: dict[str, str] = Field(default_factory=dict)  # the words of answers that no page has


class TableWords(Words):
    """A table of the workbook; it has the name of its frame."""

    id: str
    title: str
    layout: Literal["table", "form"] = "table"  # a form has one row, and is shown as answers
    columns: tuple[Column, ...]


class TableList(Words):
    """Every table, in the order of the pages, and the words that tables share."""

    labels: dict[str, str]
    tables: tuple[TableWords, ...]


class FileWords(Words):
    """What one kind of file says beside what the person said."""

    labels: dict[str, str] = Field(default_factory=dict)
    missing: dict[str, str] = Field(
        default_factory=dict
    )  # what a person may still add, or what does not go into the file
