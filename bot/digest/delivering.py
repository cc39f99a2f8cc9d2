"""From a delivery that is due to one that is posted, whatever breaks in between.

An attempt is counted before it is made. One that was begun and has no outcome is never simply made again: the history
is read first, and where that can't be done the delivery is left as unknown, for its owner to decide.
"""

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_hex

from bot.digest.chat import Chat
from bot.digest.counters import Counters
from bot.digest.outcomes import (
    STOPPING,
    Absent,
    Finding,
    Limited,
    Mark,
    Outcome,
    Place,
    Posted,
    Refused,
    Unclear,
    Unseen,
    Unsent,
)
from bot.digest.pace import Pace
from bot.digest.ports import Composer
from bot.digest.records import LATE, Ending, Records, Turn, lag_of
from bot.render.message import Message
from bot.storage.deliveries import Delivery, DeliveryState
from bot.storage.subscriptions import Subscription
from bot.storage.times import Clock

CLOCK_SKEW = timedelta(minutes=5)
"""How far Slack's clock and ours may differ where the history is read."""
SENT_AGAIN = "sent_again"
"""The reason of a delivery that its owner asked for once more; it is never too late."""
_MOST_LIMITS = 100
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Means:
    """What it takes to post."""

    records: Records
    chat: Chat
    clock: Clock
    pace: Pace


class Deliverer:
    """Works on deliveries; of one channel on one at a time, which the queue sees to."""

    def __init__(self, means: Means, composer: Composer, counters: Counters) -> None:
        self._means = means
        self._composer = composer
        self._counters = counters

    async def deliver(self, delivery_id: str) -> None:
        """Work on a delivery until it has ended; nothing happens where it has."""
        loaded = await self._means.records.load(delivery_id)
        if loaded is None or not loaded[0].is_open:
            return
        delivery, subscription = loaded
        ending = self._not_wanted(delivery, subscription) or await self._carry_out(delivery, subscription)
        if ending is not None and await self._means.records.end(delivery.id, subscription, ending):
            posted = ending.state is DeliveryState.POSTED
            self._counters.count(ending.state, lag_of(delivery, self._means.clock()) if posted else None)

    def _not_wanted(self, delivery: Delivery, subscription: Subscription) -> Ending | None:
        """Why a delivery isn't wanted any more; never where a part of it is posted, or may be."""
        if delivery.trial or delivery.posted or delivery.state is DeliveryState.POSTING:
            return None
        if subscription.paused or subscription.stopped:
            return Ending(DeliveryState.DROPPED, "paused" if subscription.paused else "stopped")
        if delivery.reason != SENT_AGAIN and self._means.clock() - delivery.slot >= self._means.pace.grace:
            return Ending(DeliveryState.DROPPED, LATE)
        return None

    async def _carry_out(self, delivery: Delivery, subscription: Subscription) -> Ending | None:
        try:
            composed = await self._composer.compose(subscription, delivery.slot)
        except Exception:  # noqa: BLE001 - whatever a composer raises, the others go on
            _LOG.exception("The digest %s can't be composed", delivery.id)
            return Ending(DeliveryState.FAILED, "not_composed")
        if not composed.messages and not delivery.posted:
            return Ending(DeliveryState.EMPTY, composed=composed)
        post = _Post(self._means, delivery, subscription)
        for part in range(delivery.posted, len(composed.messages)):
            if part:
                await asyncio.sleep(self._means.pace.between_posts)
            try:
                await post.put(part, composed.messages[part])
            except _EndedEarlyError as early:
                return early.ending
        return Ending(DeliveryState.POSTED, composed=composed)


class _EndedEarlyError(Exception):
    """A delivery ends before all of it is posted; without an ending where someone else has ended it."""

    def __init__(self, ending: Ending | None) -> None:
        super().__init__(ending)
        self.ending = ending


