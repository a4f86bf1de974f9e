"""Every page, in the two states in which it is looked at: nothing done, and everything done."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from careerkit.steps import STEPS, Step
from tests.browser.person import Person, check_all, unfold
from tests.browser.store import Store

STATES = ("empty", "complete")
each_step = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)
each_state = pytest.mark.parametrize("state", STATES)


@dataclass(frozen=True)
class Sight:
    """A page to look at, unfolded. A test that takes one changes no answer in it."""

    page: Page
    step: Step
    look: str  # its state and the device: "empty, phone"


def open_in(state: str, step: Step, person: Person, store: Store) -> Page:
    """Open a page with everything in it unfolded; if empty, with what is missing pointed out."""
    if state == "complete":
        store.complete()
    page = person.open(step.slug)
    if state == "empty":
        check_all(page)
    unfold(page)
    return page
