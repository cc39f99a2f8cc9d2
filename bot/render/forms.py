"""The pieces of forms: inputs with labels, choices, confirmations. Views have no inputs; modals and Home do."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.render.limits import BAR, cut_label

Block = dict[str, Any]


@dataclass(frozen=True)
class Choice:
    """One of several: its value, its words, and what they mean."""

    value: str
    text: str
    explained: str = ""


def plain(text: str, limit: int = 3_000) -> Block:
    """A plain text object."""
    return {"type": "plain_text", "text": cut_label(text, limit), "emoji": False}


def option(choice: Choice) -> Block:
    """A choice as an option."""
    found: Block = {"text": plain(choice.text, 75), "value": choice.value}
    return {**found, "description": plain(choice.explained, 75)} if choice.explained else found


def radio(name: str, label: str, choices: Sequence[Choice], chosen: str, hint: str = "") -> Block:
    """One of several, all in sight."""
    options = [option(choice) for choice in choices]
    places = [choice.value for choice in choices]
    element = {
        "type": "radio_buttons",
        "action_id": name,
        "options": options,
        "initial_option": options[places.index(chosen)],
    }
    return _input(name, label, element, hint)


def text_input(name: str, label: str, *, hint: str = "", most: int = 2_000) -> Block:
    """Several lines of text."""
    element: Block = {"type": "plain_text_input", "action_id": name, "multiline": True, "max_length": most}
    return _input(name, label, element, hint)


def search_input(name: str, label: str, placeholder: str) -> Block:
    """One line of text that is sent with the Enter key."""
    element = {
        "type": "plain_text_input",
        "action_id": name,
        "placeholder": plain(placeholder, 150),
        "max_length": 300,
        "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]},
    }
    return {**_input(name, label, element), "dispatch_action": True}


def tick(name: str, label: str, choice: Choice, hint: str = "") -> Block:
    """Something to agree to, or not."""
    element = {"type": "checkboxes", "action_id": name, "options": [option(choice)]}
    return {**_input(name, label, element, hint), "optional": True}


def heading(text: str) -> Block:
    """A heading."""
    return {"type": "header", "text": plain(text, 150)}


def note(text: str) -> Block:
    """A paragraph."""
    return {"type": "section", "text": plain(text)}


def danger_button(name: str, text: str, *, title: str, question: str, yes: str, no: str) -> Block:
    """A button that asks once more before it does what can't be undone."""
    return {
        "type": "actions",
        "elements": [
            {
                "type": "button",
                "action_id": name,
                "text": plain(text, 75),
                "style": "danger",
                "confirm": {
                    "title": plain(title, 100),
                    "text": plain(question, 300),
                    "confirm": plain(yes, 30),
                    "deny": plain(no, 30),
                    "style": "danger",
                },
            }
        ],
    }


def modal(
    title: str, close: str, blocks: list[Block], *, submit: str = "", callback_id: str = "", metadata: str = ""
) -> Block:
    """A modal; one with inputs needs the words of its submit button."""
    found: Block = {
        "type": "modal",
        "title": plain(_bar(title), BAR),
        "close": plain(close, BAR),
        "blocks": blocks,
        "callback_id": callback_id,
        "private_metadata": metadata,
    }
    return {**found, "submit": plain(submit, BAR)} if submit else found


def _bar(title: str) -> str:
    """A title for the bar of a modal, which is short: what stands before a colon rather than a word cut off."""
    return title if len(title) <= BAR else re.split(r": |：", title, maxsplit=1)[0]


def _input(name: str, label: str, element: Block, hint: str = "") -> Block:
    found: Block = {"type": "input", "block_id": name, "label": plain(label, 2_000), "element": element}
    return {**found, "hint": plain(hint, 2_000)} if hint else found
