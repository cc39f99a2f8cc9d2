"""The form for those who rather pick than type: opened, followed by its preview, and taken when it is submitted."""

import json
import re
from dataclasses import asdict, dataclass, replace
from datetime import time
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.digest.composing import DigestComposer
from bot.digest.orders import Order, Verb
from bot.digest.selecting import filters_of, selected
from bot.digest.subscribing import Subscribing
from bot.digest.terms import Terms, parse_terms, terms_of
from bot.digest.zones import zones_like
from bot.render import digest_form as form
from bot.render.digest_form import Filled, Places, filled_from, form_modal, subject_of, zone_option
from bot.render.digests import next_in_words, preview_view
from bot.render.view import View
from bot.slack.asked import Asked
from bot.slack.digest_changing import change_terms
from bot.slack.digest_finding import meant, shown, zone_of
from bot.slack.digest_rights import may_change
from bot.slack.digest_setting_up import Refusal, confirmed_set_up, draft_of, set_up
from bot.slack.listening import Listeners
from bot.slack.modals import answer_modal, show_modal
from bot.slack.office import Office
from bot.slack.publishing import publish_home
from bot.storage.subscriptions import Content, Form, Frequency, Schedule, Subscription

Body = dict[str, Any]


@dataclass(frozen=True)
class Carried:
    """What a form carries along: the channel that it was opened in, the digest that it changes, what it held before."""

    channel: str
    subscription: str
    filled: Filled

    @property
    def places(self) -> Places:
        """Where the digest may go."""
        return Places(here=bool(self.channel), fixed=bool(self.subscription))

    def written(self) -> str:
        """As text, for Slack to keep."""
        return json.dumps(asdict(self))


def carried_by(view: Body) -> Carried:
    """What a form carries, and all that is entered in it."""
    kept = json.loads(view["private_metadata"])
    before = Filled(**kept["filled"])
    return Carried(kept["channel"], kept["subscription"], filled_from(view["state"]["values"], before))


def register(listeners: Listeners, office: Office) -> None:
    """Listen for what is entered, for time zones that are looked for, and for the form being submitted."""

    async def on_change(body: Body, client: AsyncWebClient) -> None:
        await follow(office, body, client)

    async def on_zone(payload: Body) -> Body:
        return {"options": [zone_option(zone) for zone in zones_like(payload.get("value") or "")]}

    async def on_submit(body: Body) -> Body:
        return await submit(office, await office.asked_in(body), carried_by(body["view"]))

    async def after_submit(body: Body, client: AsyncWebClient) -> None:
        await publish_home(office, await office.asked_in(body), client)

    listeners.action(re.compile(f"^{form.PREFIX}"), on_change)
    listeners.options(form.ZONE, on_zone)
    listeners.form(form.CALLBACK, on_submit, after_submit)


async def open_form(office: Office, order: Order, asked: Asked) -> bool:
    """Open the form where an order asks for one; False where it doesn't, or Slack doesn't open it."""
    carried = await _carried_for(office, order, asked)
    client = await office.clients.client(asked.team, asked.enterprise)
    if carried is None or client is None:
        return False
    try:
        await show_modal(client, asked.trigger, await _modal(office, asked, carried), asked.modal)
    except SlackApiError as error:
        if error.response["error"] not in {"expired_trigger_id", "exchanged_trigger_id", "trigger_expired"}:
            raise
        return False
    return True


async def _carried_for(office: Office, order: Order, asked: Asked) -> Carried | None:
    """What the form holds at first; None where the order says all that it needs to, or what can't be read."""
    if not asked.trigger:
        return None
    channel = "" if asked.channel.startswith("D") else asked.channel
    if order.verb is Verb.CHANGE and not order.terms:
        found = await meant(office, asked, order.which)
        if found is None or not await may_change(office, asked, found):
            return None
        now = terms_of(found, filters_of(found.selection, office.conversation.grammar))
        return Carried("", found.id, _filled(now, found.schedule.zone, Filled(subject=found.selection)))
    if order.verb is not Verb.SET_UP or (order.plainly and order.terms):
        return None
    zone = await zone_of(office, asked)
    terms = parse_terms(order.terms, office.conversation.grammar, zone)
    if not isinstance(terms, Terms) or (terms.schedule is not None and asked.typed):
        return None
    place = form.HERE if channel and not terms.direct else form.ME
    return Carried(channel, "", _filled(terms, zone, Filled(place=place, language=asked.preferences.language)))


def _filled(terms: Terms, zone: str, before: Filled) -> Filled:
    """The form with what is known already."""
    filled = replace(before, zone=terms.zone or zone)
    if terms.schedule is not None:
        daily = terms.schedule.frequency is Frequency.DAILY
        day = form.DAILY if daily else str(terms.schedule.weekday)
        filled = replace(filled, day=day, at=f"{terms.schedule.at:%H:%M}", zone=terms.schedule.zone)
    if terms.filters is not None:
        subject, verdict = subject_of(terms.filters)
        filled = replace(filled, subject=subject, verdict=verdict)
    return replace(
        filled,
        content=str(terms.content or filled.content),
        items=terms.per_post or filled.items,
        form=str(terms.form or filled.form),
        language=terms.language or filled.language,
        quiet=filled.quiet if terms.quiet is None else terms.quiet,
    )


