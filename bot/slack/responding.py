"""Answers through Slack's `response_url`, where Bolt's `respond` says nothing of what Slack doesn't take."""

import json

from slack_bolt.async_app import AsyncRespond
from slack_sdk.webhook import WebhookResponse

from bot.slack.posts import CHART_REFUSED, Arguments, has_chart, without_chart


class NotTakenError(Exception):
    """Slack has not taken an answer: what it says of it."""


async def give(respond: AsyncRespond, content: Arguments, *, replace: bool = False, thread: str = "") -> None:
    """Answer, below the message that was pressed or in its place; where Slack refuses its chart, without the chart.

    Raises:
        NotTakenError: where Slack takes it neither way.
    """
    answer = content | {"replace_original": replace, "thread_ts": thread or None}
    problem = refusal_in(await respond(**answer))
    if problem in CHART_REFUSED and has_chart(answer):
        problem = refusal_in(await respond(**without_chart(answer)))
    if problem:
        raise NotTakenError(problem)


async def take_back(respond: AsyncRespond) -> None:
    """Delete the message that was pressed.

    Raises:
        NotTakenError: where Slack doesn't.
    """
    if problem := refusal_in(await respond(delete_original=True)):
        raise NotTakenError(problem)


def refusal_in(answer: WebhookResponse) -> str:
    """Why Slack has not taken what it was sent, whether or not it is an error of HTTP; empty where it has."""
    try:
        said = json.loads(answer.body)
    except ValueError:
        said = None
    if isinstance(said, dict) and not said.get("ok", True):
        return str(said.get("error") or "unknown_error")
    return "" if answer.status_code == 200 else answer.body[:100].strip() or f"HTTP {answer.status_code}"
