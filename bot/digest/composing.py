"""What digests say: the next post of a subscription, and the notes to its owner.

Everything follows from the subscription and the data, so that a post that is composed again after a crash is the same.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from bot.conversation import Conversation, Preferences
from bot.digest.differing import differences, printed
from bot.digest.ports import SEND_AGAIN, Composed
from bot.digest.posts import Frame, changes_views, item_views, nothing_left_views, scorecard_views, walk_views
from bot.digest.selecting import filters_of, selected
from bot.digest.walking import drawn, next_stretch
from bot.render.digest_notes import stopped_view, unknown_view
from bot.render.digests import Shown
from bot.render.message import Message, render_message
from bot.render.view import View
from bot.storage.deliveries import Delivery
from bot.storage.subscriptions import Content, Subscription
from catalogue.answering import answer
from catalogue.answers import ScorecardAnswer
from catalogue.queries import Scorecard

NOTHING_LEFT = "nothing"
"""The position of a digest that has said that nothing fits it any more, and says it once."""


@dataclass(frozen=True)
class Post:
    """A post before it is drawn: the views of its messages, and how far it has read."""

    views: tuple[View, ...]
    position: str = ""


class DigestComposer:
    """Composes from what the conversation answers from."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation

    async def compose(self, subscription: Subscription, slot: datetime) -> Composed:
        """The post of a slot."""
        frame = self.frame(subscription, slot)
        post = self.next_post(frame)
        messages = tuple(render_message(view, frame.reader.texts) for view in post.views)
        return Composed(messages, post.position, frame.reader.catalogue.version)

    async def tell_stopped(self, subscription: Subscription, reason: str) -> Message:
        """What its owner is told when it can't be posted any more."""
        frame = self.frame(subscription, subscription.created)
        return render_message(stopped_view(frame.reader, frame.shown, reason), frame.reader.texts)

    async def tell_unknown(self, subscription: Subscription, delivery: Delivery) -> Message:
        """What its owner is told when nobody knows whether a post arrived."""
        frame = self.frame(subscription, delivery.slot)
        texts = frame.reader.texts
        message = render_message(unknown_view(frame.reader, frame.shown, delivery.slot), texts)
        button = {
            "type": "button",
            "action_id": SEND_AGAIN,
            "value": delivery.id,
            "text": {"type": "plain_text", "text": texts("button-digest-again"), "emoji": False},
            "style": "primary",
        }
        return Message(message.text, (*message.blocks, {"type": "actions", "elements": [button]}))

    def frame(self, subscription: Subscription, now: datetime) -> Frame:
        """What stands around its posts, in its language."""
        reader = self._conversation.reader(Preferences(subscription.language))
        filters = filters_of(subscription.selection, self._conversation.grammar)
        return Frame(reader, Shown(subscription, filters, now))

    def next_post(self, frame: Frame) -> Post:
        """What comes next; without a view where there is nothing to say."""
        subscription, catalogue = frame.shown.subscription, frame.reader.catalogue
        entries = selected(catalogue, frame.shown.filters)
        if not entries:
            said = subscription.position == NOTHING_LEFT
            return Post(() if said else nothing_left_views(frame), NOTHING_LEFT)
        match subscription.content:
            case Content.WALK:
                stretch = next_stretch(entries, subscription.position, subscription.per_post)
                return Post(walk_views(frame, stretch), stretch.position)
            case Content.ITEM:
                stretch = next_stretch(drawn(entries, subscription.id), subscription.position, 1)
                return Post(item_views(frame, stretch.entries[0]), stretch.position)
            case Content.SCORECARD:
                return Post(self._scorecard(frame))
            case Content.CHANGES:
                found = differences(catalogue, entries, subscription.position, subscription.catalogue_seen)
                first = not subscription.catalogue_seen or subscription.position == NOTHING_LEFT
                silent = not found and not first and subscription.quiet
                return Post(() if silent else changes_views(frame, found, first=first), printed(entries))
            case _:
                assert_never(subscription.content)

    def _scorecard(self, frame: Frame) -> tuple[View, ...]:
        assert frame.shown.filters is not None
        found = answer(self._conversation.desk, Scorecard(frame.shown.filters))
        assert isinstance(found, ScorecardAnswer)
        return scorecard_views(frame, found)
