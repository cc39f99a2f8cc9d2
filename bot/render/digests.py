"""Digests in words: what one says, when and where; the list of them, a preview, what confirms a change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.render.joining import labelled
from bot.render.moments import clock_time, moment_in_words, zone_in_words
from bot.render.names import filters_in_words
from bot.render.reader import Reader
from bot.render.texts import Texts
from bot.render.view import (
    Act,
    Button,
    Controls,
    Divider,
    Heading,
    Line,
    Paragraph,
    Part,
    Small,
    Span,
    View,
    bold,
    channel,
    italic,
    line,
    person,
)
from bot.storage.subscriptions import Content, Form, Frequency, Schedule, Subscription
from catalogue.queries import Filters

MOST_LISTED = 10
"""More would be beyond what one message holds."""


@dataclass(frozen=True)
class Shown:
    """A digest as somebody is shown it: with its selection read, and the clock by which they live."""

    subscription: Subscription
    filters: Filters | None
    now: datetime
    zone: str = ""
    """The time zone of whoever looks; empty where it isn't known."""
    viewer: str = ""
    may_change: bool = True
    """Whether whoever looks may pause, change and stop it."""


def selection_in_words(reader: Reader, filters: Filters | None, written: str) -> str:
    """What a digest is about; as it was typed where the data doesn't know it any more."""
    if filters is None:
        return written
    words = filters_in_words(reader, filters) or reader.texts("everything")
    return f"{words[:1].upper()}{words[1:]}"


def what_it_says(reader: Reader, shown: Shown) -> str:
    """What comes in a post: "Women: the next 3 items each time, in the order of the documents"."""
    subscription = shown.subscription
    what = selection_in_words(reader, shown.filters, subscription.selection)
    name = f"digest-says-{subscription.content}"
    if subscription.content is Content.CHANGES and not subscription.quiet:
        name = "digest-says-changes-always"
    says = reader.texts(name, what=what, count=subscription.per_post)
    return says if subscription.form is Form.NORMAL else reader.texts("digest-condensed", says=says)


def schedule_in_words(texts: Texts, schedule: Schedule) -> str:
    """When it comes: "every Monday at 09:00 (Europe/Zurich)"."""
    at, zone = clock_time(schedule.at), schedule.zone.replace("_", " ")
    if schedule.frequency is Frequency.DAILY:
        return texts("digest-daily", time=at, zone=zone)
    return texts("digest-weekly", weekday=texts(f"weekday-{schedule.weekday}"), time=at, zone=zone)


def place_in_line(texts: Texts, subscription: Subscription) -> Span | str:
    """Where it is posted."""
    return texts("digest-place-direct") if subscription.direct else channel(subscription.channel)


def next_in_words(texts: Texts, shown: Shown) -> str:
    """When the next post comes, by its own clock, and by that of whoever looks where it shows another time."""
    subscription, moment = shown.subscription, shown.subscription.next_slot
    if subscription.stopped:
        return texts("digest-state-stopped", reason=reason_in_words(texts, subscription.stopped))
    if subscription.paused or moment is None:
        return texts("digest-state-paused")
    said = moment_in_words(texts, moment, subscription.schedule.zone)
    there = texts("digest-at", moment=said, zone=zone_in_words(texts, subscription.schedule.zone, moment))
    mine = moment_in_words(texts, moment, shown.zone) if shown.zone else said
    if mine == said:
        return there
    return texts("digest-at-for-you", there=there, mine=mine, zone=shown.zone.replace("_", " "))


_REASONS = {
    "is_archived": "archived",
    "channel_not_found": "gone",
    "not_in_channel": "removed",
    "not_installed": "uninstalled",
    "account_inactive": "uninstalled",
    "token_revoked": "uninstalled",
}


def reason_in_words(texts: Texts, code: str) -> str:
    """Why it can't be posted, from Slack's error code."""
    known = _REASONS.get(code)
    return texts(f"digest-reason-{known}") if known else texts("digest-reason-other", code=code)


def digest_button(texts: Texts, verb: str, name: str) -> Button:
    """A button that does something with a digest: "pause", "stop", ..."""
    words, says = texts(f"button-digest-{verb}"), texts(f"says-digest-{verb}")
    return Button(words, Act.DIGEST, f"digest {verb} {name}", says=says)


def confirmation_view(reader: Reader, shown: Shown, title: str) -> View:
    """A digest that was set up or changed: what, when, where, the next post, and how to stop it, or who may."""
    texts = reader.texts
    parts = (
        Heading(texts(f"digest-title-{title}")),
        *_facts(reader, shown),
        Paragraph(
            line(texts("digest-how-to-stop")) if shown.may_change else not_yours(texts, shown.subscription.owner)
        ),
        Controls(_buttons(reader, shown)),
    )
    return View(texts(f"digest-title-{title}"), parts)


