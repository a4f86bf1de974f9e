"""How scripts and styles are served: kept for good, packed, and nothing but ours."""

import gzip
import re
import shutil
import subprocess
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest

from careerkit import bundle
from careerkit.server import static
from tests.client.host import Host

NODE = shutil.which("node")
MADE = (
    static.style(),
    static.whole_kit(),
    static.stock(),
    static.script([]),
    static.script([f"{kind}:x" for kind in bundle.kinds()]),
)


def get(host: Host, path: str, **headers: str) -> tuple[int, HTTPMessage, bytes]:
    """Return the answer to a request."""
    connection = HTTPConnection("127.0.0.1", host.port, timeout=10)
    connection.request("GET", f"/{path}", headers=headers)
    answer = connection.getresponse()
    found = answer.status, answer.headers, answer.read()
    connection.close()
    return found


@pytest.mark.parametrize("address", MADE)
def test_what_a_page_loads_is_kept_for_good_and_packed_once(host: Host, address: str) -> None:
    status, headers, packed = get(host, address, **{"Accept-Encoding": "gzip, br"})
    assert status == 200
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Encoding"] == "gzip"
    assert headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(packed) == get(host, address)[2]


def test_an_address_of_an_earlier_version_leads_to_this_one_and_is_not_kept(host: Host) -> None:
    present = static.script(["Form:x"])
    former = re.sub(r"[0-9a-f]{12}", "0123456789ab", present)
    status, headers, text = get(host, former)
    assert (status, headers["Cache-Control"]) == (200, "no-cache")
    assert text == get(host, present)[2]


@pytest.mark.parametrize(
    "name",
    ["page-Nothing", "page-StepHeader-Form", "page-Form-Form", "words", "kit-Form", "style"],
)
def test_there_is_nothing_else(host: Host, name: str) -> None:
    assert get(host, f"page/{name}.0123456789ab.js")[0] == 404
    assert get(host, f"page/{'kit' if name == 'style' else name}.0123456789ab.css")[0] == 404


def test_names_of_stock_widgets_ask_for_no_more_of_the_kit() -> None:
    assert static.script(["c0ffee", "Nothing:x"]) == static.script([])


@pytest.mark.skipif(NODE is None, reason="Node.js is not installed")
@pytest.mark.parametrize("address", [address for address in MADE if address.endswith("js")])
def test_a_minified_script_is_a_module_that_means_the_same(address: str, tmp_path: Path) -> None:
    name = address.removeprefix("page/").partition(".")[0]
    file = tmp_path / "script.mjs"
    file.write_bytes(static.make(name, "js").plain)
    checked = subprocess.run(
        [str(NODE), "--check", file], capture_output=True, text=True, check=False
    )
    assert checked.stderr == ""
    plain = static.make(name, "js").plain.decode()
    literals = re.compile(r'"(?:[^"\\\n]|\\.)*"')
    sources = "".join(path.read_text("utf-8") for path in bundle.static_folder().rglob("*.js"))
    assert [text for text in literals.findall(plain) if text not in sources] == []


def test_no_text_holds_another_one_which_the_minifier_would_not_read() -> None:
    nested = re.compile(r"\$\{[^}`]*`")
    sources = {path.name: path.read_text("utf-8") for path in bundle.static_folder().rglob("*.js")}
    assert [name for name, source in sources.items() if nested.search(source)] == []


def test_a_style_sheet_lost_no_rule() -> None:
    name = static.style().removeprefix("page/").partition(".")[0]
    made = static.make(name, "css").plain.decode()
    folder = bundle.static_folder()
    sheets = "".join((folder / f"{sheet}.css").read_text("utf-8") for sheet in static.STYLES)
    rules = re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL).count("{")
    assert made.count("{") == rules
