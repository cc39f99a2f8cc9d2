"""Channels and people: who is where, what was said."""

from collections.abc import Sequence
from typing import TypeVar

from bot.playground.directory import BOT_USER_ID, Channel
from bot.playground.errors import SlackError
from bot.playground.posting import known_channel
from bot.playground.records import Json, Message
from bot.playground.workspace import Workspace

One = TypeVar("One")


def info(workspace: Workspace, call: Json) -> Json:
    """`conversations.info`."""
    return {"channel": known_channel(workspace, call["channel"]).as_json()}


def open_conversation(workspace: Workspace, call: Json) -> Json:
    """`conversations.open` with one person."""
    people = str(call["users"]).split(",")
    if len(people) != 1:
        raise SlackError("method_not_supported_for_channel_type")
    return {"channel": workspace.direct_message(workspace.member(people[0]).id).as_json()}


def join(workspace: Workspace, call: Json) -> Json:
    """`conversations.join`."""
    channel = known_channel(workspace, call["channel"])
    if channel.archived:
        raise SlackError("is_archived")
    channel.members.add(BOT_USER_ID)
    workspace.changed()
    return {"channel": channel.as_json()}


def members(workspace: Workspace, call: Json) -> Json:
    """`conversations.members`."""
    channel = _joined_channel(workspace, call)
    page, cursor = _page(sorted(channel.members), call)
    return {"members": page, "response_metadata": {"next_cursor": cursor}}


def history(workspace: Workspace, call: Json) -> Json:
    """`conversations.history`, newest first."""
    channel = _joined_channel(workspace, call)
    said = [message for message in _said(workspace, channel, call) if message.thread_ts in {None, message.ts}]
    return _messages(said[::-1], call)


def replies(workspace: Workspace, call: Json) -> Json:
    """`conversations.replies`, oldest first."""
    channel = _joined_channel(workspace, call)
    said = [message for message in _said(workspace, channel, call) if call["ts"] in {message.ts, message.thread_ts}]
    if not said:
        raise SlackError("thread_not_found")
    return _messages(said, call)


def list_channels(workspace: Workspace, call: Json) -> Json:
    """`conversations.list`."""
    found = [channel for channel in workspace.channels.values() if channel.kind == "public" or channel.has_app]
    return _channels(found, call)


def list_of_person(workspace: Workspace, call: Json) -> Json:
    """`users.conversations`: those of the app, or those that a person shares with it."""
    person = call.get("user", BOT_USER_ID)
    found = [one for one in workspace.channels.values() if person in one.members and one.has_app]
    return _channels(found, call)


def user_info(workspace: Workspace, call: Json) -> Json:
    """`users.info`; the locale only with `include_locale`."""
    user = workspace.member(call["user"]).as_json(workspace.clock())
    if str(call.get("include_locale", "")).lower() not in {"1", "true"}:
        del user["locale"]
    return {"user": user}


def _joined_channel(workspace: Workspace, call: Json) -> Channel:
    channel = known_channel(workspace, call["channel"])
    if not channel.has_app:
        raise SlackError("not_in_channel")
    return channel


def _said(workspace: Workspace, channel: Channel, call: Json) -> list[Message]:
    oldest, latest = float(call.get("oldest", 0)), float(call.get("latest", "inf"))
    inclusive = str(call.get("inclusive", "")).lower() in {"1", "true"}
    return [
        message
        for message in workspace.messages.get(channel.id, [])
        if not message.deleted
        and message.only_for is None
        and (oldest < float(message.ts) < latest or (inclusive and float(message.ts) in {oldest, latest}))
    ]


def _messages(said: Sequence[Message], call: Json) -> Json:
    with_metadata = str(call.get("include_all_metadata", "")).lower() in {"1", "true"}
    page, cursor = _page(said, call)
    found = [message.as_json(with_metadata=with_metadata) for message in page]
    return {"messages": found, "has_more": bool(cursor), "response_metadata": {"next_cursor": cursor}}


def _channels(found: Sequence[Channel], call: Json) -> Json:
    kinds = {"public_channel": "public", "private_channel": "private", "im": "im"}
    wanted = {kinds.get(kind.strip(), kind) for kind in str(call.get("types", "public_channel")).split(",")}
    without_archived = str(call.get("exclude_archived", "")).lower() in {"1", "true"}
    kept = [one for one in found if one.kind in wanted and not (without_archived and one.archived)]
    page, cursor = _page(kept, call)
    return {"channels": [one.as_json() for one in page], "response_metadata": {"next_cursor": cursor}}


def _page(values: Sequence[One], call: Json) -> tuple[list[One], str]:
    start, limit = int(call.get("cursor") or 0), int(call.get("limit") or 100)
    end = start + limit
    return list(values[start:end]), str(end) if end < len(values) else ""


METHODS = {
    "conversations.info": info,
    "conversations.open": open_conversation,
    "conversations.join": join,
    "conversations.members": members,
    "conversations.history": history,
    "conversations.replies": replies,
    "conversations.list": list_channels,
    "users.conversations": list_of_person,
    "users.info": user_info,
}
