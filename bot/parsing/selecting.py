"""The part of the catalogue that names and filters select: what `list`, `scorecard`, `gaps` and others take."""

from dataclasses import dataclass

from bot.parsing.filters import Filtered, parse_filters
from bot.parsing.references import parse_references
from catalogue.catalogue import Catalogue
from catalogue.names import Name, Names
from catalogue.queries import Filters, Mistake, MistakeReason


@dataclass(frozen=True)
class Grammar:
    """What parsing needs to know: the items and parts there are, and what people call them."""

    catalogue: Catalogue
    names: Names


def select(rest: str, grammar: Grammar) -> tuple[Filtered, Filters | None]:
    """The items that a name or filters select; None where the words name nothing."""
    filtered = parse_filters(rest, grammar.names)
    if not filtered.rest:
        return filtered, filtered.filters
    references = parse_references(filtered.rest, grammar.catalogue)
    if references is not None and references.part:
        return filtered, _with(filtered.filters, Name("parts", references.part))
    names = grammar.names.every(filtered.rest)
    return filtered, _with(filtered.filters, _preferred(names)) if names else None


_PREFERENCE = (
    "parts",
    "themes",
    "groups",
    "states",
    "documents",
    "kinds",
    "treaties",
    "laws",
    "bodies",
    "organisations",
)


def _preferred(names: tuple[Name, ...]) -> Name:
    """What a name means where it names several things: the largest part of the documents first."""
    order = {field: place for place, field in enumerate(_PREFERENCE)}
    return min(names, key=lambda name: order.get(name.field, len(order)))


def _with(filters: Filters, name: Name) -> Filters:
    values = {**filters.__dict__, name.field: (*getattr(filters, name.field), name.value)}
    return Filters(**values)


def filter_mistake(filtered: Filtered, typed: str) -> Mistake | None:
    """What is wrong with the filters that were typed; None where nothing is."""
    if filtered.unknown_field:
        return Mistake(typed, MistakeReason.UNKNOWN_FILTER, filtered.unknown_field, filtered.nearest)
    if filtered.unknown_value[0]:
        name, value = filtered.unknown_value
        return Mistake(typed, MistakeReason.UNKNOWN_VALUE, f"{name}:{value}", filtered.nearest)
    return None
