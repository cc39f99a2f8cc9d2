"""Messages: post, change, delete, show to one person, link, react."""

from bot.playground.errors import SlackError
from bot.playground.posting import app_changes, app_deletes, app_posts, channel_to_post_in, known_channel
from bot.playground.records import Json, Message
from bot.playground.workspace import Workspace


def post_message(workspace: Workspace, call: Json) -> Json:
    """`chat.postMessage`."""
    channel = channel_to_post_in(workspace, call["channel"])
    message = app_posts(workspace, channel, call)
    return {"channel": channel.id, "ts": message.ts, "message": message.as_json()}


def post_ephemeral(workspace: Workspace, call: Json) -> Json:
    """`chat.postEphemeral`."""
    channel = channel_to_post_in(workspace, call["channel"])
    if workspace.member(call["user"]).id not in channel.members:
        raise SlackError("user_not_in_channel")
    message = app_posts(workspace, channel, call, only_for=call["user"])
    return {"message_ts": message.ts}


def update(workspace: Workspace, call: Json) -> Json:
    """`chat.update`."""
    message = _own_message(workspace, call, "cant_update_message")
    before = message.as_json()
    app_changes(workspace, message, call)
    channel = workspace.channels[message.channel]
    if channel.kind == "im":
        changed = {"message": message.as_json(), "previous_message": before, "ts": workspace.next_ts()}
        where = {"channel": channel.id, "channel_type": "im", "hidden": True}
        workspace.tell_app("message.im", {"type": "message", "subtype": "message_changed", **where, **changed})
    return {"channel": message.channel, "ts": message.ts, "text": message.text, "message": message.as_json()}


def delete(workspace: Workspace, call: Json) -> Json:
    """`chat.delete`."""
    message = _own_message(workspace, call, "cant_delete_message")
    app_deletes(workspace, message)
    return {"channel": message.channel, "ts": message.ts}


def get_permalink(workspace: Workspace, call: Json) -> Json:
    """`chat.getPermalink`."""
    message = workspace.message(known_channel(workspace, call["channel"]).id, call["message_ts"])
    thread = f"?thread_ts={message.thread_ts}&cid={message.channel}" if message.thread_ts else ""
    place = f"{message.channel}/p{message.ts.replace('.', '')}{thread}"
    return {"channel": message.channel, "permalink": f"{workspace.base_url}/archives/{place}"}


def add_reaction(workspace: Workspace, call: Json) -> Json:
    """`reactions.add`."""
    channel = channel_to_post_in(workspace, call["channel"])
    message = workspace.message(channel.id, call["timestamp"])
    reaction = (str(call["name"]), "hrplan")
    if reaction in message.reactions:
        raise SlackError("already_reacted")
    message.reactions.append(reaction)
    workspace.changed(message)
    return {}


def _own_message(workspace: Workspace, call: Json, otherwise: str) -> Message:
    channel = known_channel(workspace, call["channel"])
    message = workspace.message(channel.id, call["ts"])
    if message.only_for is not None:
        raise SlackError("message_not_found")
    if not message.by_app:
        raise SlackError(otherwise)
    if channel.archived:
        raise SlackError("is_archived")
    return message


METHODS = {
    "chat.postMessage": post_message,
    "chat.postEphemeral": post_ephemeral,
    "chat.update": update,
    "chat.delete": delete,
    "chat.getPermalink": get_permalink,
    "reactions.add": add_reaction,
}
