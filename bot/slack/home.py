"""The Home tab, published when it is opened and whenever something on it has changed; and its search box."""

from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.render.home import SEARCH
from bot.slack.actions import open_modal
from bot.slack.asked import Asked
from bot.slack.incoming import typed_text
from bot.slack.listening import Listeners
from bot.slack.office import Office
from bot.slack.prompts import suggest_prompts
from bot.slack.publishing import publish_home


def register(listeners: Listeners, office: Office) -> None:
    """Listen for the tabs being opened, and for what is typed into the search box."""

    async def on_opened(event: dict[str, Any], body: dict[str, Any], client: AsyncWebClient) -> None:
        asked = Asked(body.get("team_id") or "", event["user"], event.get("channel") or "")
        if event.get("tab") == "home":
            await publish_home(office, asked, client)
        else:
            await suggest_prompts(office, asked, client)

    async def on_search(body: dict[str, Any], client: AsyncWebClient) -> None:
        await open_modal(office, body, client, typed_text(str(body["actions"][0].get("value") or "")))

    listeners.event("app_home_opened", on_opened)
    listeners.action(SEARCH, on_search)
