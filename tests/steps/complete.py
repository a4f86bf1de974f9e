"""Sunita's workbook, as she fills it in: a library assistant of 47 in a harbour town."""

from collections.abc import Iterator
from itertools import cycle

from careerkit import content
from careerkit.coach import ranking
from careerkit.model import Workbook, replace

PILES = ("very", "somewhat", "not", "somewhat")

ACCOMPLISHMENTS = {
    "a0000001": ("Homework table that filled up", "work"),
    "a0000002": ("Nursed my father through a winter", "life"),
    "a0000003": ("Passed the evening course in book-keeping", "school"),
    "a0000004": ("Moved 9,000 books in a week", "work"),
    "a0000005": ("Started a choir for beginners", "life"),
}

STORY = {
    "problem": "Three tables stood empty after school while children waited for the bus outside.",
    "action": (
        "I asked six of them what they needed, begged two lamps and a printer card, and sat there "
        "myself every Tuesday and Thursday for a month. Then I taught two students to take over."
    ),
    "result": "Twenty-two children came in the second month, up from none, and it still runs.",
    "why_care": "Parents told us it was the first place where their children did homework gladly.",
    "one_line": "I filled an empty corner with twenty-two children doing homework.",
    "one_minute": "After school our tables stood empty while children waited outside in the rain.",
}


def complete_workbook() -> Workbook:
    """Return the workbook when everything in it is done."""
    *_, last = growing_workbooks()
    return last


def growing_workbooks() -> Iterator[Workbook]:
    """Yield the workbook after every edit, from an empty one on."""
    workbook = Workbook()
    yield workbook
    for path, value in _edits():
        workbook = replace(workbook, path, value)
        yield workbook
    while (question := ranking.next_pairs(workbook.values, depth=1)) is not None:
        workbook = replace(workbook, question.path, min(question.left, question.right))
        yield workbook


def _edits() -> Iterator[tuple[str, object]]:
    yield "start.inspires", "A boy who came in for the heating and stayed for the atlases."
    yield "start.purpose", "home"
    deck = [card.id for card in content.deck("values").cards if card.work]
    yield from (
        (f"values.piles.{card}", pile) for card, pile in zip(deck, cycle(PILES), strict=False)
    )
    for factor, weight in {"salary": 40, "schedule": 35, "commute": 25}.items():
        yield f"values.weights.{factor}", weight
    yield "values.guesses.want", "Help people who are new here"
    yield "values.guesses.good_at", "Explaining forms"
    yield "values.guesses.use_most", "Teaching, and my two languages"
    yield "values.guesses.where", "In this town, near the harbour"
    yield "values.guesses.library", "public"
    yield "values.guesses.setting", "town"
    yield "values.guesses.presence", "site"
    for id_, (title, area) in ACCOMPLISHMENTS.items():
        yield f"accomplishments.{id_}", {"title": title, "area": area}
        yield f"accomplishments.{id_}.picked", True
        yield f"accomplishments.{id_}.why", "Nobody asked me to, and it worked."
    for id_, (title, _) in list(ACCOMPLISHMENTS.items())[:3]:
        yield f"stories.{id_}", {"title": title}
        for part, text in STORY.items():
            yield f"stories.{id_}.{part}", text
        yield f"stories.{id_}.heard", {"patience": True, "teaching": True}
        yield f"stories.{id_}.listener", "Tom"
    for step in ("values", "accomplishments", "stories"):
        yield f"takeaways.{step}", "I start things, and I hand them on."
