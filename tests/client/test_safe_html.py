"""HTML from a kernel shows its words and runs nothing."""

import ipywidgets as w
import pytest
from ipywidgets.widgets.widget import _instances
from playwright.sync_api import BrowserContext, Page, expect

from tests.client.acts import opened
from tests.client.host import Host

HOSTILE = (
    "<script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 1'>",
    "<svg onload='window.ran = 1'><style><img src=x onerror='window.ran = 1'></style></svg>",
    (
        "<math><mtext><table><mglyph><style><!--</style>"
        "<img title='--&gt;&lt;img src=1 onerror=window.ran=1&gt;'>"
    ),
    "<iframe srcdoc='<script>parent.ran = 1</script>'></iframe>",
    "<p onclick='window.ran = 1' style='position:fixed;inset:0'>press</p>",
    "<form action='//evil.example'><button>press</button></form>",
    "<template><img src=x onerror='window.ran = 1'></template>",
    "<noscript><p title='</noscript><img src=x onerror=window.ran=1>'></noscript>",
    "<base href='//evil.example'><link rel=stylesheet href='//evil.example/x.css'>",
)
LINKS = (
    "javascript:window.ran=1",
    "JaVaScRiPt:window.ran=1",
    " java\tscript:window.ran=1",
    "\x01javascript:window.ran=1",
    "data:text/html,<script>1</script>",
    "vbscript:x",
)


@pytest.fixture
def page(context: BrowserContext, host: Host) -> Page:
    """Return a page with one HTML widget."""
    host.build = lambda: w.HTML("", model_id="html")
    host.shown = ["html"]
    page = context.new_page()
    page.goto(host.address)
    opened(page)
    return page


def show(host: Host, html: str) -> None:
    """Let the kernel show something."""
    kernel = host.living_kernel()
    widget = _instances["html"]
    host.do(lambda: kernel.do(lambda: widget.set_trait("value", f"<p>words</p>{html}")))


@pytest.mark.parametrize("html", HOSTILE)
def test_what_could_run_is_left_out(page: Page, host: Host, mishaps: list[str], html: str) -> None:
    show(host, html)
    text = page.locator(".ck-stock .ck-text")
    expect(text).to_contain_text("words")
    left = text.locator("script, img, svg, style, iframe, form, button, template, base, link")
    expect(left).to_have_count(0)
    attributes = (
        "(text) => [...text.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())"
    )
    assert set(text.evaluate(attributes)) <= {"title"}
    text.get_by_text("words").click()
    assert page.evaluate("window.ran") is None
    # the parser itself says what the page's policy would not have let run either
    assert [one for one in mishaps if "Content Security Policy" not in one] == []
    mishaps.clear()


@pytest.mark.parametrize("address", LINKS)
def test_a_link_that_would_run_something_leads_nowhere(
    page: Page, host: Host, address: str
) -> None:
    show(host, f'<a href="{address}">press</a>')
    link = page.locator(".ck-stock a")
    expect(link).to_have_text("press")
    expect(link).not_to_have_attribute("href", "")
    assert link.get_attribute("href") is None


@pytest.mark.parametrize(
    "address", ["https://example.org/x", "values", "/w/values", "mailto:a@b.c"]
)
def test_a_good_link_stays(page: Page, host: Host, address: str) -> None:
    show(host, f'<a href="{address}">read</a>')
    expect(page.locator(".ck-stock a")).to_have_attribute("href", address)


def test_words_lists_and_tables_stay(page: Page, host: Host) -> None:
    show(host, "<h2>A &lt;b&gt;</h2><ul><li>one</ul><table><tr><td colspan=2>two</table>")
    text = page.locator(".ck-stock .ck-text")
    expect(text.get_by_role("heading")).to_have_text("A <b>")
    expect(text.get_by_role("listitem")).to_have_text("one")
    expect(text.get_by_role("cell")).to_have_attribute("colspan", "2")
