"""Reads YAML strictly: plain values with the line of every field, or problems, never a traceback.

YAML allows more than people mean: a key given twice silently wins, an alias can blow a small file up to gigabytes,
28.270 turns into 28.27, "no" into false. Here keys are unique, aliases and tags are refused, a decimal number keeps the
digits that were written, and whatever could be read in two ways has to be put in quotes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

import yaml

from catalogue.problems import Problem

MAX_BYTES = 5_000_000
MAX_DEPTH = 20

Plain: TypeAlias = "int | str | Decimal | list[Plain] | dict[str, Plain] | None"
FieldPath: TypeAlias = tuple[str | int, ...]

_WHOLE = re.compile(r"[+-]?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,18}\.[0-9]{1,18}")


@dataclass(frozen=True)
class Reading:
    """The content of one file: `value` is None where there are problems; `lines` maps field paths to 1-based lines."""

    file: str
    value: Plain
    lines: dict[FieldPath, int]
    problems: tuple[Problem, ...]

    def line_of(self, path: FieldPath) -> int:
        """The line of a field, or of the nearest field around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(path: Path, name: str) -> Reading:
    """Read a file of at most 5 MB; `name` is what problems call it."""
    try:
        content = path.read_bytes()
    except OSError as error:
        return _unreadable(name, f"can't be read: {error.strerror}")
    return parse_yaml(content, name)


def parse_yaml(content: bytes, name: str) -> Reading:
    """Parse YAML text in UTF-8."""
    if len(content) > MAX_BYTES:
        return _unreadable(name, f"is larger than {MAX_BYTES // 1_000_000} MB; split it into several files")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unreadable(name, f"is not UTF-8 text (byte {error.start}); save it as UTF-8")
    try:
        if forbidden := _forbidden(text):
            return _unreadable(name, *forbidden)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        return _unreadable(name, *_explain(error, content))
    if node is None:
        return _unreadable(name, "is empty; expected 'kind: …' and its fields")
    builder = _Builder(name)
    value = builder.build(node, ())
    return Reading(name, None if builder.problems else value, builder.lines, tuple(builder.problems))


def _unreadable(name: str, message: str, line: int = 1) -> Reading:
    return Reading(name, None, {}, (Problem(name, line, "", message),))


def _forbidden(text: str) -> tuple[str, int] | None:
    """What YAML allows and these files don't, with its 1-based line.

    Looks at the stream of events, since building a tree of deeply nested lists overflows the stack of the C parser.
    """
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            return "aliases (*name) are not allowed; write the value out", line
        if tag := getattr(event, "tag", None):
            return f"tags ({tag}) are not allowed; leave it out, or put the text in quotes", line
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            return f"is nested more than {MAX_DEPTH} levels deep", line
    return None


def _explain(error: yaml.YAMLError, content: bytes) -> tuple[str, int]:
    """What the parser's message means for whoever wrote the file, and its 1-based line."""
    if isinstance(error, yaml.reader.ReaderError):
        line = content[: error.position].count(b"\n") + 1
        return f"holds a character that YAML does not allow (#x{error.character:04x}); delete it", line
    problem = (getattr(error, "problem", None) or "can't be parsed").removeprefix("but ")
    mark = getattr(error, "problem_mark", None)
    message = (
        f"is not valid YAML: {problem}; look here and in the lines before for a wrong indentation, a missing bracket "
        "or quote, or text with ': ' or ' #' in it that needs quotes"
    )
    return message, mark.line + 1 if mark else 1


@dataclass
class _Builder:
    name: str
    lines: dict[FieldPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def build(self, node: yaml.Node, path: FieldPath) -> Plain:
        self.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return {key: self.build(child, (*path, key)) for key, child in self._pairs(node, path)}
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*path, index)) for index, child in enumerate(node.value)]
        return self._scalar(node, path)

    def _pairs(self, node: yaml.MappingNode, path: FieldPath) -> Iterator[tuple[str, yaml.Node]]:
        first: dict[str, int] = {}
        for key_node, child in node.value:
            line = key_node.start_mark.line + 1
            key = key_node.value
            if not isinstance(key, str):
                self._complain(key_node, path, "has a key that is not a word; expected 'name: value'")
            elif key in first:
                self._complain(key_node, (*path, key), f"is given twice; it stands in line {first[key]} already")
            else:
                first[key] = line
                self.lines[(*path, key)] = line
                yield key, child

    def _scalar(self, node: yaml.Node, path: FieldPath) -> Plain:
        text: str = node.value
        match node.tag.removeprefix("tag:yaml.org,2002:"):
            case "str":
                return text
            case "null":
                return None
            case "int" if _WHOLE.fullmatch(text):
                return int(text)
            case "float" if _DECIMAL.fullmatch(text):
                return Decimal(text)
            case _:
                shown = text if len(text) <= 40 else f"{text[:40]}…"
                self._complain(node, path, f'can be read in more than one way; put it in quotes: "{shown}"')
                return None

    def _complain(self, node: yaml.Node, path: FieldPath, message: str) -> None:
        self.problems.append(Problem(self.name, node.start_mark.line + 1, dotted(path), message))


def dotted(path: FieldPath) -> str:
    """A field path as people read it: `items[2].targets[0].value`, counted from 0 as in YAML tools."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in path]
    return "".join(parts).removeprefix(".")
