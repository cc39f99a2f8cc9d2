"""References to an item, as footnotes and bibliographies want them.

Nothing is filled in that the documents don't give: no date is "n.d.", and no address is left out.
The catalogue's version is in each, since numbers and lines are the catalogue's reading of the document.
"""

import re

from catalogue.answers import Citation
from catalogue.catalogue import Catalogue, Entry
from catalogue.models.fields import written_lines
from catalogue.models.items import Suggestion
from catalogue.queries import CitationStyle

_LATEX = {character: f"\\{character}" for character in "&%$#_{}"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def cite(catalogue: Catalogue, entry: Entry, style: CitationStyle | None) -> Citation:
    """References to an item in one style, or in all."""
    styles = tuple(CitationStyle) if style is None else (style,)
    return Citation(entry, tuple((each, _WRITERS[each](entry, catalogue.version)) for each in styles))


def place(entry: Entry) -> str:
    """Where in its document an item stands: "indicator 51", "paragraphs 2-4, 7", "commitment IV.2.3"."""
    number = entry.item.number
    if isinstance(entry.item, Suggestion):
        return _paragraphs(entry.item)
    match entry.item.kind:
        case "indicator":
            return f"indicator {number}"
        case "commitment":
            return f"commitment {number}"
        case "upr":
            return f"recommendation {number}"
        case _:
            return f"topical paragraph {number}"


def _paragraphs(suggestion: Suggestion) -> str:
    """All paragraphs that a suggestion and what is told beside it are taken from."""
    numbers = written_lines(suggestion.numbered)
    words = f"paragraph {numbers}" if numbers.isdecimal() else f"paragraphs {numbers}"
    return f"opening and {words}" if suggestion.opening else words


def _lines(entry: Entry) -> str:
    spans = written_lines(entry.item.lines)
    return f"line {spans}" if spans.isdecimal() else f"lines {spans}"


def _edition(entry: Entry, version: str) -> str:
    return f"hrplan catalogue {version}, {_lines(entry)}"


def _author(entry: Entry) -> str:
    return entry.document.publisher or "Author not stated"


def _year(entry: Entry) -> str:
    match = re.search(r"\d{4}", entry.document.date or "")
    return match.group() if match else "n.d."


def _cited(entry: Entry) -> str:
    """The place that is cited; where the document quotes another, also whose words they are.

    Author, title and lines are those of the document at hand, since the catalogue hasn't read the quoted one.
    """
    if entry.quoted is None:
        return place(entry)
    return f"quoting {place(entry)} of {entry.quoted.title}"


def _chicago(entry: Entry, version: str) -> str:
    date = entry.document.date or "n.d."
    address = f", {entry.document.address}" if entry.document.address else ""
    return f"{_author(entry)}, {entry.document.title} ({date}), {_cited(entry)}{address} ({_edition(entry, version)})."


def _apa(entry: Entry, version: str) -> str:
    address = f" {entry.document.address}" if entry.document.address else ""
    source = f"{_author(entry)}. ({_year(entry)}). {entry.document.title}"
    return f"{source} ({_cited(entry)}; {_edition(entry, version)}).{address}"


def _oscola(entry: Entry, version: str) -> str:
    address = f" <{entry.document.address}>" if entry.document.address else ""
    source = f"{_author(entry)}, '{entry.document.title}' ({_year(entry)}) {_cited(entry)}"
    return f"{source}{address} ({_edition(entry, version)})"


def _bibtex(entry: Entry, version: str) -> str:
    fields = {
        "author": f"{{{_latex(_author(entry))}}}",
        "title": f"{{{_latex(entry.document.title)}}}",
        "year": _year(entry),
        "note": _latex(f"{_cited(entry)}; {_edition(entry, version)}"),
    }
    if entry.document.address:
        fields["url"] = entry.document.address
    key = re.sub(r"[^a-z0-9]+", "-", f"{entry.document.id}-{entry.id}".lower())
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@techreport{{{key},\n{body}\n}}"


def _latex(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in text)


_WRITERS = {
    CitationStyle.CHICAGO: _chicago,
    CitationStyle.APA: _apa,
    CitationStyle.OSCOLA: _oscola,
    CitationStyle.BIBTEX: _bibtex,
}
