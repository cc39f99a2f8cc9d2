"""Telling whoever waits: that the work goes on, that it has failed, or what came of a form."""

import asyncio
import logging
from typing import Any

from slack_bolt.async_app import AsyncBoltContext
from slack_bolt.kwargs_injection.async_args import AsyncArgs
from slack_sdk.errors import SlackApiError

from bot.conversation import Preferences
from bot.render.saving import said
from bot.render.texts import Texts
from bot.slack.asked import Asked, asked_by_action, asked_by_command, asked_by_event
from bot.slack.late_forms import again, notice
from bot.slack.modals import message_modal, show_modal
from bot.slack.office import Office
from bot.slack.posts import posted
from bot.slack.responding import NotTakenError, give
from bot.slack.sending import show_status, tell

Body = dict[str, Any]

_log = logging.getLogger(__name__)

_ASKING = {"app_mention", "message"}
"""Events behind which a person waits for an answer."""

PATIENCE_SECONDS = 0.02
"""So long the language of a person may be looked up while an acknowledgement waits."""


class Telling:
    """Tells people where they wait: beside the message, in the modal, in the thread, or else directly."""

    def __init__(self, office: Office) -> None:
        self._office = office

    async def failed(self, error: Exception, args: AsyncArgs) -> None:
        """The work has failed: log it, without what was said, and say so."""
        log_failure(error, args.body, args.context)
        await self.tell_failure(args.body, args.context)

    async def tell_failure(self, body: Body, context: AsyncBoltContext) -> None:
        """Say that something went wrong."""
        try:
            texts = await self.texts(context)
            await self._tell(body, context, texts, texts("something-went-wrong"))
        except Exception:  # noqa: BLE001 - an error in answering an error ends here
            _log.exception("Whoever waits can't be told")

    async def takes_long(self, args: AsyncArgs) -> None:
        """The work goes on."""
        try:
            texts = await self.texts(args.context)
            if args.body.get("response_url"):
                words = {"text": texts("one-moment"), "response_type": "ephemeral"}
                await give(args.respond, words, thread=_asked(args.body).thread)
            elif args.event is not None and _is_question(args.event):
                asked = asked_by_event(args.body, args.event, Preferences())
                await show_status(args.client, asked, texts("status-working"))
        except Exception:  # noqa: BLE001 - the answer follows all the same
            _log.exception("Whoever waits can't be told")

    async def form_under_way(self, args: AsyncArgs) -> Body:
        """What a form shows while its answer is under way."""
        texts = await self.texts_at_once(args.context)
        return {"response_action": "update", "view": notice(args.body["view"], texts("form-under-way"))}

    async def form_failed(self, error: Exception, args: AsyncArgs) -> Body:
        """The form comes back as it was submitted, with words above it."""
        log_failure(error, args.body, args.context)
        texts = await self.texts(args.context)
        return {"response_action": "update", "view": again(args.body["view"], texts("something-went-wrong"))}

    async def form_answered(self, answer: Body, args: AsyncArgs) -> None:
        """The answer in the place of the form; what is wrong with what was entered stands above the form."""
        texts, view = await self.texts(args.context), args.body["view"]
        wrong = " ".join((answer.get("errors") or {}).values())
        shown = answer.get("view") or (again(view, wrong) if wrong else notice(view, texts("form-done")))
        try:
            await args.client.views_update(view_id=view["id"], view=shown)
        except SlackApiError as error:
            if error.response["error"] != "not_found":
                raise
            if wrong:
                await tell(args.client, _asked(args.body), said(texts, wrong))

    async def texts_at_once(self, context: AsyncBoltContext) -> Texts:
        """The words of whoever waits, where an acknowledgement waits for them; English if they can't be had at once."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                return await self.texts(context)
        except TimeoutError:
            return self._office.conversation.reader(Preferences()).texts

    async def texts(self, context: AsyncBoltContext) -> Texts:
        """The words of whoever waits; English where finding their language out fails as well."""
        preferences = Preferences()
        try:
            preferences = await self._office.people.preferences(context.team_id or "", context.user_id or "")
        except Exception:  # noqa: BLE001 - an error in answering an error ends here
            _log.exception("The language of a person can't be found out")
        return self._office.conversation.reader(preferences).texts

    async def _tell(self, body: Body, context: AsyncBoltContext, texts: Texts, words: str) -> None:
        if body.get("response_url") and context.respond is not None:
            try:
                content = {"text": words, "response_type": "ephemeral"}
                await give(context.respond, content, thread=_asked(body).thread)
                return
            except NotTakenError as refused:
                _log.info("An answer was refused: %s", refused)
        client, event, message = context.client, body.get("event") or {}, said(texts, words)
        assert client is not None, "somebody asked, so hrplan is installed"
        if event:
            if _is_question(event):
                thread = asked_by_event(body, event, Preferences()).thread or None
                await client.chat_postMessage(channel=event["channel"], thread_ts=thread, **posted(message))
            return
        if not body.get("user") and not body.get("command"):
            return
        asked = _asked(body)
        if asked.trigger:
            try:
                modal = message_modal(texts("home-title"), message, texts)
                await show_modal(client, asked.trigger, modal, asked.modal)
                return
            except SlackApiError as refused:
                _log.info("A modal was refused: %s", refused.response["error"])
        await tell(client, asked, message)


def _is_question(event: Body) -> bool:
    return event.get("type") in _ASKING and bool(event.get("user")) and not event.get("bot_id")


def _asked(body: Body) -> Asked:
    by = asked_by_command if body.get("command") else asked_by_action
    return by(body, Preferences())


def log_failure(error: Exception, body: Body, context: AsyncBoltContext) -> None:
    """Log what happened, without what was said."""
    kind = body.get("command") or (body.get("event") or {}).get("type") or body.get("type") or "request"
    _log.error("%s of team %s failed", kind, context.team_id, exc_info=error)
