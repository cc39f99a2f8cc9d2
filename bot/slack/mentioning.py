"""Which items any message is about: those it names by number, then those that its sentences find.

Up to twenty searches are made for one message. Other requests are acknowledged between them.
"""

import asyncio
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

from bot.conversation import Conversation, Preferences
from bot.parsing.references import parse_references
from bot.render.lookup import Mentioned, hits_of
from bot.slack.incoming import typed_text
from catalogue.answers import Answer, Card, Hit, ItemList, Step
from catalogue.queries import Search

MOST_TEXT = 4_000
MOST_SEARCHES = 20
MOST_ITEMS = 10
PER_SENTENCE = 4
_SURE = {Step.REFERENCE, Step.NAME, Step.FIGURE, Step.WORDS, Step.CORRECTED}

_SENTENCE = re.compile(r"(?<=[.!?。！？;；])\s+|\n+")
_CLAUSE = re.compile(r"[,;:，；：]\s*|\s+(?:but|while|whereas|although|and|or)\s+", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?:indicators?|ind|commitments?|progress|cango|beijing|rec(?:ommendation)?s?|upr)[\s:#]+(?:no\.? ?)?"
    r"[0-9IVX][\w.\-]*|\b28\.\d{1,3}\b|\b(?:IV|VII|VI|V)\.\d{1,2}(?:\.\d{1,2})?\b|指标\s*\d+",
    re.IGNORECASE,
)


def text_of(message: dict[str, Any]) -> str:
    """What a message says: its text, else that of its blocks and attachments, which apps often use alone."""
    written = str(message.get("text") or "")
    if not written.strip():
        written = "\n".join([*_texts(message.get("blocks")), *_texts(message.get("attachments"))])
    return typed_text(written[:MOST_TEXT])


def _texts(value: object) -> Iterator[str]:
    """Every text inside blocks or attachments, in reading order."""
    if isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str) and key in {"text", "fallback", "title", "pretext"}:
                yield inner
            elif isinstance(inner, dict | list):
                yield from _texts(inner)


async def items_on(conversation: Conversation, said: str, preferences: Preferences) -> tuple[Mentioned, ...]:
    """The items that a text is about, the surest first, each once."""
    found: dict[str, Mentioned] = {}
    for each in (*_named(conversation, said), *await _searched(conversation, said, preferences)):
        found.setdefault(each.entry.id, each)
    return tuple(found.values())[:MOST_ITEMS]


def _named(conversation: Conversation, said: str) -> Iterator[Mentioned]:
    catalogue = conversation.desk.catalogue
    for match in _NAMED.finditer(said):
        references = parse_references(match.group().rstrip(".,;:-"), catalogue)
        for item in references.items[:PER_SENTENCE] if references else ():
            if item in catalogue.entries:
                yield Mentioned(catalogue.entries[item], (match.group().strip(),), by_number=True)


async def _searched(conversation: Conversation, said: str, preferences: Preferences) -> list[Mentioned]:
    """What the sentences find, or their clauses where they aren't sure: the best of each first, then the next ones."""
    waiting = deque((text, True) for text in dict.fromkeys(_split(_SENTENCE, said)))
    found = []
    for _ in range(MOST_SEARCHES):
        if not waiting:
            break
        text, is_sentence = waiting.popleft()
        hits, sure = _hits(conversation.reply(Search(text[:500]), preferences).answer)
        found.append([hit for hit in hits_of(hits, PER_SENTENCE) if (is_sentence and sure) or _says_enough(hit)])
        if is_sentence and not sure:
            waiting.extendleft((clause, False) for clause in reversed(_split(_CLAUSE, text)))
        await asyncio.sleep(0)
    return [hits[rank] for rank in range(PER_SENTENCE) for hits in found if rank < len(hits)]


def _says_enough(found: Mentioned) -> bool:
    """Whether two words led to an item: one word of a part of a sentence, or of a doubtful one, is chance."""
    return sum(1 if word.isascii() else len(word) // 2 for word in found.words) > 1


def _split(at: re.Pattern[str], text: str) -> list[str]:
    return [part.strip() for part in at.split(text) if len(part.strip()) > 3]


def _hits(found: Answer) -> tuple[tuple[Hit, ...], bool]:
    """What a search found, and whether it is sure of that."""
    match found:
        case Card():
            return (Hit(found.entry, found.matched), *found.others), found.how.step in _SURE
        case ItemList():
            return found.hits, found.how.step in _SURE
        case _:
            return (), False
