"""The JSON Schema of the workbook file, for programs of others that read or write one.

`python -m careerkit.export.workbook_schema FILE` writes it anew.
"""

import json
import sys
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from careerkit.export.seal import SealedText
from careerkit.export.workbook_file import Header
from careerkit.model import Workbook


class OpenWorkbook(BaseModel):
    """A workbook file that anybody can read."""

    model_config = ConfigDict(extra="forbid")

    careerkit: Header
    workbook: Workbook


class LockedWorkbook(BaseModel):
    """A workbook file that six words open."""

    model_config = ConfigDict(extra="forbid")

    careerkit: Header
    sealed: SealedText


class _Either(BaseModel):
    """Either of them."""

    file: OpenWorkbook | LockedWorkbook = Field(title="A workbook file")


def workbook_schema() -> str:
    """Return the schema as the text of its file."""
    schema = _Either.model_json_schema()
    schema["$defs"]["Workbook"]["required"] = ["schema_version"]  # all else may be absent
    either = schema["properties"]["file"]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": either["title"],
        "anyOf": either["anyOf"],
        "$defs": schema["$defs"],
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(workbook_schema(), "utf-8")
