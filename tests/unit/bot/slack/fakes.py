"""A Web API of one method, and a clock, for tests of what the app asks Slack by itself."""

import asyncio
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient


class Users(AsyncWebClient):
    """Answers users.info from a table, counts the questions, and fails or dawdles where a test says so."""

    def __init__(self, users: dict[str, dict[str, Any]]) -> None:
        super().__init__("xoxb-fake")
        self.users = users
        self.asked = 0
        self.delay = 0.0

    async def users_info(self, *, user: str, **_: Any) -> Any:
        self.asked += 1
        await asyncio.sleep(self.delay)
        if user not in self.users:
            raise SlackApiError("user_not_found", {"ok": False, "error": "user_not_found"})
        return {"ok": True, "user": self.users[user]}


class Ticks:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now
