"""The database's own schema."""

import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from careerkit import vault
from careerkit.errors import CareerkitError
from careerkit.model import SCHEMA_VERSION, Start
from careerkit.model.migrations import STEPS, Document
from careerkit.repository import Repository, tables, upgrade
from careerkit.repository.migrate import HEAD, present_version
from careerkit.repository.upgrade import _config
from careerkit.vault import Access
from tests.repository.conftest import Clock
from tests.repository.edits import put

EARLIER = SCHEMA_VERSION - 1


def set_version(repository: Repository, version: str) -> None:
    with repository._open().begin() as connection:
        connection.execute(
            sa.text("UPDATE alembic_version SET version_num = :version"), {"version": version}
        )


def test_the_steps_lead_to_the_tables_that_we_use(repository: Repository) -> None:
    with repository._open().connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tables.metadata) == []


def test_every_table_has_the_columns_and_keys_that_we_use(repository: Repository) -> None:
    inspector = sa.inspect(repository._open())
    for table in tables.metadata.tables.values():
        assert inspector.get_pk_constraint(table.name)["constrained_columns"] == [
            column.name for column in table.primary_key
        ]
        found = inspector.get_foreign_keys(table.name)
        assert {(key["referred_table"], key["options"]["ondelete"]) for key in found} == {
            (key.column.table.name, key.ondelete) for key in table.foreign_keys
        }


def test_there_is_one_latest_step_and_we_know_it() -> None:
    assert ScriptDirectory.from_config(_config()).get_heads() == [HEAD]


def test_migrating_again_changes_nothing(repository: Repository, access: Access) -> None:
    put(repository, access, "start.inspires", "books")
    repository.migrate()
    assert repository.load(access).start.inspires == "books"


@pytest.mark.slow
def test_a_migrated_database_starts_without_alembic(repository: Repository, url: str) -> None:
    repository.migrate()
    code = (
        "import sys; from careerkit.repository import Repository;"
        f"r = Repository({url!r}); r.migrate(); r.close();"
        "sys.exit('alembic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_database_that_a_newer_version_used_is_refused(repository: Repository) -> None:
    set_version(repository, "9999")
    with pytest.raises(CareerkitError) as caught:
        repository.migrate()
    assert caught.value.code == "newer_database"
    assert caught.value.facts == {"found": "9999", "known": HEAD}


def test_a_refused_database_stays_as_it_is(repository: Repository) -> None:
    set_version(repository, "9999")
    with pytest.raises(CareerkitError):
        repository.migrate()
    assert present_version(repository._open()) == "9999"


def test_the_steps_are_part_of_the_package() -> None:
    folder = Path(upgrade.__file__).parent
    assert list(folder.glob(f"versions/v{HEAD}_*.py"))


# An earlier document schema, in which the section `start` was called `beginning`


def rename(document: Document) -> Document:
    if "beginning" in document:
        document["start"] = document.pop("beginning")
    return document


@pytest.fixture
def earlier(repository: Repository, access: Access, monkeypatch: pytest.MonkeyPatch) -> Access:
    """Return a workbook as an earlier version of Careerkit left it."""
    monkeypatch.setitem(STEPS, EARLIER, rename)
    sections = {
        "beginning": b'{"inspires": "old books"}',
        "takeaways": b'{"start": "old line"}',
    }
    with repository._open().begin() as connection:
        connection.execute(tables.record.update().values(schema=EARLIER))
        for name, plain in sections.items():
            place = {"record": access.record, "section": name}
            sealed = vault.seal(access.data_key, plain, **place, schema=EARLIER, revision=4)
            row = place | {"revision": 4, "saved": Clock()(), "sealed": sealed}
            connection.execute(tables.section.insert().values(row))
            just_now = row | {"revision": 3, "schema": EARLIER, "kept": Clock()()}
            connection.execute(tables.revision.insert().values(just_now))
    return access


def stored(repository: Repository) -> dict[str, int]:
    table = tables.section.c
    with repository._open().connect() as connection:
        rows = connection.execute(sa.select(table.section, table.revision)).all()
    return {row.section: row.revision for row in rows}


def test_a_workbook_of_an_earlier_schema_opens(repository: Repository, earlier: Access) -> None:
    assert repository.load(earlier).start == Start(inspires="old books")


def test_opening_a_workbook_of_an_earlier_schema_writes_nothing(
    repository: Repository, earlier: Access
) -> None:
    repository.load(earlier)
    assert stored(repository) == {"beginning": 4, "takeaways": 4}


def test_the_next_edit_writes_every_section_with_the_present_schema(
    repository: Repository, earlier: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(repository, earlier, "start.purpose", "home")
    monkeypatch.delitem(STEPS, EARLIER)
    assert repository.load(earlier).start == Start(inspires="old books", purpose="home")
    assert repository.load(earlier).takeaways == {"start": "old line"}
    assert "beginning" not in stored(repository)


def test_what_stood_there_before_the_new_schema_is_kept_whatever_was_kept_just_now(
    repository: Repository, earlier: Access
) -> None:
    put(repository, earlier, "start.purpose", "home")
    kept = {(found.section, found.revision) for found in repository.revisions(earlier)}
    assert kept >= {("beginning", 4), ("takeaways", 4)}


def test_a_revision_of_an_earlier_schema_is_restored_with_the_present_one(
    repository: Repository, earlier: Access
) -> None:
    put(repository, earlier, "takeaways.start", "new line")
    workbook = repository.restore(earlier, "takeaways", 4)
    assert workbook.takeaways == {"start": "old line"}


def test_a_workbook_of_a_newer_schema_is_refused(repository: Repository, access: Access) -> None:
    put(repository, access, "start.inspires", "books")
    with repository._open().begin() as connection:
        connection.execute(tables.record.update().values(schema=SCHEMA_VERSION + 1))
    with pytest.raises(CareerkitError, match="newer_workbook"):
        repository.load(access)
    with pytest.raises(CareerkitError, match="newer_workbook"):
        put(repository, access, "start.inspires", "books")
