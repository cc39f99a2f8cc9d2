"""What happens when a person acts: the payload that the app gets, and what Slack does with the acknowledgement."""

import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING

from bot.playground import payloads
from bot.playground.directory import BOT_USER_ID, TEAM_ID, Channel
from bot.playground.elements import (
    Entered,
    Placed,
    empty_inputs,
    find,
    initial_setting,
    interactive,
    rich_text,
    setting,
    state_values,
)
from bot.playground.errors import Refused, SlackError
from bot.playground.limits_of_elements import option_problems, too_many
from bot.playground.records import Json, Message, StepRun, View
from bot.playground.web_api import views

if TYPE_CHECKING:
    from bot.playground.person import Person
    from bot.playground.workspace import Workspace


async def run_command(person: "Person", command: str, text: str, channel: Channel) -> Message | None:
    """Send a slash command and show the answer in its acknowledgement."""
    workspace = person.workspace
    body = payloads.slash_command(
        command,
        payloads.as_written(text, workspace.members, workspace.channels, named=True),
        channel,
        person.member,
        workspace.permits.trigger(person.id),
        _response_url(workspace, channel.id, person.id),
    )
    answer = (await person.courier.command(body)).answer_json
    if not answer:
        return None
    try:
        return person.shows_answer(channel, answer)
    except SlackError as error:
        raise Refused([error.code, *error.messages]) from error


async def send_message(person: "Person", channel: Channel, text: str, thread: Message | None) -> Message:
    """Post a person's message and tell the app, if it may know."""
    workspace = person.workspace
    thread_ts = (thread.thread_ts or thread.ts) if thread else None
    message = workspace.post(Message(channel.id, workspace.next_ts(), person.id, text, thread_ts=thread_ts))
    event: Json = {
        **message.as_json(),
        "channel": channel.id,
        "event_ts": message.ts,
        "client_msg_id": secrets.token_hex(16),
        "blocks": [{**rich_text(text), "block_id": secrets.token_hex(3)}],
    }
    seen = event | {"channel_type": channel.type_in_events}
    subscription = {"im": "message.im", "public": "message.channels", "private": "message.groups"}[channel.kind]
    if not channel.has_app:
        return message
    if subscription in workspace.subscribed_events:
        await person.courier.event(seen)
    if f"<@{BOT_USER_ID}>" in text and channel.kind != "im" and "app_mention" in workspace.subscribed_events:
        await person.courier.event(event | {"type": "app_mention"})
    return message


async def use(person: "Person", surface: Message | View, name: str, value: object) -> None:
    """Press or set one element, and send `block_actions` if it dispatches."""
    placed = find(surface.blocks, name)
    if placed.kind == "feedback_buttons" and value is None:
        value = name
    await use_element(person, surface, placed, _state(person, placed, value))


async def use_element(person: "Person", surface: Message | View, placed: Placed, state: Json) -> None:
    """Set an element to a state, and send `block_actions` if it dispatches."""
    workspace = person.workspace
    entered = _entered(person, surface)
    if initial_setting(placed.element) is not None:
        entered.setdefault(placed.block_id, {})[placed.action_id] = state
        workspace.changed(surface if isinstance(surface, Message) else None)
    if placed.block["type"] == "input" and not placed.block.get("dispatch_action"):
        return
    action = payloads.action(placed, state, workspace.next_ts())
    where = _where(person, surface)
    trigger_id = workspace.permits.trigger(person.id, surface.id if isinstance(surface, View) else None)
    payload = payloads.interaction("block_actions", person.member, trigger_id=trigger_id, actions=[action], **where)
    await person.courier.interaction(payload)


def fill(person: "Person", view: View, values: Mapping[str, object]) -> None:
    """Set inputs of a modal without telling the app."""
    for name, value in values.items():
        placed = find(view.blocks, name)
        view.entered.setdefault(placed.block_id, {})[placed.action_id] = _state(person, placed, value)