def not_yours(texts: Texts, owner: str) -> Line:
    """Who may change a digest, for somebody who may not."""
    if not owner:
        return line(texts("digest-not-yours-admins"))
    return line(texts("digest-not-yours"), texts("after-label"), person(owner), texts("digest-not-yours-or-admins"))


def _facts(reader: Reader, shown: Shown) -> list[Part]:
    """A digest in four lines."""
    texts, subscription = reader.texts, shown.subscription
    when = schedule_in_words(texts, subscription.schedule)
    return [
        Paragraph(labelled(texts, texts("digest-label-what"), what_it_says(reader, shown))),
        Paragraph(labelled(texts, texts("digest-label-when"), when)),
        Paragraph(labelled(texts, texts("digest-label-where"), place_in_line(texts, subscription))),
        Paragraph(labelled(texts, texts("digest-label-next"), next_in_words(texts, shown))),
    ]


def _buttons(reader: Reader, shown: Shown) -> tuple[Button, ...]:
    subscription = shown.subscription
    if not shown.may_change:
        return (digest_button(reader.texts, "preview", subscription.id),)
    rests = subscription.paused or bool(subscription.stopped)
    verbs = ("preview", "test", "change", "resume" if rests else "pause", "stop")
    return tuple(digest_button(reader.texts, verb, subscription.id) for verb in verbs if not (rests and verb == "test"))


def list_view(reader: Reader, here: Sequence[Shown], elsewhere: Sequence[Shown]) -> View:
    """The digests of a channel, and then this person's others, numbered through."""
    texts = reader.texts
    title = texts("digest-title-list")
    parts: list[Part] = [Heading(title)]
    number = 0
    for label, group in (("digest-list-here", here), ("digest-list-yours", elsewhere)):
        if not group or number >= MOST_LISTED:
            continue
        parts.append(Paragraph(line(bold(texts(label)))))
        for shown in group[: MOST_LISTED - number]:
            number += 1
            parts += listed(reader, shown, number)
    if not number:
        parts += [Paragraph(line(texts("digest-none"))), Paragraph(line(texts("digest-example")))]
    elif left := len(here) + len(elsewhere) - number:
        parts.append(Paragraph(line(texts("digest-more", count=left))))
    new = Button(texts("button-digest-new"), Act.DIGEST, "digest", primary=not number)
    parts += [Divider(), Controls((new,))] if number else [Controls((new,))]
    return View(title, tuple(parts))


def listed(reader: Reader, shown: Shown, number: int = 0) -> list[Part]:
    """A digest in a list, or on the Home tab, with all that can be done with it."""
    texts, subscription = reader.texts, shown.subscription
    when = schedule_in_words(texts, subscription.schedule)
    head = f"{number}. " if number else ""
    by: Line = ()
    if not subscription.direct and subscription.owner not in {"", shown.viewer}:
        by = line(texts("digest-comma"), texts("digest-set-up-by"), texts("after-label"), person(subscription.owner))
    place = place_in_line(texts, subscription)
    return [
        Paragraph(line(bold(f"{head}{what_it_says(reader, shown)}"))),
        Paragraph((*line(place, texts("digest-comma"), when), *by)),
        Small(texts("digest-next", next=next_in_words(texts, shown))),
        Controls(_buttons(reader, shown)),
    ]


def home_parts(reader: Reader, own: Sequence[Shown] | None) -> list[Part]:
    """A person's digests on their Home tab; None where they can't be read just now."""
    texts = reader.texts
    parts: list[Part] = [Divider(), Heading(texts("home-digests"))]
    new = Controls((Button(texts("button-digest-new"), Act.DIGEST, "digest"),))
    if not own:
        return [*parts, Paragraph(line(texts("home-digests-unread" if own is None else "home-no-digests"))), new]
    for shown in own[:MOST_LISTED]:
        parts += listed(reader, shown)
    if len(own) > MOST_LISTED:
        parts.append(Paragraph(line(texts("digest-more", count=len(own) - MOST_LISTED))))
    return [*parts, new]


def preview_view(reader: Reader, note: str, views: Sequence[View], *buttons: Button) -> View:
    """What comes next, as it will look, for one person: without what would act on the post."""
    texts = reader.texts
    title = texts("digest-title-preview")
    parts: list[Part] = [Heading(title), Small(note), Divider()]
    if not views:
        parts.append(Paragraph(line(texts("digest-preview-nothing"))))
    for view in views[:1]:
        parts += [part for part in view.parts if not isinstance(part, Controls)]
    if len(views) > 1:
        parts.append(Paragraph(line(italic(texts("digest-preview-thread", count=len(views) - 1)))))
    if buttons:
        parts += [Divider(), Controls(buttons)]
    return View(title, tuple(parts))
