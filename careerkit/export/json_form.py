"""What JSON is made of, and how it says nothing about what is empty."""

from collections.abc import Mapping, Sequence

Json = Mapping[str, object]


def without_gaps(value: object) -> object:
    """Return `value` without empty texts, lists and objects, however deep they stand."""
    if isinstance(value, Mapping):
        pairs = {key: without_gaps(one) for key, one in value.items()}
        return {key: one for key, one in pairs.items() if one not in ("", [], {})}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [kept for one in value if (kept := without_gaps(one)) not in ("", [], {})]
    return value
