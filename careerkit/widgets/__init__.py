"""The kit: one anywidget per activity. Its JavaScript half is in `assets/page/static/kit/`."""

from careerkit.widgets.activity import Activity
from careerkit.widgets.bring_back import BringBack
from careerkit.widgets.card_sort import CardSort
from careerkit.widgets.choices import Choices
from careerkit.widgets.course import Status, StepHeader, TaskList
from careerkit.widgets.either_or import EitherOr
from careerkit.widgets.form import Form, Rows, RowsForm
from careerkit.widgets.listener import Listener
from careerkit.widgets.pick_rows import PickRows
from careerkit.widgets.picture import Picture
from careerkit.widgets.place import Place, place_of
from careerkit.widgets.weights import Weights

__all__ = [
    "Activity",
    "BringBack",
    "CardSort",
    "Choices",
    "EitherOr",
    "Form",
    "Listener",
    "PickRows",
    "Picture",
    "Place",
    "Rows",
    "RowsForm",
    "Status",
    "StepHeader",
    "TaskList",
    "Weights",
    "place_of",
]
