"""A channel is archived or deleted, or hrplan is taken out of it: its digests stop, and their owners are told once."""

from typing import Any

from bot.digest.composing import DigestComposer
from bot.slack.digest_telling import send
from bot.slack.listening import Listeners
from bot.slack.office import Office

REASONS = {
    "channel_archive": "is_archived",
    "group_archive": "is_archived",
    "channel_deleted": "channel_not_found",
    "group_deleted": "channel_not_found",
    "channel_left": "not_in_channel",
    "group_left": "not_in_channel",
}
"""Each event, and the error that Slack would give for the next post."""


def register(listeners: Listeners, office: Office) -> None:
    """Listen for all of them."""

    async def on_channel(event: dict[str, Any], body: dict[str, Any]) -> None:
        await stop_in_channel(office, body.get("team_id") or "", event["channel"], REASONS[event["type"]])

    for name in REASONS:
        listeners.event(name, on_channel)


async def stop_in_channel(office: Office, team: str, channel: str, reason: str) -> None:
    """Stop what runs there. An event that is delivered twice finds nothing left to stop.

    Where the process dies before, the next post is refused for the same reason, and stops them then.
    """
    composer = DigestComposer(office.conversation)
    for subscription in await office.storage.subscriptions.stop_in_channel(team, channel, reason, office.clock()):
        await send(office, subscription, await composer.tell_stopped(subscription, reason))
