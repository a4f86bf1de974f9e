"""What somebody likes doing: one activity at a time, then the themes they lean towards."""

from careerkit import content
from careerkit.coach import score_interests
from careerkit.content import Exercise, InterestCheck
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config

_STEPS = 4  # from one answer to the last
_LOWEST, _HIGHEST = 1.0, 7.0  # of a theme's score
_LEAN = 0.75  # of a point between two answers: themes this near to the first are liked as much


class Likings(Activity):
    """The activities of an interest check, one at a time; below, what the answers lean towards."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, check: InterestCheck) -> None:
        config = {
            **exercise_config(exercise),
            "activities": [{"id": id_, "text": text} for id_, text in check.statements.items()],
            "answers": [option.model_dump() for option in check.options],
        }
        super().__init__(editor, name, config=config, read=_read, view=_leanings)


def _read(workbook: Workbook) -> Values:
    return {"directions.likes": dict(workbook.directions.likes)}


def _leanings(workbook: Workbook) -> Values:
    """Return the themes that are answered well enough, the best liked first."""
    likes = workbook.directions.likes
    if not likes:
        return {"themes": [], "lean": []}
    check = content.interest_check()
    scores = score_interests({id_: int(liking) for id_, liking in likes.items()})
    themes = sorted(
        (theme for theme in check.themes if theme.id in scores), key=lambda one: -scores[one.id]
    )
    shares = {id_: (score - _LOWEST) / (_HIGHEST - _LOWEST) for id_, score in scores.items()}
    return {
        "themes": [
            {
                "name": theme.name,
                "text": theme.text,
                "share": round(shares[theme.id], 3),  # from 0 to 1
                "liking": check.options[round(shares[theme.id] * _STEPS)].label,
            }
            for theme in themes
        ],
        "lean": _leading([(theme.name, shares[theme.id]) for theme in themes]),
    }


def _leading(shares: list[tuple[str, float]]) -> list[str]:
    """Return the themes that stand out; none before all are known, or if all are liked alike."""
    if len(shares) < len(content.interest_check().themes):
        return []
    best = shares[0][1]
    near = [name for name, share in shares if (best - share) * _STEPS <= _LEAN]
    return near if len(near) < len(shares) else []
