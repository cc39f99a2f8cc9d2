"""Modals: an answer where there is no conversation to answer in, above the modal that it was asked for in."""

from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.render.blocks import Surface
from bot.render.forms import modal
from bot.render.message import Message, render_surface
from bot.render.texts import Texts
from bot.render.view import View
from bot.slack.posts import public_view

Body = dict[str, Any]

_MESSAGES_ONLY = {"table", "data_visualization", "data_table", "context_actions", "markdown"}


def answer_modal(view: View, texts: Texts) -> Body:
    """A view as a modal; it can't be shared from there, since there is no conversation."""
    return modal(view.title, texts("button-close"), render_surface(public_view(view), texts, Surface.MODAL))


def message_modal(title: str, message: Message, texts: Texts) -> Body:
    """A message as a modal, without the blocks that only messages take."""
    blocks = [block for block in message.blocks if block["type"] not in _MESSAGES_ONLY]
    return modal(title, texts("button-close"), blocks)


async def show_modal(client: AsyncWebClient, trigger: str, view: Body, above: str = "") -> None:
    """Open a modal; above another one where there is room, for Slack stacks three, and else in its place."""
    if not above:
        await client.views_open(trigger_id=trigger, view=view)
        return
    try:
        await client.views_push(trigger_id=trigger, view=view)
    except SlackApiError as error:
        if error.response["error"] != "push_limit_reached":
            raise
        await client.views_update(view_id=above, view=view)
