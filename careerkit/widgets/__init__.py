"""The kit: one anywidget per activity. Its JavaScript half is in `assets/page/static/kit/`."""

from careerkit.widgets.activity import Activity
from careerkit.widgets.applications import Applications
from careerkit.widgets.bring_back import BringBack
from careerkit.widgets.bring_in import BringIn
from careerkit.widgets.card_sort import CardSort
from careerkit.widgets.career_page import CareerPage
from careerkit.widgets.check_answers import CheckAnswers
from careerkit.widgets.choices import Choices
from careerkit.widgets.compare_jobs import CompareJobs
from careerkit.widgets.course import Status, StepHeader, TaskList
from careerkit.widgets.delete_everything import DeleteEverything
from careerkit.widgets.either_or import EitherOr
from careerkit.widgets.find_jobs import FindJobs
from careerkit.widgets.find_skills import FindSkills
from careerkit.widgets.form import Form, Rows, RowsForm
from careerkit.widgets.forms import Forms
from careerkit.widgets.gaps import Gaps
from careerkit.widgets.likings import Likings
from careerkit.widgets.listener import Listener
from careerkit.widgets.name_themes import NameThemes
from careerkit.widgets.pick_rows import PickRows
from careerkit.widgets.picture import Beside, Picture
from careerkit.widgets.place import Place, place_of
from careerkit.widgets.plan import Plan
from careerkit.widgets.role_guides import RoleGuides
from careerkit.widgets.small_jobs import SmallJobs
from careerkit.widgets.statements import Stand, Statements
from careerkit.widgets.take_home import TakeHome
from careerkit.widgets.target import Target
from careerkit.widgets.tell_one import TellOne
from careerkit.widgets.weights import Weights
from careerkit.widgets.win_log import WinLog

__all__ = [
    "Activity",
    "Applications",
    "Beside",
    "BringBack",
    "BringIn",
    "CardSort",
    "CareerPage",
    "CheckAnswers",
    "Choices",
    "CompareJobs",
    "DeleteEverything",
    "EitherOr",
    "FindJobs",
    "FindSkills",
    "Form",
    "Forms",
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
    "SmallJobs",
    "Stand",
    "Statements",
    "Status",
    "StepHeader",
    "TakeHome",
    "Target",
    "TaskList",
    "TellOne",
    "Weights",
    "WinLog",
    "place_of",
]
