"""Text as Slack sends it, as the person typed it: entities and link marks undone, the mention of the app taken off."""

import html
import re

_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")
_LINK = re.compile(r"<(?:https?://|mailto:|tel:)[^|>]*\|([^>]*)>")
_BARE_LINK = re.compile(r"<((?:https?://|mailto:)[^|>]*)>")
_CHANNEL = re.compile(r"<#[A-Z0-9]+(?:\|([^>]*))?>")
_SPECIAL = re.compile(r"<!([a-z]+)(?:\^[^|>]*)?(?:\|([^>]*))?>")


def typed_text(text: str) -> str:
    """What somebody typed, from the text of a command, message or event."""
    if "<" not in text and "&" not in text:
        return text.strip()
    text = _MENTION.sub(" ", text)
    text = _LINK.sub(r"\1", text)
    text = _BARE_LINK.sub(r"\1", text)
    text = _CHANNEL.sub(lambda match: f"#{match[1] or ''}", text)
    text = _SPECIAL.sub(lambda match: match[2] or f"@{match[1]}", text)
    return html.unescape(text).strip()