def terms_in(office: Office, carried: Carried) -> Terms:
    """The terms that a form says; without filters where the data doesn't know its subject any more."""
    filled = carried.filled
    frequency = Frequency.DAILY if filled.day == form.DAILY else Frequency.WEEKLY
    weekday = 0 if filled.day == form.DAILY else int(filled.day)
    subject = "" if filled.subject == form.EVERYTHING else filled.subject
    verdict = "" if filled.verdict == form.ANY else f'verdict:"{filled.verdict}"'
    return Terms(
        schedule=Schedule(frequency, time.fromisoformat(filled.at), filled.zone, weekday),
        filters=filters_of(f"{subject} {verdict}".strip(), office.conversation.grammar),
        content=Content(filled.content),
        per_post=filled.items,
        form=Form(filled.form),
        quiet=filled.quiet,
        direct=not _channel_in(carried),
        language=filled.language,
    )


def _channel_in(carried: Carried) -> str:
    """The channel that a form says; empty for a direct message."""
    if carried.channel:
        return carried.channel if carried.filled.place == form.HERE else ""
    return carried.filled.channel


async def follow(office: Office, body: Body, client: AsyncWebClient) -> None:
    """Draw the form anew after something was entered: its preview, and the inputs that belong to it."""
    asked = await office.asked_in(body)
    modal = await _modal(office, asked, carried_by(body["view"]))
    try:
        await client.views_update(view_id=body["view"]["id"], view=modal)
    except SlackApiError as error:
        if error.response["error"] not in {"not_found", "hash_conflict"}:
            raise


async def _modal(office: Office, asked: Asked, carried: Carried) -> Body:
    reader = office.reader(asked)
    preview = await _preview(office, asked, carried)
    return form_modal(reader, carried.filled, carried.places, preview, carried.written())


async def _preview(office: Office, asked: Asked, carried: Carried) -> View:
    reader = office.reader(asked)
    terms = terms_in(office, carried)
    if not selected(office.conversation.desk.catalogue, terms.filters):
        return preview_view(reader, reader.texts("digest-refused-empty"), ())
    draft = draft_of(asked, terms, _channel_in(carried))
    subscription = Subscribing(office.storage, office.clock).subscription_of(draft)
    if carried.subscription:
        subscription = await _continued(office, subscription, carried.subscription)
    composer = DigestComposer(office.conversation)
    views = composer.next_post(composer.frame(subscription, office.clock())).views
    next_post = next_in_words(reader.texts, await shown(office, asked, subscription))
    return preview_view(reader, reader.texts("digest-next", next=next_post), views)


async def _continued(office: Office, changed: Subscription, name: str) -> Subscription:
    """A digest that is being changed, where it stands now: another selection or content begins anew."""
    now = await office.storage.subscriptions.get(name)
    if now is None:
        return changed
    kept: dict[str, Any] = {"id": now.id, "owner": now.owner, "introduced": now.introduced}
    if (now.selection, now.content) == (changed.selection, changed.content):
        kept |= {"position": now.position, "catalogue_seen": now.catalogue_seen}
    return replace(changed, **kept)


async def submit(office: Office, asked: Asked, carried: Carried) -> Body:
    """Do what the form says; what to acknowledge it with, which is the digest as it is then or what is wrong."""
    reader = office.reader(asked)
    terms = terms_in(office, carried)
    if carried.subscription:
        return await _submit_change(office, asked, carried, terms)
    draft = draft_of(asked, terms, _channel_in(carried))
    outcome = await set_up(office, asked, draft, terms.filters, picked=not carried.channel)
    if isinstance(outcome, Refusal):
        place = form.PLACE if carried.channel else form.CHANNEL
        return _error(form.SUBJECT if outcome.about == "subject" else place, reader.texts(outcome.name))
    view = await confirmed_set_up(office, asked, outcome)
    return {"response_action": "update", "view": answer_modal(view, reader.texts)}


async def _submit_change(office: Office, asked: Asked, carried: Carried, terms: Terms) -> Body:
    reader = office.reader(asked)
    found = await meant(office, asked, carried.subscription)
    if found is None or not await may_change(office, asked, found):
        return _error(form.SUBJECT, reader.texts("digest-gone"))
    if not selected(office.conversation.desk.catalogue, terms.filters):
        return _error(form.SUBJECT, reader.texts("digest-refused-empty"))
    view = await change_terms(office, asked, found, terms)
    return {"response_action": "update", "view": answer_modal(view, reader.texts)}


def _error(block: str, words: str) -> Body:
    return {"response_action": "errors", "errors": {block: words}}
