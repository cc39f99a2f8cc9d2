"""Around the conversation: suggested prompts, status, title; workflow steps; the app itself and its installation."""

from bot.playground.directory import APP_ID, BOT_USER_ID, TEAM_ID, TEAM_NAME
from bot.playground.errors import SlackError
from bot.playground.limits_of_elements import too_long, too_many
from bot.playground.posting import known_channel
from bot.playground.records import AssistantThread, Json, StepRun
from bot.playground.workspace import Workspace


def auth_test(workspace: Workspace, _call: Json) -> Json:
    """`auth.test`."""
    return workspace.identity()


def set_suggested_prompts(workspace: Workspace, call: Json) -> Json:
    """`assistant.threads.setSuggestedPrompts`: four at most."""
    prompts = list(call["prompts"])
    problems = list(too_many("prompts", prompts, 4))
    problems += [f"prompts/{index}: needs title and message" for index, prompt in enumerate(prompts)
                 if not (prompt.get("title") and prompt.get("message"))]  # fmt: skip
    if problems:
        raise SlackError("invalid_arguments", problems)
    thread = _thread(workspace, call)
    thread.prompts, thread.prompts_title = prompts, call.get("title") or ""
    workspace.changed()
    return {}


def set_status(workspace: Workspace, call: Json) -> Json:
    """`assistant.threads.setStatus`: shown until the app answers or clears it."""
    if not call.get("thread_ts"):
        raise SlackError("invalid_arguments", ["thread_ts: required"])
    _thread(workspace, call).status = str(call["status"])
    workspace.changed()
    return {}


def set_title(workspace: Workspace, call: Json) -> Json:
    """`assistant.threads.setTitle`."""
    problems = list(too_long("title", str(call["title"]), 255))
    if problems:
        raise SlackError("invalid_arguments", problems)
    _thread(workspace, call).title = str(call["title"])
    workspace.changed()
    return {}


def complete_success(workspace: Workspace, call: Json) -> Json:
    """`functions.completeSuccess`."""
    run = _running(workspace, call)
    run.state, run.outputs = "completed", dict(call.get("outputs") or {})
    workspace.changed()
    return {}


def complete_error(workspace: Workspace, call: Json) -> Json:
    """`functions.completeError`."""
    run = _running(workspace, call)
    run.state, run.error = "failed", str(call["error"])
    workspace.changed()
    return {}


def oauth_access(workspace: Workspace, call: Json) -> Json:
    """`oauth.v2.access`: the code `good` installs the app."""
    if call.get("code") != "good":
        raise SlackError("invalid_code")
    workspace.installed = True
    return {
        "access_token": workspace.bot_token,
        "token_type": "bot",
        "scope": call.get("scope", "commands,chat:write"),
        "bot_user_id": BOT_USER_ID,
        "app_id": APP_ID,
        "team": {"id": TEAM_ID, "name": TEAM_NAME},
        "enterprise": None,
        "is_enterprise_install": False,
        "authed_user": {"id": workspace.people[0].id},
    }


def _thread(workspace: Workspace, call: Json) -> AssistantThread:
    channel = known_channel(workspace, call["channel_id"])
    return workspace.assistant_thread(channel.id, call.get("thread_ts") or "")


def _running(workspace: Workspace, call: Json) -> StepRun:
    run = workspace.step_runs.get(call["function_execution_id"])
    if run is None:
        raise SlackError("function_execution_not_found")
    if run.state != "running":
        raise SlackError("execution_not_in_running_state")
    return run


METHODS = {
    "auth.test": auth_test,
    "assistant.threads.setSuggestedPrompts": set_suggested_prompts,
    "assistant.threads.setStatus": set_status,
    "assistant.threads.setTitle": set_title,
    "functions.completeSuccess": complete_success,
    "functions.completeError": complete_error,
    "oauth.v2.access": oauth_access,
}
