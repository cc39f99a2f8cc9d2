"""The part of the catalogue that names and filters select: what `list`, `scorecard`, `gaps` and others take."""

import re
from dataclasses import dataclass, replace

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


def whole(text: str, grammar: Grammar) -> Filters | None:
    """The items of a kind or a document, where a text names that and nothing else; None where it doesn't.

    A number before it has to be how many there are: "168 indicators", not "284 recommendations". A single word has
    to be plural or a year: "recommendations", "2016-2020", not "plan". A plan is named in other documents as a law is;
    alone it means its own items.
    """
    counted = _LEAD.sub("", text.strip(" .!?。？！"))
    count, bare = _COUNT.match(counted), _COUNT.sub("", counted)
    found = grammar.names.every(bare)
    clear = not bare.isascii() or " " in bare or bare[-1:].isdecimal() or bare.lower().endswith("s")
    fields = {name.field for name in found}
    named = fields & _KINDS_AND_DOCUMENTS and fields <= _KINDS_AND_DOCUMENTS | {"laws"}
    if not (clear and named):
        return None
    filters = _with(Filters(), _preferred(found))
    admitted = sum(filters.admit(grammar.catalogue, entry) for entry in grammar.catalogue)
    return filters if count is None or int(count[1]) == admitted else None


_COUNT = re.compile(r"^(\d{1,3})\s+")
_KINDS_AND_DOCUMENTS = {"kinds", "documents"}
_LEAD = re.compile(
    r"^(?:(?:please|can|could|i|you|show|give|list|see|me|what|which|are|is|in|the|all|every|of|whole|full|there)\s+)+",
    re.IGNORECASE,
)
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
    return replace(filters, **{name.field: (*getattr(filters, name.field), name.value)})


def filter_mistake(filtered: Filtered, typed: str) -> Mistake | None:
    """What is wrong with the filters that were typed; None where nothing is."""
    if filtered.unknown_field:
        return Mistake(typed, MistakeReason.UNKNOWN_FILTER, filtered.unknown_field, filtered.nearest)
    if filtered.unknown_value[0]:
        name, value = filtered.unknown_value
        return Mistake(typed, MistakeReason.UNKNOWN_VALUE, f"{name}:{value}", filtered.nearest)
    return None
