"""A workspace takes hrplan off, or its token away: everything of it is deleted."""

import logging
from typing import Any

from bot.slack.listening import Listeners
from bot.slack.office import Office

_log = logging.getLogger(__name__)


def register(listeners: Listeners, office: Office) -> None:
    """Listen for both; Slack sends them in any order, and either is enough.

    They are acknowledged when everything is deleted: where that fails, or the process dies, Slack says it again.
    """

    async def on_uninstalled(body: dict[str, Any]) -> None:
        await _forget(office, body)

    async def on_revoked(event: dict[str, Any], body: dict[str, Any]) -> None:
        if (event.get("tokens") or {}).get("bot"):
            await _forget(office, body)

    listeners.promise("app_uninstalled", on_uninstalled)
    listeners.promise("tokens_revoked", on_revoked)


async def _forget(office: Office, body: dict[str, Any]) -> None:
    team, enterprise = body.get("team_id") or "", body.get("enterprise_id") or ""
    await office.forget_workspace(team, enterprise)
    _log.info("Everything of workspace %s is deleted: it took hrplan off", team or enterprise)
