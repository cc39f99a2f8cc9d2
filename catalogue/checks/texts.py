"""The texts of an item, each with the field it stands in."""

from collections.abc import Iterator

from catalogue.models.items import Item
from catalogue.models.targets import Target


def claims_of(item: Item) -> Iterator[tuple[str, str]]:
    """What an item says its lines say: every text but notes and what people type."""
    yield "title", item.title
    yield "statement", item.statement
    yield from (("reported", fact) for fact in item.facts)
    yield from (("gaps", gap.text) for gap in item.gaps)
    for index, target in enumerate(item.targets):
        yield from ((f"targets[{index}].{name}", text) for name, text in _texts_of(target))


def _texts_of(target: Target) -> Iterator[tuple[str, str]]:
    yield "measure", target.measure
    yield "unit", target.unit
    if target.benchmark:
        yield "benchmark", target.benchmark


def own_words(item: Item) -> str:
    """All prose of an item, in one text: what search finds without keywords and questions."""
    notes = (note.text for note in item.notes)
    return "\n".join([text for _, text in claims_of(item)] + list(notes))
