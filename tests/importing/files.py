"""Files to bring, and what is said about those that cannot be read."""

import io
import json
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from careerkit import content
from careerkit.errors import CareerkitError
from careerkit.export import Occasion
from careerkit.export.workbook_file import plain
from careerkit.importing import Plan, preview, read, take
from careerkit.model import Workbook

OCCASION = Occasion(datetime(2026, 2, 12, 18, 30, tzinfo=UTC))

POSITIONS = """\
Company Name,Title,Description,Location,Started On,Finished On
Harbour Library,Clerk,"Shelves,
and the desk",Hull,Jan 2020,
Corner Shop,Helper,,Hull,2017,Mar 2019
"""
SKILLS = "Name\nWriting\nTelling stories to toddlers\n"
EDUCATION = """\
School Name,Start Date,End Date,Notes,Degree Name,Activities
Evening School,2011,2013,,Book-keeping,Choir
"""
CERTIFICATIONS = """\
Name,Url,Authority,Started On,Finished On,License Number
First aid,https://example.org/a,Red Cross,May 2021,May 2023,77
"""
PROFILE = """\
First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Geo Location
Ann,Onymous,,,,Clerk who gets people reading,I like shelves.,Libraries,Hull
"""
LINKEDIN = {
    "Positions.csv": POSITIONS,
    "Skills.csv": SKILLS,
    "Education.csv": EDUCATION,
    "Certifications.csv": CERTIFICATIONS,
    "Profile.csv": PROFILE,
}

RESUME: dict[str, Any] = {
    "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    "basics": {
        "name": "Ann Onymous",
        "label": "Clerk",
        "email": "ann@example.org",
        "phone": "555-0100",
        "url": "https://example.org/ann",
        "summary": "I like <b>shelves</b>.",
        "location": {"city": "Hull", "countryCode": "GB"},
    },
    "work": [
        {
            "name": "Harbour Library",
            "position": "Clerk",
            "startDate": "2020-01-15",
            "highlights": ["Shelves", "The desk"],
        }
    ],
    "volunteer": [{"organization": "Choir", "position": "Treasurer", "startDate": "2018"}],
    "education": [{"institution": "Evening School", "area": "Book-keeping", "endDate": "2013-06"}],
    "certificates": [{"name": "First aid", "issuer": "Red Cross", "date": "2021-05-01"}],
    "skills": [{"name": "Office", "keywords": ["Writing", "Filing"]}],
    "awards": [{"title": "Clerk of the year"}],
}


def zipped(files: Mapping[str, str | bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packed) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


def resume(**changed: object) -> bytes:
    return json.dumps(RESUME | changed, indent=2).encode()


def workbook_file(workbook: Workbook) -> bytes:
    return plain(workbook, OCCASION)


def changed_file(workbook: Workbook, **sections: object) -> bytes:
    document = json.loads(workbook_file(workbook))
    document["workbook"] |= sections
    return json.dumps(document, indent=2).encode()


def plan(workbook: Workbook, name: str, file: str | bytes) -> Plan:
    return preview(workbook, read(name, file.encode() if isinstance(file, str) else file))


def take_all(workbook: Workbook, name: str, file: str | bytes) -> Workbook:
    made = plan(workbook, name, file)
    return take(workbook, made, made.open)


def kinds(made: Plan) -> dict[str, str]:
    return {offer.title or offer.id: offer.kind for offer in made.offers}


def refused(name: str, file: str | bytes, words: tuple[str, ...] = ()) -> CareerkitError:
    """Return why a file is refused, after seeing that there is a sentence for it."""
    with pytest.raises(CareerkitError) as caught:
        read(name, file.encode() if isinstance(file, str) else file, words)
    assert content.sentence(caught.value.code, **caught.value.facts)
    return caught.value
