"""The themes nearest to a question that nothing answers."""

from collections import Counter

from catalogue.catalogue import Catalogue
from catalogue.models.context import Term, VocabularyKind
from catalogue.search.index import Index
from catalogue.search.ranking import Ranking
from catalogue.search.reading import Reading

OFFERED = 3
LOOKED_AT = 10


def nearest_themes(catalogue: Catalogue, reading: Reading, ranking: Ranking, index: Index) -> tuple[Term, ...]:
    """Up to three themes: those that the question names, then those of the items that come nearest."""
    themes = catalogue.terms[VocabularyKind.THEME]
    named = [label.value for match in reading.names for label in match.meanings if label.field == "themes"]
    entries = [catalogue.entries[index.items[place]] for place in ranking.places[:LOOKED_AT]]
    counted = Counter(theme for entry in entries for theme in entry.item.themes)
    chosen = dict.fromkeys((*named, *(theme for theme, _ in counted.most_common())))
    return tuple(themes[theme] for theme in list(chosen)[:OFFERED])
