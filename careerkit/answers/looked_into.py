"""Answers to the steps 5 and 6 that are no fields of a form: jobs, duties, gates, gaps."""

from careerkit import content
from careerkit.answers.chosen import Groups, card_names, together
from careerkit.answers.forms import Answer, Group
from careerkit.answers.wording import joined, story_names
from careerkit.coach.gaps import gap_name
from careerkit.content import Exercise
from careerkit.model import Workbook, duty_key
from careerkit.roles import roles


def likings(workbook: Workbook, exercise: Exercise) -> Groups:
    """Return the activities by how much the person would like them, most liked first."""
    del exercise
    check, likes = content.interest_check(), workbook.directions.likes
    by_answer = {
        option.label: [
            text for id_, text in check.statements.items() if likes.get(id_) == option.id
        ]
        for option in reversed(check.options)
    }
    return together(
        *(
            Answer(label, "\n".join(activities), "directions.likes")
            for label, activities in by_answer.items()
            if activities
        )
    )


def reason(workbook: Workbook, exercise: Exercise, id_: str) -> list[Answer]:
    """Return why a job is on the short-list."""
    text = workbook.directions.jobs[id_].reason.strip()
    return (
        [Answer(exercise.labels["reason"], text, f"directions.jobs.{id_}.reason")] if text else []
    )


def scores(workbook: Workbook, exercise: Exercise, id_: str) -> list[Answer]:
    """Return how well a job gives what decides."""
    given = workbook.directions.jobs[id_].scores
    names = card_names("factors", workbook.values.own_factors)
    labels = {one.id: one.label for one in exercise.options}
    asked = exercise.labels["gives"]
    return [
        Answer(
            asked.format(name=names[factor] or exercise.labels["unnamed"]),
            labels[score],
            f"directions.jobs.{id_}.scores.{factor}",
        )
        for factor, score in given.items()
        if factor in names
    ]


def first_choice(workbook: Workbook, exercise: Exercise) -> Groups:
    """Return the job to look into first."""
    job = workbook.directions.jobs.get(workbook.directions.first)
    title = job.title.strip() if job else ""
    return together(
        *([Answer(exercise.labels["choose"], title, "directions.first")] if title else [])
    )


def duties(workbook: Workbook, exercise: Exercise) -> Groups:
    """Return the tasks of each role guide by what was said of them."""
    said, stories = workbook.directions, story_names(workbook)
    found = []
    for slug, role in roles().items():
        answers = []
        for option in exercise.options:
            lines = []
            for duty in role.responsibilities.points:
                key = duty_key(slug, duty.id)
                if said.duties.get(key) == option.id:
                    shown = stories.get(said.shown.get(key, ""))
                    lines.append(f"{duty.text} ({shown})" if shown else duty.text)
            if lines:
                answers.append(Answer(option.label, "\n".join(lines), "directions.duties"))
        if answers:
            found.append(Group(role.title, tuple(answers), slug))
    return tuple(found)


def realities(workbook: Workbook, exercise: Exercise) -> Groups:
    """Return what the person says of how hiring goes, and whom they could ask."""
    said, labels = workbook.directions, exercise.labels
    words = {"true": "true_here", "not": "not_here", "unknown": "unknown"}
    found = []
    for fact in exercise.options:
        stand = said.realities.get(fact.id)
        asked = said.who_knows.get(fact.id, "").strip()
        lines = [labels[words[stand]]] if stand else []
        lines += [f"{labels['who_knows']} {asked}"] if asked else []
        if lines:
            found.append(Answer(fact.label, "\n".join(lines), f"directions.realities.{fact.id}"))
    return together(*found)


def target(workbook: Workbook, exercise: Exercise) -> Groups:
    """Return the job to plan for."""
    title = workbook.gap.target.title.strip()
    label = exercise.labels["current"].rstrip(":")
    return together(*([Answer(label, title, "gap.target")] if title else []))


def gates_and_gaps(workbook: Workbook, exercise: Exercise) -> Groups:
    """Return how the person stands with what they must have, what adverts ask, and what to do."""
    said, labels = workbook.gap, exercise.labels
    words = {option.id: option.label for option in exercise.options} | {"": labels["unknown"]}
    stands = {
        key: (gap_name(workbook, key), words[standing], f"gap.gates.{key}")
        for key, standing in said.gates.items()
        if standing
    }
    needs = {id_: need for id_, need in said.needs.items() if need.title.strip()}
    stands |= {
        id_: (need.title.strip(), words[need.standing], f"gap.needs.{id_}")
        for id_, need in needs.items()
        if need.paper
    }
    asked = joined(need.title.strip() for need in needs.values() if not need.paper)
    found = [Answer(*stand) for stand in stands.values() if stand[0]]
    found += [Answer(labels["pick_own"], asked, "gap.needs")] if asked else []
    picked = filter(None, (gap_name(workbook, key) for key, on in said.picked.items() if on))
    to_do = joined(picked)
    return together(*found, *([Answer(labels["pick"], to_do, "gap.picked")] if to_do else []))
