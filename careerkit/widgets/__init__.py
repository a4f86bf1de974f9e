"""The kit: one anywidget per activity. Its JavaScript half is in `assets/page/static/kit/`."""

from careerkit.widgets.activity import Activity
from careerkit.widgets.bring_back import BringBack
from careerkit.widgets.card_sort import CardSort
from careerkit.widgets.choices import Choices
from careerkit.widgets.compare_jobs import CompareJobs
from careerkit.widgets.course import Status, StepHeader, TaskList
from careerkit.widgets.either_or import EitherOr
from careerkit.widgets.find_jobs import FindJobs
from careerkit.widgets.find_skills import FindSkills
from careerkit.widgets.form import Form, Rows, RowsForm
from careerkit.widgets.gaps import Gaps
from careerkit.widgets.likings import Likings
from careerkit.widgets.listener import Listener
from careerkit.widgets.name_themes import NameThemes
from careerkit.widgets.pick_rows import PickRows
from careerkit.widgets.picture import Beside, Picture
from careerkit.widgets.place import Place, place_of
from careerkit.widgets.plan import Plan
from careerkit.widgets.role_guides import RoleGuides
from careerkit.widgets.statements import Stand, Statements
from careerkit.widgets.target import Target
from careerkit.widgets.weights import Weights

__all__ = [
    "Activity",
    "Beside",
    "BringBack",
    "CardSort",
    "Choices",
    "CompareJobs",
    "EitherOr",
    "FindJobs",
    "FindSkills",
    "Form",
    "Gaps",
    "Likings",
    "Listener",
    "NameThemes",
    "PickRows",
    "Picture",
    "Place",
    "Plan",
    "RoleGuides",
    "Rows",
    "RowsForm",
    "Stand",
    "Statements",
    "Status",
    "StepHeader",
    "Target",
    "TaskList",
    "Weights",
    "place_of",
]
