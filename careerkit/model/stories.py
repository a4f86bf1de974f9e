"""Section of step 3: accomplishments told as stories."""

from careerkit.model.base import Key, Record, Text


class Story(Record):
    """A PAR story: problem, action, result, and why anyone should care.

    It has the id of the accomplishment that it tells, if it tells one.
    """

    title: Text = ""
    problem: Text = ""  # the situation before the person got involved
    action: Text = ""  # what they themselves did
    result: Text = ""  # how it came out
    why_care: Text = ""
    one_line: Text = ""
    one_minute: Text = ""
    heard: dict[Key, bool] = {}  # strength on the list -> a listener heard it
    heard_else: Text = ""  # strengths in the listener's own words
    listener: Text = ""  # the listener's first name, if they like
