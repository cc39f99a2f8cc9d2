"""Listening for an act, whether its button was pressed or it was chosen from a menu."""

import re
from typing import Any

from bot.render.actions import MENU, read_action
from bot.render.view import Act
from bot.slack.listening import Listeners, Work


def on_act(listeners: Listeners, act: Act, work: Work) -> None:
    """Have a listener do an act, after it is acknowledged."""

    async def is_meant(body: dict[str, Any]) -> bool:
        return read_action(body["actions"][0])[0] is act

    listeners.action(re.compile(f"^({act}|{MENU}):"), work, is_meant)
