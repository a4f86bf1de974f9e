"""What a person may still add to the résumé draft, in plain words."""

from collections.abc import Iterator

from careerkit import content
from careerkit.coach.kept_skills import kept_skills
from careerkit.export.plain_text import one_line, shortened
from careerkit.export.resume_draft import asked_skills, chosen_role, telling
from careerkit.frames import in_order
from careerkit.model import Workbook

LONG_NAME = 60  # characters of a job or a story that a sentence names


def resume_gaps(workbook: Workbook) -> tuple[str, ...]:
    """Return what is missing, from the top of the résumé to its end; nothing of it is a must."""
    return tuple(dict.fromkeys((*_about(workbook), *_shown(workbook), *_done(workbook))))


def _about(workbook: Workbook) -> Iterator[str]:
    contact = workbook.background.contact
    if not one_line(contact.name):
        yield _missing("name")
    if not one_line(contact.email) and not one_line(contact.phone):
        yield _missing("reach")
    for part in ("town", "headline", "summary"):
        if not one_line(getattr(contact, part)):
            yield _missing(part)


def _shown(workbook: Workbook) -> Iterator[str]:
    role = chosen_role(workbook)
    if not role.title.strip():
        yield _missing("target", page="gap")
    kept = [one for one in kept_skills(workbook) if one.name]
    if not kept:
        yield _missing("skills", page="skills")
    elif not all(one.skill.good for one in kept):
        yield _missing("unrated", page="skills")
    asked = asked_skills(role)
    stories = in_order(workbook, "stories", workbook.stories)
    if not stories or (asked and not any(telling(workbook, asked).values())):
        yield _missing("proof", page="stories")
    for id_ in stories:
        story = workbook.stories[id_]
        if one_line(story.title) and not one_line(story.one_line):
            yield _missing("one_line", name=story.title)


def _done(workbook: Workbook) -> Iterator[str]:
    said = workbook.background
    ready = {line.post for line in said.lines.values() if one_line(line.title)}
    if not said.posts:
        yield _missing("posts")
    for id_ in in_order(workbook, "posts", said.posts):
        post = said.posts[id_]
        if name := one_line(post.title):
            if not one_line(post.employer):
                yield _missing("employer", name=name)
            if not post.start:
                yield _missing("dates", name=name)
            if not one_line(post.did) and id_ not in ready:
                yield _missing("did", name=name)
    if not said.studies:
        yield _missing("studies")


def _missing(key: str, *, name: str = "", page: str = "") -> str:
    sentence = content.file_words("resume").missing[key]
    title = content.guide(page).title if page else ""
    return sentence.format(name=shortened(one_line(name), LONG_NAME), page=title)
