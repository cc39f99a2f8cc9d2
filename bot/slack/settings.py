"""Settings: the modal, opened by the command or a button, and what becomes of it."""

import asyncio
import json
import logging
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError

from bot.render import settings as form
from bot.render.forms import modal, note
from bot.render.message import Message, render_message
from bot.render.settings import ChannelRule, Shown, settings_modal
from bot.render.texts import LANGUAGES, language_of
from bot.render.view import Act, Button, Controls, Paragraph, View, line
from bot.slack.acts import on_act
from bot.slack.asked import Asked
from bot.slack.listening import Listeners
from bot.slack.modals import show_modal
from bot.slack.office import Office
from bot.slack.permissions import is_admin
from bot.slack.publishing import publish_home
from bot.storage.channels import ChannelSettings, DigestsBy

Body = dict[str, Any]

_log = logging.getLogger(__name__)

PATIENCE_SECONDS = 2.0
"""So long a busy database is waited for: a person looks at the form meanwhile."""


def register(listeners: Listeners, office: Office) -> None:
    """Listen for the button, for what is saved, and for the wish to be forgotten."""

    async def on_open(body: Body, client: AsyncWebClient) -> None:
        await open_settings(office, await office.asked_in(body), client)

    async def on_save(body: Body) -> Body:
        asked = await office.asked_in(body)
        if await save(office, asked, body["view"]):
            return {}
        problem = office.reader(asked).texts("settings-not-saved")
        return {"response_action": "errors", "errors": {form.LANGUAGE: problem}}

    async def after_save(body: Body, client: AsyncWebClient) -> None:
        await publish_home(office, await office.asked_in(body), client)

    async def on_forget(body: Body, client: AsyncWebClient) -> None:
        await forget(office, await office.asked_in(body), client)

    on_act(listeners, Act.SETTINGS, on_open)
    listeners.action(form.FORGET, on_forget)
    listeners.form(form.CALLBACK, on_save, after_save)


async def answer_settings(office: Office, asked: Asked) -> Message | None:
    """The modal where one can be opened; else, in mentions and direct messages, a button that opens it."""
    client = await office.clients.client(asked.team, asked.enterprise)
    if asked.trigger and client is not None:
        await open_settings(office, asked, client)
        return None
    texts = office.reader(asked).texts
    button = Button(texts("button-settings"), Act.SETTINGS, "settings", primary=True)
    view = View(texts("title-settings"), (Paragraph(line(texts("settings-open"))), Controls((button,))))
    return render_message(view, texts)


async def open_settings(office: Office, asked: Asked, client: AsyncWebClient) -> None:
    """Open the modal; with the channel's rule where it was asked for in one."""
    settings = await office.people.settings(asked.team, asked.user)
    profile = await office.people.profile(asked.team, asked.user)
    rule = await _rule(office, asked)
    shown = Shown(settings.language, language_of(profile.locale), settings.compact, rule)
    metadata = json.dumps({"channel": asked.channel if rule is not None and rule.may_change else ""})
    view = settings_modal(office.reader(asked).texts, shown, metadata)
    await show_modal(client, asked.trigger, view, asked.modal)


async def _rule(office: Office, asked: Asked) -> ChannelRule | None:
    if not asked.channel or asked.channel.startswith("D"):
        return None
    settings = await office.storage.channels.settings(asked.team, asked.channel)
    return ChannelRule(settings.digests_by.value, await is_admin(office, asked.team, asked.user))


async def save(office: Office, asked: Asked, view: Body) -> bool:
    """Keep what was chosen; whether that worked, in time."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await _save_person(office, asked, view)
            await _save_channel(office, asked, view)
    except (SQLAlchemyError, TimeoutError) as problem:
        _log.error("Settings can't be saved: %s", problem.__class__.__name__)
        return False
    return True


async def _save_person(office: Office, asked: Asked, view: Body) -> None:
    language = _chosen(view, form.LANGUAGE)
    people = office.storage.people
    await people.set_language(asked.team, asked.user, language if language in LANGUAGES else "")
    await people.set_compact(asked.team, asked.user, compact=_chosen(view, form.CARDS) == "compact")


async def _save_channel(office: Office, asked: Asked, view: Body) -> None:
    """Keep the channel's rule: only for an admin, whatever the modal said when it was opened."""
    channel = json.loads(view.get("private_metadata") or "{}").get("channel", "")
    rule = _chosen(view, form.DIGESTS_BY)
    if channel and rule in set(DigestsBy) and await is_admin(office, asked.team, asked.user):
        await office.storage.channels.save(asked.team, channel, ChannelSettings(DigestsBy(rule)))


def _chosen(view: Body, name: str) -> str:
    entered = view["state"]["values"].get(name, {}).get(name, {})
    return str((entered.get("selected_option") or {}).get("value") or "")


async def forget(office: Office, asked: Asked, client: AsyncWebClient) -> None:
    """Delete what is stored of whoever asks, and say so in the modal where they asked."""
    await office.forget_person(asked.team, asked.user)
    texts = office.reader(asked).texts
    done = modal(texts("title-settings"), texts("button-close"), [note(texts("forgotten"))])
    await client.views_update(view_id=asked.modal, view=done)
    office.errands.start(publish_home(office, asked, client))
