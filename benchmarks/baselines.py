"""The search engines that the project's own search is held against, on the same texts in the same run."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

import tantivy
from rapidfuzz import fuzz, process

Texts: TypeAlias = Sequence[tuple[str, str]]
"""Identifier and joined text of every item."""
Search: TypeAlias = Callable[[str], list[str]]
"""From a question to the identifiers of at most ten items, best first; none where nothing matches."""

LIMIT = 10
FUZZY_LENGTH = 5
"""Words of this length and longer may be misspelt for tantivy's fuzzy terms; distance 1, from 9 letters 2."""


def rapidfuzz_search(texts: Texts) -> Search:
    """WRatio over the texts: always answers."""
    ids, bodies = [item for item, _ in texts], [body.lower() for _, body in texts]

    def search(question: str) -> list[str]:
        found = process.extract(question.lower(), bodies, scorer=fuzz.WRatio, limit=LIMIT)
        return [ids[place] for _, _, place in found]

    return search


def fts5_search(texts: Texts) -> Search:
    """SQLite FTS5 with Porter stems, any word may match."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE items USING fts5(id UNINDEXED, body, tokenize='porter unicode61')")
    database.executemany("INSERT INTO items VALUES (?, ?)", texts)
    database.commit()

    def search(question: str) -> list[str]:
        words = " OR ".join(f'"{word}"' for word in _words(question))
        sql = "SELECT id FROM items WHERE items MATCH ? ORDER BY rank LIMIT ?"
        return [row[0] for row in database.execute(sql, (words, LIMIT))] if words else []

    return search


def tantivy_search(texts: Iterable[tuple[str, str]], *, fuzzy: bool = True) -> Search:
    """Tantivy with English stems, any word may match; with fuzzy terms beside the stems where asked."""
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("id", stored=True, tokenizer_name="raw")
    schema.add_text_field("stems", tokenizer_name="en_stem")
    schema.add_text_field("words", tokenizer_name="default")
    built = schema.build()
    index = tantivy.Index(built)
    writer = index.writer(heap_size=200_000_000, num_threads=1)
    for item, body in texts:
        writer.add_document(tantivy.Document(id=item, stems=body, words=body if fuzzy else ""))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(question: str) -> list[str]:
        words = _words(question)
        if not words:
            return []
        query = index.parse_query(" ".join(words), ["stems"])
        if fuzzy:
            near = [
                tantivy.Query.fuzzy_term_query(built, "words", word, distance=1 if len(word) < 9 else 2)
                for word in words
                if len(word) >= FUZZY_LENGTH
            ]
            query = tantivy.Query.boolean_query([(tantivy.Occur.Should, each) for each in (query, *near)])
        return [searcher.doc(address)["id"][0] for _, address in searcher.search(query, LIMIT).hits]

    return search


def _words(question: str) -> list[str]:
    return re.findall(r"\w+", question.lower())
