"""The payloads that Slack sends to an app, field by field as Slack builds them."""

import re
import secrets
from typing import Any
from urllib.parse import urlencode

from bot.playground.directory import APP_ID, BOT_USER_ID, TEAM_ID, Channel, Member
from bot.playground.elements import Placed

Json = dict[str, Any]

_TEAM = {"id": TEAM_ID, "domain": "playground"}


def escaped(text: str) -> str:
    """Typed text as it arrives at an app."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def as_written(text: str, members: dict[str, Member], channels: dict[str, Channel], *, named: bool = False) -> str:
    """A message as Slack stores it: `@name` and `#channel` become references, addresses become links.

    In a slash command with `should_escape`, references to people carry their name too (`named`).
    """
    found = escaped(text)
    for member in members.values():
        reference = f"<@{member.id}|{member.name}>" if named else f"<@{member.id}>"
        found = re.sub(rf"(?<!\w)@{re.escape(member.name)}\b", reference, found)
    for channel in channels.values():
        if channel.kind != "im":
            found = re.sub(rf"(?<!\w)#{re.escape(channel.name)}\b", f"<#{channel.id}|{channel.name}>", found)
    return re.sub(r"(?<![<|\w])(https?://[^\s<>|]+)", r"<\1>", found)


def slash_command(
    command: str, text: str, channel: Channel, person: Member, trigger_id: str, response_url: str
) -> bytes:
    """The body of a slash command."""
    name = "directmessage" if channel.kind == "im" else "privategroup" if channel.kind == "private" else channel.name
    return urlencode(
        {
            "token": "playground",
            "team_id": TEAM_ID,
            "team_domain": "playground",
            "channel_id": channel.id,
            "channel_name": name,
            "user_id": person.id,
            "user_name": person.name,
            "command": command,
            "text": text,
            "api_app_id": APP_ID,
            "is_enterprise_install": "false",
            "response_url": response_url,
            "trigger_id": trigger_id,
        }
    ).encode()


def event_callback(event: Json, event_time: int, event_id: str | None = None) -> Json:
    """The envelope of an event."""
    return {
        "token": "playground",
        "team_id": TEAM_ID,
        "context_team_id": TEAM_ID,
        "api_app_id": APP_ID,
        "event": event,
        "type": "event_callback",
        "event_id": event_id or f"Ev{secrets.token_hex(5).upper()}",
        "event_time": event_time,
        "authorizations": [
            {"enterprise_id": None, "team_id": TEAM_ID, "user_id": BOT_USER_ID, "is_bot": True}
            | {"is_enterprise_install": False}
        ],
        "is_ext_shared_channel": False,
        "event_context": secrets.token_hex(12),
    }


def interaction(kind: str, person: Member, **parts: Any) -> Json:  # noqa: ANN401 - Slack's own fields
    """What all interactive payloads share, and the parts of this one."""
    user = {"id": person.id, "username": person.name, "name": person.name, "team_id": TEAM_ID}
    common: Json = {"type": kind, "team": _TEAM, "user": user, "api_app_id": APP_ID, "token": "playground"}
    return common | {"enterprise": None, "is_enterprise_install": False} | parts


def action(placed: Placed, state: Json, ts: str) -> Json:
    """One entry of `actions`: the element, and what it was set to."""
    found: Json = {"action_id": placed.action_id, "block_id": placed.block_id, "type": placed.kind, "action_ts": ts}
    for part in ("text", "value", "style", "placeholder", "url"):
        if part in placed.element:
            found[part] = placed.element[part]
    return found | state


def container_of_message(channel: str, ts: str, *, ephemeral: bool, thread_ts: str | None) -> Json:
    """Where in a message somebody acted."""
    found: Json = {"type": "message", "message_ts": ts, "channel_id": channel, "is_ephemeral": ephemeral}
    return found | ({"thread_ts": thread_ts} if thread_ts else {})


def channel_of_interaction(channel: Channel) -> Json:
    """The channel as interactive payloads name it."""
    return {"id": channel.id, "name": "directmessage" if channel.kind == "im" else channel.name}


def function_executed(callback_id: str, inputs: Json, run_id: str, ts: str) -> Json:
    """The event that starts the app's workflow step."""
    function = {"id": "Fn0PLAY", "callback_id": callback_id, "title": callback_id, "type": "app", "app_id": APP_ID}
    return {
        "type": "function_executed",
        "function": function | {"input_parameters": [], "output_parameters": []},
        "inputs": inputs,
        "function_execution_id": run_id,
        "workflow_execution_id": f"Wx{secrets.token_hex(5).upper()}",
        "event_ts": ts,
        "bot_access_token": "xwfp-playground",
    }
