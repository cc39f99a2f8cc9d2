"""How well the search answers judged questions, beside three known engines: `python -m benchmarks.evaluate`.

The questions are tests/search/queries.jsonl; nobody tunes on all of them. Half of them, chosen by a hash of their ids,
may be looked at one by one (`--misses`), the other half only in total.
"""

import hashlib
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.baselines import fts5_search, rapidfuzz_search, tantivy_search
from bot.parsing.parse import parse
from bot.parsing.selecting import Grammar
from bot.places import seeds_folder
from bot.requests import Digest, Export, Settings
from catalogue.answering import Desk, answer
from catalogue.answers import items_of
from catalogue.catalogue import Catalogue
from catalogue.library import Library
from catalogue.loading import load_catalogue
from catalogue.names import Names
from catalogue.search.fields import asked_texts, weighted_texts
from catalogue.search.opening import build_finder

QUERIES = Path(__file__).resolve().parent.parent / "tests" / "search" / "queries.jsonl"
LIMIT = 10
CLASSES = ("lookup", "lexical", "typo", "paraphrase", "chinese", "entity", "cross", "none")


@dataclass(frozen=True)
class Query:
    """A judged question: `relevant` items answer it, `acceptable` ones are no mistake at the top."""

    id: str
    kind: str
    text: str
    relevant: frozenset[str]
    acceptable: frozenset[str]

    @property
    def tuned(self) -> bool:
        """Whether it belongs to the half that may be looked at."""
        return hashlib.sha256(self.id.encode()).digest()[0] % 2 == 0


@dataclass(frozen=True)
class Scores:
    """Means over questions: `empty` is the share answered with nothing, right where there is nothing."""

    count: int
    top1: float
    mrr: float
    recall: float
    empty: float


def read_queries(path: Path = QUERIES) -> list[Query]:
    """The judged questions; chapter VII has no sections, which older identifiers write as section 0."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        Query(row["id"], row["class"], row["query"], _ids(row["relevant"]), _ids(row["acceptable"])) for row in rows
    ]


def _ids(written: Sequence[str]) -> frozenset[str]:
    return frozenset(item.replace("VII.0.", "VII.") for item in written)


def own_search(catalogue: Catalogue) -> Callable[[str], list[str]]:
    """The whole path of the app: parse, answer, and the items of the answer."""
    desk = Desk(catalogue, build_finder(catalogue), Library())
    grammar = Grammar(catalogue, Names(catalogue))

    def search(text: str) -> list[str]:
        request = parse(text, grammar)
        if isinstance(request, Digest | Export | Settings):
            return []
        return [entry.id for entry in items_of(answer(desk, request))][:LIMIT]

    return search


def scores_of(queries: Sequence[Query], answers: Mapping[str, Sequence[str]]) -> Scores:
    """The scores of some questions."""
    rows = [_score(query, list(dict.fromkeys(answers[query.id]))[:LIMIT]) for query in queries]
    means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    return Scores(len(rows), *means)


def _score(query: Query, found: Sequence[str]) -> tuple[float, float, float, float]:
    top1 = float(bool(found) and found[0] in query.relevant | query.acceptable)
    mrr = next((1 / rank for rank, item in enumerate(found, 1) if item in query.relevant), 0.0)
    recall = len(query.relevant.intersection(found)) / max(1, min(LIMIT, len(query.relevant)))
    return top1, mrr, recall, float(not found)


def print_table(name: str, queries: Sequence[Query], answers: Mapping[str, Sequence[str]]) -> None:
    """One table: a row for each class, then all questions that have an answer."""
    print(f"\n{name:12}{'n':>6}{'top-1':>9}{'MRR@10':>9}{'recall@10':>11}{'empty':>8}")
    for kind in (*CLASSES, "all"):
        chosen = [query for query in queries if query.kind == kind or (kind == "all" and query.kind != "none")]
        if not chosen:
            continue
        scores = scores_of(chosen, answers)
        ranked = "" if kind == "none" else f"{scores.top1:9.3f}{scores.mrr:9.3f}{scores.recall:11.3f}"
        print(f"{kind:12}{scores.count:6}{ranked:29}{scores.empty:8.3f}")


def evaluate(queries: Sequence[Query], catalogue: Catalogue) -> dict[str, dict[str, list[str]]]:
    """The answers of every engine, by engine and question; prints how long each took."""
    texts = [
        (entry.id, "\n".join(text for _, text in (*weighted_texts(catalogue, entry), *asked_texts(entry))))
        for entry in catalogue
    ]
    engines = {
        "hrplan": own_search(catalogue),
        "tantivy": tantivy_search(texts),
        "FTS5": fts5_search(texts),
        "WRatio": rapidfuzz_search(texts),
    }
    answers: dict[str, dict[str, list[str]]] = {}
    for name, search in engines.items():
        times = []
        answers[name] = {}
        for query in queries:
            start = time.perf_counter()
            answers[name][query.id] = search(query.text)
            times.append((time.perf_counter() - start) * 1000)
        times.sort()
        print(f"{name:8} median {times[len(times) // 2]:7.2f} ms   p99 {times[int(len(times) * 0.99)]:7.2f} ms")
    return answers


def main(arguments: Sequence[str] = ()) -> None:
    """Evaluate and print."""
    queries, catalogue = read_queries(), load_catalogue(seeds_folder())
    print(f"{len(queries)} questions, {len(catalogue)} items; 'empty' is right for 'none' and wrong elsewhere")
    answers = evaluate(queries, catalogue)
    for name, found in answers.items():
        print_table(name, queries, found)
    for name, half in (("tuned on", True), ("not looked at", False)):
        print_table(f"hrplan, {name}", [query for query in queries if query.tuned is half], answers["hrplan"])
    if "--misses" in arguments:
        for query in (query for query in queries if query.tuned):
            found = answers["hrplan"][query.id]
            if (found[:1] or [""])[0] not in (query.relevant | query.acceptable or {""}):
                print(f"{query.kind}: {query.text!r}: wanted {sorted(query.relevant)}, found {found[:5]}")


if __name__ == "__main__":
    main(sys.argv[1:])
