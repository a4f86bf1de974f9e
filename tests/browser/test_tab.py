"""Tab reaches every control of a page, in order, and it can be seen where focus is."""

from tests.browser.controls import tab_through
from tests.browser.states import Sight


def test_tab_reaches_every_control_in_order_with_visible_focus(sight: Sight) -> None:
    stops = list(tab_through(sight.page))
    fine = {"focused": True, "marked": True, "uncovered": True}
    assert len(stops) > 5
    assert [stop for stop in stops if stop != {"name": stop["name"], **fine}] == []
