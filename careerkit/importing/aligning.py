"""Find what a file brings in a workbook: the same job must not stand there twice."""

from collections.abc import Mapping
from typing import TypeVar

from careerkit import content
from careerkit.importing.naming import free_id, plainly
from careerkit.model import Certificate, Post, Skill, Study, Workbook, element_id, skill_key

R = TypeVar("R", Post, Study, Certificate)

Names = tuple[str, str, str]
"""The fields that tell two records apart: what, where, and since when."""

POST: Names = ("title", "employer", "start")
STUDY: Names = ("title", "school", "start")
CERTIFICATE: Names = ("title", "issuer", "since")


def aligned(workbook: Workbook, found: Workbook) -> Workbook:
    """Return `found` with the ids under which the same records stand in `workbook`.

    Jobs, studies and certificates are the same by what they are called, where, and since when;
    skills by their name, and one that the vocabulary knows by that name gets its key.
    """
    new, there = found.background, workbook.background
    ids: dict[str, dict[str, str]] = {
        "posts": _ids(new.posts, there.posts, POST),
        "studies": _ids(new.studies, there.studies, STUDY),
        "certificates": _ids(new.certificates, there.certificates, CERTIFICATE),
    }
    background = new.model_copy(
        update={
            "posts": _renamed(new.posts, there.posts, ids["posts"], POST),
            "studies": _renamed(new.studies, there.studies, ids["studies"], STUDY),
            "certificates": _renamed(
                new.certificates, there.certificates, ids["certificates"], CERTIFICATE
            ),
        }
    )
    orders = {
        name: tuple(ids[name][id_] if name in ids else id_ for id_ in order)
        for name, order in found.orders.items()
    }
    skills = _skills(found.skills, workbook.skills)
    return found.model_copy(update={"background": background, "orders": orders, "skills": skills})


def _ids(new: Mapping[str, R], there: Mapping[str, R], names: Names) -> dict[str, str]:
    """Return for each new record the id that it should have."""
    free: dict[tuple[str, str], list[str]] = {}  # name and place -> ids of those in `there`
    for id_, record in there.items():
        free.setdefault(_named(record, names), []).append(id_)
    ids: dict[str, str] = {}
    for id_, record in new.items():
        alike = free.get(_named(record, names), [])
        same = next((other for other in alike if _since(record, there[other], names)), None)
        if same:
            ids[id_] = same
            alike.remove(same)
    taken = set(ids.values())
    for id_ in new.keys() - ids.keys():
        ids[id_] = free_id(id_, taken)  # that of a record renamed since its import is fine
        taken.add(ids[id_])
    return ids


def _same(one: R, other: R, names: Names) -> bool:
    return _named(one, names) == _named(other, names) and _since(one, other, names)


def _named(record: R, names: Names) -> tuple[str, str]:
    called, place, _ = names
    return plainly(getattr(record, called)), plainly(getattr(record, place))


def _since(one: R, other: R, names: Names) -> bool:
    """Return whether two records can have begun at one time: 2019 may be in May 2019."""
    since: tuple[str, str] = (getattr(one, names[-1]), getattr(other, names[-1]))
    return since[0].startswith(since[1]) or since[1].startswith(since[0])


def _renamed(
    new: Mapping[str, R], there: Mapping[str, R], ids: Mapping[str, str], names: Names
) -> dict[str, R]:
    """Return the records under their ids, called as they are there."""
    found = {}
    for id_, record in new.items():
        standing = there.get(ids[id_])
        same = standing is not None and _same(record, standing, names)
        found[ids[id_]] = _called_as(record, standing, names) if standing and same else record
    return found


def _called_as(record: R, standing: R, names: Names) -> R:
    """Return `record` with the names of `standing`, and with the month if only one has it."""
    called, place, begin = names
    since = max((getattr(one, begin) for one in (standing, record)), key=len)
    same = {name: getattr(standing, name) for name in (called, place)}
    return record.model_copy(update={**same, begin: since})


def _skills(new: Mapping[str, Skill], there: Mapping[str, Skill]) -> dict[str, Skill]:
    known = {
        plainly(name): skill_key(skill.id)
        for skill in content.skills().values()
        for name in (skill.official, skill.name)
    }
    standing = {plainly(_name(key, skill)): key for key, skill in there.items()}
    found: dict[str, Skill] = {}
    for id_, skill in new.items():
        name = plainly(skill.title)
        key = standing.get(name) or known.get(name)
        if key:
            found[key] = skill.model_copy(
                update={"title": there[key].title if key in there else ""}
            )
        else:
            found[free_id(id_, found)] = skill
    return found


def _name(key: str, skill: Skill) -> str:
    known = content.skills().get(element_id(key, skill)) if "-" in key else None
    return skill.title.strip() or (known.name if known else "")
