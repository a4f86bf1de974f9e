"""Content as a component's config."""

from careerkit.content import Exercise


def exercise_config(exercise: Exercise) -> dict[str, object]:
    """Return the words of an exercise as plain data; `frame.js` and each component read them."""
    return exercise.model_dump(mode="json")
