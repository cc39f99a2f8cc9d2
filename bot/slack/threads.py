"""What each thread showed last, so that "and the next one?" is understood: identifiers of items, and nothing said."""

from collections import OrderedDict
from typing import TypeAlias

from bot.parsing.followups import Shown
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

MOST = 10_000
MOST_ITEMS = 10

Key: TypeAlias = tuple[str, str, str]


class Threads:
    """What was shown last, by workspace, channel and thread; a direct message outside threads has an empty one."""

    def __init__(self) -> None:
        self._shown: OrderedDict[Key, Shown] = OrderedDict()

    def last(self, team: str, channel: str, thread: str) -> Shown | None:
        """What a thread showed last."""
        return self._shown.get((team, channel, thread))

    def remember(self, team: str, channel: str, thread: str, shown: Shown) -> None:
        """Remember what a thread shows now; the longest untouched thread is forgotten first."""
        self._shown[(team, channel, thread)] = shown
        self._shown.move_to_end((team, channel, thread))
        while len(self._shown) > MOST:
            self._shown.popitem(last=False)

    def forget_workspace(self, team: str) -> None:
        """Forget the threads of a workspace."""
        for key in [key for key in self._shown if key[0] == team]:
            del self._shown[key]


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
