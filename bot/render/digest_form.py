"""The form in which a digest is picked rather than typed: what, how, when, where, and below it the next post."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.parsing.filters import written_filters
from bot.render.blocks import Surface
from bot.render.forms import Block, Choice, modal, option, plain, radio
from bot.render.limits import cut_label
from bot.render.message import render_surface
from bot.render.reader import Reader
from bot.render.settings import language_name
from bot.render.texts import LANGUAGES, Texts
from bot.render.verdicts import outcome_name
from bot.render.view import View
from bot.storage.subscriptions import Content, Form
from catalogue.catalogue import Catalogue
from catalogue.models.context import VocabularyKind
from catalogue.queries import Filters
from catalogue.verdicts import Outcome

CALLBACK = "digest_form"
PREFIX = "digest_form_"
SUBJECT, VERDICT, CONTENT, ITEMS, FORM, DAY, AT, ZONE, PLACE, CHANNEL, LANGUAGE, QUIET = (
    f"{PREFIX}{name}"
    for name in (
        "subject", "verdict", "content", "items", "form", "day", "at", "zone", "place", "channel", "language", "quiet",
    )
)  # fmt: skip
EVERYTHING = "everything"
AS_NOW = "as now"
"""The value of a subject that the form has no name for, such as two themes at once."""
ANY = "any"
DAILY = "daily"
ME, HERE = "me", "here"
COUNTS = (1, 2, 3, 5, 10)
MOST_OPTIONS = 100


@dataclass(frozen=True)
class Filled:
    """What the form holds: options by their values, as Slack gives them back."""

    subject: str = EVERYTHING
    verdict: str = ANY
    content: str = Content.WALK.value
    items: int = 3
    form: str = Form.NORMAL.value
    day: str = "0"
    """`daily`, or the day of the week from 0 for Monday."""
    at: str = "09:00"
    zone: str = "Etc/UTC"
    place: str = ME
    channel: str = ""
    """Picked from a list, where the form wasn't opened in a channel."""
    language: str = "en"
    quiet: bool = True


@dataclass(frozen=True)
class Places:
    """Where a digest may go: into the channel that the form was opened in, or one that is picked; or it stays."""

    here: bool = False
    fixed: bool = False


def form_modal(reader: Reader, filled: Filled, places: Places, preview: View, metadata: str) -> Block:
    """The whole form."""
    texts = reader.texts
    inputs = [
        _subject(reader, filled),
        _verdict(reader, filled),
        _content(reader, filled),
        *([_items(reader, filled)] if filled.content == Content.WALK else []),
        _form(reader, filled),
        *([_quiet(reader, filled)] if filled.content == Content.CHANGES else []),
        *_when(reader, filled),
        *_place(reader, filled, places),
        _language(reader, filled),
    ]
    return modal(
        texts("digest-title-change" if places.fixed else "digest-title-new"),
        texts("button-cancel"),
        [*inputs, {"type": "divider"}, *render_surface(replace(preview, title=""), texts, Surface.MODAL)],
        submit=texts("button-save" if places.fixed else "button-digest-set-up"),
        callback_id=CALLBACK,
        metadata=metadata,
    )


def _subject(reader: Reader, filled: Filled) -> Block:
    """Everything, or one of what people ask about, by name and with how many items it holds."""
    subjects = _subjects(reader, filled)
    groups = [{"label": plain(label, 75), "options": some} for label, some in subjects]
    options = [each for _, some in subjects for each in some]
    chosen = next((each for each in options if each["value"] == filled.subject), options[0])
    element = {"type": "static_select", "option_groups": groups, "initial_option": chosen}
    return _dispatching(SUBJECT, reader.texts("digest-form-subject"), element)


