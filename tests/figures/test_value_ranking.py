"""The picture of step 1."""

from itertools import combinations

import pytest

from careerkit.figures import Drawing, value_ranking
from careerkit.figures.sheet import WIDTH
from careerkit.model import Workbook
from tests.figures.drawn import widths, words

CARDS = ("autonomy", "caring", "family", "fun", "order")


def ranked(**said: object) -> Workbook:
    """Return a workbook with five values in alphabetical order."""
    choices = {f"{one}~{other}": one for one, other in combinations(CARDS, 2)}
    values = {"piles": dict.fromkeys(CARDS, "very"), "choices": choices, **said}
    return Workbook.model_validate({"values": values})


def weighed(**weights: int) -> Workbook:
    return Workbook.model_validate({"values": {"weights": weights}})


def drawing(workbook: Workbook) -> Drawing:
    drawn = value_ranking(workbook)
    assert drawn is not None
    return drawn


def test_there_is_no_picture_before_anything_is_ranked_or_weighed() -> None:
    assert value_ranking(Workbook()) is None
    assert value_ranking(weighed(salary=0)) is None


def test_values_and_points_make_one_table() -> None:
    drawn = drawing(ranked(weights={"commute": 30, "salary": 70}))
    assert drawn.columns == ("Name", "Place among your values", "Points")
    assert drawn.rows == (
        ("Autonomy", 1, "—"),
        ("Caring", 2, "—"),
        ("Family", 3, "—"),
        ("Fun", 4, "—"),
        ("Order", 5, "—"),
        ("Salary", "—", 70),
        ("Commute", "—", 30),
    )


def test_values_and_points_are_labelled_in_the_picture() -> None:
    drawn = words(drawing(ranked(weights={"commute": 30, "salary": 70})))
    assert drawn[:5] == ["Your top values, most important first", "1", "Autonomy", "2", "Caring"]
    assert drawn[-5:] == ["What decides for you, in points", "Salary", "70", "Commute", "30"]


def test_a_bar_is_as_long_as_its_points_say() -> None:
    assert widths(drawing(weighed(commute=30, salary=60)), "c1") == [WIDTH, WIDTH / 2]


def test_the_alt_text_carries_the_data() -> None:
    alt = drawing(ranked(weights={"commute": 30, "salary": 70})).alt
    assert "1 Autonomy, 2 Caring, 3 Family, 4 Fun, 5 Order" in alt
    assert "Salary 70, Commute 30" in alt


@pytest.mark.parametrize(
    ("workbook", "title"),
    [
        (ranked(), "Autonomy comes first for you."),
        (weighed(salary=70, commute=30), "Salary has the most points: 70."),
        (weighed(salary=40, commute=40), "Salary and Commute have the most points, 40 each."),
        (
            weighed(salary=25, commute=25, growth=25, balance=25),
            "No single thing decides. 4 of them have the same points.",
        ),
        (
            ranked(weights={"salary": 100}),
            "Autonomy comes first for you. Salary has the most points: 100.",
        ),
    ],
    ids=["values only", "points only", "two tied", "all tied", "both"],
)
def test_the_title_says_what_was_found(workbook: Workbook, title: str) -> None:
    assert drawing(workbook).title == title


def test_an_own_factor_has_its_own_name() -> None:
    own = {"own_factors": {"0000000a": {"name": "A garden"}, "0000000b": {"name": " "}}}
    drawn = drawing(ranked(weights={"0000000a": 60, "0000000b": 40}, **own))
    assert [row[0] for row in drawn.rows[5:]] == ["A garden", "(no name yet)"]


def test_more_factors_than_fit_are_counted_and_stand_in_the_table() -> None:
    ids = [f"{n:08x}" for n in range(20)]
    own = {"own_factors": {id_: {"name": f"Factor {id_}"} for id_ in ids}}
    drawn = drawing(ranked(weights=dict.fromkeys(ids, 5), **own))
    assert len(drawn.rows) == 5 + 20
    assert words(drawn)[-1] == "8 more in the table"
