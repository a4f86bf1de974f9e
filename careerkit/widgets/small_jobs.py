"""Jobs that seem not to count, and the hours that they get."""

from careerkit.widgets.form import RowsForm


class SmallJobs(RowsForm):
    """A form with a row for each job; the page adds up their `hours`."""
