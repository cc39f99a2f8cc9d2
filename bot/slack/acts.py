"""Listening for an act, whether its button was pressed or it was chosen from a menu."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.render.actions import MENU, read_action
from bot.render.view import Act


def on_act(app: AsyncApp, act: Act, listener: Callable[..., Awaitable[None]]) -> None:
    """Have a listener do an act."""

    async def is_meant(body: dict[str, Any]) -> bool:
        return read_action(body["actions"][0])[0] is act

    app.action(re.compile(f"^({act}|{MENU}):"), matchers=[is_meant])(listener)
