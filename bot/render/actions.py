"""How buttons, selects and menus carry what they do: the act in the action_id, a command of the grammar in the value.

A button's value holds 2,000 characters, an option's only 150. Where the commands of a select are longer, their common
beginning goes into its action_id, which Slack gives back as well: nothing is stored, so any replica of the app can act
on it. What still doesn't fit is not offered (`fits`, `button_fits`), rather than cut into another command.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.render.view import Act, Button, More, Select

MAX_VALUE = 2_000
MAX_OPTION = 150
MAX_ID = 255
MAX_OPTIONS = 100


@dataclass(frozen=True)
class Carried:
    """A select as Slack takes it: its action_id, and the value of each option."""

    action_id: str
    values: tuple[str, ...]


def action_id(button: Button) -> str:
    """An id that says what a button does and is unique within its block."""
    digest = hashlib.blake2s(f"{button.text}\0{button.command}".encode(), digest_size=4).hexdigest()
    return f"{button.act}:{digest}"


def button_value(command: str) -> str:
    """A command as a button carries it."""
    return command or "help"


def button_fits(button: Button) -> bool:
    """Whether a button can carry its command."""
    return _units(button.command) <= MAX_VALUE


def carried(select: Select) -> Carried | None:
    """How a select carries its commands; None where they are too long for it."""
    commands = [option.command for option in select.options]
    shared = "" if max(map(_units, commands), default=0) <= MAX_OPTION else _shared_words(commands)
    found = Carried(
        f"{select.act}:select-{select.name}:{shared}" if shared else f"{select.act}:select-{select.name}",
        tuple(command[len(shared) :].lstrip() for command in commands),
    )
    within = _units(found.action_id) <= MAX_ID and all(0 < _units(value) <= MAX_OPTION for value in found.values)
    return found if within else None


def _shared_words(commands: list[str]) -> str:
    """The words that all commands begin with, leaving at least one to each."""
    shared = []
    for words in zip(*(command.split(" ")[:-1] for command in commands), strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    return " ".join(shared)


def _units(text: str) -> int:
    """The length of a text as Slack may count it: in UTF-16 units, of which an emoji has two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def fits(select: Select) -> bool:
    """Whether Slack takes a select as it is."""
    return 0 < len(select.options) <= MAX_OPTIONS and carried(select) is not None


def menu_value(button: Button) -> str:
    """What an entry of a menu carries: its act before its command, since a menu has one id for all."""
    return f"{button.act} {button.command}"


def menu_fits(menu: More) -> bool:
    """Whether Slack takes a menu; where not, its entries are shown as buttons."""
    return 1 < len(menu.buttons) <= 5 and all(_units(menu_value(button)) <= MAX_OPTION for button in menu.buttons)


def read_action(action: Mapping[str, Any]) -> tuple[Act | None, str]:
    """The act and the command that a pressed button or a chosen option carries: the inverse of the above."""
    name, _, rest = str(action.get("action_id", "")).partition(":")
    value = str((action.get("selected_option") or {}).get("value") or action.get("value") or "")
    if name == MENU:
        name, _, value = value.partition(" ")
    elif rest.startswith("select-"):
        value = f"{rest.partition(':')[2]} {value}".strip()
    return (Act(name) if name in set(Act) else None), value


MENU = "menu"
"""Stands in the action_id of a menu, where a button has its act."""
