"""The form of the words that show what a file brings."""

from careerkit.content.forms import Words


class ImportWords(Words):
    """What the pieces of a workbook are called, and what is said about what was left out."""

    pieces: dict[str, str]  # path of a section, a part or a collection -> what it is called
    sources: dict[str, str]  # kind of file -> what it is called
    kinds: dict[str, str]  # kind of offer -> in words
    answers: dict[str, str]  # "one" and "many": how many answers are not shown
    left_out: dict[str, str]  # what of a file was not taken over, by reason
