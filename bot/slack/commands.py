"""/hrplan: answered in the acknowledgement itself, for the person who asked alone."""

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.conversation import Reply
from bot.slack.beyond import answer_beyond
from bot.slack.incoming import typed_text
from bot.slack.office import Office
from bot.slack.posts import private


def register(app: AsyncApp, office: Office) -> None:
    """Listen for the command."""

    async def on_command(ack: AsyncAck, command: dict[str, Any]) -> None:
        preferences = await office.people.preferences(command.get("team_id", ""), command["user_id"])
        reply = office.conversation.read(typed_text(command.get("text", "")), preferences)
        message = reply.message if isinstance(reply, Reply) else answer_beyond(office, reply, preferences)
        await ack(**private(message))

    app.command("/hrplan")(on_command)
