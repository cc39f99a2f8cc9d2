"""The search: from a text to what was found, and how."""

from dataclasses import dataclass, replace

from catalogue.answers import Absence, Hit, How, Step
from catalogue.catalogue import Catalogue
from catalogue.models.context import VocabularyKind
from catalogue.queries import Filters
from catalogue.search.banding import Band, band_of, is_clear
from catalogue.search.fields import labels_of
from catalogue.search.found import NOTHING, Found
from catalogue.search.index import Index, Mask
from catalogue.search.interpreting import Interpreter
from catalogue.search.ranking import Ranking, mask_of, matched_words, rank
from catalogue.search.reading import Label, Reading
from catalogue.search.talk import small_talk
from catalogue.search.targets import asked_target, rows_with
from catalogue.search.themes import nearest_themes
from catalogue.search.wishes import Wish, read_wish

MOST_HITS = 30
LISTED = 0.3
"""Items are listed down to this share of the best score."""
CLOSEST_HITS = 5


@dataclass(frozen=True)
class IndexFinder:
    """Searches one catalogue through its index."""

    catalogue: Catalogue
    index: Index
    interpreter: Interpreter

    def find(self, text: str, filters: Filters) -> Found:
        """What a text means, among the items that pass the filters."""
        if (talk := small_talk(text)) is not None:
            return Found(NOTHING, talk=talk, filters=filters)
        wish = read_wish(text)
        if wish.outcome is not None:
            found = self._by_outcome(wish, filters)
            if found is not None:
                return found
            wish = replace(wish, subject=text, kinds=())
        reading = self.interpreter.read(wish.subject)
        if not reading.slots:
            reading, wish = self.interpreter.read(text), replace(wish, kinds=())
        if (silent := self._silent_state(reading, wish)) is not None:
            return Found(NOTHING, absence=Absence.NO_RECOMMENDATION, detail=silent, filters=filters)
        if part := self._whole_part(reading):
            return self._listed(part, reading, filters)
        return self._ranked(reading, wish, filters)

    def _ranked(self, reading: Reading, wish: Wish, filters: Filters) -> Found:
        ranking, implied = self._rank(reading, wish, filters)
        band = self._band(ranking, reading)
        if band is Band.NOTHING:
            absence = Absence.NOTHING_PASSES if filters else Absence.NOTHING_MATCHES
            themes = nearest_themes(self.catalogue, reading, ranking, self.index)
            return Found(NOTHING, absence=absence, filters=filters, themes=themes)
        hits = self._hits(ranking, reading, wish, band)
        step = Step.CLOSEST if band is Band.CLOSEST else self._step(reading)
        how = How(step, reading.corrections, tuple(match.text for match in reading.names))
        clear = band is Band.ANSWER and not wish.across and is_clear(ranking)
        return Found(how, hits, clear, wish.across, filters=implied)

    def _rank(self, reading: Reading, wish: Wish, filters: Filters) -> tuple[Ranking, Filters]:
        """Ranked among the kinds that the words ask for, unless nothing there answers."""
        if wish.kinds and not filters.kinds:
            implied = replace(filters, kinds=wish.kinds)
            ranking = rank(self.index, reading, self._mask(implied))
            if self._band(ranking, reading) is Band.ANSWER:
                return ranking, implied
        return rank(self.index, reading, self._mask(filters)), filters

    def _band(self, ranking: Ranking, reading: Reading) -> Band:
        return band_of(ranking, reading, self.index.rarity(0))

    def _mask(self, filters: Filters) -> Mask | None:
        return mask_of(self.index, labels_of(filters))

    def _hits(self, ranking: Ranking, reading: Reading, wish: Wish, band: Band) -> tuple[Hit, ...]:
        most = CLOSEST_HITS if band is Band.CLOSEST else MOST_HITS
        places = ranking.places[:most][ranking.qualities[:most] >= LISTED * ranking.best]
        words = matched_words(self.index, reading.slots, places)
        entries = [self.catalogue.entries[self.index.items[place]] for place in places]
        hits = [
            Hit(entry, matched, asked_target(entry, reading, asked=wish.figure))
            for entry, matched in zip(entries, words, strict=True)
        ]
        return spread(hits) if wish.across else tuple(hits)

    @staticmethod
    def _step(reading: Reading) -> Step:
        if reading.corrections:
            return Step.CORRECTED
        if any(slot.typed.startswith("=") for slot in reading.slots):
            return Step.FIGURE
        return Step.NAME if reading.only_names else Step.WORDS

    def _silent_state(self, reading: Reading, wish: Wish) -> str | None:
        """The name of a state that is asked for its recommendation, or alone, and made none."""
        for match in reading.names:
            for label in match.meanings:
                if label.field == "states" and not self.index.count(label.term):
                    mentioned = any(self.index.count(term) for term in reading.terms_of(match.text))
                    if wish.recommended or (reading.only_names and not mentioned):
                        return self.catalogue.terms[VocabularyKind.STATE][label.value].name
        return None

    def _whole_part(self, reading: Reading) -> list[Label]:
        """The parts that a question names and says nothing beside."""
        if not reading.only_names or reading.corrections:
            return []
        return [label for match in reading.names for label in match.meanings if label.field == "parts"]

    def _listed(self, parts: list[Label], reading: Reading, filters: Filters) -> Found:
        implied = replace(filters, parts=(*filters.parts, *(label.value for label in parts)))
        mask = self._mask(implied)
        entries = (
            [self.catalogue.entries[self.index.items[place]] for place in mask.nonzero()[0].tolist()]
            if mask is not None
            else []
        )
        if not entries:
            return Found(NOTHING, absence=Absence.NOTHING_PASSES, filters=implied)
        how = How(Step.NAME, names=tuple(match.text for match in reading.names))
        return Found(how, tuple(Hit(entry) for entry in entries), filters=implied)

    def _by_outcome(self, wish: Wish, filters: Filters) -> Found | None:
        """The targets with the verdict that is asked for, of the items that the rest of the question is about."""
        implied = replace(filters, verdicts=(wish.outcome,)) if wish.outcome else filters
        reading = self.interpreter.read(wish.subject)
        mask = self._mask(implied)
        if reading.weight < 1:
            places = mask.nonzero()[0].tolist() if mask is not None else []
        else:
            ranking = rank(self.index, reading, mask)
            if self._band(ranking, reading) is not Band.ANSWER:
                return None
            places = [place for place, share in zip(ranking.places, ranking.covered, strict=True) if share > 0.5]
        entries = [self.catalogue.entries[self.index.items[place]] for place in places]
        rows = tuple(row for entry in entries for row in rows_with(entry, wish.outcome)) if wish.outcome else ()
        return Found(How(Step.FILTER), targets=rows, filters=implied) if rows else None


def spread(hits: list[Hit]) -> tuple[Hit, ...]:
    """The best hit of every document first, then the rest, each in their order."""
    firsts: dict[str, Hit] = {}
    for hit in hits:
        firsts.setdefault(hit.entry.document.id, hit)
    return (*firsts.values(), *(hit for hit in hits if firsts[hit.entry.document.id] is not hit))
