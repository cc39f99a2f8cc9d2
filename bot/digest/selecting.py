"""The part of the catalogue that a digest is about: kept as people type it, read anew against the data of the day."""

from bot.parsing.filters import parse_filters
from bot.parsing.selecting import Grammar
from catalogue.catalogue import Catalogue, Entry
from catalogue.queries import Filters


def filters_of(selection: str, grammar: Grammar) -> Filters | None:
    """The filters of a selection that was kept; None where the data doesn't know a name in it any more."""
    filtered = parse_filters(selection, grammar.names)
    unread = filtered.unknown_field or filtered.unknown_value[0] or filtered.rest
    return None if unread else filtered.filters


def selected(catalogue: Catalogue, filters: Filters | None) -> tuple[Entry, ...]:
    """The items of a selection in the documents' order."""
    if filters is None:
        return ()
    return tuple(entry for entry in catalogue if filters.admit(catalogue, entry))
