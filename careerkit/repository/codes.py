"""Codes of rooms: read off a wall, typed on a phone."""

import secrets
import unicodedata

LENGTH = 6
SIGNS = "23456789CDFHJKMNPRTVWXY"  # no two look alike, and without vowels they make no words
SLIPS = str.maketrans("BGSZUO0", "8652VDD")  # what is on no wall, and what it was


def new_code() -> str:
    """Return a code at random, one of 148 million."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def read_code(text: str) -> str:
    """Return the code that somebody typed, whatever stands between its signs."""
    signs = unicodedata.normalize("NFKC", text).upper()
    return "".join(sign for sign in signs if sign.isalnum()).translate(SLIPS)
