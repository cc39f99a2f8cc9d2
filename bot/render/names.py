"""Filters in words, as titles of lists: "Environment, in the evaluation report"."""

from dataclasses import fields

from bot.render.reader import Reader
from bot.render.verdicts import outcome_name
from catalogue.names import VOCABULARY_FIELDS
from catalogue.queries import Filters
from catalogue.verdicts import Outcome


def filters_in_words(reader: Reader, filters: Filters) -> str:
    """What the filters select, in words; empty for everything."""
    values = [(each.name, value) for each in fields(filters) for value in getattr(filters, each.name)]
    words = reader.texts("comma").join(filter_in_words(reader, field, value) for field, value in values)
    return f"{words[:1].upper()}{words[1:]}"


def filter_in_words(reader: Reader, field: str, value: str) -> str:
    """One value of a filter where nothing around it says what it is: "Short" alone would not be understood."""
    name = filter_name(reader, field, value)
    return reader.texts("filter-verdict", verdict=name) if field == "verdicts" else name


def filter_name(reader: Reader, field: str, value: str) -> str:
    """One value of a filter in words."""
    catalogue = reader.catalogue
    match field:
        case "kinds":
            return reader.texts(f"kind-{value}")
        case "documents":
            return reader.document_name(catalogue.documents[value])
        case "parts":
            return reader.name_of(catalogue.parts[value])
        case "verdicts":
            return outcome_name(reader.texts, Outcome(value))
        case _:
            term = catalogue.terms[VOCABULARY_FIELDS[field]][value]
            return reader.both(term.name, next(iter(term.zh), None))
