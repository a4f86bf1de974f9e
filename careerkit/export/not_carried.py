"""What a JSON Résumé has no place for, in plain words: only what the person has said."""

from collections.abc import Iterator

from careerkit import content, frames
from careerkit.coach.kept_skills import kept_skills
from careerkit.export.json_resume import email_address, is_claimed, is_told, iso_date, web_address
from careerkit.frames.making import says
from careerkit.model import Directions, Gap, Workbook


def not_carried(workbook: Workbook) -> tuple[str, ...]:
    """Return what stays behind when somebody takes only the JSON Résumé."""
    words = content.file_words("json_resume").missing
    left = {*_course(workbook), *_background(workbook)}
    return tuple(text for key, text in words.items() if key in left)


def _course(workbook: Workbook) -> Iterator[str]:
    values, skills = workbook.values, [one.skill for one in kept_skills(workbook)]
    told = workbook.stories
    untold = [a for id_, a in workbook.accomplishments.items() if says(a) and id_ not in told]
    behind = {
        "start": workbook.start.inspires.strip(),
        "values": values.piles or any(values.weights.values()),
        "guesses": not frames.first_guesses(workbook).empty or workbook.guesses,
        "accomplishments": untold,
        "story_parts": any(
            s.why_care or s.one_minute or s.heard or s.heard_else for s in told.values()
        ),
        "untold_stories": any(says(s) and not is_told(s) for s in told.values()),
        "left_skills": not all(map(is_claimed, skills)),
        "want": any(one.want or one.done or one.proof for one in skills),
        "themes": any(theme.keep == "yes" for theme in workbook.themes.values()),
        "directions": workbook.directions != Directions(),
        "gap": workbook.gap != Gap(),
        "wins": any(dict(workbook.victories).values()),
        "takeaways": any(line.strip() for line in workbook.takeaways.values()),
    }
    yield from (key for key, found in behind.items() if found)


def _background(workbook: Workbook) -> Iterator[str]:
    said = workbook.background
    contact, certificates = said.contact, said.certificates.values()
    records = (*said.posts.values(), *said.studies.values(), *certificates)
    dates = {
        value
        for one in records
        for name, value in one
        if name in {"start", "end", "since"} and value
    }
    links = [contact.link, *(one.link for one in certificates)]
    behind = {
        "study_notes": any(one.note.strip() for one in said.studies.values()),
        "certificate_ends": any(one.until for one in certificates),
        "email": contact.email.strip() and not email_address(contact.email),
        "link": any(link.strip() and not web_address(link) for link in links),
        "dates": not all(map(iso_date, dates)),
    }
    yield from (key for key, found in behind.items() if found)
