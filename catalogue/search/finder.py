"""The search: from a text to what was found, and how."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from catalogue.answers import Absence, Hit, How, Step
from catalogue.catalogue import Catalogue, Entry
from catalogue.queries import Filters
from catalogue.search.acronyms import written_out
from catalogue.search.banding import Band, band_of, is_clear
from catalogue.search.completing import completed
from catalogue.search.fields import labels_of
from catalogue.search.found import NOTHING, Found
from catalogue.search.index import Index, Mask
from catalogue.search.interpreting import Interpreter
from catalogue.search.ranking import Ranking, both, mask_of, matched_words, rank
from catalogue.search.reading import Reading
from catalogue.search.states import States
from catalogue.search.talk import small_talk
from catalogue.search.targets import asked_fact, asked_target, is_mainly, rows_with, scoped
from catalogue.search.text import pieces
from catalogue.search.themes import nearest_themes
from catalogue.search.wishes import Wish, read_wish
from catalogue.verdicts import Outcome

MOST_HITS = 30
CLOSEST_HITS = 5
READ_FOR_FIGURES = 3
"""So many hits are read for the point that holds the figure asked for; else only the first."""
LISTED = 0.3
"""Items are listed down to this share of the best score."""
ABOUT = 0.5
"""An item is about the subject of a question on verdicts where it covers this share of it."""


@dataclass(frozen=True)
class IndexFinder:
    """Searches one catalogue through its index."""

    catalogue: Catalogue
    index: Index
    interpreter: Interpreter
    entries: tuple[Entry, ...]
    states: States
    acronyms: Mapping[str, str]

    def find(self, text: str, filters: Filters) -> Found:
        """What a text means, among the items that pass the filters."""
        if (talk := small_talk(text)) is not None:
            return Found(NOTHING, talk=talk, filters=filters)
        text = written_out(text, self.acronyms)
        if self.interpreter.absent.find(pieces(text)):
            return self._by_subject(Wish(text), filters)
        wish = read_wish(text)
        if wish.outcome is not None:
            return self._by_outcome(wish.subject, wish.outcome, filters) or self._by_subject(Wish(text), filters)
        return self._by_subject(wish, filters, text)

    def completed(self, text: str) -> str:
        """A text that somebody is typing, with its last word completed to one that items hold."""
        return completed(text, self.index)

    def _by_outcome(self, subject: str, outcome: Outcome, filters: Filters) -> Found | None:
        """The targets that have a verdict, of the items that the rest of the question is about; None for none."""
        implied = replace(filters, verdicts=(outcome,))
        reading = self.interpreter.read(subject)
        scope = scoped(implied, reading)
        if scope != implied or reading.is_slight:
            entries = [entry for entry in self.catalogue if scope.admit(self.catalogue, entry)]
            entries = [entry for entry in entries if is_mainly(entry, scope.themes)]
        else:
            ranking = rank(self.index, reading, self._mask(implied))
            likely = self._band(ranking, reading) is not Band.NOTHING
            entries = self._entries(ranking.places[ranking.covered > ABOUT]) if likely else []
        rows = tuple(row for entry in entries for row in rows_with(entry, outcome))
        if scope != implied and not rows:
            return Found(NOTHING, absence=Absence.NOTHING_PASSES, filters=scope)
        return Found(How(Step.FILTER), targets=rows, filters=scope) if rows else None

    def _by_subject(self, wish: Wish, filters: Filters, text: str = "") -> Found:
        reading = self.interpreter.read(wish.subject)
        if not reading.slots and text:
            reading, wish = self.interpreter.read(text), replace(wish, kinds=())
        if (state := self.states.silent(reading, recommended=wish.recommended)) is not None:
            return Found(NOTHING, absence=Absence.NO_RECOMMENDATION, detail=state, filters=filters)
        if (parts := reading.whole_parts) and (found := self._parts(parts, reading, wish, filters)):
            return found
        judged = self._judged(reading, wish, filters)
        if judged.band is Band.NOTHING:
            themes = nearest_themes(self.catalogue, reading, self._entries(judged.ranking.places))
            absence = Absence.NOTHING_PASSES if filters else Absence.NOTHING_MATCHES
            return Found(NOTHING, absence=absence, filters=filters, themes=themes)
        hits = self._hits(judged, wish)
        step = Step.CLOSEST if judged.band is Band.CLOSEST else reading.step(hits[0].matched)
        unanswered = () if any(hit.entry.item.kind in wish.kinds for hit in hits) or filters.kinds else wish.kinds
        how = How(step, reading.corrections, reading.named, unanswered)
        several = wish.across or self.states.several(reading)
        clear = judged.band is Band.ANSWER and not several and is_clear(judged.ranking)
        return Found(how, hits, clear, wish.across, filters=judged.filters)

    def _judged(self, reading: Reading, wish: Wish, filters: Filters) -> "_Judged":
        """Ranked among the items of the states that are named, if any, unless nothing there answers the rest."""
        if (of_states := self.states.items_of(reading)) is not None:
            judged = self._ranked(reading.without("states"), wish, filters, of_states)
            if judged.band is not Band.NOTHING or not self.states.any_recommended(reading):
                return judged
        return self._ranked(reading, wish, filters)

    def _ranked(self, reading: Reading, wish: Wish, filters: Filters, among: Mask | None = None) -> "_Judged":
        """Ranked among the kinds that the words ask for, unless nothing there answers."""
        if wish.kinds and not filters.kinds:
            judged = self._ranked(reading, replace(wish, kinds=()), replace(filters, kinds=wish.kinds), among)
            if judged.band is Band.ANSWER:
                return judged
        ranking = rank(self.index, reading, both(self._mask(filters), among))
        return _Judged(reading, ranking, filters, self._band(ranking, reading))

    def _hits(self, judged: "_Judged", wish: Wish) -> tuple[Hit, ...]:
        reading, ranking = judged.reading, judged.ranking
        most = CLOSEST_HITS if judged.band is Band.CLOSEST else MOST_HITS
        places = ranking.places[:most][ranking.qualities[:most] >= LISTED * ranking.best]
        words = matched_words(self.index, reading.slots, places)
        hits = [
            Hit(entry, matched, asked_target(entry, reading, asked=wish.figure), figure=wish.figure)
            for entry, matched in zip(self._entries(places), words, strict=True)
        ]
        read = READ_FOR_FIGURES if wish.figure else 1
        hits[:read] = [replace(hit, fact=asked_fact(hit.entry, reading, figure=wish.figure)) for hit in hits[:read]]
        return spread(hits) if wish.across else tuple(hits)

    def _parts(self, parts: tuple[str, ...], reading: Reading, wish: Wish, filters: Filters) -> Found | None:
        """All items of some parts, in the document's order; None where there are none of the kinds asked for."""
        implied = replace(filters, parts=(*filters.parts, *parts), kinds=filters.kinds or wish.kinds)
        hits = tuple(Hit(entry) for entry in self.catalogue if implied.admit(self.catalogue, entry))
        return Found(How(Step.NAME, names=reading.named), hits, filters=implied) if hits else None

    def _band(self, ranking: Ranking, reading: Reading) -> Band:
        if len(ranking.places) and reading.only_names and self.states.several_recommended(reading):
            return Band.ANSWER
        return band_of(ranking, reading, self.index.rarity(0))

    def _mask(self, filters: Filters) -> Mask | None:
        return mask_of(self.index, labels_of(filters))

    def _entries(self, places: Iterable[int]) -> list[Entry]:
        return [self.entries[int(place)] for place in places]


@dataclass(frozen=True)
class _Judged:
    """A reading, the ranking that it gave among the items that pass the filters, and how sure that is."""

    reading: Reading
    ranking: Ranking
    filters: Filters
    band: Band


def spread(hits: list[Hit]) -> tuple[Hit, ...]:
    """The best hit of every document first, then the rest, each in their order."""
    firsts: dict[str, Hit] = {}
    for hit in hits:
        firsts.setdefault(hit.entry.document.id, hit)
    return (*firsts.values(), *(hit for hit in hits if firsts[hit.entry.document.id] is not hit))
