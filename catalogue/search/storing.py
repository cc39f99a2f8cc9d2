"""Keeps a built index in a file, so that a start is fast: a header in msgpack, then the arrays as they lie in memory.

A file is named by the hash of the data and of the code that built it. What can't be read, for whatever reason, is as if
it weren't there: the index is built again.
"""

import hashlib
import mmap
import tempfile
import zlib
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from io import SEEK_CUR
from pathlib import Path
from typing import Any, BinaryIO

import msgpack  # type: ignore[import-untyped]
import numpy as np
from numpy.typing import NDArray

from catalogue.search.index import Asked, Index, Rows, Sentences
from catalogue.search.meaning import SIZE

MAGIC = b"hrplan-index-2\n\0"
ALIGNMENT = 64
PIECE = 1 << 20
_TYPES = {
    "starts": "<i8",
    "places": "<i4",
    "strengths": "<f2",
    "owned": "?",
    "word_counts": "<i4",
    "sentence_starts": "<i8",
    "sentences": "<u2",
    "asked_starts": "<i8",
    "asked": "<f4",
    "unanswered": "<f4",
}


@cache
def code_version() -> str:
    """A hash of all code and word data that an index is built with, in hex."""
    digest = hashlib.sha256()
    package = files("catalogue")
    for source in (package, package.joinpath("search"), package.joinpath("search", "data")):
        for path in sorted(source.iterdir(), key=lambda each: each.name):
            if path.name.endswith((".py", ".bin", ".npy", ".txt")):
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def cached_index(folder: Path, fingerprint: str, build: Callable[[], Index]) -> Index:
    """The index of some data: from the cache folder, else built and kept there if the folder can be written.

    Args:
        folder: of cache files; made where it is missing.
        fingerprint: the hash of the data.
        build: makes the index where there is no usable file.
    """
    path = folder / f"index-{fingerprint[:16]}-{code_version()[:16]}.bin"
    index = read_index(path)
    if index is None:
        index = build()
        write_index(path, index)
    return index


def write_index(path: Path, index: Index) -> bool:
    """Write an index: to a temporary file, which then takes the name. False where the folder can't be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".index-", delete=False) as file:
            try:
                for part in _packed(index):
                    file.write(part)
                file.close()
                Path(file.name).replace(path)
            except OSError:
                Path(file.name).unlink(missing_ok=True)
                raise
    except OSError:
        return False
    return True


def _packed(index: Index) -> list[bytes]:
    arrays: dict[str, NDArray[Any]] = {
        "starts": index.rows.starts,
        "places": index.rows.places,
        "strengths": index.rows.strengths,
        "owned": index.owned,
        "word_counts": index.word_counts,
        "sentence_starts": index.sentences.starts,
        "sentences": index.sentences.terms,
        "asked_starts": index.asked.starts,
        "asked": index.asked.meanings.ravel(),
        "unanswered": index.asked.unanswered.ravel(),
    }
    body = b""
    spans: dict[str, list[int]] = {}
    for name, values in arrays.items():
        body += b"\0" * (-len(body) % ALIGNMENT)
        spans[name] = [len(body), len(values)]
        body += values.astype(_TYPES[name]).tobytes()
    lists = {"size": index.size, "terms": list(index.terms), "words": list(index.words)}
    header = msgpack.packb({**lists, "families": index.families, "spans": spans})
    start = len(MAGIC) + 16 + len(header)
    padding = b"\0" * (-start % ALIGNMENT)
    checksum = zlib.crc32(body, zlib.crc32(padding, zlib.crc32(header)))
    sizes = len(header).to_bytes(8, "little") + checksum.to_bytes(8, "little")
    return [MAGIC, sizes, header, padding, body]


def read_index(path: Path) -> Index | None:
    """An index from a file, its arrays mapped rather than read; None where there is none, or none that is whole."""
    try:
        with path.open("rb") as file:
            if not _is_whole(file):
                return None
            content = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        return _unpacked(content)
    except (OSError, ValueError, KeyError, TypeError, msgpack.exceptions.UnpackException):
        return None


def _is_whole(file: BinaryIO) -> bool:
    """Whether a file is an index and all there; it is read in pieces, so that nothing of it stays in memory."""
    if file.read(len(MAGIC)) != MAGIC:
        return False
    file.seek(8, SEEK_CUR)
    expected, checksum = int.from_bytes(file.read(8), "little"), 0
    while piece := file.read(PIECE):
        checksum = zlib.crc32(piece, checksum)
    return checksum == expected


def _unpacked(content: memoryview) -> Index:
    start = len(MAGIC) + 16
    size = int.from_bytes(content[len(MAGIC) : len(MAGIC) + 8], "little")
    packed, body = content[start : start + size], content[start + size + (-(start + size) % ALIGNMENT) :]
    header: dict[str, Any] = msgpack.unpackb(packed)
    arrays = {name: _array(body, name, *span) for name, span in header["spans"].items()}
    rows = Rows(arrays["starts"], arrays["places"], arrays["strengths"])
    sentences = Sentences(arrays["sentence_starts"], arrays["sentences"])
    asked = Asked(arrays["asked_starts"], arrays["asked"].reshape(-1, SIZE), arrays["unanswered"].reshape(-1, SIZE))
    return Index(
        header["size"],
        header["terms"],
        rows,
        arrays["owned"],
        sentences,
        asked,
        header["words"],
        arrays["word_counts"],
        header["families"],
    )


def _array(body: memoryview, name: str, offset: int, count: int) -> NDArray[Any]:
    return np.frombuffer(body, _TYPES[name], count, offset)
