"""The search over 250,000 varied records, through the catalogue's own code path, beside tantivy and FTS5.

The records are made up: words of the English list in the frequencies of natural language, states, themes, Chinese
titles. Nothing of them is in the package. `python -m benchmarks.scale 20000` takes fewer.
"""

import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from benchmarks.baselines import Search, fts5_search, tantivy_search
from bot.places import seeds_folder
from catalogue.catalogue import Catalogue, Entry
from catalogue.loading import load_catalogue
from catalogue.models.context import VocabularyKind
from catalogue.models.items import Recommendation, Wordings
from catalogue.queries import Filters
from catalogue.search.fields import asked_texts, weighted_texts
from catalogue.search.lexicon import english
from catalogue.search.opening import build_finder

RECORDS = 250_000
VOCABULARY = 51_000
WORDS = 35
"""Words of a record's text, about as many as in a recommendation of the UN's index."""
QUESTIONS = 500
CHARACTERS = 3_000
SEED = 20261121


@dataclass(frozen=True)
class Questions:
    """Three sets of questions on the same records."""

    clean: list[str]
    misspelt: list[str]
    chinese: list[str]


class Maker:
    """Makes records and questions about them, the same ones every time."""

    def __init__(self) -> None:
        self._random = random.Random(SEED)
        words = sorted((*english().common, *english().other))
        self._random.shuffle(words)
        self._words = words[:VOCABULARY]
        self._weights = _falling(VOCABULARY)
        self._pairs = [
            chr(0x4E00 + self._random.randrange(CHARACTERS)) + chr(0x4E00 + self._random.randrange(CHARACTERS))
            for _ in range(CHARACTERS)
        ]

    def entries(self, base: Catalogue, count: int) -> Iterator[Entry]:
        """Recommendations by any state on any theme."""
        template = base.of_kind("upr")[0]
        states = list(base.terms[VocabularyKind.STATE])
        themes = list(base.terms[VocabularyKind.THEME])
        for number in range(count):
            words = self._some(WORDS)
            item = Recommendation(
                number=f"{1 + number // 900}.{1 + number % 900}",
                title=" ".join(words[:5])[:70],
                title_zh="".join(self._random.choices(self._pairs, k=4)),
                recommendation=" ".join(words),
                states=(self._random.choice(states),),
                keywords=Wordings(en=tuple(" ".join(self._some(2)) for _ in range(2))),
                themes=(self._random.choice(themes),),
                lines=((1, 1),),
            )
            yield replace(template, item=item, related=())

    def _some(self, count: int) -> list[str]:
        return self._random.choices(self._words, cum_weights=self._weights, k=count)

    def questions(self, entries: Sequence[Entry]) -> Questions:
        """Three or four rarer words of a record, the same with a slip in one, and half of its Chinese title."""
        clean, misspelt, chinese = [], [], []
        rank = {word: place for place, word in enumerate(self._words)}
        for entry in self._random.sample(entries, QUESTIONS):
            words = sorted(set(entry.item.statement.split()), key=rank.__getitem__)[-8:]
            chosen = self._random.sample(words, min(len(words), self._random.choice((3, 4))))
            clean.append(" ".join(chosen))
            longest = max(chosen, key=len)
            misspelt.append(clean[-1].replace(longest, self._slip(longest)))
            chinese.append((entry.item.title_zh or "")[:4])
        return Questions(clean, misspelt, chinese)

    def _slip(self, word: str) -> str:
        place = self._random.randrange(1, max(2, len(word) - 1))
        return word[:place] + word[place + 1 : place + 2] + word[place : place + 1] + word[place + 2 :]


def _falling(count: int) -> list[float]:
    """Cumulative weights of Zipf's law."""
    total, weights = 0.0, []
    for rank in range(1, count + 1):
        total += 1 / (rank + 2.7)
        weights.append(total)
    return weights


def memory() -> float:
    """Megabytes that this process holds."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def timed(make: Callable[[], Search]) -> tuple[Search, float, float]:
    """What a function makes, the seconds it takes, and the megabytes that remain."""
    before, start = memory(), time.perf_counter()
    made = make()
    seconds = time.perf_counter() - start
    return made, seconds, memory() - before


def latencies(search: Search, questions: Sequence[str]) -> tuple[float, float, float]:
    """Median and 99th percentile in milliseconds, and the share of questions that found anything."""
    times, found = [], 0
    for question in questions:
        start = time.perf_counter()
        found += bool(search(question))
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times), sorted(times)[int(0.99 * len(times))], found / len(questions)


def own(catalogue: Catalogue, cache: Path) -> Search:
    """The project's search, its index built or taken from the cache."""
    finder = build_finder(catalogue, cache)
    return lambda question: [hit.entry.id for hit in finder.find(question, Filters()).hits[:10]]


def main(count: int = RECORDS) -> None:
    """Build, measure, print."""
    maker = Maker()
    base = load_catalogue(seeds_folder())
    entries = {entry.id: entry for entry in maker.entries(base, count)}
    catalogue = replace(base, entries=MappingProxyType(entries), fingerprint=f"{count:064x}")
    questions = maker.questions(list(entries.values()))
    texts = [
        (entry.id, "\n".join(text for _, text in (*weighted_texts(catalogue, entry), *asked_texts(entry))))
        for entry in catalogue
    ]
    print(f"{count:,} records, {QUESTIONS} questions of each kind; records and texts take {memory():.0f} MB")
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        _, building, _ = timed(lambda: own(catalogue, cache))
        size = sum(path.stat().st_size for path in cache.iterdir()) / 1e6
        english.cache_clear()
        search, start, held = timed(lambda: own(catalogue, cache))
        print(f"hrplan   built in {building:.1f} s, {size:.0f} MB on disk; opened from there in {start:.2f} s")
        rows = {"hrplan": _measured(search, questions)}
        print(f"         {memory():.0f} MB with everything, {held:.0f} MB more after opening")
    engines: dict[str, Callable[[], Search]] = {
        "tantivy": lambda: tantivy_search(texts, fuzzy=False),
        "... fuzzy": lambda: tantivy_search(texts),
        "FTS5": lambda: fts5_search(texts),
    }
    for name, make in engines.items():
        other, building, held = timed(make)
        print(f"{name:9} built in {building:.1f} s, {held:.0f} MB in memory")
        rows[name] = _measured(other, questions)
    _print(rows)


def _measured(search: Search, questions: Questions) -> dict[str, tuple[float, float, float]]:
    kinds = {"clean": questions.clean, "misspelt": questions.misspelt, "Chinese": questions.chinese}
    for question in questions.clean[:20]:
        search(question)
    return {kind: latencies(search, asked) for kind, asked in kinds.items()}


def _print(rows: dict[str, dict[str, tuple[float, float, float]]]) -> None:
    """Latencies, and how many times longer than hrplan's medians the others take."""
    print(f"{'':10}{'':10}{'p50 ms':>9}{'p99 ms':>9}{'found':>8}{'p50 / hrplan':>14}")
    for kind in ("clean", "misspelt", "Chinese"):
        for name, measured in rows.items():
            median, high, found = measured[kind]
            ratio = median / rows["hrplan"][kind][0]
            print(f"{kind:10}{name:10}{median:9.2f}{high:9.2f}{found:8.0%}{ratio:14.2f}")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))
