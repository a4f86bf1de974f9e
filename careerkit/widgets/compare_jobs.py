"""The short-list compared: how well each job gives what decides, what that comes to, how surely."""

from collections.abc import Mapping

from careerkit import figures
from careerkit.coach.decision import Change
from careerkit.coach.short_list import Weighing, weigh_jobs
from careerkit.coach.talk import deciding_factors, top_values
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.figures.wording import IN_TABLE, listed, shortened
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.picture import plain
from careerkit.widgets.words import exercise_config

TOLD = 2  # changes that a sentence is spent on


class CompareJobs(Activity):
    """A form for each job at `directions.jobs`, the sums as a picture, and how steady they are.

    The exercise's options are the scores, its fields those of a job.
    """

    def __init__(self, editor: Editor, name: str, exercise: Exercise) -> None:
        self._labels = exercise.labels
        self._result: Mapping[str, object] = {}
        fields = ["title", "scores", *(field.id for field in exercise.fields)]

        def read(workbook: Workbook) -> Values:
            jobs = workbook.directions.jobs.items()
            return {
                "directions.jobs": {id_: job.model_dump(include=set(fields)) for id_, job in jobs},
                "directions.first": workbook.directions.first,
            }

        config = {**exercise_config(exercise), "base": "directions"}
        super().__init__(editor, name, config=config, read=read, view=self._shown)
        self.follow_pauses(self._weigh, shown=lambda: self._result)

    def _shown(self, workbook: Workbook) -> Values:
        unnamed = self._labels["unnamed"]
        return {
            "factors": [
                {"id": id_, "name": shortened(name, IN_TABLE) or unnamed, "points": points}
                for id_, (name, points) in deciding_factors(workbook).items()
            ],
            "values": list(top_values(workbook)),
            "where": shortened(workbook.values.guesses.where, IN_TABLE),
            **self._result,
        }

    def _weigh(self) -> None:
        workbook = self.editor.workbook
        drawing = figures.job_totals(workbook)
        weighing = weigh_jobs(workbook, self._labels["unnamed"]) if drawing else None
        notes = _notes(self._labels, weighing) if weighing else []
        self._result = {"drawing": plain(drawing), "notes": notes} if drawing else {}
        self.set_trait("view", dict(self._shown(workbook)))


def _notes(labels: Mapping[str, str], weighing: Weighing) -> list[str]:
    """Return what has to be told with the sums, a sentence or two each."""
    decision = weighing.decision
    notes = []
    if len(weighing.leading) > 1:
        tipping = list(dict.fromkeys(weighing.factors[one.factor][0] for one in weighing.close))
        if tipping:
            notes.append(labels["tips"].format(name=listed(tipping[:TOLD], labels["and"])))
    else:
        if decision.settled and not weighing.close:
            notes.append(labels["steady"])
        changes = weighing.close[:TOLD] or decision.changes[:1]
        notes += [_change(labels, weighing, change) for change in changes]
    if decision.left_out:
        left_out = [weighing.factors[id_][0] for id_ in decision.left_out]
        notes.append(labels["left_out"].format(name=listed(left_out, labels["and"])))
    if weighing.unknown:
        key = "unknowns_one" if weighing.unknown == 1 else "unknowns"
        notes.append(labels[key].format(n=weighing.unknown))
        if not decision.settled:
            notes.append(labels["unsettled"])
    return [*notes, labels["argue"]]


def _change(labels: Mapping[str, str], weighing: Weighing, change: Change) -> str:
    key = "shaky" if change.way == "less" else "shaky_more"
    name, _ = weighing.factors[change.factor]
    then = listed([weighing.jobs[id_] for id_ in change.first], labels["and"])
    points = min(max(round(change.than), 1), 99)
    sentence = labels[key].format(name=name, n=points)
    return f"{sentence} {labels['then'].format(name=then)}"
