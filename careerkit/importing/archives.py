"""Look into a zip file that anybody may have made; nothing is unpacked onto a disk."""

import io
import struct
import zipfile
import zlib
from collections.abc import Collection
from pathlib import PurePosixPath

from careerkit.errors import CareerkitError

MOST_MEMBERS = 2000  # LinkedIn's have about forty
LARGEST_MEMBER = 5_000_000  # bytes, unpacked, of one file that we look into
ENTRY = b"PK\x01\x02"  # begins each entry of the list of members
PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # others are unpacked without a limit

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,  # a place before the beginning
    RuntimeError,  # it takes a password
    NotImplementedError,  # a version that Python does not know
    ValueError,
    OverflowError,  # a place beyond what a computer can count
    struct.error,  # an entry that ends too early
)


def is_zip(content: bytes) -> bool:
    """Return whether a file begins as zip files do."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def members(content: bytes, wanted: Collection[str]) -> dict[str, bytes]:
    """Return the members that have a `wanted` name, in whatever folder and letters; name -> bytes.

    Raises `CareerkitError` ``zip_damaged`` or ``zip_too_large``.
    """
    if content.count(ENTRY) > MOST_MEMBERS:
        raise CareerkitError("zip_too_large")
    names = {name.casefold(): name for name in wanted}
    found: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                name = names.get(PurePosixPath(member.filename).name.casefold())
                if name and name not in found:
                    found[name] = _unpacked(archive, member)
    except _BROKEN:
        raise CareerkitError("zip_damaged") from None
    return found


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    if member.compress_type not in PACKED:
        raise CareerkitError("zip_damaged")
    with archive.open(member) as stream:
        content = stream.read(LARGEST_MEMBER + 1)  # what it says of its size may be a lie
    if len(content) > LARGEST_MEMBER:
        raise CareerkitError("zip_too_large")
    return content
