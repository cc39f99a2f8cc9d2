"""Was it helpful? Counted by item and day, without the person. And reports of errors, which go to the maintainers."""

import json
import logging
from typing import Any

from slack_bolt.async_app import AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError

from bot.calling import FAILURES
from bot.conversation import Preferences
from bot.render.actions import read_action
from bot.render.feedback import HELPFUL
from bot.render.message import render_message
from bot.render.reports import CALLBACK, NAMED, WRONG, Report, report_message, report_modal, thanks_modal
from bot.render.view import Act, Button, Controls, Paragraph, View, line
from bot.slack.acts import on_act
from bot.slack.asked import Asked
from bot.slack.listening import Listeners
from bot.slack.modals import show_modal
from bot.slack.office import Office
from bot.slack.posts import posted, private
from bot.slack.redelivery import SeenInMemory
from bot.slack.responding import give

Body = dict[str, Any]

_log = logging.getLogger(__name__)


def register(listeners: Listeners, office: Office) -> None:
    """Listen for opinions and reports."""
    counted = SeenInMemory()

    async def on_feedback(body: Body, respond: AsyncRespond, client: AsyncWebClient) -> None:
        asked = await office.asked_in(body)
        opinion, _, about = read_action(body["actions"][0])[1].partition(" ")
        if await counted.first(f"{asked.team}:{asked.user}:{about}:{opinion}"):
            await count(office, about, helpful=opinion == HELPFUL)
        await _thank(office, asked, body, respond, client)

    async def on_report(body: Body, client: AsyncWebClient) -> None:
        asked = await office.asked_in(body)
        about = read_action(body["actions"][0])[1]
        await show_modal(client, asked.trigger, report_modal(office.reader(asked).texts, about), asked.modal)

    async def on_reported(body: Body) -> Body:
        texts = office.reader(await office.asked_in(body)).texts
        return {"response_action": "update", "view": thanks_modal(texts, "report-thanks")}

    async def after_report(body: Body, client: AsyncWebClient) -> None:
        await pass_on(office, _report(body, await office.asked_in(body)), client)

    on_act(listeners, Act.FEEDBACK, on_feedback)
    on_act(listeners, Act.REPORT, on_report)
    listeners.form(CALLBACK, on_reported, after_report)


async def count(office: Office, about: str, *, helpful: bool) -> None:
    """Count one opinion; where the database fails, it is lost, and an answer is not."""
    try:
        await office.storage.feedback.count(about, office.clock().date(), helpful=helpful)
    except SQLAlchemyError as problem:
        _log.error("An opinion can't be counted: %s", problem.__class__.__name__)


async def _thank(office: Office, asked: Asked, body: Body, respond: AsyncRespond, client: AsyncWebClient) -> None:
    """Thanks, for this person alone; with a way to say more where the answer did not help."""
    texts = office.reader(asked).texts
    opinion, _, about = read_action(body["actions"][0])[1].partition(" ")
    message_id = "feedback-thanks" if opinion == HELPFUL else "feedback-sorry"
    if not body.get("response_url"):
        await show_modal(client, asked.trigger, thanks_modal(texts, "feedback-thanks"), asked.modal)
        return
    report = Controls((Button(texts("button-report"), Act.REPORT, about),))
    parts = (Paragraph(line(texts(message_id))), *(() if opinion == HELPFUL else (report,)))
    message = render_message(View(texts("title-report"), parts), texts)
    await give(respond, private(message), thread=asked.thread)


def _report(body: Body, asked: Asked) -> Report:
    values = body["view"]["state"]["values"]
    wrong = str(values[WRONG][WRONG].get("value") or "")
    named = bool(values.get(NAMED, {}).get(NAMED, {}).get("selected_options"))
    return Report(body["view"].get("private_metadata") or "", wrong, asked.user if named else "")


async def pass_on(office: Office, report: Report, client: AsyncWebClient) -> None:
    """To the maintainers' channel, which `TEAM/CHANNEL` names where there are many workspaces; else to the log."""
    team, _, channel = office.maintainers.rpartition("/")
    its_client = await office.clients.client(team) if team else client
    if channel and its_client is not None:
        message = report_message(office.conversation.reader(Preferences()), report)
        try:
            await its_client.chat_postMessage(channel=channel, **posted(message))
            return
        except FAILURES as problem:
            _log.error("The maintainers' channel takes no report: %s", problem.__class__.__name__)
    _log.warning("Report of an error: %s", json.dumps({"about": report.about, "wrong": report.wrong}))
