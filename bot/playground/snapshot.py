"""What one person's page shows, as JSON, and only what has changed since the page last heard."""

from bot.playground.clock import MovableClock
from bot.playground.elements import state_values
from bot.playground.limits import advice_on_message
from bot.playground.records import Json, Message, View
from bot.playground.workspace import Workspace


def snapshot(workspace: Workspace, person: str, since: int) -> Json:
    """Messages that changed after version `since`, and everything else as it is now."""
    dm = workspace.direct_message(person).id
    home = workspace.homes.get(person)
    return {
        "version": workspace.version,
        "now": workspace.clock().isoformat(timespec="seconds"),
        "clock_moves": isinstance(workspace.clock, MovableClock),
        "people": [
            {"id": one.id, "name": one.name, "real_name": one.real_name, "is_admin": one.is_admin}
            | {"is_guest": one.is_guest, "tz": one.tz, "locale": one.locale}
            for one in workspace.people
        ],
        "channels": [
            {"id": one.id, "name": one.name, "kind": one.kind, "topic": one.topic, "archived": one.archived}
            | {"has_app": one.has_app, "is_member": person in one.members, "members": len(one.members)}
            for one in workspace.channels.values()
            if one.kind == "public" or person in one.members
        ],
        "messages": [
            _message(message, person)
            for messages in workspace.messages.values()
            for message in messages
            if message.version > since and _is_visible(workspace, message, person)
        ],
        "modals": [_view(view) for view in workspace.modals.get(person, [])],
        "home": _view(home) if home else None,
        "assistant": {
            thread_ts: {"prompts": one.prompts, "title": one.prompts_title, "status": one.status}
            for (channel, thread_ts), one in workspace.assistant.items()
            if channel == dm or one.status
        },
        "step_runs": [
            {"id": run.id, "state": run.state, "outputs": run.outputs, "error": run.error}
            for run in workspace.step_runs.values()
        ],
        "dm": dm,
    }


def _is_visible(workspace: Workspace, message: Message, person: str) -> bool:
    channel = workspace.channels[message.channel]
    return message.only_for in {None, person} and (channel.kind == "public" or person in channel.members)


def _message(message: Message, person: str) -> Json:
    place: Json = {"channel": message.channel, "ts": message.ts}
    if message.deleted:
        return place | {"deleted": True}
    return place | {
        "user": message.user,
        "text": message.text,
        "blocks": message.blocks,
        "attachments": message.attachments,
        "thread_ts": message.thread_ts,
        "only_you": message.only_for is not None,
        "edited": message.edited_ts is not None,
        "files": [file.as_json() for file in message.files],
        "reactions": [name for name, _ in message.reactions],
        "entered": state_values(message.blocks, message.entered.get(person, {})),
        "advice": advice_on_message(message.text, message.blocks) if message.by_app else [],
        "json": message.as_json(),
    }


def _view(view: View) -> Json:
    return {
        "id": view.id,
        "hash": view.hash,
        "content": view.content,
        "entered": state_values(view.blocks, view.entered),
        "errors": view.errors,
    }
