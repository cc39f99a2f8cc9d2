"""From text to a request: a command, a reference, or else a search. Any text at all gets one."""

import re
import unicodedata
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.commands import COMMANDS, Command, find_command
from bot.parsing.filters import Filtered, parse_filters
from bot.parsing.references import References, parse_references
from bot.requests import Digest, Export, ExportFormat, Request, Settings
from catalogue.catalogue import Catalogue
from catalogue.names import Name, Names
from catalogue.overviews import LISTS, RIGHTS
from catalogue.queries import (
    MAX_ITEMS,
    About,
    Browse,
    CitationStyle,
    Cite,
    Compare,
    Filters,
    Gaps,
    Help,
    Listing,
    Lookup,
    Mistake,
    MistakeReason,
    Query,
    RelatedItems,
    Scorecard,
    Search,
    Targets,
    Wording,
)
from catalogue.search.lexicon import english

MAX_TEXT = 1_000
"""Longer texts are cut here: no question is longer."""


@dataclass(frozen=True)
class Grammar:
    """What parsing needs to know: the items and parts there are, and what people call them."""

    catalogue: Catalogue
    names: Names


def parse(text: str, grammar: Grammar) -> Request:
    """The request that a text makes. Never raises: what can't be read is a Mistake or a search."""
    text = clean(text)
    if not text:
        return Help()
    command, rest = _command(text)
    if command is not None and (request := _request(command, rest, grammar)) is not None:
        return request
    if (mistake := _misspelt_command(text, grammar)) is not None:
        return mistake
    return parse_query(text, grammar)


def clean(text: str) -> str:
    """One line of at most MAX_TEXT characters, without control characters or a leading slash command."""
    text = unicodedata.normalize("NFKC", text[: 2 * MAX_TEXT])
    text = "".join(
        " " if unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Cs"} else character for character in text
    )
    text = re.sub(r"^\s*/hrplan\b", "", text, flags=re.IGNORECASE)
    return " ".join(text.split())[:MAX_TEXT].strip()


def parse_query(text: str, grammar: Grammar) -> Query:
    """A reference, a list, or a search: what is typed without a command."""
    if (references := parse_references(text, grammar.catalogue)) is not None:
        return _looked_up(references, text)
    filtered = parse_filters(text, grammar.names)
    if (mistake := _filter_mistake(filtered, text)) is not None:
        return mistake
    if not filtered.rest and filtered.filters:
        return Listing(filtered.filters, filtered.page)
    return Search(filtered.rest or text, filtered.filters, filtered.page)


def _looked_up(references: References, typed: str) -> Query:
    if references.backward:
        return Mistake(typed, MistakeReason.BACKWARD_RANGE, nearest=_turned_round(typed))
    if references.part:
        return Listing(Filters(parts=(references.part,)))
    return Lookup(references.items[:MAX_ITEMS], max(0, len(references.items) - MAX_ITEMS), typed)


def _turned_round(typed: str) -> tuple[str, ...]:
    """A range that counts downwards, the other way round: "51-53"."""
    turned = re.sub(r"(\d+)\s*[-–—]\s*(\d+)", r"\2-\1", typed, count=1)
    return () if turned == typed else (turned,)


def _filter_mistake(filtered: Filtered, typed: str) -> Mistake | None:
    if filtered.unknown_field:
        return Mistake(typed, MistakeReason.UNKNOWN_FILTER, filtered.unknown_field, filtered.nearest)
    if filtered.unknown_value[0]:
        name, value = filtered.unknown_value
        return Mistake(typed, MistakeReason.UNKNOWN_VALUE, f"{name}:{value}", filtered.nearest)
    return None


def _command(text: str) -> tuple[Command | None, str]:
    """The command that a text begins with, its longest name first, and the rest."""
    words = text.lstrip("/").split(" ")
    for length in (2, 1):
        name = " ".join(words[:length]).rstrip(":,")
        if len(words) >= length and (command := find_command(name)) is not None:
            return command, " ".join(words[length:]).strip()
    return None, text


def _misspelt_command(text: str, grammar: Grammar) -> Mistake | None:
    """ "scorcard women": nearly a command, no word of its own, and followed by what a command takes."""
    word, _, rest = text.partition(" ")
    name = _nearly(word)
    if name is None:
        return None
    takes = not rest or parse_references(rest, grammar.catalogue) or grammar.names.every(rest) or ":" in rest
    return Mistake(text, MistakeReason.UNKNOWN_COMMAND, word, (f"{name} {rest}".strip(),)) if takes else None


