"""A text sealed with six words: Argon2id (RFC 9106), then AES-256-GCM (NIST SP 800-38D)."""

import os
from typing import Annotated, Literal

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import AfterValidator, Base64Bytes, BaseModel, ConfigDict, Field

from careerkit import words
from careerkit.errors import CareerkitError
from careerkit.vault import LENGTH, NONCE, TAG, bucket, derive_key

SALT = 16  # bytes, as RFC 9106 advises
LONGEST_SALT = 64  # bytes, in files of others

# What a file may ask of whoever opens it: more than we do, but not a frozen computer
_Passes = Annotated[int, Field(ge=1, le=4 * words.PASSES)]
_Memory = Annotated[int, Field(ge=8 * 16, le=4 * words.MEMORY)]
_Lanes = Annotated[int, Field(ge=1, le=16)]


def _of_length(shortest: int, longest: int | None = None) -> AfterValidator:
    """Return a check of how many bytes there are."""

    def check(value: bytes) -> bytes:
        if len(value) < shortest or (longest is not None and len(value) > longest):
            msg = "not as many bytes as there should be"
            raise ValueError(msg)
        return value

    return AfterValidator(check)


class Stretching(BaseModel):
    """How the key was made of the words."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    method: Literal["argon2id"]
    salt: Annotated[Base64Bytes, _of_length(SALT, LONGEST_SALT)]
    passes: _Passes
    memory: _Memory  # KiB
    lanes: _Lanes


class SealedText(BaseModel):
    """A sealed text and all that it takes to open it, except the words."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    key: Stretching
    cipher: Literal["aes-256-gcm"]
    nonce: Annotated[Base64Bytes, _of_length(NONCE, NONCE)]
    text: Annotated[Base64Bytes, _of_length(TAG)]


def seal_text(text: bytes, six: tuple[str, ...]) -> SealedText:
    """Return `text` padded and sealed. Raises `CareerkitError` ``no_words`` if there are none."""
    if not six:
        raise CareerkitError("no_words")
    stretching = Stretching.model_construct(
        method="argon2id",
        salt=os.urandom(SALT),
        passes=words.PASSES,
        memory=words.MEMORY,
        lanes=words.LANES,
    )
    padded = len(text).to_bytes(LENGTH) + text
    padded += bytes(bucket(len(text)) - len(padded))
    nonce = os.urandom(NONCE)
    box = AESGCM(_key(stretching, six)).encrypt(nonce, padded, _about(stretching))
    return SealedText.model_construct(key=stretching, cipher="aes-256-gcm", nonce=nonce, text=box)


def unseal_text(box: SealedText, six: tuple[str, ...]) -> bytes:
    """Return the text. Raises `CareerkitError` ``file_words_wrong`` if these words do not open it.

    It takes 0.1 s and 64 MiB, or what the file asks for: at most 256 MiB and sixteen times as long.
    """
    try:
        padded = AESGCM(_key(box.key, six)).decrypt(box.nonce, box.text, _about(box.key))
    except InvalidTag:
        raise CareerkitError("file_words_wrong") from None
    return padded[LENGTH : LENGTH + int.from_bytes(padded[:LENGTH])]


def _key(stretching: Stretching, six: tuple[str, ...]) -> bytes:
    try:
        root = _stretched(stretching, six)
    except HashingError:  # this computer has not got the memory that it takes
        raise CareerkitError("file_sealed_oddly") from None
    return derive_key(root, "workbook file")


def _stretched(stretching: Stretching, six: tuple[str, ...]) -> bytes:
    return hash_secret_raw(
        " ".join(six).encode(),
        stretching.salt,
        stretching.passes,
        stretching.memory,
        stretching.lanes,
        32,
        Type.ID,
    )


def _about(stretching: Stretching) -> bytes:
    """Return the associated data: a file with other parameters is another file."""
    return stretching.model_dump_json().encode()
