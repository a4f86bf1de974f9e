"""The forms of the interest check."""

from careerkit.content.forms import Option, Words


class InterestTheme(Words):
    """One of the six themes of interest, with activities that belong to it."""

    id: str  # O*NET's element id: "1.B.1.a"
    name: str  # ours, in plain words
    text: str  # one line on people who like it
    statements: dict[str, str]  # id -> an activity


class InterestCheck(Words):
    """Activities to say how much one likes them."""

    source: str
    options: tuple[Option, ...]  # from not liking it at all to liking it a lot
    themes: tuple[InterestTheme, ...]

    @property
    def statements(self) -> dict[str, str]:
        """Return all activities by their id, the themes in turn."""
        rounds = zip(*(theme.statements.items() for theme in self.themes), strict=True)
        return {id_: activity for each in rounds for id_, activity in each}
