"""What people ask of digests: `weekly monday 09:00 women`, `list`, `pause 2`, `change 1 friday 10:00`, `stop`."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Verb(StrEnum):
    """What is to be done."""

    SET_UP = "set-up"
    """Set one up, on the terms that follow; without any, in a modal."""
    LIST = "list"
    PREVIEW = "preview"
    PAUSE = "pause"
    RESUME = "resume"
    CHANGE = "change"
    STOP = "stop"
    TEST = "test"


@dataclass(frozen=True)
class Order:
    """A verb, the digest that it is for (its number in the list, or its id), and the terms that follow."""

    verb: Verb
    which: str = ""
    terms: str = ""
    plainly: bool = False
    """It says that it is to be set up, and so needs no second look in the form when it comes from a button."""


_VERBS = {
    "list": Verb.LIST, "show": Verb.LIST, "status": Verb.LIST, "列表": Verb.LIST,
    "preview": Verb.PREVIEW, "预览": Verb.PREVIEW,
    "pause": Verb.PAUSE, "暂停": Verb.PAUSE,
    "resume": Verb.RESUME, "continue": Verb.RESUME, "继续": Verb.RESUME,
    "change": Verb.CHANGE, "edit": Verb.CHANGE, "更改": Verb.CHANGE, "修改": Verb.CHANGE,
    "stop": Verb.STOP, "unsubscribe": Verb.STOP, "delete": Verb.STOP, "remove": Verb.STOP, "停止": Verb.STOP,
    "test": Verb.TEST, "测试": Verb.TEST,
    "new": Verb.SET_UP, "add": Verb.SET_UP, "subscribe": Verb.SET_UP, "set up": Verb.SET_UP, "订阅": Verb.SET_UP,
}  # fmt: skip
_FIRST = re.compile(rf"^({'|'.join(sorted(_VERBS, key=len, reverse=True))})(?![\w:])\s*", re.IGNORECASE)
_WHICH = re.compile(r"^#?(\d{1,2}|[0-9a-f]{16})(?![\w:.：点點]|\s*(?:[ap]\.?m|items?\b|条))\s*", re.IGNORECASE)


def parse_order(text: str) -> Order:
    """The order that a text gives; whatever begins with no verb wants a digest to be set up."""
    text = text.strip()
    match = _FIRST.match(text)
    if match is None:
        return Order(Verb.SET_UP, terms=text)
    verb, rest = _VERBS[match[1].lower()], text[match.end() :]
    if verb in {Verb.SET_UP, Verb.LIST}:
        return Order(verb, terms=rest, plainly=True)
    which = _WHICH.match(rest)
    return Order(verb, which[1].lower(), rest[which.end() :]) if which else Order(verb, terms=rest)
