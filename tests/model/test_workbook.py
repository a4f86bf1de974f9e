"""The document as a whole."""

from hypothesis import given

from careerkit.model import SECTIONS, Part, Workbook
from tests.model.filled import fields, filled_workbook, leaves
from tests.model.strategies import workbooks


@given(workbooks())
def test_a_workbook_survives_being_written_and_read(workbook: Workbook) -> None:
    assert Workbook.model_validate_json(workbook.model_dump_json()) == workbook


def test_every_part_can_be_empty() -> None:
    def parts(part: type[Part]) -> list[type[Part]]:
        return [part, *(p for below in part.__subclasses__() for p in parts(below))]

    for part in parts(Part):
        part()


def test_every_field_but_the_version_is_a_section() -> None:
    assert set(SECTIONS) == Workbook.model_fields.keys() - {"schema_version"}


def test_two_workbooks_share_no_collection() -> None:
    one, other = Workbook(), Workbook()
    assert one.stories is not other.stories


def test_a_filled_workbook_has_something_in_every_field() -> None:
    filled = dict(leaves(filled_workbook("Ann")))
    empty = dict(leaves(Workbook()))
    same = {path for path, value in filled.items() if empty.get(path) == value}
    assert same == {"schema_version"}
    for path, _ in fields(Workbook):
        assert any(f"{leaf}.".startswith(f"{path}.") for leaf in filled), path
