"""Source documents as text: recognised by content, quoted word for word.

Line numbers are those of the file as published, counted from 1. Quoting undoes what only print needs: line breaks,
hyphens at line ends, page numbers, and the marks of bold, italic and footnotes.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from catalogue.models.fields import Spans

_FULL_LINE = 60
"""Printed lines are 60 to 75 characters wide; a shorter one that ends a sentence ends its paragraph."""

_PAGE_NUMBER = re.compile(r"^\s*·\s*\d+\s*·\s*$")
_RULE = re.compile(r"^-{3,}$")
_BREAK = re.compile(r"([\w-]*\w)-$")
_FIRST_WORD = re.compile(r"[\w-]+")
_ENDS_SENTENCE = re.compile(r"[.!?:。][\"'”’)\]]*$")
_FOOTNOTE = re.compile(r"<sup>(\d+)</sup>")
_EMPHASIS = re.compile(r"(\*{1,2})(?=\S)(.+?)(?<=\S)\1")
_BOOKMARK = re.compile(r"\[bookmark:[^\]]*\]")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class NotTextError(Exception):
    """A file that is not text in UTF-8."""


@dataclass(frozen=True)
class DocumentText:
    """The normalised text of a document, line by line."""

    lines: tuple[str, ...]

    @property
    def content(self) -> str:
        """The whole text, each line ended."""
        return "\n".join(self.lines) + "\n"

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the normalised text, in hex."""
        return hashlib.sha256(self.content.encode()).hexdigest()

    def within(self, spans: Spans) -> list[str]:
        """The lines of the ranges as they stand, with an empty line between ranges."""
        return [line for first, last in spans for line in ("", *self.lines[first - 1 : last])][1:]

    def passage_hash(self, spans: Spans) -> str:
        """SHA-256 of the lines of the ranges, in hex: tells whether a passage is still the one that was cited."""
        return hashlib.sha256("\n".join(self.within(spans)).encode()).hexdigest()


def normalise(content: bytes) -> DocumentText:
    """Text that is the same whatever the copy's line endings, byte order mark and trailing blanks.

    Raises:
        NotTextError: where the content is not UTF-8.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotTextError from error
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return DocumentText(tuple(line.rstrip() for line in text.rstrip().split("\n")))


def paragraphs(lines: Iterable[str], hyphenated: Iterable[str] = ()) -> list[str]:
    """The paragraphs of a passage, word for word.

    Args:
        lines: as they stand in the document.
        hyphenated: words of the document whose hyphen is their own, although it stands at a line's end ("per-capita").
    """
    keep = frozenset(word.lower() for word in hyphenated)
    found: list[str] = []
    for chunk in _chunks(list(lines)):
        text = _join(chunk, keep)
        if found and _goes_on(found[-1], text):
            found[-1] = _join([found[-1], text], keep)
        else:
            found.append(text)
    return [_unmarked(text) for text in found]


def _chunks(lines: list[str]) -> Iterator[list[str]]:
    """Lines between blank lines, and paragraphs that begin or end with a page, which no blank line shows."""
    chunk: list[str] = []
    for index, line in enumerate(lines):
        text = _BOOKMARK.sub("", line).strip()
        if _PAGE_NUMBER.match(line) or _RULE.match(text):
            continue
        if chunk and _starts_paragraph_on_new_page(lines, index):
            yield chunk
            chunk = []
        if text:
            chunk.append(text)
        if chunk and (not text or _ends_paragraph_on_new_page(lines, index)):
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _starts_paragraph_on_new_page(lines: list[str], index: int) -> bool:
    """Whether the page before ended with a paragraph: its last line ends a sentence and leaves room for a word."""
    before = lines[index - 1]
    return lines[index].startswith(" ") and len(before) < _FULL_LINE and bool(_ENDS_SENTENCE.search(before))


def _ends_paragraph_on_new_page(lines: list[str], index: int) -> bool:
    """Whether a page begins with a paragraph's last line: the blank line then follows the first line of the next."""
    after = lines[index + 1 : index + 3]
    one_line_late = len(after) == 2 and bool(after[0].strip()) and not after[1].strip()
    return one_line_late and _begins_page(lines, index) and bool(_ENDS_SENTENCE.search(lines[index]))


def _begins_page(lines: list[str], index: int) -> bool:
    before = next((line for line in reversed(lines[:index]) if line.strip()), "")
    return lines[index].startswith(" ") or bool(_PAGE_NUMBER.match(before))


def _goes_on(text: str, following: str) -> bool:
    """Whether a paragraph was cut by a page: it ends inside a word or a sentence, and the next begins in lower case."""
    if text.endswith("-"):
        return True
    return not _ENDS_SENTENCE.search(text) and (following[:1].islower() or text.endswith(","))


def _join(lines: Iterable[str], keep: frozenset[str]) -> str:
    text = ""
    for line in lines:
        broken = _BREAK.search(text)
        if broken and (rest := _FIRST_WORD.match(line)):
            own = f"{broken[1]}-{rest.group()}".lower()
            if not (own in keep or line[0].isupper() or line[0].isdigit()):
                text = text[:-1]
            text += line
        else:
            text = f"{text} {line}" if text else line
    return " ".join(text.split())


def _unmarked(text: str) -> str:
    text = _FOOTNOTE.sub(lambda match: match[1].translate(_SUPERSCRIPT), text)
    text = _EMPHASIS.sub(r"\2", text)
    return text.removeprefix("-").strip()
