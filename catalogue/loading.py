"""The one door to the data: a folder of YAML becomes a Catalogue, or one CatalogueError with every problem in it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from catalogue.assembling import assemble
from catalogue.catalogue import Catalogue
from catalogue.models.fields import expected_form
from catalogue.models.files import SEED_FILE, SeedFile
from catalogue.problems import CatalogueError, Problem
from catalogue.reading import FieldPath, Reading, dotted, read_yaml


@dataclass(frozen=True)
class Source:
    """One YAML file: its content as a model, and where each field stands."""

    reading: Reading
    content: SeedFile

    def problem(self, path: FieldPath, message: str) -> Problem:
        """A problem of a field of this file."""
        return Problem(self.reading.file, self.reading.line_of(path), dotted(path), message)


def load_catalogue(folder: Path) -> Catalogue:
    """Load every YAML file below a folder, resolve all references, compute all verdicts.

    Raises:
        CatalogueError: with every problem of every file, if there is any.
    """
    files = sorted(folder.rglob("*.yaml"))
    if not files:
        raise CatalogueError(
            [Problem(str(folder), 0, "", "holds no YAML files; expected the folder with sources.yaml")]
        )
    sources, problems = read_sources(folder, files)
    catalogue, unresolved = assemble(sources, fingerprint(folder, files))
    problems += unresolved
    if problems:
        raise CatalogueError(problems)
    return catalogue


def fingerprint(folder: Path, files: Iterable[Path]) -> str:
    """SHA-256 over the names and contents of the files, in hex."""
    digest = hashlib.sha256()
    for path in files:
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def read_sources(folder: Path, files: Iterable[Path]) -> tuple[list[Source], list[Problem]]:
    """The files that could be read, and the problems of all."""
    sources: list[Source] = []
    problems: list[Problem] = []
    for path in files:
        reading = read_yaml(path, path.relative_to(folder).as_posix())
        problems += reading.problems
        if reading.problems:
            continue
        try:
            sources.append(Source(reading, SEED_FILE.validate_python(reading.value)))
        except ValidationError as error:
            faults = error.errors(include_url=False)
            problems += [_problem(reading, details) for details in faults if not _only_follows(details)]
    return sources, problems


def _only_follows(details: ErrorDetails) -> bool:
    """Whether a list is too short only because values of it are wrong, which are problems of their own."""
    return details["type"] == "too_short" and len(details["input"]) >= details["ctx"]["min_length"]


def _problem(reading: Reading, details: ErrorDetails) -> Problem:
    """A message of pydantic's, rewritten for the author of the YAML."""
    path = details["loc"][1:]  # the first part is the kind of the file
    return Problem(reading.file, reading.line_of(path), dotted(path), _message(details))


_TYPES = {"string_type", "tuple_type", "model_type", "model_attributes_type", "int_type"}

_MESSAGES = {
    "missing": "is missing; every entry of this kind has it",
    "extra_forbidden": "is not a field of this place; check spelling and indentation; schema.json lists all fields",
    "tuple_type": "expected a list: one value a line, each after '- ', or all in [brackets]",
    "model_type": "expected fields ('name: value'), found {given}",
    "model_attributes_type": "expected fields ('name: value'), found {given}",
    "int_type": "expected a whole number, found {given}",
    "greater_than_equal": "is {given}; expected {ge} or more",
    "less_than_equal": "is {given}; expected {le} or less",
    "string_too_long": "is longer than {max_length} characters",
    "string_too_short": "is too short; the least number of characters is {min_length}",
    "too_short": "is too short a list; the least number of values is {min_length}",
    "enum": "{given} is not known; expected {expected}",
    "literal_error": "{given} is not known; expected {expected}",
    "union_tag_invalid": "kind '{tag}' is not known; expected {expected_tags}",
    "union_tag_not_found": "kind is missing; expected for instance 'kind: indicators'",
    "value_error": "{error}",
}
"""Messages by pydantic's name of the fault; what is in braces comes from its details."""


def _message(details: ErrorDetails) -> str:
    given, fault, context = details["input"], details["type"], details.get("ctx", {})
    if fault in _TYPES and given is None:
        return "is empty; write its value, or leave the field out where it may be missing"
    if fault == "string_type":
        several = isinstance(given, list | dict)
        return "holds several values; expected one text" if several else f'must be text; put it in quotes: "{given}"'
    if fault == "string_pattern_mismatch":
        return f"{_shown(given)} does not have the expected form; expected {expected_form(context['pattern'])}"
    return _MESSAGES.get(fault, "{msg}").format(given=_shown(given), msg=details["msg"], **context)


def _shown(given: object) -> str:
    """What was written, short enough for a message."""
    text = str(given) if isinstance(given, Decimal) else repr(given)
    return text if len(text) <= 60 else f"{text[:60]}…"
