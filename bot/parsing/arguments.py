"""What follows a command, as a query; None where it shows that the text was a sentence ("list of treaties").

A mistake tells what follows the command; `parse` puts the command before it.
"""

import re

from bot.commands import Command
from bot.parsing.references import parse_references
from bot.parsing.selecting import Grammar, filter_mistake, select
from catalogue.overviews import LISTS, RIGHTS
from catalogue.queries import (
    Browse,
    CitationStyle,
    Cite,
    Compare,
    Filters,
    Gaps,
    Listing,
    Lookup,
    Mistake,
    MistakeReason,
    Query,
    RelatedItems,
    Scorecard,
    Targets,
    Wording,
)

_SCOPES = {
    "all": "",
    "everything": "",
    "areas": "",
    "parts": "",
    "chapters": "",
    "领域": "",
    "章节": "",
    "sections": RIGHTS,
    "权利": RIGHTS,
    "主题": "themes",
    "人群": "groups",
    "国家": "states",
    "countries": "states",
    "法律": "laws",
    "机构": "bodies",
    "条约": "treaties",
    "组织": "organisations",
    "organizations": "organisations",
    "ngos": "organisations",
}
"""What people may call a list that can be browsed; areas and chapters are what `browse` alone shows."""


def browse(rest: str, grammar: Grammar) -> Query | None:
    """A menu of parts or of a controlled list."""
    scope = _SCOPES.get(rest.casefold(), rest.casefold())
    if not scope or scope in LISTS or scope == RIGHTS:
        return Browse(scope)
    part = grammar.names.resolve("parts", rest)
    return Browse(part) if part else None


def listing(rest: str, grammar: Grammar) -> Query | None:
    """A list of the items that a name or filters select."""
    if not rest:
        return Listing(Filters())
    filtered, filters = select(rest, grammar)
    if (mistake := filter_mistake(filtered, rest)) is not None:
        return mistake
    if filters is None and (unknown := _NO_FILTER.match(filtered.rest)):
        return Mistake(rest, MistakeReason.UNKNOWN_FILTER, unknown[1])
    return Listing(filters, filtered.page) if filters is not None else None


_NO_FILTER = re.compile(r"([^\W\d_]{2,20}):(?![\s/])")
"""Written like a filter, where only filters are expected."""


def scorecard(rest: str, grammar: Grammar) -> Query | None:
    """The scorecard of everything, or of what a name or filters select."""
    if not rest:
        return Scorecard()
    filtered, filters = select(rest, grammar)
    if (mistake := filter_mistake(filtered, rest)) is not None:
        return mistake
    return Scorecard(filters) if filters is not None else None


def paged(make: type[Gaps] | type[Targets], rest: str, grammar: Grammar) -> Query | None:
    """What has pages: of everything, or of what a name or filters select."""
    filtered, filters = select(rest, grammar)
    if (mistake := filter_mistake(filtered, rest)) is not None:
        return mistake
    return make(filters, filtered.page) if filters is not None else None


def of_item(command: Command, rest: str, grammar: Grammar) -> Query | None:
    """What is asked of one item; a comparison may be of a theme too."""
    style, rest = _style(rest) if command.name == "cite" else (None, rest)
    if not rest:
        return Mistake(rest, MistakeReason.MISSING_ITEM, command.name, command.examples)
    references = parse_references(rest, grammar.catalogue)
    item = references.items[0] if references is not None and references.items else None
    if item is None:
        if command.name != "compare":
            return None
        _, filters = select(rest, grammar)
        return Compare(filters=filters) if filters is not None else None
    match command.name:
        case "full":
            return Lookup((item,), typed=rest, whole=True)
        case "wording":
            return Wording(item)
        case "related":
            return RelatedItems(item)
        case "cite":
            return Cite(item, style)
        case _:
            return Compare(item)


def _style(rest: str) -> tuple[CitationStyle | None, str]:
    """A citation style at either end, and the rest."""
    for style in CitationStyle:
        match = re.search(rf"\b(?:in |as )?{style}\b", rest, re.IGNORECASE)
        if match:
            return style, (rest[: match.start()] + rest[match.end() :]).strip()
    return None, rest
