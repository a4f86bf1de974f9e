"""Find out what a file is, and read it."""

import re

from careerkit.errors import CareerkitError
from careerkit.importing import linkedin
from careerkit.importing.archives import is_zip
from careerkit.importing.brought import LARGEST_FILE, LARGEST_WORKBOOK, Brought
from careerkit.importing.json_resume import is_json_resume, read_json_resume
from careerkit.importing.json_text import read_json
from careerkit.importing.texts import read_text
from careerkit.importing.workbook_file import is_workbook_file, read_workbook_file

MILLION = 1_000_000
OURS = re.compile(rb'\s{0,9}{\s{0,9}"careerkit"')  # how a workbook file begins


def refuse_large(content: bytes | bytearray) -> None:
    """Raise `CareerkitError` ``file_too_large`` for more than a file of its kind may have.

    The beginning says of which kind it is, so a file that is still coming in can be refused.
    """
    most = LARGEST_WORKBOOK if OURS.match(content) else LARGEST_FILE
    if len(content) > most:
        raise CareerkitError("file_too_large", most=most // MILLION)


def read(name: str, content: bytes, words: tuple[str, ...] = ()) -> Brought:
    """Return what stands in the file `name`; `words` open one that is sealed.

    Raises nothing but `CareerkitError`, with a sentence that names the line if there is one:
    ``file_is_sealed`` if it takes six words (ask for them, read them with
    `careerkit.words.read_words`, and call again), ``file_words_wrong`` if these are others,
    ``file_too_large``, ``file_unknown`` and more.
    """
    refuse_large(content)
    if is_zip(content):
        return linkedin.read_zip(content)
    text = read_text(content, otherwise="cp1252" if name.casefold().endswith(".csv") else "")
    if not text.lstrip().startswith(("{", "[")):
        brought = linkedin.read_single(name, text)
        if brought is None:
            raise CareerkitError("file_unknown")
        return brought
    document = read_json(text)
    if isinstance(document, dict) and is_workbook_file(document):
        return read_workbook_file(text, document, words)
    if isinstance(document, dict) and is_json_resume(document):
        return read_json_resume(text, document)
    raise CareerkitError("file_unknown")
