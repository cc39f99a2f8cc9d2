"""Text as it is parsed: one line of ordinary characters, of bounded length."""

import re
import unicodedata

MAX_TEXT = 2_000
"""Longer texts are cut here. A button carries as much, so none of its commands is cut."""


def clean(text: str) -> str:
    """One line of at most MAX_TEXT characters, without control characters or a leading slash command."""
    text = unicodedata.normalize("NFKC", text[: 2 * MAX_TEXT])
    text = "".join(
        " " if unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Cs"} else character for character in text
    )
    text = re.sub(r"^\s*/hrplan\b", "", text, flags=re.IGNORECASE)
    return " ".join(text.split())[:MAX_TEXT].strip()
