"""The workbook file: everything in a workbook as one JSON document, open or sealed with six words.

`docs/workbook-file.md` describes it, `docs/workbook.schema.json` is its JSON Schema.
"""

import json
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, JsonValue

from careerkit.export import Occasion
from careerkit.export.seal import SealedText, seal_text
from careerkit.model import Workbook

VERSION: Literal[1] = 1  # of what stands around the workbook, which has a version of its own

Positive = Annotated[int, Field(ge=1)]


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Header(_Form):
    """What kind of file it is, and when it was made."""

    format: Literal["workbook"]
    version: Positive
    made: AwareDatetime


class WorkbookFile(_Form):
    """An open workbook file; the workbook may be of any released version."""

    careerkit: Header
    workbook: dict[str, JsonValue]


class SealedFile(_Form):
    """A sealed one: `sealed` opens to the text of an open one."""

    careerkit: Header
    sealed: SealedText


def plain(workbook: Workbook, occasion: Occasion) -> bytes:
    """Return the workbook file that anybody can read."""
    return _text({"careerkit": _header(occasion), "workbook": workbook.model_dump(mode="json")})


def sealed(workbook: Workbook, occasion: Occasion) -> bytes:
    """Return the workbook file that only the six words of the occasion open."""
    box = seal_text(plain(workbook, occasion), occasion.words)
    return _text({"careerkit": _header(occasion), "sealed": box.model_dump(mode="json")})


def _header(occasion: Occasion) -> dict[str, Any]:
    made = occasion.now.replace(microsecond=0)
    return Header(format="workbook", version=VERSION, made=made).model_dump(mode="json")


def _text(document: dict[str, Any]) -> bytes:
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()
