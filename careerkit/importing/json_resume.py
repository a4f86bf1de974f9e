"""JSON Résumé 1.x (https://jsonresume.org/schema), as its many programs write it."""

from pydantic import JsonValue

from careerkit.importing.brought import Brought
from careerkit.importing.gathering import Gathering
from careerkit.importing.json_parts import JsonEntry, JsonPart
from careerkit.model import Certificate, Contact, Post, Study

FILE = "résumé"  # what the file is called where it is spoken of
TAKEN = {"basics", "work", "volunteer", "education", "certificates", "skills"}
ABOUT_IT = {"$schema", "meta"}  # say nothing about the person
PARTS = TAKEN | {"awards", "publications", "languages", "interests", "references", "projects"}


def is_json_resume(document: dict[str, JsonValue]) -> bool:
    """Return whether a JSON document looks like a JSON Résumé."""
    return "basics" in document or bool(PARTS & document.keys())


def read_json_resume(text: str, document: dict[str, JsonValue]) -> Brought:
    """Return what a JSON Résumé says. Raises `CareerkitError` ``file_misfit``."""
    resume = JsonPart(text, document)
    gathering = Gathering()
    gathering.contact(_contact(resume.part("basics")))
    for job in resume.parts("work"):
        _post(gathering, job, job.words("name", "company", "employer"))
    for job in resume.parts("volunteer"):
        _post(gathering, job, job.words("organization", "name"))
    for study in resume.parts("education"):
        _study(gathering, study)
    for certificate in resume.parts("certificates"):
        _certificate(gathering, certificate)
    for skill in resume.parts("skills"):
        for name in (skill.words("name"), *skill.lines("keywords")):
            gathering.skill(name)
    for name in sorted(document.keys() & PARTS - TAKEN):
        if document[name]:
            gathering.no_place(name)
    return gathering.brought("json-resume")


def _contact(basics: JsonPart) -> Contact:
    place = basics.part("location")
    return Contact(
        name=basics.words("name"),
        headline=basics.words("label"),
        email=basics.words("email"),
        phone=basics.words("phone"),
        town=place.words("city", "region", "address"),
        link=basics.words("url", "website"),
        summary=basics.words("summary"),
    )


def _post(gathering: Gathering, job: JsonEntry, employer: str) -> None:
    did = "\n".join(filter(None, (job.words("summary"), *job.lines("highlights"))))
    post = Post(
        title=job.words("position"),
        employer=employer,
        town=job.words("location"),
        start=_month(gathering, job, "startDate"),
        end=_month(gathering, job, "endDate"),
        did=did,
    )
    gathering.post(post, FILE, job.line)


def _study(gathering: Gathering, study: JsonEntry) -> None:
    title = ", ".join(filter(None, (study.words("studyType"), study.words("area"))))
    found = Study(
        title=title,
        school=study.words("institution"),
        start=_month(gathering, study, "startDate"),
        end=_month(gathering, study, "endDate"),
        note="\n".join(filter(None, (study.words("score", "gpa"), *study.lines("courses")))),
    )
    gathering.study(found, FILE, study.line)


def _certificate(gathering: Gathering, certificate: JsonEntry) -> None:
    found = Certificate(
        title=certificate.words("name"),
        issuer=certificate.words("issuer"),
        since=_month(gathering, certificate, "date"),
        link=certificate.words("url"),
    )
    gathering.certificate(found, FILE, certificate.line)


def _month(gathering: Gathering, part: JsonEntry, name: str) -> str:
    return gathering.month(part.words(name), FILE, part.line)
