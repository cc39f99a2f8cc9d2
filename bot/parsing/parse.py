"""From text to a request: a command, a reference, or else a search. Any text at all gets one."""

import re
from dataclasses import replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.commands import COMMANDS, Command, find_command
from bot.parsing import arguments
from bot.parsing.cleaning import clean
from bot.parsing.filters import parse_filters
from bot.parsing.overall import overall
from bot.parsing.references import References, parse_references
from bot.parsing.selecting import Grammar, filter_mistake, whole
from bot.requests import Digest, Export, ExportFormat, Request, Settings
from catalogue.queries import (
    MAX_ITEMS,
    About,
    Filters,
    Gaps,
    Help,
    Listing,
    Lookup,
    Mistake,
    MistakeReason,
    Query,
    Search,
    Targets,
)
from catalogue.search.lexicon import english

MAX_QUESTION = 1_000
"""Longer questions are cut here, which leaves room in a button for what is added: filters, a page, that it is saved."""


def parse(text: str, grammar: Grammar) -> Request:
    """The request that a text makes. Never raises: what can't be read is a Mistake or a search."""
    text = clean(text)
    if not text:
        return Help()
    command, rest = _command(text)
    if command is not None and (request := _request(command, rest, grammar)) is not None:
        return _with_command(request, text)
    if (mistake := _misspelt_command(text, grammar)) is not None:
        return mistake
    return parse_query(text, grammar)


def _with_command(request: Request, text: str) -> Request:
    """A mistake in what follows a command tells the command too, so that it can be put right where it stands."""
    if isinstance(request, Export) and isinstance(request.query, Mistake):
        return replace(request, query=replace(request.query, typed=text))
    return replace(request, typed=text) if isinstance(request, Mistake) else request


def parse_query(text: str, grammar: Grammar) -> Query:
    """A reference, a list, or a search: what is typed without a command."""
    if (references := parse_references(text, grammar.catalogue)) is not None:
        return _looked_up(references, text)
    filtered = parse_filters(text, grammar.names)
    if (mistake := filter_mistake(filtered, text)) is not None:
        return mistake
    if not filtered.rest and filtered.filters:
        return Listing(filtered.filters, filtered.page)
    if not filtered.filters and (filters := whole(text, grammar)) is not None:
        return Listing(filters)
    if not filtered.filters and (query := overall(text, grammar)) is not None:
        return query
    return Search((filtered.rest or text)[:MAX_QUESTION].strip(), filtered.filters, filtered.page)


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
            return arguments.browse(rest, grammar)
        case "list":
            return arguments.listing(rest, grammar)
        case "full" | "wording" | "related" | "cite" | "compare":
            return arguments.of_item(command, rest, grammar)
        case "scorecard":
            return arguments.scorecard(rest, grammar)
        case "gaps":
            return arguments.paged(Gaps, rest, grammar)
        case "targets":
            return arguments.paged(Targets, rest, grammar)
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
        return Mistake(rest, MistakeReason.UNKNOWN_COMMAND, rest, (f"help {name}",))
    return Help(command.name) if command else None


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
    command, _ = _command(what)
    if command is not None and command.name == "export":
        return Help("export")
    request = parse(what, grammar)
    return Help("export") if isinstance(request, Export | Digest | Settings) else request
