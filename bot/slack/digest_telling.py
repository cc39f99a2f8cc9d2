"""Telling the owner of a digest what others did with it, or that it has stopped: once, in a direct message."""

import logging

from bot.calling import FAILURES
from bot.digest.composing import DigestComposer
from bot.digest.orders import Verb
from bot.render.digest_notes import told_view
from bot.render.message import Message, render_message
from bot.slack.asked import Asked
from bot.slack.office import Office
from bot.slack.posts import posted
from bot.storage.subscriptions import Subscription

_log = logging.getLogger(__name__)


async def tell_owner(office: Office, asked: Asked, subscription: Subscription | None, verb: Verb) -> None:
    """Tell the owner that somebody else paused or changed their digest, and how it is now; or that it was stopped.

    Where it was gone by then, there is nothing to tell.
    """
    if subscription is None or subscription.owner in {"", asked.user}:
        return
    frame = DigestComposer(office.conversation).frame(subscription, office.clock())
    view = told_view(frame.reader, frame.shown, verb, asked.user)
    await send(office, subscription, render_message(view, frame.reader.texts))


async def send(office: Office, subscription: Subscription, message: Message) -> None:
    """Send the owner a message; where Slack doesn't take it, they are not told."""
    client = await office.clients.client(subscription.team, subscription.enterprise)
    if client is None or not subscription.owner:
        return
    try:
        await client.chat_postMessage(channel=subscription.owner, **posted(message))
    except FAILURES as problem:
        _log.warning("The owner of the digest %s can't be told: %s", subscription.id, type(problem).__name__)
