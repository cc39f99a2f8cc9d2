"""Slack's limits on what stands inside a block: text objects, buttons, selects, inputs, images, confirmations."""

from collections.abc import Iterator, Sequence
from typing import Any

Json = dict[str, Any]

WITH_OPTIONS = {"static_select", "multi_static_select", "radio_buttons", "checkboxes", "overflow"}
SELECTS = {
    f"{many}{kind}_select"
    for many in ("", "multi_")
    for kind in ("static", "external", "users", "conversations", "channels")
}
INPUTS = {
    "plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input",
    "datepicker", "timepicker", "datetimepicker",
}  # fmt: skip
KINDS = WITH_OPTIONS | SELECTS | INPUTS | {"button", "workflow_button", "feedback_buttons", "icon_button", "image"}
MOST_OPTIONS = {"overflow": 5, "radio_buttons": 10, "checkboxes": 10}


def required(place: str, value: object) -> Iterator[str]:
    """A problem if the value is missing or empty."""
    if not value:
        yield f"{place}: required"


def too_long(place: str, text: str, most: int) -> Iterator[str]:
    """A problem if the text has more characters than allowed."""
    if len(text) > most:
        yield f"{place}: {len(text):,} characters, at most {most:,}"


def too_many(place: str, values: Sequence[object], most: int) -> Iterator[str]:
    """A problem if there are more values than allowed."""
    if len(values) > most:
        yield f"{place}: {len(values)}, at most {most}"


def text_problems(place: str, text: Json | None, most: int, *, plain: bool = False) -> Iterator[str]:
    """What is wrong with a text object; None is fine."""
    if text is None:
        return
    if not isinstance(text, dict):
        yield f"{place}: a text object is needed"
        return
    kinds = {"plain_text"} if plain else {"plain_text", "mrkdwn"}
    if text.get("type") not in kinds:
        yield f"{place}/type: {text.get('type')!r}, allowed: {', '.join(sorted(kinds))}"
    if not text.get("text"):
        yield f"{place}/text: empty"
    yield from too_long(f"{place}/text", str(text.get("text", "")), most)


def element_problems(place: str, element: Json) -> Iterator[str]:
    """What is wrong with an interactive element, an input or an image."""
    kind = str(element.get("type"))
    if kind not in KINDS:
        yield f"{place}/type: {kind!r} is not an element"
        return
    yield from too_long(f"{place}/action_id", str(element.get("action_id", "")), 255)
    yield from text_problems(f"{place}/placeholder", element.get("placeholder"), 150, plain=True)
    yield from _confirm_problems(f"{place}/confirm", element.get("confirm"))
    if kind == "button":
        yield from _button_problems(place, element)
    elif kind == "image":
        yield from _image_problems(place, element)
    elif kind in WITH_OPTIONS:
        yield from _choices_problems(place, element, kind)
    elif kind == "feedback_buttons":
        for button in ("positive_button", "negative_button"):
            yield from required(f"{place}/{button}", element.get(button))
            yield from _button_problems(f"{place}/{button}", element.get(button, {}))


def option_problems(place: str, options: Sequence[Json]) -> Iterator[str]:
    """What is wrong with the options of a select, given in a block or in answer to what somebody typed."""
    for index, option in enumerate(options):
        yield from required(f"{place}/{index}/text", option.get("text"))
        yield from text_problems(f"{place}/{index}/text", option.get("text"), 75)
        yield from text_problems(f"{place}/{index}/description", option.get("description"), 75)
        yield from required(f"{place}/{index}/value", option.get("value"))
        yield from too_long(f"{place}/{index}/value", str(option.get("value", "")), 150)


def _button_problems(place: str, button: Json) -> Iterator[str]:
    yield from required(f"{place}/text", button.get("text"))
    yield from text_problems(f"{place}/text", button.get("text"), 75, plain=True)
    yield from too_long(f"{place}/value", str(button.get("value", "")), 2_000)
    yield from too_long(f"{place}/url", str(button.get("url", "")), 3_000)
    yield from too_long(f"{place}/accessibility_label", str(button.get("accessibility_label", "")), 75)
    if button.get("style") not in {None, "primary", "danger"}:
        yield f"{place}/style: {button['style']!r} is neither primary nor danger"


def _image_problems(place: str, image: Json) -> Iterator[str]:
    yield from required(f"{place}/alt_text", image.get("alt_text"))
    yield from too_long(f"{place}/alt_text", str(image.get("alt_text", "")), 2_000)
    yield from too_long(f"{place}/image_url", str(image.get("image_url", "")), 3_000)
    if "image_url" not in image and "slack_file" not in image:
        yield f"{place}: needs image_url or slack_file"


def _choices_problems(place: str, element: Json, kind: str) -> Iterator[str]:
    groups = element.get("option_groups", [])
    options = element.get("options", [])
    if not groups:
        yield from required(f"{place}/options", options)
    yield from too_many(f"{place}/options", options, MOST_OPTIONS.get(kind, 100))
    yield from option_problems(f"{place}/options", options)
    yield from too_many(f"{place}/option_groups", groups, 100)
    for index, group in enumerate(groups):
        yield from text_problems(f"{place}/option_groups/{index}/label", group.get("label"), 75, plain=True)
        yield from too_many(f"{place}/option_groups/{index}/options", group.get("options", []), 100)
        yield from option_problems(f"{place}/option_groups/{index}/options", group.get("options", []))
    initial = element.get("initial_option")
    if initial and initial not in [*options, *(option for group in groups for option in group["options"])]:
        yield f"{place}/initial_option: not one of the options, to the letter"


def _confirm_problems(place: str, confirm: Json | None) -> Iterator[str]:
    if confirm is None:
        return
    for part, most in (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30)):
        yield from required(f"{place}/{part}", confirm.get(part))
        yield from text_problems(f"{place}/{part}", confirm.get(part), most, plain=part != "text")
