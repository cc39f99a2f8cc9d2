"""The scorecard's chart as a picture: on request, and where Slack refuses the chart itself.

A chart is one of Slack's newer blocks. Where a message with one is refused as invalid, it is sent once more without,
and where it is posted the picture follows; its counts stand in the words of the message in any case. An answer in the
acknowledgement of a command can't be refused visibly, so every scorecard also has a button that sends the picture.
"""

from dataclasses import replace
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.conversation import Reply
from bot.exporting.picture import Drawing, chinese_font, draw_scorecard
from bot.render import saving
from bot.render.actions import read_action
from bot.render.joining import sentences
from bot.render.message import Message
from bot.render.plain import escaped
from bot.render.reader import Reader
from bot.render.scorecards import base_in_words, counts_in_words, scorecard_title, segments_of
from bot.render.texts import texts_for
from bot.render.view import Act
from bot.slack.acts import on_act
from bot.slack.asked import Asked
from bot.slack.listening import Listeners
from bot.slack.office import Office
from bot.slack.posts import CHART_REFUSED, commands_on, has_chart, posted, without_chart
from bot.slack.sending import File, make_and_send, tell
from catalogue.answers import ScorecardAnswer


def register(listeners: Listeners, office: Office) -> None:
    """Listen for the button."""

    async def on_picture(body: dict[str, Any], client: AsyncWebClient) -> None:
        asked = await office.asked_in(body)
        texts = office.reader(asked).texts
        found = _scorecard(office, read_action(body["actions"][0])[1], asked)
        if found is None:
            return
        office.errands.start(send_picture(office, found, asked, client))
        await tell(client, asked, saving.said(texts, texts("picture-under-way")))

    on_act(listeners, Act.PICTURE, on_picture)


async def post(
    office: Office, client: AsyncWebClient, asked: Asked, message: Message, channel: str, thread: str | None
) -> AsyncSlackResponse:
    """Post a message; where Slack refuses its chart, post it without and let a picture follow.

    Raises:
        SlackApiError: where the message is refused for another reason.
    """
    content = {"channel": channel, "thread_ts": thread, **posted(message)}
    try:
        return await client.chat_postMessage(**content)
    except SlackApiError as error:
        if error.response["error"] not in CHART_REFUSED or not has_chart(content):
            raise
    sent = await client.chat_postMessage(**without_chart(content))
    found = _scorecard(office, next(commands_on(message.blocks, Act.PICTURE), ""), asked)
    if found is not None:
        office.errands.start(send_picture(office, found, replace(asked, channel=channel, thread=thread or ""), client))
    return sent


def _scorecard(office: Office, command: str, asked: Asked) -> ScorecardAnswer | None:
    reply = office.conversation.read(command, asked.preferences)
    return reply.answer if isinstance(reply, Reply) and isinstance(reply.answer, ScorecardAnswer) else None


async def send_picture(office: Office, found: ScorecardAnswer, asked: Asked, client: AsyncWebClient) -> None:
    """Draw the picture and send it to where it was asked for."""
    reader = office.reader(asked)
    await make_and_send(client, asked, reader.texts, lambda: picture_of(reader, found))


def picture_of(reader: Reader, found: ScorecardAnswer) -> File:
    """The scorecard as a picture. Its words are English where this machine has no Chinese letters to draw."""
    font = chinese_font() if reader.texts.language == "zh" else None
    drawn = reader if font or reader.texts.language != "zh" else Reader(reader.catalogue, texts_for("en"))
    title = scorecard_title(drawn, found)
    drawing = Drawing(title, segments_of(drawn, found.score), base_in_words(drawn, found.score))
    name = reader.texts("sentence-end", words=scorecard_title(reader, found))
    said = sentences(name, counts_in_words(reader, found.score))
    return File(
        "hrplan-scorecard.png",
        draw_scorecard(drawing, font),
        title,
        escaped(said),
        reader.texts("picture-alt", counts=said),
    )
