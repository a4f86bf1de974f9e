"""Each form for records asks what the record is called."""

import pytest

from careerkit.answers.places import place_of
from careerkit.content import guide

PARTS = guide("portfolio").exercises["working_life"].parts
RECORDS = {
    name: place
    for name, part in PARTS.items()
    if part.fields and (place := place_of("portfolio", part)) and place.many
}


@pytest.mark.parametrize("name", RECORDS)
def test_a_form_asks_for_the_name_of_its_record(name: str) -> None:
    assert "title" in RECORDS[name].kind.model_fields
    assert "title" in {field.id for field in PARTS[name].fields}


def test_the_working_life_has_forms_for_records() -> None:
    assert set(RECORDS) == {"posts", "studies", "certificates", "lines"}
