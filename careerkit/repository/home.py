"""The workbook of the one person at home, and the file that holds their key."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Base64Bytes, BaseModel, ConfigDict, Field, ValidationError

from careerkit.errors import CareerkitError
from careerkit.repository.files import flush_folder, make_private_folder, tighten, write_private
from careerkit.repository.repository import Repository
from careerkit.vault import KEY_BITS, Access, new_key

KIND = "home"
KEY_FILE = "home.key"
NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def _of_full_length(key: bytes) -> bytes:
    if len(key) * 8 != KEY_BITS:
        msg = "not a key of 256 bits"
        raise ValueError(msg)
    return key


WrappingKey = Annotated[Base64Bytes, AfterValidator(_of_full_length)]


class HomeKey(BaseModel):
    """What the key file says: which record is theirs, and the key that unwraps its data key."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    record: str = Field(pattern=r"^[0-9a-f]{32}$")
    wrapping_key: WrappingKey = Field(repr=False)


def home_access(repository: Repository, folder: Path) -> Access:
    """Return what opens this person's workbook; begins one if `folder` holds no key yet.

    However many processes start at once, they agree on one workbook. Raises `CareerkitError`
    ``home_without_workbook`` if there is a key but not the workbook that it opens, and
    ``damaged_key`` if the file cannot be read as a key.
    """
    repository.migrate()
    make_private_folder(folder)
    file = folder / KEY_FILE
    if not file.exists():
        _begin(repository, file)
    return open_home(repository, file)


def open_home(repository: Repository, file: Path) -> Access:
    """Return what opens the workbook of the key in `file`. Raises as `home_access` does."""
    key = _read(file)
    try:
        return repository.open_record(key.record, kind=KIND, wrapping_key=key.wrapping_key)
    except CareerkitError as error:
        if error.code == "no_workbook":
            raise CareerkitError("home_without_workbook", file=str(file)) from None
        raise


def forget_home(folder: Path) -> None:
    """Remove the key file, after its workbook was shredded."""
    (folder / KEY_FILE).unlink(missing_ok=True)
    flush_folder(folder)


def _begin(repository: Repository, file: Path) -> None:
    """Begin a workbook and write its key, unless another process is first."""
    wrapping_key = new_key()
    # The workbook first: a key that others can see must open something
    access = repository.new_record(kind=KIND, wrapping_key=wrapping_key)
    key = HomeKey.model_construct(record=access.record, wrapping_key=wrapping_key)
    try:
        _publish(file, key.model_dump_json().encode())
    except FileExistsError:
        repository.shred(access)


def _publish(file: Path, content: bytes) -> None:
    """Make `file` appear, whole and on disk. Raises `FileExistsError` if it is there."""
    draft = file.with_name(f".{file.name}-{secrets.token_hex(4)}")
    write_private(draft, content)
    try:
        os.link(draft, file)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        write_private(file, content)  # a disk without links, such as a memory stick
    finally:
        draft.unlink()
    flush_folder(file.parent)


def _read(file: Path) -> HomeKey:
    with suppress(PermissionError):  # another owner's file: then reading it is what counts
        tighten(file)
    try:
        return HomeKey.model_validate_json(file.read_bytes())
    except ValidationError:
        raise CareerkitError("damaged_key", file=str(file)) from None
