"""Every ``CAREERKIT_*`` variable, read once."""

import os
import sys
from functools import cache
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from platformdirs import user_data_path
from pydantic import BaseModel, ConfigDict

Place = Literal["voila", "lab", "server"]
"""Where a notebook runs: plain Voila, JupyterLab (or any notebook program), or our own server."""


Client = Literal["ours", "full"]
"""What draws a page of our server: our own scripts, or Voila's, which know every widget."""


class Settings(BaseModel):
    """Where things are, for this process and the kernels that it starts."""

    model_config = ConfigDict(frozen=True)

    home: Path  # the data folder: database and keys
    content: Path  # what the host adds to our content: role guides
    database: str  # SQLAlchemy URL
    place: Place
    guests: bool  # those who read us are guests of a workshop and cannot mend its computer
    client: Client
    prepare: bool  # start a kernel for the page that is probably opened next
    nursery: bool  # fork kernels where that is possible
    assets: Path
    workbooks: Path

    @property
    def no_nursery(self) -> Path:
        """A file that keeps a running server from forking kernels while it is there."""
        return self.home / "nursery-off"

    @property
    def is_checkout(self) -> bool:
        """Whether these are the sources, which somebody may be changing."""
        return (self.assets.parent / "pyproject.toml").is_file()

    @property
    def own_database(self) -> str:
        """The database in the data folder, where it is if no setting says otherwise."""
        return f"sqlite:///{quote(str(self.home / 'workbooks.db'))}"


def read_settings() -> Settings:
    """Return the settings of this process's environment."""
    home = _folder("CAREERKIT_HOME", user_data_path("careerkit", appauthor=False))
    shipped = _shipped()
    found = Settings(
        home=home,
        content=_folder("CAREERKIT_CONTENT", home / "content"),
        database=os.environ.get("CAREERKIT_DATABASE", ""),
        place=_place(),
        guests=os.environ.get("CAREERKIT_GUESTS") == "1",
        prepare=os.environ.get("CAREERKIT_PREPARE") != "off",
        nursery=os.environ.get("CAREERKIT_NURSERY") != "off",
        client="full" if os.environ.get("CAREERKIT_CLIENT") == "full" else "ours",
        assets=shipped / "assets",
        workbooks=shipped / "workbooks",
    )
    return found if found.database else found.model_copy(update={"database": found.own_database})


@cache
def settings() -> Settings:
    """Return the settings, read at the first call."""
    return read_settings()


def _folder(variable: str, otherwise: Path) -> Path:
    return Path(os.environ.get(variable) or otherwise).expanduser().absolute()


def _shipped() -> Path:
    """Return the folder of `assets/` and `workbooks/`: the checkout, or where a wheel puts them."""
    checkout = Path(__file__).parents[1]
    return checkout if (checkout / "assets").is_dir() else Path(sys.prefix, "share", "careerkit")


def _place() -> Place:
    if os.environ.get("CAREERKIT_PLACE") == "server":
        return "server"
    # Voila says so to its kernels: https://voila.readthedocs.io/en/stable/using.html
    software = os.environ.get("SERVER_SOFTWARE", "")
    return "voila" if software.startswith("voila/") else "lab"
