"""What matters most, by name."""

from careerkit.coach.talk import deciding_factors, top_values
from careerkit.model import Workbook


def test_an_empty_workbook_has_nothing_to_talk_about() -> None:
    assert top_values(Workbook()) == ()
    assert deciding_factors(Workbook()) == {}


def test_top_values_are_named_in_the_persons_order() -> None:
    said = {"piles": {"order": "very", "fun": "very"}, "choices": {"fun~order": "order"}}
    assert top_values(Workbook.model_validate({"values": said})) == ("Order", "Fun")


def test_an_own_card_has_its_own_name_and_is_passed_over_without_one() -> None:
    said = {
        "own_cards": {"a0000001": {"name": " Both my languages "}, "a0000002": {"name": " "}},
        "piles": {"a0000001": "very", "a0000002": "very"},
        "choices": {"a0000001~a0000002": "a0000002"},
    }
    assert top_values(Workbook.model_validate({"values": said})) == ("Both my languages",)


def test_factors_with_points_come_heaviest_first() -> None:
    said = {
        "own_factors": {"a0000001": {"name": "A garden"}},
        "weights": {"salary": 20, "a0000001": 50, "commute": 30, "growth": 0},
    }
    assert deciding_factors(Workbook.model_validate({"values": said})) == {
        "a0000001": ("A garden", 50),
        "commute": ("Commute", 30),
        "salary": ("Salary", 20),
    }
