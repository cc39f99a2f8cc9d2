"""Questions that Slack offers in the Messages tab.

With the manifest's agent view Slack says `app_home_opened` with the tab "messages", and the prompts belong to the
conversation. Older installations say `assistant_thread_started`, and the prompts belong to that thread.
"""

import logging
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.calling import FAILURES
from bot.render.questions import NAMES
from bot.render.texts import Texts
from bot.slack.asked import Asked
from bot.slack.listening import Listeners
from bot.slack.office import Office

_log = logging.getLogger(__name__)


def register(listeners: Listeners, office: Office) -> None:
    """Listen for threads of the older kind."""

    async def on_started(event: dict[str, Any], body: dict[str, Any], client: AsyncWebClient) -> None:
        thread = event.get("assistant_thread") or {}
        asked = Asked(
            team=body.get("team_id") or "",
            user=thread.get("user_id") or "",
            channel=thread.get("channel_id") or "",
            thread=thread.get("thread_ts") or "",
        )
        await suggest_prompts(office, asked, client)

    async def on_context_changed() -> None:
        """Which channel somebody looks at makes no difference to the answers."""

    listeners.event("assistant_thread_started", on_started)
    listeners.event("assistant_thread_context_changed", on_context_changed)


async def suggest_prompts(office: Office, asked: Asked, client: AsyncWebClient) -> None:
    """Offer the questions; where Slack doesn't take them, typing works as well."""
    preferences = await office.people.preferences(asked.team, asked.user)
    texts = office.conversation.reader(preferences).texts
    try:
        await client.assistant_threads_setSuggestedPrompts(
            channel_id=asked.channel,
            thread_ts=asked.thread or None,
            title=texts("prompts-title"),
            prompts=prompts_of(texts),
        )
    except FAILURES as problem:
        _log.warning("Slack took no prompts: %s", problem.__class__.__name__)


def prompts_of(texts: Texts) -> list[dict[str, str]]:
    """Each with what is shown and what is sent."""
    return [{"title": texts(f"prompt-{name}"), "message": texts(f"prompt-{name}-asks")} for name in NAMES]
