"""Replies as Slack's arguments: who sees them, and what they don't need where everybody sees them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from bot.render.actions import read_action
from bot.render.message import Message, render_message
from bot.render.texts import Texts
from bot.render.view import Act, Button, Controls, Paragraph, Part, View, italic, line, person

Arguments = dict[str, Any]

CHART = "data_visualization"
CHART_REFUSED = {"invalid_blocks", "invalid_blocks_format"}
"""What Slack says of a message whose chart it doesn't take: a chart is one of its newer blocks."""


def private(message: Message) -> Arguments:
    """A reply that only the person who asked can see."""
    return {"response_type": "ephemeral", **posted(message)}


def posted(message: Message) -> Arguments:
    """A reply as a message; links in it are not unfurled."""
    return {"text": message.text, "blocks": list(message.blocks), "unfurl_links": False, "unfurl_media": False}


def has_chart(content: Arguments) -> bool:
    """Whether a message has a chart in it."""
    return any(block["type"] == CHART for block in content.get("blocks") or ())


def without_chart(content: Arguments) -> Arguments:
    """The same message without its chart, whose numbers stand in its words."""
    return content | {"blocks": [block for block in content["blocks"] if block["type"] != CHART]}


def commands_on(blocks: Iterable[dict[str, Any]], act: Act) -> Iterator[str]:
    """The commands of those buttons of a message that do an act."""
    elements = (element for block in blocks if block["type"] == "actions" for element in block["elements"])
    return (command for found, command in map(read_action, elements) if found is act)


def public_view(view: View) -> View:
    """A view that everybody sees: it is shared already."""
    return replace(view, parts=tuple(part for each in view.parts if (part := _without_share(each)) is not None))


def _without_share(part: Part) -> Part | None:
    if not isinstance(part, Controls):
        return part
    elements = tuple(each for each in part.elements if not (isinstance(each, Button) and each.act is Act.SHARE))
    return Controls(elements) if elements else None


def shared_view(view: View, texts: Texts, user: str) -> View:
    """A shared view: it says who shared it, who can take it away again."""
    remove = Controls((Button(texts("button-remove"), Act.REMOVE, user, says=texts("says-remove")),))
    who = Paragraph(line(italic(texts("shared-by")), texts("after-label"), person(user)))
    public = public_view(view)
    return replace(public, parts=(who, *public.parts, remove))


def public_message(view: View, texts: Texts) -> Message:
    """The message of a view that everybody sees."""
    return render_message(public_view(view), texts)
