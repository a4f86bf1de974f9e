"""Answers to the steps 0 to 4 that are no fields of a form: cards, points, favourites, partners."""

from collections.abc import Mapping

from careerkit import content
from careerkit.answers.forms import Answer, Group
from careerkit.answers.wording import joined
from careerkit.coach import ranking
from careerkit.content import Exercise
from careerkit.frames import in_order
from careerkit.model import OwnCard, Workbook

Groups = tuple[Group, ...]


def purpose(workbook: Workbook, exercise: Exercise) -> Groups:
    """Return how the person wants to use the workbook."""
    chosen = [one.label for one in exercise.options if one.id == workbook.start.purpose]
    return together(*(Answer(exercise.title, label, "start.purpose") for label in chosen))


def piles(workbook: Workbook, exercise: Exercise) -> Groups:
    """Return the cards of each pile."""
    said = workbook.values
    names = card_names("values", said.own_cards)
    on = {
        one.label: [names[card] for card in names if said.piles.get(card) == one.id]
        for one in exercise.options
    }
    found = [Answer(label, joined(cards), "values.piles") for label, cards in on.items() if cards]
    spare = [names[id_] for id_ in said.own_cards if id_ not in said.piles and names[id_]]
    own = [Answer(exercise.labels["own_unnamed"], joined(spare), "values.own_cards")]
    return together(*found, *(own if spare else []))


def top_five(workbook: Workbook, exercise: Exercise) -> Groups:
    """Return the top values in their order, each with how it was shown lately."""
    said = workbook.values
    names = card_names("values", said.own_cards)
    top = [card for card in ranking.top(said)[: ranking.TOP] if names.get(card)]
    former = [card for card, shown in said.shown.items() if shown.strip() and card not in top]
    found = [_shown(f"{n}. {names[card]}", said.shown, card) for n, card in enumerate(top, 1)]
    found += [_shown(names.get(card, ""), said.shown, card) for card in former]
    return (Group(exercise.labels["top_title"], tuple(found)),) if found else ()


def points(workbook: Workbook, _: Exercise) -> Groups:
    """Return the points of each deciding factor, most first."""
    said = workbook.values
    names = card_names("factors", said.own_factors)
    given = sorted(names, key=lambda id_: -said.weights.get(id_, 0))
    return together(
        *(
            Answer(names[id_], str(said.weights.get(id_, 0)), f"values.weights.{id_}")
            for id_ in given
            if said.weights.get(id_) or (id_ in said.own_factors and names[id_])
        )
    )


def favourites(workbook: Workbook, _: Exercise) -> Groups:
    """Return the accomplishments that were picked."""
    records = workbook.accomplishments
    picked = (id_ for id_ in in_order(workbook, "accomplishments", records) if records[id_].picked)
    return together(
        *(
            Answer("", records[id_].title.strip(), f"accomplishments.{id_}.picked")
            for id_ in picked
            if records[id_].title.strip()
        )
    )


def heard(workbook: Workbook, exercise: Exercise, id_: str) -> list[Answer]:
    """Return the strengths that a partner heard in a story."""
    story, labels = workbook.stories[id_], exercise.labels
    names = [one.label for one in exercise.options if story.heard.get(one.id)]
    names += [story.heard_else.strip()] if story.heard_else.strip() else []
    by = story.listener.strip()
    label = labels["heard_by"].format(name=by) if by else labels["heard_by_someone"]
    return [Answer(label, joined(names), f"stories.{id_}.heard")] if names or by else []


def card_names(deck: str, own: Mapping[str, OwnCard]) -> dict[str, str]:
    """Return what each card of a deck, and each own one, is called."""
    names = {card.id: card.name for card in content.deck(deck).cards}
    return names | {id_: card.name.strip() for id_, card in own.items()}


def together(*answers: Answer) -> Groups:
    """Return answers as one group, or none if there is no answer."""
    return (Group("", answers),) if answers else ()


def _shown(label: str, shown: Mapping[str, str], card: str) -> Answer:
    return Answer(label, shown.get(card, "").strip(), f"values.shown.{card}")
