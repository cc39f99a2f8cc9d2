"""The posts of digests: views of ordinary answers in a frame that says whose they are, how far they go, how to stop."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.digest.differing import Differences
from bot.digest.walking import Stretch
from bot.render import verdicts
from bot.render.digests import Shown, digest_button, schedule_in_words, selection_in_words, what_it_says
from bot.render.joining import ended, gap_after, labelled, sentences
from bot.render.reader import Reader, command_of
from bot.render.view import (
    Act,
    Bullets,
    Button,
    Controls,
    Divider,
    Heading,
    Line,
    Option,
    Paragraph,
    Part,
    Select,
    Small,
    View,
    bold,
    italic,
    line,
    person,
    plain_line,
)
from bot.render.views import view_of
from bot.storage.subscriptions import Form, Frequency
from catalogue.answers import Card, Cards, How, ScorecardAnswer, Step
from catalogue.catalogue import Entry

IN_ONE_POST = 3
"""More items than these go into the thread, under a list of their titles."""
MOST_CHANGES = 20
_PRIVATE = {Act.SHARE, Act.EXPORT}
"""What makes no sense where everybody sees the answer already, or would put more into the channel than was wanted."""


@dataclass(frozen=True)
class Frame:
    """What stands around the answers of a post."""

    reader: Reader
    shown: Shown

    def post(self, title: str, parts: Sequence[Part], entries: tuple[Entry, ...] = ()) -> View:
        """A post: its title, who set it up where nobody has said so yet, what it reads, Pause and Stop."""
        texts, subscription = self.reader.texts, self.shown.subscription
        elements: list[Button | Select] = []
        if entries:
            options = tuple(Option(self.reader.headline(entry), command_of(entry)) for entry in entries)
            elements.append(Select(texts("select-open"), options))
        elements += [digest_button(texts, verb, subscription.id) for verb in ("pause", "stop")]
        when = schedule_in_words(texts, subscription.schedule)
        foot = Small(texts("digest-foot", when=when, version=self.reader.catalogue.version))
        return View(title, (Heading(title), *self._notes(), *parts, Controls(tuple(elements)), foot))

    def what(self) -> str:
        """What the digest is about."""
        return selection_in_words(self.reader, self.shown.filters, self.shown.subscription.selection)

    def _notes(self) -> list[Part]:
        texts, subscription = self.reader.texts, self.shown.subscription
        parts: list[Part] = []
        if not subscription.introduced:
            parts += self._introduction()
        if subscription.skipped:
            parts.append(Paragraph(line(italic(texts("digest-skipped", count=subscription.skipped)))))
        return parts

    def _introduction(self) -> list[Part]:
        texts, subscription = self.reader.texts, self.shown.subscription
        if subscription.direct:
            by: Line = line(texts("digest-intro-yours"))
        elif subscription.owner:
            by = line(person(subscription.owner), " ", texts("digest-intro-by"))
        else:
            by = line(texts("digest-intro-nobody"))
        when = schedule_in_words(texts, subscription.schedule)
        comes = texts("digest-intro-comes", says=what_it_says(self.reader, self.shown), when=when)
        stop = texts("digest-intro-stop-direct" if subscription.direct else "digest-intro-stop")
        return [Paragraph(line(*by, gap_after(plain_line(by)), sentences(comes, stop))), Divider()]


def walk_views(frame: Frame, stretch: Stretch) -> tuple[View, ...]:
    """The next items of a walk: in one post, or where they are many as a list with its thread."""
    reader, texts = frame.reader, frame.reader.texts
    title = _walk_title(frame, stretch)
    parts: list[Part] = []
    if stretch.again and not _is_whole(stretch):
        parts.append(Paragraph(line(italic(texts("digest-again", total=stretch.total)))))
    condensed = frame.shown.subscription.form is Form.CONDENSED
    threaded = not condensed and len(stretch.entries) > IN_ONE_POST
    if condensed or threaded:
        rows = tuple(_row(reader, entry) for entry in stretch.entries)
        parts.append(Bullets(rows, numbered_from=stretch.first))
    else:
        parts += _without_frame(view_of(reader, Cards(stretch.entries)))
    if threaded:
        parts.append(Paragraph(line(italic(texts("digest-thread")))))
    if stretch.ends and not _is_whole(stretch):
        parts.append(Paragraph(line(italic(texts("digest-ends", total=stretch.total)))))
    replies = tuple(_card(reader, entry) for entry in stretch.entries) if threaded else ()
    return (frame.post(title, parts, stretch.entries), *replies)


def _walk_title(frame: Frame, stretch: Stretch) -> str:
    texts, what = frame.reader.texts, frame.what()
    if _is_whole(stretch):
        return texts("digest-title-all", what=what, total=stretch.total)
    if len(stretch.entries) == 1:
        return texts("digest-title-one", what=what, place=stretch.first, total=stretch.total)
    return texts("digest-title-walk", what=what, first=stretch.first, last=stretch.last, total=stretch.total)


def _is_whole(stretch: Stretch) -> bool:
    """Whether one post holds the whole selection: then nothing begins and nothing ends."""
    return len(stretch.entries) == stretch.total


def _row(reader: Reader, entry: Entry) -> Line:
    summary = verdicts.summary(reader, entry) if entry.verdicts else ""
    return ended(reader.texts, reader.headline(entry), summary)


def item_views(frame: Frame, entry: Entry) -> tuple[View, ...]:
    """One item: its card, or a line where it is to be short."""
    reader, schedule = frame.reader, frame.shown.subscription.schedule
    name = "digest-title-item-day" if schedule.frequency is Frequency.DAILY else "digest-title-item-week"
    title = reader.texts(name, what=frame.what())
    if frame.shown.subscription.form is Form.CONDENSED:
        return (frame.post(title, _without_frame(view_of(reader, Cards((entry,)))), (entry,)),)
    parts = [
        Paragraph(line(bold(part.text))) if isinstance(part, Heading) else part for part in _card(reader, entry).parts
    ]
    return (frame.post(title, parts),)


def scorecard_views(frame: Frame, answer: ScorecardAnswer) -> tuple[View, ...]:
    """The scorecard; of a condensed one the counts only."""
    view = _public(view_of(frame.reader, answer))
    parts: Sequence[Part] = view.parts[1:]
    if frame.shown.subscription.form is Form.CONDENSED:
        parts = [part for part in parts if isinstance(part, Paragraph)][:2]
    return (frame.post(view.title, parts),)


def changes_views(frame: Frame, found: Differences, *, first: bool) -> tuple[View, ...]:
    """What changed; the first post has nothing to compare with and says from which edition it goes on."""
    texts, version = frame.reader.texts, frame.reader.catalogue.version
    title = texts("digest-title-changes", what=frame.what())
    if first:
        return (frame.post(title, [Paragraph(line(texts("digest-changes-from-now", version=version)))]),)
    if not found:
        return (frame.post(title, [Paragraph(line(texts("digest-changes-none")))]),)
    parts: list[Part] = [Paragraph(line(bold(texts("digest-changes-count", count=found.count))))]
    rows = _changed(frame.reader, found)
    parts.append(Bullets(rows[:MOST_CHANGES]))
    if len(rows) > MOST_CHANGES:
        parts.append(Paragraph(line(texts("digest-changes-more", count=len(rows) - MOST_CHANGES))))
    if frame.shown.subscription.form is Form.NORMAL:
        notes = tuple(line(change) for edition in found.editions for change in edition.changes)
        parts += [Bullets(notes, line(bold(texts("digest-changes-editions"))))] if notes else []
    entries = (*found.new, *found.figures, *found.words)[:MOST_CHANGES]
    return (frame.post(title, parts, entries),)


def _changed(reader: Reader, found: Differences) -> tuple[Line, ...]:
    texts = reader.texts
    kinds = (("new", found.new), ("figures", found.figures), ("words", found.words))
    rows = [
        labelled(texts, texts(f"digest-changed-{kind}"), *_row(reader, entry)) for kind, some in kinds for entry in some
    ]
    return (*rows, *(labelled(texts, texts("digest-changed-gone"), item) for item in found.gone))


def nothing_left_views(frame: Frame) -> tuple[View, ...]:
    """Said once, when the data has nothing any more that fits."""
    return (frame.post(frame.what(), [Paragraph(line(frame.reader.texts("digest-nothing-left")))]),)


def _card(reader: Reader, entry: Entry) -> View:
    return _public(view_of(reader, Card(entry, How(Step.COMMAND))))


def _without_frame(view: View) -> list[Part]:
    """The items of a view, without its title, its buttons and what stands at its foot."""
    parts: list[Part] = [part for part in view.parts if not isinstance(part, Heading | Controls)]
    while parts and isinstance(parts[-1], Small | Divider):
        foot = parts.pop()
        if isinstance(foot, Divider):
            break
    return parts


def _public(view: View) -> View:
    return replace(view, parts=tuple(part for each in view.parts if (part := _without_private(each)) is not None))


def _without_private(part: Part) -> Part | None:
    if not isinstance(part, Controls):
        return part
    kept = tuple(each for each in part.elements if not (isinstance(each, Button) and each.act in _PRIVATE))
    return Controls(kept) if kept else None
