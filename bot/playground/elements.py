"""Interactive elements in blocks: find one, set it, and say what Slack would report about it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
Entered = dict[str, dict[str, Json]]

STATE_KEYS = {
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "overflow": "selected_option",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "checkboxes": "selected_options",
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "conversations_select": "selected_conversation",
    "multi_conversations_select": "selected_conversations",
    "channels_select": "selected_channel",
    "multi_channels_select": "selected_channels",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "rich_text_input": "rich_text_value",
    "file_input": "files",
}
_INITIAL = {key: key.replace("selected_", "initial_") for key in STATE_KEYS.values()} | {
    "value": "initial_value",
    "rich_text_value": "initial_value",
}
_NO_STATE = {"overflow"}


@dataclass(frozen=True, slots=True)
class Placed:
    """An element and the block it stands in."""

    block: Json
    element: Json

    @property
    def block_id(self) -> str:
        """The id of the block."""
        return str(self.block["block_id"])

    @property
    def action_id(self) -> str:
        """The id of the element."""
        return str(self.element["action_id"])

    @property
    def kind(self) -> str:
        """The element's type."""
        return str(self.element["type"])

    @property
    def names(self) -> set[str]:
        """Everything by which a test may call it: ids and what is written on it."""
        sides = (self.element.get("positive_button", {}), self.element.get("negative_button", {}))
        texts = [self.element.get("text"), self.element.get("placeholder"), self.block.get("label")]
        texts += [side.get("text") for side in sides]
        written = {str(text["text"]) for text in texts if isinstance(text, dict)}
        ids = {self.action_id, self.block_id} if self.block["type"] == "input" else {self.action_id}
        return ids | written | {str(self.element.get("accessibility_label", self.action_id))}


class NoSuchElementError(LookupError):
    """Nothing on the surface has this name."""

    def __init__(self, name: str, present: Sequence[Placed]) -> None:
        known = ", ".join(sorted(repr(one) for placed in present for one in placed.names))
        super().__init__(f"nothing here is called {name!r}; here are: {known or 'no elements'}")


def interactive(blocks: Sequence[Json]) -> Iterator[Placed]:
    """The elements that somebody can use, in reading order."""
    for block in blocks:
        for element in _elements_of(block):
            if element.get("type") != "image" and "action_id" in element:
                yield Placed(block, element)
        yield from interactive(block.get("child_blocks", []))


def find(blocks: Sequence[Json], name: str) -> Placed:
    """The element with this action_id, block_id (inputs), text, label or placeholder; else an action_id's beginning."""
    present = list(interactive(blocks))
    for placed in present:
        if name in placed.names:
            return placed
    for placed in present:
        if placed.action_id.startswith(name):
            return placed
    raise NoSuchElementError(name, present)


def options_of(element: Json) -> list[Json]:
    """All options of an element, out of their groups."""
    grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
    return [*element.get("options", []), *grouped]


def setting(element: Json, value: object, offered: Sequence[Json] = ()) -> Json:
    """The state of an element once it is set to a value; options are named by their value or their text.

    `offered` are the options that the app suggested for what was typed into an external select.
    """
    kind = str(element["type"])
    if kind == "feedback_buttons":
        return {"type": kind, **_feedback(element, value)}
    key = STATE_KEYS.get(kind)
    if key is None:
        return {"type": kind}
    if key == "selected_option":
        chosen: object = None if value is None else _option(value, [*options_of(element), *offered])
    elif key == "selected_options":
        assert isinstance(value, list | tuple)
        chosen = [_option(one, [*options_of(element), *offered]) for one in value]
    elif key == "rich_text_value" and isinstance(value, str):
        chosen = rich_text(value)
    else:
        chosen = value
    return {"type": kind, key: chosen}


def initial_setting(element: Json) -> Json | None:
    """The state of an element that nobody has touched."""
    kind = str(element.get("type"))
    key = STATE_KEYS.get(kind)
    if key is None or kind in _NO_STATE:
        return None
    empty: object = [] if key.endswith("s") and key != "files" else None
    return {"type": kind, key: element.get(_INITIAL[key], empty)}


def state_values(blocks: Sequence[Json], entered: Entered) -> Entered:
    """The `state.values` of a surface: what each element is set to, by block_id and action_id."""
    values: Entered = {}
    for placed in interactive(blocks):
        state = entered.get(placed.block_id, {}).get(placed.action_id) or initial_setting(placed.element)
        if state is not None and placed.kind not in _NO_STATE:
            values.setdefault(placed.block_id, {})[placed.action_id] = state
    return values


def empty_inputs(blocks: Sequence[Json], values: Entered) -> dict[str, str]:
    """What Slack itself objects to when a modal is submitted: required inputs that are empty, by block_id."""
    problems = {}
    for placed in interactive(blocks):
        if placed.block["type"] != "input" or placed.block.get("optional"):
            continue
        if not values[placed.block_id][placed.action_id].get(STATE_KEYS[placed.kind]):
            problems[placed.block_id] = "Please complete this required field."
    return problems


def rich_text(text: str) -> Json:
    """Plain text as the rich_text block that Slack's composer makes of it."""
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    return {"type": "rich_text", "elements": [section]}


def _elements_of(block: Json) -> Iterator[Json]:
    kind = block.get("type")
    if kind in {"actions", "context_actions"}:
        yield from block["elements"]
    elif kind == "input":
        yield block["element"]
    elif kind == "section" and "accessory" in block:
        yield block["accessory"]
    elif kind == "card":
        yield from block.get("actions", [])
    elif kind == "carousel":
        yield from (button for card in block.get("elements", []) for button in card.get("actions", []))


def _feedback(element: Json, value: object) -> Json:
    for button in (element["positive_button"], element["negative_button"]):
        if value in {button.get("value"), button["text"]["text"]}:
            return {"value": button.get("value"), "text": button["text"]}
    raise LookupError(f"no feedback button {value!r}")


def _option(named: object, options: Sequence[Json]) -> Json:
    if isinstance(named, dict):
        return named
    for option in options:
        if named in {option.get("value"), option["text"]["text"]}:
            return option
    known = ", ".join(repr(option["text"]["text"]) for option in options)
    raise LookupError(f"no option {named!r}; there are: {known}")
