"""The workbook file, open or sealed, of any released version."""

from pydantic import JsonValue, ValidationError

from careerkit.errors import CareerkitError
from careerkit.export.seal import unseal_text
from careerkit.export.workbook_file import VERSION, SealedFile, WorkbookFile
from careerkit.importing.brought import Brought
from careerkit.importing.json_text import line_of, read_json
from careerkit.model import Workbook
from careerkit.model.migrations import migrate

VERSION_OF_SCHEMA = "schema_version"


def is_workbook_file(document: dict[str, JsonValue]) -> bool:
    """Return whether a JSON document is ours, or the bare workbook that stands in one."""
    return "careerkit" in document or VERSION_OF_SCHEMA in document


def read_workbook_file(
    text: str, document: dict[str, JsonValue], words: tuple[str, ...]
) -> Brought:
    """Return the workbook in a file.

    Raises `CareerkitError` ``file_is_sealed``, ``file_words_wrong``, ``file_sealed_oddly``,
    ``file_misfit``, ``newer_file`` or ``newer_workbook``.
    """
    if "careerkit" not in document:
        return _brought(text, document, ())
    _refuse_newer(document["careerkit"])
    if "sealed" in document:
        opened = _unsealed(document, words)
        inside = read_json(opened)
        if not isinstance(inside, dict) or "sealed" in inside:
            raise CareerkitError("file_misfit", line=1)
        return read_workbook_file(opened, inside, ())
    try:
        file = WorkbookFile.model_validate(document)
    except ValidationError as error:
        raise _misfit(text, error, ()) from None
    return _brought(text, file.workbook, ("workbook",))


def _unsealed(document: dict[str, JsonValue], words: tuple[str, ...]) -> str:
    try:
        box = SealedFile.model_validate(document).sealed
    except ValidationError:
        raise CareerkitError("file_sealed_oddly") from None
    if not words:
        raise CareerkitError("file_is_sealed")
    try:
        return unseal_text(box, words).decode()
    except UnicodeDecodeError:
        raise CareerkitError("file_not_text") from None


def _brought(text: str, document: dict[str, JsonValue], path: tuple[str, ...]) -> Brought:
    version = document.get(VERSION_OF_SCHEMA)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise CareerkitError("file_misfit", line=line_of(text, (*path, VERSION_OF_SCHEMA)))
    try:
        workbook = Workbook.model_validate(migrate(dict(document), version))
    except ValidationError as error:
        raise _misfit(text, error, path) from None
    return Brought("workbook", workbook)


def _refuse_newer(header: JsonValue) -> None:
    version = header.get("version") if isinstance(header, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise CareerkitError("newer_file")


def _misfit(text: str, error: ValidationError, path: tuple[str, ...]) -> CareerkitError:
    """Return the error that names the line of the first thing that does not fit."""
    first = error.errors(include_input=False, include_context=False, include_url=False)[0]
    return CareerkitError("file_misfit", line=line_of(text, (*path, *first["loc"])))
