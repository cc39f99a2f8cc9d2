from pathlib import Path

import numpy as np
import pytest

from catalogue.search.index import Index
from catalogue.search.storing import MAGIC, cached_index, code_version, read_index, write_index
from tests.unit.catalogue.search.builders import an_index


def same(one: Index, other: Index) -> bool:
    arrays = (
        (one.rows.starts, other.rows.starts),
        (one.rows.places, other.rows.places),
        (one.rows.strengths, other.rows.strengths),
        (one.owned, other.owned),
        (one.word_counts, other.word_counts),
        (one.sentences.starts, other.sentences.starts),
        (one.sentences.terms, other.sentences.terms),
        (one.asked.starts, other.asked.starts),
        (one.asked.meanings, other.asked.meanings),
        (one.asked.unanswered, other.asked.unanswered),
    )
    lists = list(one.terms) == list(other.terms) and list(one.words) == list(other.words)
    return lists and one.size == other.size and all(np.array_equal(*pair) for pair in arrays)


def never() -> Index:
    raise AssertionError("the index should have come from the cache")


def test_read_index_gives_back_what_was_written(tmp_path: Path) -> None:
    assert write_index(tmp_path / "index.bin", an_index())
    read = read_index(tmp_path / "index.bin")
    assert read is not None
    assert same(read, an_index())
    assert {shared: list(stems) for shared, stems in read.families.items()} == an_index().families


def test_cached_index_builds_once(tmp_path: Path) -> None:
    cached_index(tmp_path / "cache", "f" * 64, an_index)
    assert same(cached_index(tmp_path / "cache", "f" * 64, never), an_index())
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [f"index-{'f' * 16}-{code_version()[:16]}.bin"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: b"something else entirely, but long enough to hold a header",
        lambda content: content[:-1],
        lambda content: content[: len(MAGIC)],
        lambda content: content[:-5] + bytes([content[-5] ^ 1]) + content[-4:],
        lambda content: content[: len(MAGIC)] + b"\xff" * 16 + content[len(MAGIC) + 16 :],
    ],
)
def test_cached_index_builds_again_what_is_damaged(tmp_path: Path, damage) -> None:
    cached_index(tmp_path, "f" * 64, an_index)
    (path,) = tmp_path.iterdir()
    path.write_bytes(damage(path.read_bytes()))
    assert read_index(path) is None
    assert same(cached_index(tmp_path, "f" * 64, an_index), an_index())
    assert read_index(path) is not None


def test_cached_index_builds_where_it_cannot_write(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert not write_index(tmp_path / "file" / "index.bin", an_index())
    assert same(cached_index(tmp_path / "file", "f" * 64, an_index), an_index())


def test_write_index_leaves_nothing_behind_where_the_name_is_taken(tmp_path: Path) -> None:
    (tmp_path / "index.bin" / "inside").mkdir(parents=True)
    assert not write_index(tmp_path / "index.bin", an_index())
    assert [path.name for path in tmp_path.iterdir()] == ["index.bin"]
