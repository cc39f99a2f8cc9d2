"""How buttons and selects carry what they do: the act in the action_id, a command of the grammar in the value."""

import hashlib

from bot.render.view import Button, Select

MAX_VALUE = 2_000


def action_id(element: Button | Select) -> str:
    """An id that says what the element does and is unique within its block."""
    if isinstance(element, Select):
        return f"{element.act}:select-{element.name}"
    digest = hashlib.blake2s(f"{element.text}\0{element.command}".encode(), digest_size=4).hexdigest()
    return f"{element.act}:{digest}"


def button_value(command: str) -> str:
    """A command as a button carries it."""
    return command[:MAX_VALUE] or "help"
