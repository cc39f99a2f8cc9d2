"""What a digest is to be, as people type it: `weekly monday 09:00 women items:5 condensed`, in any sensible order.

Options stand as `name:value`, so that buttons can carry all of them; the common ones may be said in plain words.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from bot.digest.schedules import WEEKDAYS, ScheduleProblem, Trouble, Typed, parse_schedule, written_schedule
from bot.digest.zones import find_zone, zones_like
from bot.parsing.filters import written_filters
from bot.parsing.parse import parse
from bot.parsing.selecting import Grammar
from bot.render.texts import LANGUAGES
from bot.storage.subscriptions import Content, Form, Schedule, Subscription
from catalogue.queries import Filters, Listing, Mistake

MOST_ITEMS = 10


@dataclass(frozen=True)
class Terms:
    """What is said of a digest; None where nothing is said of it."""

    schedule: Schedule | None = None
    filters: Filters | None = None
    content: Content | None = None
    per_post: int | None = None
    form: Form | None = None
    quiet: bool | None = None
    direct: bool | None = None
    language: str | None = None
    zone: str | None = None
    """A zone that is said without a schedule, to keep the times and read them by another clock."""


@dataclass(frozen=True)
class TermsProblem:
    """What can't be read: `what` names the kind of it, `nearest` what may be meant."""

    what: str
    typed: str
    nearest: tuple[str, ...] = ()


Read: TypeAlias = Terms | TermsProblem

_OPTION = re.compile(r"(?<!\S)(items|content|form|zone|to|quiet|language)[:：](\"[^\"]*\"|\S+)", re.IGNORECASE)
_EVERYTHING = {"everything", "all", "all items", "全部", "所有"}
_WORDS: tuple[tuple[re.Pattern[str], Mapping[str, Any]], ...] = tuple(
    (re.compile(rf"(?:(?<![\w:])|(?<=[一-鿿]))(?:{words})(?![\w:])", re.IGNORECASE), said)
    for words, said in (
        (r"(?:one |an? |the )?item of the (?:week|day)|每周一条|每日一条", {"content": Content.ITEM}),
        (r"(?:the )?scorecard(?: of)?|记分卡", {"content": Content.SCORECARD}),
        (r"(?:the |what )?change[sd](?: (?:in|of|to))?|变化", {"content": Content.CHANGES}),
        (r"(?:a )?walk(?: through)?", {"content": Content.WALK}),
        (r"condensed|in short|精简", {"form": Form.CONDENSED}),
        (r"(?:for|to) me|给我", {"direct": True}),
        (r"here|(?:in|for|to) this channel|在这里|此频道", {"direct": False}),
    )
)
_COUNT = re.compile(
    r"(?<![\w:.])(\d{1,3})\s*(?:items?|条)(?:\s+(?:a|per|each)\s+(?:post|time))?(?![\w:])", re.IGNORECASE
)


def parse_terms(text: str, grammar: Grammar, zone: str) -> Read:
    """What a text says of a digest; a time without a zone is in `zone`."""
    said: dict[str, Any] = {}
    for match in list(_OPTION.finditer(text)):
        name, value = match[1].lower(), match[2].strip('"')
        found = _OPTIONS[name](value)
        if isinstance(found, TermsProblem):
            return found
        said |= found
        text = text.replace(match.group(), " ", 1)
    schedule = _scheduled(" ".join(text.split()), said.get("zone") or zone)
    if isinstance(schedule, TermsProblem):
        return schedule
    if schedule is not None:
        said |= {"schedule": schedule.schedule, "zone": None}
        text = schedule.rest
    return _selected(_plain_words(text, said), grammar, said)


def written_terms(terms: Terms) -> str:
    """Terms as they are typed: the inverse of `parse_terms`."""
    words = [written_schedule(terms.schedule), f"zone:{terms.schedule.zone}"] if terms.schedule else []
    words += [f"zone:{terms.zone}"] if terms.zone else []
    words += [f"content:{terms.content}"] if terms.content else []
    words += [f"items:{terms.per_post}"] if terms.per_post else []
    words += [f"form:{terms.form}"] if terms.form else []
    words += [f"quiet:{'yes' if terms.quiet else 'no'}"] if terms.quiet is not None else []
    words += [f"to:{'me' if terms.direct else 'channel'}"] if terms.direct is not None else []
    words += [f"language:{terms.language}"] if terms.language else []
    if terms.filters is not None:
        words.append(written_filters(terms.filters) or "everything")
    return " ".join(words)


