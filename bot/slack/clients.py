"""Web API clients by workspace: one token for all, or the one that each workspace gave when it installed hrplan."""

from typing import Protocol

from slack_sdk.web.async_client import AsyncWebClient

from bot.storage.installations import Installations


class Clients(Protocol):
    """Where to find the client of a workspace when no request of Slack's brought one along."""

    async def client(self, team: str, enterprise: str = "") -> AsyncWebClient | None:
        """The client of a workspace; None where hrplan is not installed any more."""

    async def token(self, team: str, enterprise: str = "") -> str | None:
        """The bot's token of a workspace."""


class OneClient:
    """The same client for every workspace: there is one."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def client(self, team: str, enterprise: str = "") -> AsyncWebClient | None:  # noqa: ARG002 - the protocol's
        """The client."""
        return self._client

    async def token(self, team: str, enterprise: str = "") -> str | None:  # noqa: ARG002 - the protocol's
        """Its token."""
        return self._client.token


class InstalledClients:
    """A client for each workspace that has installed hrplan."""

    def __init__(self, installations: Installations, base_url: str = AsyncWebClient.BASE_URL) -> None:
        self._installations = installations
        self._base_url = base_url

    async def client(self, team: str, enterprise: str = "") -> AsyncWebClient | None:
        """The client of a workspace."""
        token = await self.token(team, enterprise)
        return None if token is None else AsyncWebClient(token, self._base_url)

    async def token(self, team: str, enterprise: str = "") -> str | None:
        """The bot's token of a workspace."""
        return await self._installations.token_of(team, enterprise)
