"""What every piece of a workbook shares."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

LONGEST_TEXT = 1_000_000  # characters; a pasted book is refused, a long story is not


class Part(BaseModel):
    """An immutable piece of a workbook. Change it with `careerkit.model.replace`."""

    # An error must not carry what a person typed into a log
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Record(Part):
    """A part that lives in a `dict[Id, Record]` and that a person can add and remove."""


def _without_lone_surrogates(value: Any) -> Any:
    """Replace halves of a character, which no file and no database can hold."""
    if not isinstance(value, str):
        return value
    try:
        value.encode()  # far quicker than a search, and hardly any text has one
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", value)
    return value


Id = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]
"""The name of a record: eight hexadecimal digits, made at random where the record is made."""

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$")]
"""The name of something in `assets/` (a card, a factor), or an `Id`."""

Text = Annotated[
    str,
    BeforeValidator(_without_lone_surrogates),
    StringConstraints(max_length=LONGEST_TEXT),
]
"""What a person typed, kept as it is."""


def _no_repeats(keys: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(keys)) < len(keys):
        msg = "the same entry stands here twice"
        raise ValueError(msg)
    return keys


Order = Annotated[tuple[Key, ...], AfterValidator(_no_repeats)]
"""Records or cards, first one first. It may name some that are gone and leave some out."""
