"""Who asked for something, and where: what is needed beyond the words to act on them."""

from dataclasses import dataclass, field
from typing import Any

from bot.conversation import Preferences


@dataclass(frozen=True)
class Asked:
    """A person, the conversation in which they asked, and what Slack handed over to answer with."""

    team: str
    user: str
    channel: str = ""
    """Empty where it was not in a conversation, such as on the Home tab."""
    enterprise: str = ""
    thread: str = ""
    trigger: str = ""
    """With it a modal can be opened, for three seconds; a message has none."""
    modal: str = ""
    """The modal that was pressed in: what opens goes above it."""
    respond: str = ""
    """Slack's address for answers to this one request; a message of somebody's has none."""
    typed: bool = True
    """They typed it themselves; else they pressed something that says it for them."""
    preferences: Preferences = field(default_factory=Preferences)


def asked_by_command(command: dict[str, Any], preferences: Preferences) -> Asked:
    """Who typed a slash command."""
    return Asked(
        team=command.get("team_id") or "",
        user=command["user_id"],
        channel=command.get("channel_id") or "",
        enterprise=command.get("enterprise_id") or "",
        trigger=command.get("trigger_id") or "",
        respond=command.get("response_url") or "",
        preferences=preferences,
    )


def asked_by_event(body: dict[str, Any], event: dict[str, Any], preferences: Preferences) -> Asked:
    """Who mentioned the app or wrote to it."""
    return Asked(
        team=body.get("team_id") or "",
        user=event["user"],
        channel=event["channel"],
        enterprise=body.get("enterprise_id") or "",
        thread=event.get("thread_ts") or ("" if event.get("channel_type") == "im" else event["ts"]),
        preferences=preferences,
    )


def asked_by_action(body: dict[str, Any], preferences: Preferences) -> Asked:
    """Who pressed a button, chose from a select or submitted a form."""
    place = body.get("message") or body.get("container") or {}
    return Asked(
        team=(body.get("team") or {}).get("id") or (body.get("user") or {}).get("team_id") or "",
        user=body["user"]["id"],
        channel=(body.get("channel") or {}).get("id") or "",
        enterprise=(body.get("enterprise") or {}).get("id") or "",
        thread=place.get("thread_ts") or "",
        trigger=body.get("trigger_id") or "",
        modal=_modal(body),
        typed=False,
        respond=body.get("response_url") or "",
        preferences=preferences,
    )


def _modal(body: dict[str, Any]) -> str:
    view = body.get("view") or {}
    return str(view.get("id") or "") if view.get("type") == "modal" else ""
