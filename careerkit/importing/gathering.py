"""Put together what a file of another program says, as a workbook with nothing else in it."""

from collections.abc import Collection

from careerkit import content
from careerkit.importing.brought import Brought, Source
from careerkit.importing.naming import id_of
from careerkit.importing.texts import read_month
from careerkit.model import (
    Background,
    Certificate,
    Contact,
    Post,
    Skill,
    Study,
    Workbook,
)

MOST_TOLD = 30  # sentences about what was left out; nobody reads more


class Gathering:
    """Takes one thing after the other, with the line where it stands, and remembers what is odd."""

    def __init__(self) -> None:
        self._posts: dict[str, Post] = {}
        self._studies: dict[str, Study] = {}
        self._certificates: dict[str, Certificate] = {}
        self._skills: dict[str, Skill] = {}
        self._contact = Contact()
        self._left_out: list[str] = []

    def post(self, post: Post, file: str, line: int) -> None:
        """Take a job."""
        id_ = id_of("post", post.title, post.employer, post.start)
        if (post.title or post.employer) and self._is_first(id_, self._posts, file, line):
            self._posts[id_] = post

    def study(self, study: Study, file: str, line: int) -> None:
        """Take a school or course."""
        id_ = id_of("study", study.title, study.school, study.start)
        if (study.title or study.school) and self._is_first(id_, self._studies, file, line):
            self._studies[id_] = study

    def certificate(self, certificate: Certificate, file: str, line: int) -> None:
        """Take a certificate."""
        id_ = id_of("certificate", certificate.title, certificate.issuer, certificate.since)
        if certificate.title and self._is_first(id_, self._certificates, file, line):
            self._certificates[id_] = certificate

    def skill(self, name: str) -> None:
        """Take a skill, once."""
        if name:
            self._skills.setdefault(id_of("skill", name), Skill(title=name, keep="yes"))

    def contact(self, contact: Contact) -> None:
        """Take what stands at the top of a résumé."""
        self._contact = contact

    def month(self, text: str, file: str, line: int) -> str:
        """Return a month as the model writes it, or nothing if it is unclear; then it is told."""
        month = read_month(text)
        if month is None:
            self._leave_out("date", file=file, line=line)
        return month or ""

    def no_place(self, part: str) -> None:
        """Remember that there is no place for a part of the file."""
        self._leave_out("part", part=part)

    def brought(self, source: Source) -> Brought:
        """Return all of it."""
        background = Background(
            contact=self._contact,
            posts=self._posts,
            studies=self._studies,
            certificates=self._certificates,
        )
        orders = {
            "posts": tuple(self._posts),
            "studies": tuple(self._studies),
            "certificates": tuple(self._certificates),
        }
        found = Workbook(
            background=background,
            skills=self._skills,
            orders={name: ids for name, ids in orders.items() if ids},
        )
        told = self._left_out[:MOST_TOLD]
        if more := len(self._left_out) - len(told):
            told.append(content.import_words().left_out["more"].format(count=more))
        return Brought(source, found, tuple(told))

    def _is_first(self, id_: str, there: Collection[str], file: str, line: int) -> bool:
        if id_ not in there:
            return True
        self._leave_out("twice", file=file, line=line)
        return False

    def _leave_out(self, reason: str, **facts: str | int) -> None:
        self._left_out.append(content.import_words().left_out[reason].format(**facts))
