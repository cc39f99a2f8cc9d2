"""From a delivery that is due to one that is posted, whatever breaks in between.

An attempt is counted before it is made. One that was begun and has no outcome is never simply made again: the history
is read first, and where that can't be done the delivery is left as unknown, for its owner to decide.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
from bot.digest.records import LATE, Ending, Progress, Records, Turn, lag_of
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

    async def deliver(self, delivery_id: str) -> bool:
        """Work on a delivery until it has ended; whether its owner may have to be told something about it."""
        loaded = await self._means.records.load(delivery_id)
        if loaded is None or not loaded[0].is_open:
            return loaded is not None
        delivery, subscription = loaded
        ending = self._not_wanted(delivery, subscription) or await self._carry_out(delivery, subscription)
        if ending is None or not await self._means.records.end(delivery, subscription, ending):
            return True
        posted = ending.state is DeliveryState.POSTED
        self._counters.count(ending.state, lag_of(delivery, self._means.clock()) if posted else None)
        return ending.state in {DeliveryState.UNKNOWN, DeliveryState.STOPPED}

    def _not_wanted(self, delivery: Delivery, subscription: Subscription) -> Ending | None:
        """Why a delivery isn't wanted any more; never where a part of it is posted, or may be."""
        if delivery.posted or delivery.state is DeliveryState.POSTING:
            return None
        if not delivery.trial and (subscription.paused or subscription.stopped):
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
        try:
            progress = await post.put_all(composed.messages)
        except _EndedEarlyError as early:
            return early.ending
        return Ending(DeliveryState.POSTED, composed=composed, progress=progress)


class _EndedEarlyError(Exception):
    """Work on a delivery ends before all of it is posted; without an ending where it is left as it is."""

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
        self._progress = Progress(delivery.posted, delivery.channel, delivery.ts)
        self._attempt_id = ""

    async def put_all(self, messages: Sequence[Message]) -> Progress:
        """Post what isn't posted yet. The last part is left for the caller to record, with the end of the delivery."""
        for part in range(self._progress.posted, len(messages)):
            if part:
                await asyncio.sleep(self._means.pace.between_posts)
            attempt, posted = await self._put(part, messages[part])
            if part == 0:
                self._place = replace(self._place, channel=posted.channel)
                self._progress = replace(self._progress, channel=posted.channel, ts=posted.ts)
            self._progress = replace(self._progress, posted=part + 1)
            if attempt is not None and part + 1 < len(messages):
                await self._means.records.record_part(attempt, self._progress)
        return self._progress

    async def _put(self, part: int, message: Message) -> tuple[Delivery | None, Posted]:
        """Post one part, so that it is there once; raises where the delivery ends early.

        The attempt comes back with it, or none where another process has recorded the part.
        """
        mark = Mark(self._id, part, self._subscription, self._slot.isoformat())
        failures = limits = 0
        while True:
            delivery, outcome = await self._attempt(mark, message)
            match outcome:
                case Posted():
                    return delivery, outcome
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
                _LOG.warning("Slack doesn't take %s now (%s); the sweep tries it later", mark.label, outcome)
                raise _EndedEarlyError(None)
            await asyncio.sleep(wait)

    async def _attempt(self, mark: Mark, message: Message) -> tuple[Delivery | None, Outcome | Finding]:
        """Try once, or find out what became of the attempt before; without a delivery where another recorded it."""
        delivery = await self._begin(mark)
        if isinstance(delivery, Posted):
            return None, delivery
        if delivery.attempt != self._attempt_id:
            return delivery, await self._look(mark)
        outcome = await self._means.chat.post(self._place, message, mark, self._progress.ts)
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
        return await self._means.chat.find(self._place, mark, self._since, self._progress.ts)

    def _backoff(self, failures: int) -> float | None:
        """How long to wait before trying again; None where it was tried often enough."""
        waits = self._means.pace.backoff
        return waits[failures - 1] if failures <= len(waits) else None
