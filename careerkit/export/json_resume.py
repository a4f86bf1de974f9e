"""A JSON Résumé 1.x (https://jsonresume.org), and what of the workbook it has no place for."""

import json
import re
from collections.abc import Iterator
from datetime import UTC
from urllib.parse import urlsplit

from careerkit import content
from careerkit.coach.kept_skills import kept_skills
from careerkit.export import Occasion
from careerkit.export.json_form import Json, without_gaps
from careerkit.export.plain_text import lines, one_line, printable
from careerkit.frames import in_order
from careerkit.model import Skill, Story, Workbook

VERSION = "v1.0.0"  # of the schema
SCHEMA = f"https://raw.githubusercontent.com/jsonresume/resume-schema/{VERSION}/schema.json"
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\\\"]+@[^\s@<>()\[\],;:\\\"]+\.[^\s@<>()\[\],;:\\\"]+")
_PLAIN = re.compile(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")  # what an address is made of
_DATE = re.compile(r"[12][0-9]{3}(-[0-9]{2})?")  # the schema knows no other years


def json_resume(workbook: Workbook, occasion: Occasion) -> bytes:
    """Return the résumé as JSON, valid against the official schema."""
    now = occasion.now.astimezone(UTC)
    made = {
        "$schema": SCHEMA,
        "basics": _basics(workbook),
        "work": list(_work(workbook)),
        "education": list(_education(workbook)),
        "certificates": list(_certificates(workbook)),
        "skills": list(_skills(workbook)),
        "projects": list(_projects(workbook)),
        "meta": {"version": VERSION, "lastModified": f"{now:%Y-%m-%dT%H:%M:%S}Z"},
    }
    return (json.dumps(without_gaps(made), ensure_ascii=False, indent=2) + "\n").encode()


def email_address(text: str) -> str:
    """Return an e-mail address, or "" for what does not have the form of one."""
    found = one_line(text)
    return found if _EMAIL.fullmatch(found) else ""


def web_address(text: str) -> str:
    """Return a web address, with https where nothing is said; "" for what is none."""
    found = one_line(text)
    if found and "://" not in found:
        found = f"https://{found}"
    try:
        parts = urlsplit(found)
    except ValueError:
        return ""
    sound = parts.scheme in {"http", "https"} and "." in parts.netloc and _PLAIN.fullmatch(found)
    return found if sound else ""


def iso_date(text: str) -> str:
    """Return a month or year, or "" for one that the schema does not know."""
    return text if _DATE.fullmatch(text) else ""


def is_claimed(skill: Skill) -> bool:
    """Return whether a skill stands for the person: not one that is new, or that they leave."""
    return skill.good != "new" and skill.want != "none"


def is_told(story: Story) -> bool:
    """Return whether a story says what came of it, at least in a line."""
    return bool(story.one_line.strip() or story.result.strip())


def _basics(workbook: Workbook) -> Json:
    contact = workbook.background.contact
    return {
        "name": one_line(contact.name),
        "label": one_line(contact.headline),
        "email": email_address(contact.email),
        "phone": one_line(contact.phone),
        "url": web_address(contact.link),
        "summary": printable(contact.summary).strip(),
        "location": {"city": one_line(contact.town)},
    }


def _work(workbook: Workbook) -> Iterator[Json]:
    said = workbook.background
    for id_ in in_order(workbook, "posts", said.posts):
        post = said.posts[id_]
        ready = [
            one_line(said.lines[line].title)
            for line in in_order(workbook, "lines", said.lines)
            if said.lines[line].post == id_
        ]
        yield {
            "name": one_line(post.employer),
            "position": one_line(post.title),
            "location": one_line(post.town),
            "startDate": iso_date(post.start),
            "endDate": iso_date(post.end),
            "highlights": [*lines(post.did), *ready],
        }


def _education(workbook: Workbook) -> Iterator[Json]:
    said = workbook.background.studies
    for id_ in in_order(workbook, "studies", said):
        yield {
            "institution": one_line(said[id_].school),
            "area": one_line(said[id_].title),
            "startDate": iso_date(said[id_].start),
            "endDate": iso_date(said[id_].end),
        }


def _certificates(workbook: Workbook) -> Iterator[Json]:
    said = workbook.background.certificates
    for id_ in in_order(workbook, "certificates", said):
        yield {
            "name": one_line(said[id_].title),
            "issuer": one_line(said[id_].issuer),
            "date": iso_date(said[id_].since),
            "url": web_address(said[id_].link),
        }


def _skills(workbook: Workbook) -> Iterator[Json]:
    asked = content.guide("skills").exercises["rate_skills"].fields
    levels = {one.id: one.label for field in asked if field.id == "good" for one in field.options}
    for kept in kept_skills(workbook):
        if kept.name and is_claimed(kept.skill):
            yield {"name": kept.name, "level": levels.get(kept.skill.good, "")}


def _projects(workbook: Workbook) -> Iterator[Json]:
    """Yield the stories that are told to their end, and the ready lines that belong to no job."""
    for id_ in in_order(workbook, "stories", workbook.stories):
        story = workbook.stories[id_]
        if not is_told(story):
            continue
        yield {
            "name": one_line(story.title),
            "description": one_line(story.one_line or story.problem),
            "highlights": [*lines(story.action), *lines(story.result)],
        }
    said = workbook.background
    for id_ in in_order(workbook, "lines", said.lines):
        if said.lines[id_].post not in said.posts:
            yield {"name": one_line(said.lines[id_].title)}
