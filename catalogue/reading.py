"""Reads YAML strictly: plain values with the line of every field, or problems, never a traceback.

YAML allows more than people mean: a key given twice silently wins, an alias can blow a small file up to gigabytes,
28.270 turns into 28.27. Here keys are unique, aliases and tags are refused, and a decimal number stays the text that
was written until a model says what it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

import yaml

from catalogue.problems import Problem

MAX_BYTES = 5_000_000
MAX_DEPTH = 20

Plain: TypeAlias = "bool | int | str | Decimal | list[Plain] | dict[str, Plain] | None"
FieldPath: TypeAlias = tuple[str | int, ...]


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
        if alias := _first_alias(text):
            return _unreadable(name, "aliases (*name) are not allowed; write the value out", alias)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        return _unreadable(name, *_explain(error))
    except (RecursionError, ValueError):
        return _unreadable(name, "is nested too deeply or holds characters that YAML does not allow")
    if node is None:
        return _unreadable(name, "is empty; expected 'kind: …' and its fields")
    builder = _Builder(name)
    value = builder.build(node, ())
    return Reading(name, None if builder.problems else value, builder.lines, tuple(builder.problems))


def _unreadable(name: str, message: str, line: int = 1) -> Reading:
    return Reading(name, None, {}, (Problem(name, line, "", message),))


def _first_alias(text: str) -> int:
    """The 1-based line of the first alias, 0 where there is none."""
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            return int(event.start_mark.line) + 1 if event.start_mark else 1
    return 0


def _explain(error: yaml.YAMLError) -> tuple[str, int]:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        return f"is not valid YAML: {error.problem or error.context}", error.problem_mark.line + 1
    return f"is not valid YAML: {' '.join(str(error).split())}", 1


@dataclass
class _Builder:
    name: str
    lines: dict[FieldPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def build(self, node: yaml.Node, path: FieldPath) -> Plain:
        self.lines.setdefault(path, node.start_mark.line + 1)
        if len(path) > MAX_DEPTH:
            self._complain(node, path, f"is nested more than {MAX_DEPTH} levels deep")
            return None
        if isinstance(node, yaml.MappingNode):
            return {key: self.build(child, (*path, key)) for key, child in self._pairs(node, path)}
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*path, index)) for index, child in enumerate(node.value)]
        return self._scalar(node, path)

    def _pairs(self, node: yaml.MappingNode, path: FieldPath) -> Iterator[tuple[str, yaml.Node]]:
        first: dict[str, int] = {}
        for key_node, child in node.value:
            line = key_node.start_mark.line + 1
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if not isinstance(key, str):
                self._complain(key_node, path, "has a key that is not a word")
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
            case "bool":
                return text.lower() in {"true", "yes", "on"}
            case "int" if text.lstrip("+-").isdecimal():
                return int(text) if len(text) < 30 else text
            case "float" if text.replace(".", "", 1).lstrip("+-").isdecimal():
                return Decimal(text)
            case "int" | "float" | "timestamp":
                self._complain(node, path, f'{text!r} is ambiguous; put it in quotes: "{text}"')
            case _:
                self._complain(node, path, f"has a tag ({node.tag}) that is not allowed")
        return None

    def _complain(self, node: yaml.Node, path: FieldPath, message: str) -> None:
        self.problems.append(Problem(self.name, node.start_mark.line + 1, dotted(path), message))


def dotted(path: FieldPath) -> str:
    """A field path as people read it: `items[2].targets[0].value`, counted from 0 as in YAML tools."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in path]
    return "".join(parts).removeprefix(".")
