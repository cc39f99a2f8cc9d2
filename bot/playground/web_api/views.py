"""Modals and the Home tab: open, push, update, publish."""

from bot.playground.errors import SlackError
from bot.playground.limits import view_problems
from bot.playground.records import Json, View
from bot.playground.workspace import Workspace, with_block_ids

STACK = 3


def open_view(workspace: Workspace, call: Json) -> Json:
    """`views.open`."""
    content = checked_view(call)
    person = workspace.permits.redeem_trigger(call["trigger_id"]).person
    view = workspace.new_view(person, content)
    workspace.modals[person] = [view]
    return _shown(workspace, view)


def push(workspace: Workspace, call: Json) -> Json:
    """`views.push`."""
    content = checked_view(call)
    trigger = workspace.permits.redeem_trigger(call["trigger_id"])
    stack = workspace.modals.get(trigger.person, [])
    if not stack or trigger.on_view is None:
        raise SlackError("not_found")
    return _shown(workspace, pushed(workspace, stack, content))


def pushed(workspace: Workspace, stack: list[View], content: Json) -> View:
    """The new top of a stack of modals, which holds three at most."""
    if len(stack) >= STACK:
        raise SlackError("push_limit_reached")
    view = workspace.new_view(stack[-1].person, content, on=stack[-1])
    stack.append(view)
    return view


def update(workspace: Workspace, call: Json) -> Json:
    """`views.update`."""
    content = checked_view(call)
    view = _view_named(workspace, call)
    if call.get("hash") and call["hash"] != view.hash:
        raise SlackError("hash_conflict")
    return _shown(workspace, changed(workspace, view, content))


def changed(workspace: Workspace, view: View, content: Json) -> View:
    """Replace what a view shows; what was entered stays where the ids are the same."""
    view.content = with_block_ids(content)
    view.hash = workspace.new_hash()
    view.errors = {}
    return view


def publish(workspace: Workspace, call: Json) -> Json:
    """`views.publish`."""
    content = checked_view(call)
    person = workspace.member(call["user_id"]).id
    view = workspace.homes.get(person)
    if view is None:
        view = workspace.homes[person] = workspace.new_view(person, content)
    elif call.get("hash") and call["hash"] != view.hash:
        raise SlackError("hash_conflict")
    else:
        changed(workspace, view, content)
        view.entered.clear()
    return _shown(workspace, view)


def checked_view(call: Json) -> Json:
    """The view of a call, within Slack's limits; else `invalid_arguments` with what is wrong."""
    view: Json = call["view"]
    problems = view_problems(view)
    if problems:
        raise SlackError("invalid_arguments", problems)
    return view


def _view_named(workspace: Workspace, call: Json) -> View:
    if "view_id" in call:
        return workspace.view(call["view_id"])
    for stack in workspace.modals.values():
        for view in stack:
            if view.content.get("external_id") == call.get("external_id"):
                return view
    raise SlackError("not_found")


def _shown(workspace: Workspace, view: View) -> Json:
    workspace.changed()
    return {"view": view.as_json({})}


METHODS = {"views.open": open_view, "views.push": push, "views.update": update, "views.publish": publish}