def _nearly(word: str) -> str | None:
    """The command whose name a word misspells; None for a command itself and for words of their own."""
    names = [command.name for command in COMMANDS if len(command.name) > 4]
    nearest = process.extractOne(word.lower().lstrip("/"), names, scorer=OSA.distance, score_cutoff=2)
    if nearest is None or len(word) < 5 or nearest[1] == 0 or word.lower() in english():
        return None
    return str(nearest[0])


def _request(command: Command, rest: str, grammar: Grammar) -> Request | None:
    """The request of a command; None where the rest shows that it was a sentence ("list of treaties")."""
    match command.name:
        case "help":
            return _help(rest)
        case "about":
            return About() if not rest else None
        case "browse":
            return _browse(rest, grammar)
        case "list":
            return _listing(rest, grammar)
        case "full" | "wording" | "related" | "cite" | "compare":
            return _of_item(command, rest, grammar)
        case "scorecard":
            return _of_selection(Scorecard, rest, grammar)
        case "gaps":
            return _paged(Gaps, rest, grammar)
        case "targets":
            return _paged(Targets, rest, grammar)
        case "export":
            return _export(rest, grammar)
        case "digest":
            return Digest(rest)
        case _:
            return Settings() if not rest else None


def _help(rest: str) -> Query | None:
    if not rest:
        return Help()
    command = find_command(rest)
    if command is None and (name := _nearly(rest)):
        return Mistake(f"help {rest}", MistakeReason.UNKNOWN_COMMAND, rest, (f"help {name}",))
    return Help(command.name) if command else None


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


def _browse(rest: str, grammar: Grammar) -> Query | None:
    scope = _SCOPES.get(rest.casefold(), rest.casefold())
    if not scope or scope in LISTS or scope == RIGHTS:
        return Browse(scope)
    part = grammar.names.resolve("parts", rest)
    return Browse(part) if part else None


def _listing(rest: str, grammar: Grammar) -> Query | None:
    if not rest:
        return Listing(Filters())
    filtered, filters = _selection(rest, grammar)
    if (mistake := _filter_mistake(filtered, f"list {rest}")) is not None:
        return mistake
    if filters is None and (unknown := _NO_FILTER.match(filtered.rest)):
        return Mistake(f"list {rest}", MistakeReason.UNKNOWN_FILTER, unknown[1])
    return Listing(filters, filtered.page) if filters is not None else None


_NO_FILTER = re.compile(r"([^\W\d_]{2,20}):(?![\s/])")
"""Written like a filter, where only filters are expected."""


def _selection(rest: str, grammar: Grammar) -> tuple[Filtered, Filters | None]:
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


def _of_selection(make: type[Scorecard], rest: str, grammar: Grammar) -> Query | None:
    if not rest:
        return make()
    filtered, filters = _selection(rest, grammar)
    if (mistake := _filter_mistake(filtered, rest)) is not None:
        return mistake
    return make(filters) if filters is not None else None


def _paged(make: type[Gaps] | type[Targets], rest: str, grammar: Grammar) -> Query | None:
    filtered, filters = _selection(rest, grammar)
    if (mistake := _filter_mistake(filtered, rest)) is not None:
        return mistake
    return make(filters, filtered.page) if filters is not None else None


def _of_item(command: Command, rest: str, grammar: Grammar) -> Query | None:
    style, rest = _style(rest) if command.name == "cite" else (None, rest)
    if not rest:
        return Mistake(command.name, MistakeReason.MISSING_ITEM, command.name, command.examples)
    references = parse_references(rest, grammar.catalogue)
    item = references.items[0] if references is not None and references.items else None
    if item is None:
        if command.name != "compare":
            return None
        _, filters = _selection(rest, grammar)
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


_FORMATS = {
    "csv": ExportFormat.CSV,
    "xlsx": ExportFormat.XLSX,
    "excel": ExportFormat.XLSX,
    "brief": ExportFormat.BRIEF,
    "markdown": ExportFormat.BRIEF,
}


def _export(rest: str, grammar: Grammar) -> Request | None:
    """A file of what follows; its format is asked for where the first word is none."""
    word, _, what = rest.partition(" ")
    file_format = _FORMATS.get(word.lower())
    what = what if file_format else rest
    return Export(file_format, _exported(what, grammar), what)


def _exported(what: str, grammar: Grammar) -> Query:
    """What is to be saved: whatever the same words show."""
    if not what:
        return Listing(Filters())
    _, filters = _selection(what, grammar)
    if filters is not None:
        return Listing(filters)
    request = parse(what, grammar)
    return Help("export") if isinstance(request, Export | Digest | Settings) else request