def terms_of(subscription: Subscription, filters: Filters | None) -> Terms:
    """All that can be said of a digest, so that it can be set up again; without filters where they aren't known."""
    return Terms(
        schedule=subscription.schedule,
        filters=filters,
        content=subscription.content,
        per_post=subscription.per_post,
        form=subscription.form,
        quiet=subscription.quiet,
        direct=subscription.direct,
        language=subscription.language,
    )


def _scheduled(text: str, zone: str) -> Typed | TermsProblem | None:
    """The schedule, wherever it stands, and all that stands around it; None where there is none."""
    words = text.split(" ")
    for start in range(len(words)):
        found = parse_schedule(" ".join(words[start:]), zone)
        if isinstance(found, Typed):
            return Typed(found.schedule, " ".join([*words[:start], found.rest]))
        if found.trouble is not Trouble.NO_FREQUENCY:
            return _of_schedule(found)
    return None


def _of_schedule(problem: ScheduleProblem) -> TermsProblem:
    nearest = WEEKDAYS if problem.trouble is Trouble.UNKNOWN_DAY else ()
    return TermsProblem(problem.trouble.value.replace("_", "-"), problem.typed, nearest)


def _plain_words(text: str, said: dict[str, Any]) -> str:
    """Take what is said in plain words out of a text; what is left selects items. Options that are written out win."""
    if match := _COUNT.search(text):
        said.setdefault("per_post", min(max(int(match[1]), 1), MOST_ITEMS))
        text = text.replace(match.group(), " ", 1)
    for words, meant in _WORDS:
        if match := words.search(text):
            for name, value in meant.items():
                said.setdefault(name, value)
            text = text.replace(match.group(), " ", 1)
    return " ".join(text.split())


def _selected(text: str, grammar: Grammar, said: dict[str, Any]) -> Read:
    wanted = re.sub(r"^(?:of|on|about|for|from)\s+", "", text.strip(" ,，、"), flags=re.IGNORECASE)
    if not wanted:
        return Terms(**said)
    if wanted.casefold() in _EVERYTHING:
        return Terms(**said, filters=Filters())
    request = parse(f"list {wanted}", grammar)
    if isinstance(request, Listing):
        return Terms(**said, filters=request.filters)
    if isinstance(request, Mistake):
        return TermsProblem("selection", request.detail.partition(":")[2] or request.detail or wanted, request.nearest)
    return TermsProblem("selection", wanted)


def _items(value: str) -> dict[str, Any] | TermsProblem:
    if value.isdecimal() and 1 <= int(value) <= MOST_ITEMS:
        return {"per_post": int(value)}
    return TermsProblem("items", value)


def _zone(value: str) -> dict[str, Any] | TermsProblem:
    zone = find_zone(value)
    return {"zone": zone} if zone else TermsProblem("zone", value, zones_like(value, 3))


def _one_of(name: str, values: Mapping[str, Any]) -> Callable[[str], dict[str, Any] | TermsProblem]:
    def read(value: str) -> dict[str, Any] | TermsProblem:
        known = value.casefold()
        return {name: values[known]} if known in values else TermsProblem("option", value, tuple(values))

    return read


_OPTIONS: Mapping[str, Callable[[str], dict[str, Any] | TermsProblem]] = {
    "items": _items,
    "zone": _zone,
    "content": _one_of("content", {content.value: content for content in Content}),
    "form": _one_of("form", {form.value: form for form in Form}),
    "quiet": _one_of("quiet", {"yes": True, "no": False}),
    "to": _one_of("direct", {"me": True, "channel": False}),
    "language": _one_of("language", {language: language for language in LANGUAGES}),
}
