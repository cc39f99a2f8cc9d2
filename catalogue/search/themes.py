"""The themes nearest to a question that nothing answers."""

from collections import Counter
from collections.abc import Sequence

from catalogue.catalogue import Catalogue, Entry
from catalogue.models.context import Term, VocabularyKind
from catalogue.search.reading import Reading

OFFERED = 3
LOOKED_AT = 10


def nearest_themes(catalogue: Catalogue, reading: Reading, nearest: Sequence[Entry]) -> tuple[Term, ...]:
    """Up to three themes: those that the question names, then the commonest of the items that come nearest."""
    themes = catalogue.terms[VocabularyKind.THEME]
    named = [label.value for _, label in reading.labels("themes")]
    counted = Counter(theme for entry in nearest[:LOOKED_AT] for theme in entry.item.themes)
    chosen = dict.fromkeys((*named, *(theme for theme, _ in counted.most_common())))
    return tuple(themes[theme] for theme in list(chosen)[:OFFERED])
