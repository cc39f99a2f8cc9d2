"""/hrplan: answered in the acknowledgement itself, for the person who asked alone."""

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.conversation import Reply
from bot.slack.asked import asked_by_command
from bot.slack.beyond import answer_beyond
from bot.slack.incoming import typed_text
from bot.slack.office import Office
from bot.slack.posts import private


def register(app: AsyncApp, office: Office) -> None:
    """Listen for the command."""

    async def on_command(ack: AsyncAck, command: dict[str, Any]) -> None:
        preferences = await office.people.preferences(command.get("team_id", ""), command["user_id"])
        reply = office.conversation.read(typed_text(command.get("text", "")), preferences)
        if isinstance(reply, Reply):
            await ack(**private(reply.message))
            return
        message = await answer_beyond(office, reply, asked_by_command(command, preferences))
        await (ack(**private(message)) if message else ack())

    app.command("/hrplan")(on_command)