async def submit(person: "Person", view: View) -> dict[str, str]:
    """Send `view_submission` and do what the app's answer says."""
    values = state_values(view.blocks, view.entered)
    view.errors = empty_inputs(view.blocks, values)
    if not view.errors:
        trigger_id = person.workspace.permits.trigger(person.id, view.id)
        addresses = _response_urls(person, view, values)
        payload = payloads.interaction(
            "view_submission", person.member, trigger_id=trigger_id, view=view.as_json(values), response_urls=addresses
        )
        answer = (await person.courier.interaction(payload)).answer_json or {}
        _follow(person, view, answer)
    person.workspace.changed()
    return view.errors


async def close(person: "Person", view: View) -> None:
    """Take a modal away, and tell the app if it wants to know."""
    person.modals.remove(view)
    person.workspace.changed()
    if view.content.get("notify_on_close"):
        payload = payloads.interaction("view_closed", person.member, view=view.as_json({}), is_cleared=False)
        await person.courier.interaction(payload)


async def suggest(person: "Person", surface: Message | View, name: str, query: str) -> list[Json]:
    """Ask the app for the options of an external select."""
    placed = find(surface.blocks, name)
    where = _where(person, surface)
    element = {"action_id": placed.action_id, "block_id": placed.block_id, "value": query}
    payload = payloads.interaction("block_suggestion", person.member, **element, **where)
    answer = (await person.courier.interaction(payload)).answer_json or {}
    groups = answer.get("option_groups", [])
    options = [*answer.get("options", []), *(option for group in groups for option in group["options"])]
    problems = [*too_many("options", options, 100), *option_problems("options", options)]
    if problems:
        raise Refused(problems)
    person.offered[placed.action_id] = options
    return list(groups or options)


async def open_app(person: "Person", tab: str) -> None:
    """Open the app; it is told which tab."""
    channel = person.workspace.direct_message(person.id)
    event: Json = {"type": "app_home_opened", "user": person.id, "channel": channel.id, "tab": tab}
    home = person.workspace.homes.get(person.id)
    if tab == "home" and home is not None:
        event["view"] = home.as_json(state_values(home.blocks, home.entered))
    if "app_home_opened" in person.workspace.subscribed_events:
        await person.courier.event(event | {"event_ts": person.workspace.next_ts()})


async def global_shortcut(person: "Person", callback_id: str) -> None:
    """Send a global shortcut."""
    trigger_id = person.workspace.permits.trigger(person.id)
    parts = {"callback_id": callback_id, "trigger_id": trigger_id, "action_ts": person.workspace.next_ts()}
    await person.courier.interaction(payloads.interaction("shortcut", person.member, **parts))


async def message_shortcut(person: "Person", callback_id: str, message: Message) -> None:
    """Send a shortcut from a message."""
    workspace = person.workspace
    payload = payloads.interaction(
        "message_action",
        person.member,
        callback_id=callback_id,
        trigger_id=workspace.permits.trigger(person.id),
        action_ts=workspace.next_ts(),
        response_url=_response_url(workspace, message.channel, person.id),
        message_ts=message.ts,
        message=message.as_json(),
        channel=payloads.channel_of_interaction(workspace.channels[message.channel]),
    )
    await person.courier.interaction(payload)


async def run_step(person: "Person", callback_id: str, inputs: Json) -> StepRun:
    """Start the app's workflow step."""
    run = StepRun(f"Fx{secrets.token_hex(5).upper()}", callback_id, inputs)
    person.workspace.step_runs[run.id] = run
    ts = person.workspace.next_ts()
    await person.courier.event(payloads.function_executed(callback_id, inputs, run.id, ts))
    return run


async def add_app(person: "Person", channel: Channel) -> None:
    """Make the app a member; it is told."""
    channel.members.add(BOT_USER_ID)
    joined = {"type": "member_joined_channel", "user": BOT_USER_ID, "inviter": person.id}
    await _tell(person, "member_joined_channel", joined | {"channel": channel.id, "team": TEAM_ID})


