"""Seal and open the sections of a workbook, and the key that does it. No database here.

AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits, which is safe for 2^32 seals under
one key; a workbook saved every second reaches that after 136 years.
"""

import json
import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from careerkit.errors import CareerkitError

KEY_BITS = 256
NONCE = 12  # bytes, the size that GCM is made for
TAG = 16  # bytes
LENGTH = 4  # bytes in front of the text that say how long it is without its padding
SMALLEST = 1024  # bytes; an empty section and a few sentences look the same
STEP = 64 * 1024  # bytes; from here on buckets grow by this much instead of doubling


@dataclass(frozen=True)
class Access:
    """What opens one workbook: the name of its record and its data key."""

    record: str
    data_key: bytes = field(repr=False)


def new_key() -> bytes:
    """Return 256 random bits."""
    return AESGCM.generate_key(KEY_BITS)


def derive_key(secret: bytes, purpose: str) -> bytes:
    """Return 256 bits made of a `secret` of as many; nobody learns one purpose's from another's."""
    purposes = f"careerkit {purpose}".encode()
    return HKDFExpand(SHA256(), KEY_BITS // 8, purposes).derive(secret)


def bucket(size: int) -> int:
    """Return to how many bytes a text of `size` bytes is padded before it is sealed.

    Buckets are 1, 2, 4 … 64 KiB, then multiples of 64 KiB. What is stored is 28 bytes longer.
    """
    needed = size + LENGTH
    if needed > STEP:
        return -(-needed // STEP) * STEP
    return max(SMALLEST, 1 << (needed - 1).bit_length())


def seal(  # noqa: PLR0913 - four of them name its place
    key: bytes, plain: bytes, *, record: str, section: str, schema: int, revision: int
) -> bytes:
    """Return `plain` padded to its bucket and sealed, so that it opens only in this place."""
    padded = len(plain).to_bytes(LENGTH) + plain
    padded += bytes(bucket(len(plain)) - len(padded))
    return _encrypt(key, padded, _place("section", record, section, schema, revision))


def unseal(  # noqa: PLR0913 - four of them name its place
    key: bytes, sealed: bytes, *, record: str, section: str, schema: int, revision: int
) -> bytes:
    """Return what was sealed.

    Raises `CareerkitError` ``sealed_wrongly`` if the key or any of the four is another, or if a
    byte has changed.
    """
    try:
        padded = _decrypt(key, sealed, _place("section", record, section, schema, revision))
    except InvalidTag:
        raise CareerkitError("sealed_wrongly", section=section) from None
    return padded[LENGTH : LENGTH + int.from_bytes(padded[:LENGTH])]


def wrap_key(wrapping_key: bytes, data_key: bytes, *, record: str) -> bytes:
    """Return `data_key` sealed with another key, to be stored beside the record."""
    return _encrypt(wrapping_key, data_key, _place("key", record))


def unwrap_key(wrapping_key: bytes, wrapped: bytes, *, record: str) -> bytes:
    """Return the data key. Raises `CareerkitError` ``wrong_key`` if this key does not open it."""
    try:
        return _decrypt(wrapping_key, wrapped, _place("key", record))
    except InvalidTag:
        raise CareerkitError("wrong_key") from None


def _encrypt(key: bytes, plain: bytes, place: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, place)


def _decrypt(key: bytes, sealed: bytes, place: bytes) -> bytes:
    if len(sealed) < NONCE + TAG:
        raise InvalidTag
    return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], place)


def _place(*names: str | int) -> bytes:
    """Return the associated data; as JSON, because no two lists of names look the same in it."""
    return json.dumps(names).encode()
