"""Name one's themes: what keeps coming back, proposed with every time that it came up."""

from careerkit.coach.themes import Mention, ProposedTheme, proposed_themes
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config

LINES = 8  # times that a theme came up which are shown


class NameThemes(Activity):
    """Proposed themes, to keep and name or to drop, and own ones.

    The exercise's fields are asked about each theme that is kept.
    """

    def __init__(self, editor: Editor, name: str, exercise: Exercise) -> None:
        super().__init__(
            editor,
            name,
            config=exercise_config(exercise),
            read=lambda workbook: {
                "themes": {id_: theme.model_dump() for id_, theme in workbook.themes.items()}
            },
            view=_view,
        )


def _view(workbook: Workbook) -> Values:
    return {"proposed": [_plain(theme) for theme in proposed_themes(workbook)]}


def _plain(theme: ProposedTheme) -> dict[str, object]:
    mentions = _by_record(theme.mentions)
    return {
        "id": theme.id,
        "name": theme.name,
        "own_word": theme.own_word,
        "times": len(mentions),
        "mentions": [
            {"place": mention.place, "title": mention.title, "words": list(mention.words)}
            for mention in mentions[:LINES]
        ],
    }


def _by_record(mentions: tuple[Mention, ...]) -> list[Mention]:
    """Return one mention for each record of a page, and one for all that was chosen there."""
    merged: dict[tuple[str, str], Mention] = {}
    for one in mentions:
        place = (one.place, one.id if one.title and one.place != "heard" else "")
        former = merged.get(place)
        words = tuple(dict.fromkeys((*(former.words if former else ()), *one.words)))
        title = "" if one.place == "heard" else one.title
        merged[place] = Mention(one.place, one.id, title, words)
    return list(merged.values())