def _subjects(reader: Reader, filled: Filled) -> Sequence[tuple[str, list[Block]]]:
    catalogue, texts = reader.catalogue, reader.texts
    groups = [(texts("digest-form-all"), [_choice(texts, texts("everything"), len(catalogue), EVERYTHING)])]
    groups += [(texts(f"menu-{kind}s"), _terms(reader, kind)) for kind in (VocabularyKind.THEME, VocabularyKind.GROUP)]
    for document, outline in catalogue.outlines.items():
        parts = [part for top in outline.parts for part in (top, *top.parts)]
        named = [(reader.name_of(part), len(catalogue.in_part(part.id)), part.id) for part in parts]
        name = reader.document_name(catalogue.documents[document])
        groups.append((name, [_choice(texts, *each) for each in named if each[1]]))
    kinds = [
        (_capital(texts(f"kind-{kind}")), len(catalogue.of_kind(kind)), f"kind:{kind}") for kind in _kinds(catalogue)
    ]
    groups.append((texts("digest-form-kinds"), [_choice(texts, *each) for each in kinds]))
    known = {each["value"] for _, options in groups for each in options}
    if filled.subject not in known:
        groups.insert(0, (texts("digest-form-now"), [option(Choice(AS_NOW, filled.subject))]))
    return [(label, options[:MOST_OPTIONS]) for label, options in groups if options]


def _capital(name: str) -> str:
    return f"{name[:1].upper()}{name[1:]}"


def _kinds(catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.item.kind for entry in catalogue))


def _terms(reader: Reader, kind: VocabularyKind) -> list[Block]:
    """The terms that items name, by name."""
    catalogue = reader.catalogue
    counts: dict[str, int] = {}
    for entry in catalogue:
        for term in catalogue.tags(entry, kind):
            counts[term] = counts.get(term, 0) + 1
    terms = sorted((catalogue.terms[kind][term] for term in counts), key=lambda term: term.name.casefold())
    return [
        _choice(reader.texts, reader.both(term.name, next(iter(term.zh), None)), counts[term.id], f"{kind}:{term.id}")
        for term in terms
    ]


def _choice(texts: Texts, name: str, count: int, value: str) -> Block:
    return option(Choice(value, texts("narrow-count", what=cut_label(name, 66), count=count)))


def _verdict(reader: Reader, filled: Filled) -> Block:
    texts = reader.texts
    choices = [Choice(ANY, texts("digest-form-any"))]
    choices += [Choice(outcome.value, outcome_name(texts, outcome)) for outcome in Outcome]
    return _select(VERDICT, texts("digest-form-verdict"), choices, filled.verdict)


def _content(reader: Reader, filled: Filled) -> Block:
    texts = reader.texts
    choices = [Choice(each.value, texts(f"digest-form-{each}"), texts(f"digest-form-{each}-hint")) for each in Content]
    return {**radio(CONTENT, texts("digest-form-content"), choices, filled.content), "dispatch_action": True}


def _items(reader: Reader, filled: Filled) -> Block:
    texts = reader.texts
    counts = sorted({*COUNTS, filled.items})
    choices = [Choice(str(count), texts("count-items", count=count)) for count in counts]
    return _select(ITEMS, texts("digest-form-items"), choices, str(filled.items))


def _form(reader: Reader, filled: Filled) -> Block:
    texts = reader.texts
    choices = [Choice(each.value, texts(f"digest-form-{each}"), texts(f"digest-form-{each}-hint")) for each in Form]
    return {**radio(FORM, texts("digest-form-form"), choices, filled.form), "dispatch_action": True}


def _quiet(reader: Reader, filled: Filled) -> Block:
    texts = reader.texts
    choices = [Choice("yes", texts("digest-form-quiet-yes")), Choice("no", texts("digest-form-quiet-no"))]
    return radio(QUIET, texts("digest-form-quiet"), choices, "yes" if filled.quiet else "no")


