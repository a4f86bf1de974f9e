"""How much of what somebody wrote goes on paper: a long story, but no pasted library."""

from careerkit import content
from careerkit.export.pdf.wording import Paragraph, paragraphs

LINE = 40  # characters that an end of a line counts for: it costs as much paper


class Room:
    """Room for so many characters, which texts use up."""

    def __init__(self, characters: int) -> None:
        self._left = characters

    def take(self, text: str) -> list[Paragraph]:
        """Return as much of `text` as there is room for, and a line that says if there is more."""
        read = text[: self._left]
        left, whole = self._left, len(read) == len(text)
        taken: list[Paragraph] = []
        for paragraph in paragraphs(read):
            fitting, left = _fitting(paragraph["text"], left)
            whole = whole and fitting == paragraph["text"]
            if fitting:
                taken.append({**paragraph, "text": fitting})
        self._left = min(left, self._left - len(read))  # also what is not seen was to be read
        return (
            taken if whole else [*taken, *paragraphs(content.file_words("print").labels["cut_off"])]
        )


def _fitting(text: str, room: int) -> tuple[str, int]:
    """Return the lines of a text that fit, and the room that they leave."""
    fitting: list[str] = []
    for line in text.split("\n"):
        cut = line[: max(0, room - LINE)]
        if not cut:
            return "\n".join(fitting), 0
        fitting.append(cut)
        room -= len(cut) + LINE
    return "\n".join(fitting), room
