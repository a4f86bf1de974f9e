"""Secrets that a browser keeps for us. The database gets only what can be made of them."""

import re
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field

from careerkit.vault import derive_key

LENGTH = 32  # random bytes
TOKEN = re.compile(r"[\w-]{43}", re.ASCII)  # how so many look in a cookie


@dataclass(frozen=True)
class TokenKeys:
    """What a token is worth: a name that is no secret, and a key that wraps."""

    name: str
    wrapping_key: bytes = field(repr=False)


def new_token() -> tuple[str, TokenKeys]:
    """Return a new secret and what it is worth."""
    secret = secrets.token_bytes(LENGTH)
    return urlsafe_b64encode(secret).rstrip(b"=").decode(), _keys(secret)


def made_token(secret: bytes, purpose: str) -> tuple[str, TokenKeys]:
    """Return a secret that can be made again from `secret`, and what it is worth."""
    made = derive_key(secret, purpose)
    return urlsafe_b64encode(made).rstrip(b"=").decode(), _keys(made)


def read_token(token: str) -> TokenKeys | None:
    """Return what `token` is worth, None if no token looks like this."""
    return _keys(urlsafe_b64decode(f"{token}=")) if TOKEN.fullmatch(token) else None


def _keys(secret: bytes) -> TokenKeys:
    return TokenKeys(derive_key(secret, "token name").hex(), derive_key(secret, "token key"))