def _when(reader: Reader, filled: Filled) -> list[Block]:
    texts = reader.texts
    days = [Choice(DAILY, texts("digest-form-daily"))]
    days += [Choice(str(day), texts("digest-form-weekly", weekday=texts(f"weekday-{day}"))) for day in range(7)]
    at = {"type": "timepicker", "initial_time": filled.at, "placeholder": plain(texts("digest-form-at"))}
    zone = {
        "type": "external_select",
        "min_query_length": 0,
        "initial_option": zone_option(filled.zone),
        "placeholder": plain(texts("digest-form-zone")),
    }
    return [
        _select(DAY, texts("digest-form-day"), days, filled.day),
        _dispatching(AT, texts("digest-form-at"), at),
        {**_dispatching(ZONE, texts("digest-form-zone"), zone), "hint": plain(texts("digest-form-zone-hint"))},
    ]


def zone_option(zone: str) -> Block:
    """A time zone as an option."""
    return option(Choice(zone, zone.replace("_", " ")))


def _place(reader: Reader, filled: Filled, places: Places) -> list[Block]:
    texts = reader.texts
    if places.fixed:
        return []
    if places.here:
        choices = [Choice(HERE, texts("digest-form-here")), Choice(ME, texts("digest-form-me"))]
        return [radio(PLACE, texts("digest-form-place"), choices, filled.place)]
    element: Block = {
        "type": "conversations_select",
        "action_id": CHANNEL,
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
        "placeholder": plain(texts("digest-form-me"), 150),
    }
    if filled.channel:
        element["initial_conversation"] = filled.channel
    block = _input(CHANNEL, texts("digest-form-place"), element)
    return [{**block, "optional": True, "hint": plain(texts("digest-form-channel-hint"))}]


def _language(reader: Reader, filled: Filled) -> Block:
    texts = reader.texts
    choices = [Choice(language, language_name(language)) for language in LANGUAGES]
    chosen = filled.language if filled.language in LANGUAGES else LANGUAGES[0]
    return {**radio(LANGUAGE, texts("digest-form-language"), choices, chosen), "dispatch_action": True}


def _select(name: str, label: str, choices: Sequence[Choice], chosen: str) -> Block:
    options = [option(choice) for choice in choices]
    initial = next((each for each in options if each["value"] == chosen), options[0])
    return _dispatching(name, label, {"type": "static_select", "options": options, "initial_option": initial})


def _dispatching(name: str, label: str, element: Block) -> Block:
    """An input whose change is told at once, so that the preview below follows it."""
    return {**_input(name, label, {**element, "action_id": name}), "dispatch_action": True}


def _input(name: str, label: str, element: Block) -> Block:
    return {"type": "input", "block_id": name, "label": plain(label), "element": element}


def subject_of(filters: Filters) -> tuple[str, str]:
    """Filters as the form holds them: the subject, and the verdict where exactly one is asked for."""
    if len(filters.verdicts) > 1:
        return written_filters(filters), ANY
    base = replace(filters, verdicts=())
    return written_filters(base) or EVERYTHING, filters.verdicts[0].value if filters.verdicts else ANY


def filled_from(values: dict[str, Any], before: Filled) -> Filled:
    """What a form holds now, from Slack's `state.values`; what it doesn't show stays as it was."""

    def said(name: str) -> str:
        state = values.get(name, {}).get(name) or {}
        chosen = (state.get("selected_option") or {}).get("value")
        return str(chosen or state.get("selected_time") or state.get("selected_conversation") or "")

    subject = said(SUBJECT)
    return Filled(
        subject=before.subject if subject in {"", AS_NOW} else subject,
        verdict=said(VERDICT) or before.verdict,
        content=said(CONTENT) or before.content,
        items=int(said(ITEMS) or before.items),
        form=said(FORM) or before.form,
        day=said(DAY) or before.day,
        at=said(AT) or before.at,
        zone=said(ZONE) or before.zone,
        place=said(PLACE) or before.place,
        channel=said(CHANNEL),
        language=said(LANGUAGE) or before.language,
        quiet=(said(QUIET) or ("yes" if before.quiet else "no")) == "yes",
    )
