"""The one door to the data: a folder of YAML becomes a Catalogue, or one CatalogueError with every problem in it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from catalogue.assembling import assemble
from catalogue.catalogue import Catalogue
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
        content = path.read_bytes()
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
            problems += [_problem(reading, details) for details in error.errors(include_url=False)]
    return sources, problems


def _problem(reading: Reading, details: ErrorDetails) -> Problem:
    """A message of pydantic's, rewritten for the author of the YAML."""
    path = _path(reading, details["loc"])
    return Problem(reading.file, reading.line_of(path), dotted(path), _message(details))


def _path(reading: Reading, location: tuple[int | str, ...]) -> FieldPath:
    """The field that is meant; pydantic puts the names of union members in between."""
    path: FieldPath = ()
    for index, part in enumerate(location):
        last = index == len(location) - 1
        if (*path, part) in reading.lines or (last and isinstance(part, str)):
            path = (*path, part)
    return path


def _message(details: ErrorDetails) -> str:
    given: Any = details["input"]
    context = details.get("ctx", {})
    match details["type"]:
        case "missing":
            return "is missing"
        case "extra_forbidden":
            return "is not a field of this kind of file; check its spelling against schema.json"
        case "string_type" if given is None:
            return "is empty; expected text"
        case "string_type" if isinstance(given, bool) or not isinstance(given, list | dict):
            return f'must be text; put it in quotes: "{given}"'
        case "string_pattern_mismatch":
            return f"{given!r} does not have the expected form ({context['pattern']})"
        case "string_too_long":
            return f"is too long ({len(given)} characters); at most {context['max_length']}"
        case "enum" | "literal_error":
            return f"{given!r} is not known; expected {context['expected']}"
        case "union_tag_invalid":
            return f"kind {context['tag']!r} is not known; expected {context['expected_tags']}"
        case "union_tag_not_found":
            return "kind is missing; expected for instance 'kind: indicators'"
        case "value_error":
            return str(context["error"])
        case _:
            return f"{details['msg'][0].lower()}{details['msg'][1:]}"
