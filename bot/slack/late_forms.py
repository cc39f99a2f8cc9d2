"""Forms whose answer comes after their acknowledgement: what they show until then, and how they come back."""

from typing import Any

from bot.render.forms import note

Body = dict[str, Any]

_PARTS = ("type", "callback_id", "title", "submit", "close", "private_metadata", "notify_on_close", "clear_on_close")
"""What the app says of a view itself; the rest that Slack sends along is Slack's."""

_INITIAL = {
    "value": "initial_value",
    "selected_option": "initial_option",
    "selected_options": "initial_options",
    "selected_conversation": "initial_conversation",
    "selected_channel": "initial_channel",
    "selected_time": "initial_time",
}
"""How an element says what was entered, and how it is told so."""


def notice(view: Body, words: str) -> Body:
    """Words in the place of a form."""
    found = {name: view[name] for name in ("title", "close") if view.get(name)}
    return {"type": "modal", **found, "blocks": [note(words)]}


def again(view: Body, words: str) -> Body:
    """The form as it was submitted, with words above it: what was entered is not lost."""
    values = view.get("state", {}).get("values", {})
    found = {name: view[name] for name in _PARTS if view.get(name)}
    return {**found, "blocks": [note(words), *(_filled(block, values) for block in view["blocks"][:99])]}


def _filled(block: Body, values: Body) -> Body:
    element = block.get("element")
    if block["type"] != "input" or not element:
        return block
    entered = values.get(block["block_id"], {}).get(element["action_id"], {})
    kept = {name: value for name, value in element.items() if name not in _INITIAL.values()}
    initial = {_INITIAL[name]: value for name, value in entered.items() if name in _INITIAL and value}
    return {**block, "element": kept | initial}
