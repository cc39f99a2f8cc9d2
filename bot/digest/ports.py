"""What the engine needs of others: what digests say, the tokens to post with, and a queue that survives a crash."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.render.message import Message
from bot.storage.deliveries import Delivery
from bot.storage.subscriptions import Subscription

SEND_AGAIN = "digest_send_again"
"""The `action_id` of the button on a message that couldn't be confirmed; its value is the id of the delivery."""


@dataclass(frozen=True)
class Composed:
    """A post, and how far it has read; kept only once it was posted."""

    messages: tuple[Message, ...]
    """The first is the post, the others are its thread; none where there is nothing to say."""
    position: str = ""
    """Where the next post goes on; it comes back as `subscription.position`."""
    catalogue_version: str = ""
    """The version of the catalogue that it was made from; it comes back as `subscription.catalogue_seen`."""


class Composer(Protocol):
    """Decides what digests and the notes about them say. The same subscription and slot give the same messages."""

    async def compose(self, subscription: Subscription, slot: datetime) -> Composed:
        """The post of a slot.

        Until `subscription.introduced` it introduces itself; where `subscription.skipped` is not zero it says that so
        many posts fell out before it.
        """
        ...

    async def tell_stopped(self, subscription: Subscription, reason: str) -> Message:
        """What its owner is told when a subscription can't be posted any more; the reason is Slack's error code."""
        ...

    async def tell_unknown(self, subscription: Subscription, delivery: Delivery) -> Message:
        """What its owner is told when nobody knows whether a post arrived, with a `SEND_AGAIN` button."""
        ...


class Tokens(Protocol):
    """The tokens to post with."""

    async def token(self, team: str, enterprise: str) -> str | None:
        """The bot's token for a workspace; None where hrplan is not installed any more."""
        ...


@dataclass(frozen=True)
class Job:
    """One delivery to be worked on. Jobs with one id are one job, however often they are put into the queue."""

    id: str
    delivery: str
    channel: str
    """Jobs of one channel are done one after the other."""

    @classmethod
    def of(cls, delivery: str, subscription: Subscription, again: str = "") -> "Job":
        """The job of a delivery; `again` tells another job of the same delivery from the first."""
        return cls(
            f"{delivery}~{again}" if again else delivery, delivery, f"{subscription.team}/{subscription.channel}"
        )


Work: TypeAlias = Callable[[str], Awaitable[None]]
"""Works on the delivery of an id. Done again after a crash, it must not do again what was done."""


class Queue(Protocol):
    """Jobs that are done even if the process that took them dies."""

    async def start(self, work: Work) -> None:
        """Begin to take jobs."""
        ...

    async def enqueue(self, connection: AsyncConnection, jobs: Sequence[Job]) -> None:
        """Put jobs into the queue, with the transaction of the connection or not at all."""
        ...

    def nudge(self) -> None:
        """The transactions of all jobs so far have ended: look at the queue now, if that spares waiting."""
        ...

    async def under_way(self, deliveries: Sequence[str]) -> set[str]:
        """Those of some deliveries for which a job is waiting or being done."""
        ...

    async def take_over(self) -> int:
        """Take over the jobs of processes that died; how many."""
        ...

    async def prune(self, before: datetime) -> None:
        """Delete what is kept about jobs that were done before a moment."""
        ...

    async def stop(self, seconds: float) -> None:
        """Take no more jobs, and give those under way some seconds to end."""
        ...


class Engine(Protocol):
    """What the rest of the app asks of the engine, besides starting and stopping it."""

    async def tick(self) -> int:
        """Take the subscriptions that are due; how many posts that makes. Runs every minute by itself."""
        ...

    async def try_out(self, subscription: Subscription) -> Delivery:
        """Post what would come next, now, and count it as unread."""
        ...

    async def send_again(self, delivery: str) -> bool:
        """Post a delivery of unknown outcome once more; False where it is gone, or was sent again already."""
        ...
