"""Acronyms that are small words as well: in capitals, "US" is a state and "WHO" a body."""

import re
from collections.abc import Iterator, Mapping

from catalogue.catalogue import Catalogue
from catalogue.names import undotted
from catalogue.search.stopping import STOP_WORDS

_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")


def acronyms_of(catalogue: Catalogue) -> dict[str, str]:
    """The acronyms of the controlled lists that are small words too, each with the full name."""
    return dict(_acronyms(catalogue))


def _acronyms(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for terms in catalogue.terms.values():
        for term in terms.values():
            yield from ((also, term.name) for also in term.also if also.isupper() and also.lower() in STOP_WORDS)


def written_out(text: str, acronyms: Mapping[str, str]) -> str:
    """A text with its acronyms in full, where capitals tell: not in a text of several words that is all capitals.

    Dots are as good as capitals: "u.s." is a state too.
    """
    text = undotted(text)
    if text.isupper() and len(text.split()) > 1:
        return text
    return _CAPITALS.sub(lambda match: acronyms.get(match[0], match[0]), text)