class _Post:
    """One post under way: a message, and those of its thread."""

    def __init__(self, means: Means, delivery: Delivery, subscription: Subscription) -> None:
        self._means = means
        self._id = delivery.id
        self._slot = delivery.slot
        self._since = delivery.created - CLOCK_SKEW
        self._subscription = subscription.id
        self._place = Place(subscription.team, delivery.channel or subscription.channel, subscription.enterprise)
        self._thread = delivery.ts
        self._attempt_id = ""

    async def put(self, part: int, message: Message) -> None:
        """Post one part, so that it is there once; raises where the delivery ends early."""
        mark = Mark(self._id, part, self._subscription, self._slot.isoformat())
        failures = limits = 0
        while True:
            delivery, outcome = await self._attempt(mark, message)
            match outcome:
                case Posted():
                    await self._recorded(part, outcome, known=delivery is None)
                    return
                case Refused(code):
                    raise _EndedEarlyError(
                        Ending(DeliveryState.STOPPED if code in STOPPING else DeliveryState.FAILED, code)
                    )
                case Unseen(reason) | Unclear(reason):
                    raise _EndedEarlyError(Ending(DeliveryState.UNKNOWN, reason))
                case Limited(seconds):
                    limits += 1
                    wait = seconds if limits <= _MOST_LIMITS else None
                case Unsent() | Absent():
                    failures += 1
                    wait = self._backoff(failures)
            if delivery is not None:
                await self._means.records.end_attempt(delivery)
            if wait is None:
                raise _EndedEarlyError(Ending(DeliveryState.FAILED, type(outcome).__name__.lower()))
            await asyncio.sleep(wait)

    async def _attempt(self, mark: Mark, message: Message) -> tuple[Delivery | None, Outcome | Finding]:
        """Try once, or find out what became of the attempt before; without a delivery where another recorded it."""
        delivery = await self._begin(mark)
        if isinstance(delivery, Posted):
            return None, delivery
        if delivery.attempt != self._attempt_id:
            return delivery, await self._look(mark)
        outcome = await self._means.chat.post(self._place, message, mark, self._thread)
        if not isinstance(outcome, Unclear):
            return delivery, outcome
        _LOG.warning("It is unclear whether Slack posted %s (%s)", mark.label, outcome.reason)
        await asyncio.sleep(self._means.pace.settle)
        return delivery, await self._look(mark)

    async def _begin(self, mark: Mark) -> Delivery | Posted:
        """Begin an attempt; or the delivery with the attempt of a process that died, or that it is posted already."""
        self._attempt_id = token_hex(8)
        while True:
            begun = await self._means.records.begin_attempt(self._id, mark.part, self._attempt_id)
            if begun.delivery is None:
                raise _EndedEarlyError(None)
            if begun.turn is Turn.POSTED:
                return Posted(begun.delivery.channel, begun.delivery.ts)
            if begun.turn is Turn.OURS or await self._was_left(begun.delivery):
                return begun.delivery

    async def _was_left(self, delivery: Delivery) -> bool:
        """Whether the attempt of another process is still without an outcome once it must be over."""
        age = (self._means.clock() - delivery.changed).total_seconds()
        await asyncio.sleep(min(self._means.pace.lease, max(0.0, self._means.pace.lease - age)))
        loaded = await self._means.records.load(self._id)
        return loaded is not None and loaded[0].attempt == delivery.attempt

    async def _look(self, mark: Mark) -> Finding:
        return await self._means.chat.find(self._place, mark, self._since, self._thread)

    async def _recorded(self, part: int, posted: Posted, *, known: bool) -> None:
        if not known:
            await self._means.records.record_part(self._id, part, posted)
        if part == 0:
            self._thread = posted.ts
            self._place = Place(self._place.team, posted.channel, self._place.enterprise)

    def _backoff(self, failures: int) -> float | None:
        """How long to wait before trying again; None where it was tried often enough."""
        waits = self._means.pace.backoff
        return waits[failures - 1] if failures <= len(waits) else None