async def remove_app(person: "Person", channel: Channel) -> None:
    """End the app's membership; it is told."""
    channel.members.discard(BOT_USER_ID)
    kind = "channel_left" if channel.kind == "public" else "group_left"
    await _tell(person, kind, {"type": kind, "channel": channel.id, "actor_id": person.id})


async def archive(person: "Person", channel: Channel) -> None:
    """Archive a channel; the app is told."""
    channel.archived = True
    kind = "channel_archive" if channel.kind == "public" else "group_archive"
    await _tell(person, kind, {"type": kind, "channel": channel.id, "user": person.id})


async def uninstall(person: "Person") -> None:
    """Take the app off the workspace: it is told, and its token is worth nothing."""
    person.workspace.installed = False
    await _tell(person, "tokens_revoked", {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT_USER_ID]}})
    await _tell(person, "app_uninstalled", {"type": "app_uninstalled"})


async def _tell(person: "Person", subscription: str, event: Json) -> None:
    person.workspace.changed()
    if subscription in person.workspace.subscribed_events:
        await person.courier.event(event | {"event_ts": person.workspace.next_ts()})


def _follow(person: "Person", view: View, answer: Json) -> None:
    what = answer.get("response_action")
    try:
        if what == "errors":
            view.errors = dict(answer["errors"])
            unknown = view.errors.keys() - {block["block_id"] for block in view.blocks if block["type"] == "input"}
            if unknown:
                raise Refused([f"errors: {name!r} is not the block_id of an input" for name in sorted(unknown)])
        elif what == "update":
            views.changed(person.workspace, view, views.checked_view(answer))
        elif what == "push":
            views.pushed(person.workspace, person.modals, views.checked_view(answer))
        elif what == "clear":
            person.modals.clear()
        elif view in person.modals:
            person.modals.remove(view)
    except SlackError as error:
        raise Refused([error.code, *error.messages]) from error


def _state(person: "Person", placed: Placed, value: object) -> Json:
    return setting(placed.element, value, person.offered.get(placed.action_id, []))


def _entered(person: "Person", surface: Message | View) -> Entered:
    return surface.entered if isinstance(surface, View) else surface.entered.setdefault(person.id, {})


def _where(person: "Person", surface: Message | View) -> Json:
    values = state_values(surface.blocks, _entered(person, surface))
    if isinstance(surface, View):
        return {"view": surface.as_json(values), "container": {"type": "view", "view_id": surface.id}}
    workspace = person.workspace
    ephemeral = surface.only_for is not None
    found: Json = {
        "channel": payloads.channel_of_interaction(workspace.channels[surface.channel]),
        "container": payloads.container_of_message(
            surface.channel, surface.ts, ephemeral=ephemeral, thread_ts=surface.thread_ts
        ),
        "response_url": _response_url(workspace, surface.channel, person.id, surface.ts),
        "state": {"values": values},
    }
    return found if ephemeral else found | {"message": surface.as_json()}


def _response_urls(person: "Person", view: View, values: Entered) -> list[Json]:
    """An address to answer to for each conversation that was chosen where the app asked for one."""
    found = []
    for placed in interactive(view.blocks):
        channel = values.get(placed.block_id, {}).get(placed.action_id, {}).get("selected_conversation")
        if channel and placed.element.get("response_url_enabled"):
            address = _response_url(person.workspace, channel, person.id)
            ids = {"block_id": placed.block_id, "action_id": placed.action_id, "channel_id": channel}
            found.append({**ids, "response_url": address})
    return found


def _response_url(workspace: "Workspace", channel: str, person: str, message_ts: str | None = None) -> str:
    return f"{workspace.base_url}/playground/response/{workspace.permits.response(channel, person, message_ts)}"
