"""Makes the word data of `catalogue/search/data/` from its sources. Run by hand; the output is committed.

apt-get download scowl && dpkg-deb -x scowl_*.deb scowl           (SCOWL 2020.12.07, see data/NOTICE)
pip download --no-deps opencc-python-reimplemented==0.1.7, unzip    (OpenCC's TSCharacters.txt, Apache 2.0)
python tools/build_word_data.py scowl/usr/share/dict/scowl opencc/dictionary/TSCharacters.txt
"""

import re
import sys
import unicodedata
import zlib
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "catalogue" / "search" / "data"
COMMON, ALL = 35, 60
"""SCOWL sizes: up to 35 for words that everybody knows, up to 60 for any word."""


def scowl_words(folder: Path, size: int) -> set[str]:
    """The words of both spellings up to a size, folded; no names, no abbreviations, nothing under three letters."""
    words: set[str] = set()
    for path in folder.iterdir():
        name, _, level = path.name.partition(".")
        if name in {"english-words", "american-words", "british-words", "british_z-words"} and int(level) <= size:
            for line in path.read_text("latin-1").splitlines():
                folded = unicodedata.normalize("NFKD", line).encode("ascii", "ignore").decode().lower()
                if re.fullmatch(r"[a-z]{3,}", folded):
                    words.add(folded)
    return words


def write_english(folder: Path) -> None:
    """`english.bin`: two sorted lists of words, joined by line feeds and parted by an empty line, deflated."""
    common, every = scowl_words(folder, COMMON), scowl_words(folder, ALL)
    text = "\n".join(sorted(common)) + "\n\n" + "\n".join(sorted(every - common))
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


if __name__ == "__main__":
    write_english(Path(sys.argv[1]))
    write_traditional(Path(sys.argv[2]))
