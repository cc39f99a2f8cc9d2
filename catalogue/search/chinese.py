"""Chinese writing: traditional characters are read as simplified ones."""

from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[int, str]:
    """From `traditional.txt`: two characters a line, the traditional one first."""
    text = files("catalogue.search").joinpath("data", "traditional.txt").read_text(encoding="utf-8")
    return {ord(line[0]): line[1] for line in text.splitlines() if not line.startswith("#")}


def simplified(text: str) -> str:
    """The text in simplified characters; anything else is left alone."""
    return text if text.isascii() else text.translate(_table())
