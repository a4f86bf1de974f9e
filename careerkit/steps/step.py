"""What every step of the course has in common."""

from collections.abc import Callable
from dataclasses import dataclass

from careerkit.content import Exercise, Guide, guide
from careerkit.model import Workbook


@dataclass(frozen=True)
class Step:
    """One step of the course: a notebook ``NN_<slug>.ipynb`` and a module of the same name.

    Numbers leave room for steps to come. `progress` returns the share that is done, from 0 to 1.
    """

    number: int
    slug: str
    progress: Callable[[Workbook], float]

    @property
    def guide(self) -> Guide:
        """The step's words."""
        return guide(self.slug)

    @property
    def title(self) -> str:
        """What the step is called."""
        return self.guide.title

    def exercise(self, name: str) -> Exercise:
        """Return the words of one exercise. Raises `KeyError` if the guide has none."""
        return self.guide.exercises[name]
