"""How a message of the app comes into the workspace, be it by Web API, acknowledgement or `response_url`."""

from typing import Any

from bot.playground.directory import BOT_USER_ID, Channel
from bot.playground.errors import SlackError
from bot.playground.limits import message_problems
from bot.playground.permits import ResponsePermit
from bot.playground.records import Json, Message
from bot.playground.workspace import Workspace, blocks_with_ids


def channel_to_post_in(workspace: Workspace, named: str) -> Channel:
    """The channel, or the direct message with a person, if the app may post in it."""
    channel = known_channel(workspace, named)
    if channel.archived:
        raise SlackError("is_archived")
    if not channel.has_app:
        raise SlackError("not_in_channel" if channel.kind == "public" else "channel_not_found")
    return channel


def known_channel(workspace: Workspace, named: str) -> Channel:
    """The channel with this id, `#name`, or person's id; a private one only if the app is in it."""
    if named in workspace.members:
        return workspace.direct_message(named)
    channel = workspace.channel(named)
    if channel.kind != "public" and not channel.has_app:
        raise SlackError("channel_not_found")
    return channel


def app_posts(workspace: Workspace, channel: Channel, content: Json, *, only_for: str | None = None) -> Message:
    """Post a message of the app, if it is within the limits."""
    checked = checked_content(content)
    thread_ts = content.get("thread_ts") or None
    if thread_ts and not content.get("reply_broadcast"):
        workspace.assistant_thread(channel.id, thread_ts).status = ""
    workspace.assistant_thread(channel.id).status = ""
    message = workspace.post(
        Message(
            channel=channel.id,
            ts=workspace.next_ts(),
            user=BOT_USER_ID,
            thread_ts=thread_ts,
            only_for=only_for,
            metadata=content.get("metadata"),
            unfurls=content.get("unfurl_links") is not False or content.get("unfurl_media") is not False,
            **checked,
        )
    )
    if channel.kind == "im" and only_for is None:
        workspace.tell_app("message.im", {**message.as_json(), "channel": channel.id, "channel_type": "im"})
    return message


def app_changes(workspace: Workspace, message: Message, content: Json) -> Message:
    """Replace what a message of the app says."""
    checked = checked_content(content)
    message.text = checked["text"]
    message.blocks = checked["blocks"]
    message.attachments = checked["attachments"]
    message.metadata = content.get("metadata", message.metadata)
    message.entered.clear()
    if message.only_for is None:
        message.edited_ts = workspace.next_ts()
    workspace.changed(message)
    return message


def app_deletes(workspace: Workspace, message: Message) -> None:
    """Take a message of the app away."""
    message.deleted = True
    workspace.changed(message)


def checked_content(content: Json) -> dict[str, Any]:
    """Text, blocks and attachments within Slack's limits; else `invalid_blocks` or `msg_too_long` with the problems."""
    text = str(content.get("text") or "")
    blocks = list(content.get("blocks") or [])
    attachments = list(content.get("attachments") or [])
    problems = message_problems(text, blocks, attachments)
    if problems:
        if not text and not blocks and not attachments:
            raise SlackError("no_text")
        raise SlackError("msg_too_long" if problems[0].startswith("text:") else "invalid_blocks", problems)
    return {"text": text, "blocks": blocks_with_ids(blocks), "attachments": attachments}


def app_responds(workspace: Workspace, permit: ResponsePermit, content: Json) -> Message | None:
    """What comes through a `response_url`: a new message, or a change of the one that was pressed."""
    channel = workspace.channels[permit.channel]
    original = workspace.message(permit.channel, permit.message_ts) if permit.message_ts else None
    if original is not None and content.get("delete_original"):
        app_deletes(workspace, original)
        return None
    if original is not None and content.get("replace_original"):
        return app_changes(workspace, original, content)
    only_for = None if content.get("response_type") == "in_channel" else permit.person
    return app_posts(workspace, channel, content, only_for=only_for)
