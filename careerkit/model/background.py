"""What a résumé needs beside the stories: who, jobs, studies, certificates, and ready lines."""

from typing import Annotated

from pydantic import StringConstraints

from careerkit.model.base import Id, Part, Record, Text
from careerkit.model.victories import IdOrNothing

Month = Annotated[str, StringConstraints(pattern=r"^([0-9]{4}(-(0[1-9]|1[0-2]))?)?$")]
"""A month as ``2019-04``, only its year as ``2019``, or nothing."""


class Contact(Part):
    """What stands at the top of a résumé."""

    name: Text = ""
    headline: Text = ""  # in one line: "Library assistant who gets people reading"
    email: Text = ""
    phone: Text = ""
    town: Text = ""
    link: Text = ""
    summary: Text = ""  # two or three sentences


class Post(Record):
    """A job that the person has or had, paid or not."""

    title: Text = ""
    employer: Text = ""
    town: Text = ""
    start: Month = ""
    end: Month = ""  # empty if they still do it
    did: Text = ""  # a line for each thing


class Study(Record):
    """A school, a course of study, or a training."""

    title: Text = ""  # the degree or the subject
    school: Text = ""
    start: Month = ""
    end: Month = ""
    note: Text = ""


class Certificate(Record):
    """A certificate or licence."""

    title: Text = ""
    issuer: Text = ""
    since: Month = ""
    until: Month = ""
    link: Text = ""


class ResumeLine(Record):
    """A line for a résumé; one that was made of a win has the win's id."""

    title: Text = ""
    post: IdOrNothing = ""  # the job that it belongs to


class Background(Part):
    """Everything that a résumé says and that no other step asks."""

    contact: Contact = Contact()
    posts: dict[Id, Post] = {}  # their order is in `orders.posts`, latest first
    studies: dict[Id, Study] = {}  # `orders.studies`
    certificates: dict[Id, Certificate] = {}  # `orders.certificates`
    lines: dict[Id, ResumeLine] = {}  # `orders.lines`
