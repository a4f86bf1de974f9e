"""Tab reaches every control of a page, in order, and it can be seen where focus is."""

from careerkit.steps import Step
from tests.browser.controls import tab_through
from tests.browser.person import Person
from tests.browser.states import each_state, each_step, open_in
from tests.browser.store import Store


@each_step
@each_state
def test_tab_reaches_every_control_in_order_with_visible_focus(
    step: Step, state: str, person: Person, store: Store
) -> None:
    stops = list(tab_through(open_in(state, step, person, store)))
    fine = {"focused": True, "marked": True, "uncovered": True}
    assert len(stops) > 5
    assert [stop for stop in stops if stop != {"name": stop["name"], **fine}] == []
