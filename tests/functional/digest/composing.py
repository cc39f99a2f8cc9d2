"""A small composer: what it says names the subscription and the slot, so that a test can tell posts apart."""

import asyncio
from datetime import datetime

from bot.digest.ports import SEND_AGAIN, Composed
from bot.render.message import Message
from bot.storage.deliveries import Delivery
from bot.storage.subscriptions import Subscription


class PlainComposer:
    """Posts of a few parts; none for a selection of `nothing`, and it breaks at one of `broken`."""

    def __init__(self, parts: int = 2, seconds: float = 0.0) -> None:
        self.parts = parts
        self.seconds = seconds

    async def compose(self, subscription: Subscription, slot: datetime) -> Composed:
        if self.seconds:
            await asyncio.sleep(self.seconds)
        if subscription.selection == "broken":
            raise LookupError("no such theme")
        if subscription.selection == "nothing":
            return Composed((), subscription.position, "v2")
        number = int(subscription.position or 0) + 1
        parts = [
            self._message(f"{subscription.id} {slot:%d %H:%M} no. {number}, part {part}") for part in range(self.parts)
        ]
        return Composed(tuple(parts), str(number), "v2")

    async def tell_stopped(self, subscription: Subscription, reason: str) -> Message:
        return self._message(f"{subscription.id} stopped: {reason}")

    async def tell_unknown(self, subscription: Subscription, delivery: Delivery) -> Message:
        text = f"{subscription.id} may not have been posted"
        button = {
            "type": "button",
            "text": {"type": "plain_text", "text": "Send again"},
            "action_id": SEND_AGAIN,
            "value": delivery.id,
        }
        return Message(text, ({"type": "actions", "elements": [button]},))

    def _message(self, text: str) -> Message:
        return Message(text, ({"type": "section", "text": {"type": "mrkdwn", "text": text}},))
