"""The same promises where pages are drawn by Voila's own scripts."""

import re
from collections.abc import Iterator

import pytest

from careerkit.repository import Repository
from careerkit.repository.visits import Visits
from tests.model.filled import filled_workbook
from tests.repository.test_canary import CANARY
from tests.server.attacks.test_delivery import BEFORE, count
from tests.server.entrance import Visitor
from tests.server.hosted import Hosted, hosting
from tests.server.processes import in_kernels

pytestmark = pytest.mark.slow

FULL = """
import careerkit.server.host as host, careerkit.server.kernels as kernels
host.most_kernels, kernels.EACH = (lambda _: 4), 2
"""
BROKEN = in_kernels("""
import careerkit.steps.values
def cannot(editor):
    raise ValueError(editor.workbook.start.inspires)
careerkit.steps.values.keep_top = cannot
""")
OUTSIDE = [
    "/voila/static/../app.py",
    "/voila/static/%2e%2e/app.py",
    "/voila/static/..%2fapp.py",
    "/voila/static/%00",
    "/voila/labextensions/..%2f..%2f..%2f..%2fetc%2fpasswd",
    "/voila/labextensions/%2e%2e/%2e%2e/jupyter/kernels/python3/kernel.json",
    "/voila/labextensions/",
    "/voila/labextensions/%00",
    "/voila/api/themes/..%2f..%2fetc%2fpasswd",
    "/voila/api/themes/",
    "/voila/files/00_start.ipynb",
    "/voila/tree",
    "/voila/render/00_start.ipynb",
    "/voila/templates/lab/static/voila.js",
]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosted]:
    folder = tmp_path_factory.mktemp("full")
    variables = {"CAREERKIT_CLIENT": "full"}
    with hosting(folder, before=BEFORE + FULL, everywhere=BROKEN, variables=variables) as one:
        yield one


@pytest.fixture(scope="module")
def cleo(full: Hosted) -> Visitor:
    """Return the browser of somebody in the room who has written the canary everywhere."""
    visitor = full.join()
    visits, repository = Visits(full.database), Repository(full.database)
    visit = visits.find(visitor.visit_token)
    assert visit
    repository.update(visit.access, lambda _: filled_workbook(CANARY))
    visits.close()
    repository.close()
    return visitor


def without_names(html: str) -> str:
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|0x[0-9a-f]+|[0-9a-f]{32}", "", html)


def test_no_address_chooses_another_template_or_theme(cleo: Visitor) -> None:
    plain = without_names(cleo.get("/w/start").text)
    assert 'data-voila="voila"' in plain
    for query in ("template=reveal", "theme=dark", "template=../../../etc&theme=../x"):
        assert without_names(cleo.get(f"/w/start?{query}").text) == plain


def test_templates_are_compiled_once(full: Hosted, cleo: Visitor) -> None:
    cleo.get("/w/start")
    before = count(full, "_parse")
    assert before
    cleo.get("/w/start")
    assert count(full, "_parse") == before


def test_a_page_keeps_others_out(cleo: Visitor) -> None:
    headers = cleo.get("/w/start").headers
    policy = headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert "default-src 'none'" in policy
    assert "no-store" in headers["Cache-Control"]
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/voila/static/voila.js", "/voila/static/nosuch.js", "/voila/x"])
def test_what_is_voilas_keeps_others_out_too(full: Hosted, path: str) -> None:
    headers = Visitor(full.port).get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "Server" not in headers


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_leads_out_of_what_is_served(cleo: Visitor, path: str) -> None:
    answer = cleo.get(path)
    assert answer.status in {400, 403, 404}
    assert "root:" not in answer.text
    assert "Traceback" not in answer.text


def test_a_cell_that_fails_tells_nothing_of_what_was_written(full: Hosted, cleo: Visitor) -> None:
    answer = cleo.get("/w/values")
    assert answer.text.count("This part could not be opened") == 1
    for word in (CANARY, "Traceback", "ValueError"):
        assert word not in answer.text
    log = full.log()
    assert "CellExecutionError" in log
    assert CANARY not in log


def test_a_full_host_says_when_to_come_again(full: Hosted) -> None:
    pages = [full.join().get("/w/start") for _ in range(5)]
    assert {page.status for page in pages} == {200, 503}
    for page in pages:
        if page.status == 503:
            assert int(page.headers["Retry-After"]) > 0
