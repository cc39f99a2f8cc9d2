"""Follow-ups: "and the next one?", "exact wording", "下一条" mean the item that was shown last.

Only a text that says nothing but this is one; "compare air quality" is a question of its own.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.parsing.cleaning import clean
from catalogue.answers import (
    Answer,
    Card,
    Cards,
    Citation,
    Comparison,
    ItemList,
    Passage,
    RelatedList,
    TargetList,
    items_of,
)
from catalogue.catalogue import Catalogue
from catalogue.queries import CitationStyle

MOST_ITEMS = 10
"""So many items of a list are talked about."""


@dataclass(frozen=True)
class Shown:
    """What a thread showed last: identifiers, and the place of the one that was chosen since, the first being 1.

    Place 0 says that none was chosen: the list as a whole is talked about.
    """

    items: tuple[str, ...]
    place: int = 0

    @property
    def index(self) -> int:
        """Where the item stands that is talked about: the first one until another is chosen."""
        return max(self.place - 1, 0)

    @property
    def item(self) -> str:
        """The item that is talked about."""
        return self.items[self.index]


def shown_by(answer: Answer) -> Shown | None:
    """What is talked about after an answer: its item, or the items of its list; None leaves it as it was."""
    match answer:
        case Card() | Passage() | Citation() | RelatedList():
            return Shown((answer.entry.id,))
        case Comparison(about=about) if about is not None:
            return Shown((about.id,))
        case Cards() | ItemList() | TargetList():
            return Shown(tuple(entry.id for entry in items_of(answer))[:MOST_ITEMS])
        case _:
            return None


class Edge(StrEnum):
    """There is no further item in that direction."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True)
class FollowUp:
    """What a follow-up asks for, as a command of the grammar, and what is talked about from then on."""

    command: str
    shown: Shown


NEXT = frozenset(
    "next following after onward onwards forward 下一条 下一个 下一项 下条 下一则 后一条 后一个 下面".split()
)
PREVIOUS = frozenset("previous prev before preceding back 上一条 上一个 上一项 上条 上一则 前一条 前一个".split())

_COMMANDS = {
    "wording": (
        "wording|exact wording|exact words|exact text|original|original text|original wording|quote|word for word"
        "|原文|全文|原话"
    ),
    "related": "related|links|linked|related items|相关|相关条目|关联",
    "compare": (
        "compare|comparison|compared|side by side|new plan|compare new plan|比较|对比|新计划|比较新计划|对比新计划"
    ),
    "cite": "cite|citation|reference|footnote|引用|引文|出处",
    "full": "all|full|everything|more|rest|full card|whole|details|全部|更多|详情",
}
COMMANDS = {phrase: command for command, phrases in _COMMANDS.items() for phrase in phrases.split("|")}
"""What may be asked of an item, without the words that make a sentence of it."""

ORDINALS = {
    word: index
    for index, words in enumerate(
        "first 1st 第一|second 2nd 第二|third 3rd 第三|fourth 4th 第四|fifth 5th 第五|sixth 6th 第六|seventh 7th 第七"
        "|eighth 8th 第八|ninth 9th 第九|tenth 10th 第十".split("|")
    )
    for word in words.split()
}

SAVING = frozenset("export save download file 导出 保存 下载".split())
FORMATS = {"csv": "csv", "xlsx": "xlsx", "excel": "xlsx", "brief": "brief", "markdown": "brief"}

_FILLERS = frozenset(
    "a about again and as by can could do does for get give go how i in is it its item items let like me now of ok "
    "okay on one ones open please s say says see show so tell than that the them then these this those to us want what "
    "whats which with would you".split()
)
_CHINESE_FILLERS = re.compile(
    r"呢|吧|吗|啊|的|请问|请|看看|看|一下|那么|那|给我|我|要|想|怎么|如何|它|这条|这个|和|与|把|再|显示|打开"
)
_STYLES = frozenset(CitationStyle)


def follow_up(text: str, shown: Shown, catalogue: Catalogue) -> FollowUp | Edge | None:
    """What a text asks of the item shown last; None where it is no follow-up."""
    words = _words(text)
    style = next((word for word in words if word in _STYLES), "")
    phrase = " ".join(word for word in words if word not in _STYLES)
    if style and phrase in {"", *(phrase for phrase, command in COMMANDS.items() if command == "cite")}:
        return FollowUp(f"cite {shown.item} {style}", shown)
    if phrase in COMMANDS and not style:
        return FollowUp(f"{COMMANDS[phrase]} {shown.item}", shown)
    if words and SAVING.issuperset(word for word in words if word not in FORMATS) and not SAVING.isdisjoint(words):
        return FollowUp(_export(words, shown), shown)
    if phrase in NEXT:
        return _step(shown, catalogue, 1)
    if phrase in PREVIOUS:
        return _step(shown, catalogue, -1)
    index = ORDINALS.get(re.sub(r"[条个项则]$", "", phrase), len(shown.items))
    return _at(shown.items, index) if index < len(shown.items) > 1 else None


def _export(words: list[str], shown: Shown) -> str:
    """A file of what is on the screen: of the list, or of the item that was chosen since."""
    file_format = next((FORMATS[word] for word in words if word in FORMATS), "")
    items = (shown.item,) if shown.place else shown.items
    return " ".join(filter(None, ("export", file_format, ", ".join(items))))


def _words(text: str) -> list[str]:
    """The words that matter, in small letters; a text that has no others keeps what it has."""
    folded = re.sub(r"[^\w\s]", " ", clean(text).casefold().replace("'s", " ").replace("’s", " "))
    folded = " ".join(_CHINESE_FILLERS.sub(" ", folded).split())
    words = folded.split()
    return [word for word in words if word not in _FILLERS]


def _step(shown: Shown, catalogue: Catalogue, by: int) -> FollowUp | Edge:
    """The neighbour: within what was shown, and beyond it in the order of the document."""
    within = shown.index + by
    if 0 <= within < len(shown.items):
        return _at(shown.items, within)
    entry = catalogue.entries.get(shown.item)
    siblings = [each.id for each in catalogue.of_kind(entry.item.kind)] if entry is not None else []
    index = siblings.index(shown.item) + by if siblings else -1
    if not 0 <= index < len(siblings):
        return Edge.LAST if by > 0 else Edge.FIRST
    return _at((siblings[index],), 0)


def _at(items: tuple[str, ...], index: int) -> FollowUp:
    return FollowUp(items[index], Shown(items, index + 1))
