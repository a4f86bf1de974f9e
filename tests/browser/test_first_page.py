"""A page of a workshop on a phone: few bytes, few requests, none to anywhere else."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from careerkit.steps import Step
from tests.benchmarks.contestants import careerkit_host
from tests.benchmarks.sites import Site
from tests.benchmarks.traffic import Traffic
from tests.browser.person import PHONE, wait_until_open
from tests.browser.states import each_step

MOST_REQUESTS = 6
MOST_BYTES = {"start": 30 * 1024}  # compressed, with headers and the state of the page
MOST_OF_ANY = 42 * 1024  # for who comes to another page before the first one


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with careerkit_host(tmp_path_factory.mktemp("host"), 1) as running:
        yield running


@pytest.fixture
def context(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """Return the browser of somebody who has just joined and has nothing in its cache."""
    made = browser.new_context(**PHONE)
    for name, value in site.admit().items():
        made.add_cookies([{"name": name, "value": value, "url": site.base}])
    yield made
    made.close()


@each_step
def test_a_first_visit_is_light_and_stays_on_this_host(
    step: Step, site: Site, context: BrowserContext
) -> None:
    page = context.new_page()
    traffic = Traffic(page)
    page.goto(f"{site.base}/w/{step.slug}")
    wait_until_open(page)
    page.wait_for_load_state("networkidle")
    print(f"\n{step.slug}: {traffic.bytes} bytes {dict(traffic.weights)}")  # noqa: T201
    assert [one for one in traffic.requests if f"//127.0.0.1:{site.port}/" not in one] == []
    assert len(traffic.requests) <= MOST_REQUESTS
    assert traffic.bytes <= MOST_BYTES.get(step.slug, MOST_OF_ANY)


def test_a_second_visit_loads_no_script_and_no_style_again(
    site: Site, context: BrowserContext
) -> None:
    page = context.new_page()
    page.goto(f"{site.base}/w/start")
    wait_until_open(page)
    traffic = Traffic(page)
    page.goto(f"{site.base}/w/start")
    wait_until_open(page)
    assert [one for one in traffic.requests if one.endswith((".js", ".css"))] == []
    assert traffic.requests
