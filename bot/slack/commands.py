"""/hrplan: answered for who asked alone, in the acknowledgement itself where Slack need not be asked first."""

from typing import Any

from bot.conversation import Reply
from bot.slack.asked import asked_by_command
from bot.slack.beyond import answer_beyond
from bot.slack.incoming import typed_text
from bot.slack.listening import Listeners
from bot.slack.office import Office
from bot.slack.posts import private


def register(listeners: Listeners, office: Office) -> None:
    """Listen for the command."""

    def at_once(command: dict[str, Any]) -> dict[str, Any] | None:
        preferences = office.people.known(command.get("team_id", ""), command["user_id"])
        if preferences is None:
            return None
        reply = office.conversation.read(typed_text(command.get("text", "")), preferences)
        return private(reply.message) if isinstance(reply, Reply) else None

    async def on_command(command: dict[str, Any]) -> dict[str, Any]:
        preferences = await office.people.preferences(command.get("team_id", ""), command["user_id"])
        reply = office.conversation.read(typed_text(command.get("text", "")), preferences)
        if isinstance(reply, Reply):
            return private(reply.message)
        message = await answer_beyond(office, reply, asked_by_command(command, preferences))
        return private(message) if message else {}

    listeners.command("/hrplan", at_once, on_command)
