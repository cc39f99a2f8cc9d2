"""Who is asking: preferences that are stored, else the language of their Slack."""

from typing import Protocol

from bot.conversation import Preferences


class People(Protocol):
    """Where preferences come from."""

    async def preferences(self, team: str, user: str) -> Preferences:
        """The preferences of a person."""


class Everyone:
    """The same preferences for everybody: for a terminal, and for tests that aren't about preferences."""

    def __init__(self, preferences: Preferences | None = None) -> None:
        self._preferences = preferences or Preferences()

    async def preferences(self, team: str, user: str) -> Preferences:  # noqa: ARG002
        """The preferences of a person."""
        return self._preferences
