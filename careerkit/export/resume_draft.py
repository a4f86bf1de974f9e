"""What a résumé draft says for the chosen role: only what the person said, chosen and ordered.

Nothing is invented. Where something is missing the draft says nothing, and `resume_gaps` tells the
person what they may still add.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from careerkit import content
from careerkit.coach.directions import occupation
from careerkit.coach.gaps import IMPORTANT
from careerkit.coach.kept_skills import KeptSkill, kept_skills
from careerkit.coach.proofs import proofs
from careerkit.coach.short_list import named_jobs
from careerkit.export.months import period
from careerkit.export.plain_text import lines, one_line, printable
from careerkit.frames import in_order
from careerkit.model import Post, Target, Workbook
from careerkit.roles import roles

MOST_SKILLS = 12  # what somebody reads who has a minute
MOST_STORIES = 6
_CLAIMED = frozenset({"", "helped", "alone", "teach"})  # not: seen it done, or tried it once
_BY_GUIDE = 4.0  # how much a role guide's skills count where there are no figures: very important


@dataclass(frozen=True, slots=True)
class Entry:
    """A job, a course or a certificate."""

    title: str
    place: str
    period: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A résumé, from top to bottom."""

    role: str  # what it is for
    name: str
    headline: str
    contact: tuple[str, ...]
    summary: str
    skills: tuple[str, ...]  # those that the role asks for first
    experience: tuple[Entry, ...]
    accomplishments: tuple[str, ...]
    education: tuple[Entry, ...]
    certificates: tuple[Entry, ...]


def draft(workbook: Workbook) -> Draft:
    """Return the résumé for the target, else for the first of the short-list."""
    said, target = workbook.background, chosen_role(workbook)
    contact, asked = said.contact, asked_skills(target)
    ways = (contact.email, contact.phone, contact.town, contact.link)
    return Draft(
        role=one_line(target.title),
        name=one_line(contact.name),
        headline=one_line(contact.headline),
        contact=tuple(filter(None, map(one_line, ways))),
        summary=printable(contact.summary).strip(),
        skills=tuple(skill.name for skill in _skills(workbook, asked))[:MOST_SKILLS],
        experience=tuple(_experience(workbook)),
        accomplishments=(*_loose_lines(workbook), *_stories(workbook, asked)),
        education=tuple(_education(workbook)),
        certificates=tuple(_certificates(workbook)),
    )


def chosen_role(workbook: Workbook) -> Target:
    """Return the target of the plan, else the job to look into first, else an empty one."""
    if workbook.gap.target.title.strip():
        return workbook.gap.target
    job = named_jobs(workbook).get(workbook.directions.first)
    return Target(title=job.title, soc=job.soc, role=job.role) if job else Target()


def asked_skills(target: Target) -> Mapping[str, float]:
    """Return how important each skill is in a job (3 to 5), by element id, as far as is known."""
    try:
        needs = occupation(target.soc).needs if target.soc else {}
    except LookupError:  # a release of the figures may drop an occupation
        needs = {}
    if needs:
        return {id_: n.importance for id_, n in needs.items() if n.importance >= IMPORTANT}
    guide = roles().get(target.role) if target.role else None
    points = guide.skills.points if guide else ()
    return {element: _BY_GUIDE for point in points for element in point.elements}


def telling(workbook: Workbook, asked: Mapping[str, float]) -> Mapping[str, float]:
    """Return how much of what a job asks for each story shows: the sum of the importance."""
    told = dict.fromkeys(workbook.stories, 0.0)
    for element, proof in proofs(workbook).items():
        for story in proof.stories:
            told[story] += asked.get(element, 0.0)
    return told


def _skills(workbook: Workbook, asked: Mapping[str, float]) -> list[KeptSkill]:
    """Return the skills to claim: what the role asks for, then what the person wants to use."""
    claimed = [
        kept
        for kept in kept_skills(workbook)
        if kept.name
        and kept.skill.good in _CLAIMED
        and (kept.element_id in asked or kept.skill.want != "none")
    ]
    unique = {kept.name.casefold(): kept for kept in reversed(claimed)}
    first = [kept for kept in claimed if unique[kept.name.casefold()] is kept]
    wanted = ("most", "often", "", "little", "none")
    return sorted(
        first,
        key=lambda kept: (-asked.get(kept.element_id, 0.0), wanted.index(kept.skill.want)),
    )


def _experience(workbook: Workbook) -> Iterator[Entry]:
    said = workbook.background
    for id_ in in_order(workbook, "posts", said.posts):
        post: Post = said.posts[id_]
        ready = [
            one_line(said.lines[line].title)
            for line in in_order(workbook, "lines", said.lines)
            if said.lines[line].post == id_
        ]
        title, place = one_line(post.title), _place(post.employer, post.town)
        found = tuple(dict.fromkeys([*lines(post.did), *filter(None, ready)]))
        if title or place or found:
            yield Entry(title, place, period(post.start, post.end, goes_on=True), found)


def _loose_lines(workbook: Workbook) -> Iterator[str]:
    """Yield the ready lines that belong to no job."""
    said = workbook.background
    for id_ in in_order(workbook, "lines", said.lines):
        if said.lines[id_].post not in said.posts and one_line(said.lines[id_].title):
            yield one_line(said.lines[id_].title)


def _stories(workbook: Workbook, asked: Mapping[str, float]) -> list[str]:
    """Return what the stories tell in a line, those that show most of what is asked first."""
    told = {
        id_: one_line(workbook.stories[id_].one_line or workbook.stories[id_].result)
        for id_ in in_order(workbook, "stories", workbook.stories)
    }
    ids = [id_ for id_, line in told.items() if line]
    weights = telling(workbook, asked)
    ids.sort(key=lambda id_: -weights[id_])
    return list(dict.fromkeys(told[id_] for id_ in ids))[:MOST_STORIES]


def _education(workbook: Workbook) -> Iterator[Entry]:
    said = workbook.background.studies
    for id_ in in_order(workbook, "studies", said):
        study = said[id_]
        entry = Entry(
            one_line(study.title),
            one_line(study.school),
            period(study.start, study.end),
            lines(study.note),
        )
        if entry.title or entry.place:
            yield entry


def _certificates(workbook: Workbook) -> Iterator[Entry]:
    said = workbook.background.certificates
    words = content.file_words("resume").labels
    for id_ in in_order(workbook, "certificates", said):
        one = said[id_]
        dates = [period(one.since, one.since)]
        if one.until:
            dates.append(words["until"].format(date=period(one.until, one.until)))
        if one_line(one.title):
            when = ", ".join(filter(None, dates))
            yield Entry(one_line(one.title), one_line(one.issuer), when)


def _place(*parts: str) -> str:
    return ", ".join(filter(None, map(one_line, parts)))
