"""The state of all digests, as `hrplan digests` shows it; read from the database, so of all processes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.storage.deliveries import Delivery, DeliveryState
from bot.storage.storage import Storage
from bot.storage.subscriptions import Subscription

COUNTED = timedelta(days=1)


@dataclass(frozen=True)
class DigestRow:
    """One digest, and its last delivery if there was one."""

    subscription: Subscription
    last: Delivery | None


@dataclass(frozen=True)
class DigestOverview:
    """All digests and how they do."""

    rows: tuple[DigestRow, ...]
    counts: dict[DeliveryState, int]
    """How many deliveries of the last day are in which state; a state without any is left out."""
    lag: timedelta
    """How long the oldest delivery that isn't posted yet has been due; zero where all are."""
    overdue: int
    """How many subscriptions are due and not taken: normal for a minute, else no engine runs."""


async def overview(storage: Storage, now: datetime) -> DigestOverview:
    """The state of all digests."""
    subscriptions = await storage.subscriptions.all()
    last = await storage.deliveries.last_of_each()
    oldest = await storage.deliveries.oldest_open()
    overdue = sum(each.next_slot is not None and each.next_slot <= now for each in subscriptions)
    return DigestOverview(
        tuple(DigestRow(subscription, last.get(subscription.id)) for subscription in subscriptions),
        await storage.deliveries.counts(now - COUNTED),
        max(timedelta(0), now - oldest) if oldest else timedelta(0),
        overdue,
    )
