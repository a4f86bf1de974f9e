"""A host with a certificate of its own."""

import datetime as dt
import ssl
import stat
from collections.abc import Iterator
from http.client import HTTPSConnection
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.server.hosted import Hosted, hosting
from tests.server.line import PATIENCE

pytestmark = pytest.mark.slow


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for this computer, signed by itself; return it and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "workbook")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    files = folder / "certificate.pem", folder / "key.pem"
    files[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return files


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory, files: tuple[Path, Path]) -> Iterator[Hosted]:
    options = [f"--certfile={files[0]}", f"--keyfile={files[1]}"]
    with hosting(tmp_path_factory.mktemp("locked"), options=options) as one:
        yield one


def cookies_of(locked: Hosted, certificate: Path, path: str) -> list[str]:
    """Ask for a page over TLS; return the cookies that it sets."""
    trust = ssl.create_default_context(cafile=str(certificate))
    connection = HTTPSConnection("127.0.0.1", locked.port, context=trust, timeout=PATIENCE)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 200
    assert b"has no lock" not in answer.read()
    connection.close()
    return answer.headers.get_all("Set-Cookie", [])


def test_links_begin_with_https_and_nobody_is_warned(locked: Hosted) -> None:
    assert locked.address.startswith("https://127.0.0.1:")
    assert "can read what" not in locked.log()


def test_cookies_come_back_over_tls_only(locked: Hosted, files: tuple[Path, Path]) -> None:
    cookies = cookies_of(locked, files[0], "/")
    assert len(cookies) == 2
    assert all("; Secure" in cookie for cookie in cookies)


def test_plain_http_gets_no_answer(locked: Hosted) -> None:
    with pytest.raises(OSError, match=r"(?i)closed|reset|aborted"):
        locked.join()


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1])
def test_old_versions_of_tls_are_refused(
    locked: Hosted, files: tuple[Path, Path], version: ssl.TLSVersion
) -> None:
    old = ssl.create_default_context(cafile=str(files[0]))
    old.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        old.minimum_version, old.maximum_version = version, version
    connection = HTTPSConnection("127.0.0.1", locked.port, context=old, timeout=PATIENCE)
    with pytest.raises(ssl.SSLError):
        connection.request("GET", "/")
    connection.close()


def test_what_signs_cookies_is_kept_for_its_owner_alone(locked: Hosted) -> None:
    key = locked.home / "host.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(locked.home.stat().st_mode) == 0o700
    for file in locked.home.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0, file.name
