"""A process that runs digests, as `hrplan serve` does, and dies where it is told to.

It says when it is ready, and when it ends in good order its counters. Where it dies is decided in the ports around the
engine, so that the engine is the one that is shipped.
"""

import asyncio
import os
import signal
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from multiprocessing.connection import Connection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.chat import Chat, SlackChat
from bot.digest.durable import DurableQueue
from bot.digest.engine import DigestEngine
from bot.digest.outcomes import Absent, Finding, Mark, Outcome, Place, Posted
from bot.digest.pace import Pace
from bot.digest.ports import Job, Work
from bot.digest.running import OneToken
from bot.render.message import Message
from bot.storage.storage import opened_storage
from tests.functional.digest.composing import PlainComposer


@dataclass
class Orders:
    """What a worker is told."""

    address: str
    base_url: str
    dies: str = ""
    """`in_tick`, `before_post`, `after_post` or `after_record`."""
    dies_at: int = 1
    """The how-manieth time it comes there."""
    guarded: bool = True
    """Whether an interrupted attempt is looked for; off only to show that the guard is what prevents doubles."""
    parts: int = 2
    concurrency: int = 8
    seconds_to_compose: float = 0.0
    pace: dict[str, Any] = field(default_factory=dict)
    other_release: bool = False
    """It has other code than the others."""


class Death:
    """Kills this process the how-manieth time it comes to the point where it is to die."""

    def __init__(self, orders: Orders) -> None:
        self._point = orders.dies
        self._left = orders.dies_at

    def passes(self, point: str) -> None:
        if point != self._point:
            return
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


class MortalQueue(DurableQueue):
    """The queue, of a process that may die in the tick or after a delivery was recorded."""

    death: Death

    async def start(self, work: Work) -> None:
        async def mortal(delivery: str) -> None:
            await work(delivery)
            self.death.passes("after_record")

        await super().start(mortal)

    async def enqueue(self, connection: AsyncConnection, jobs: Sequence[Job]) -> None:
        await super().enqueue(connection, jobs)
        self.death.passes("in_tick")


class MortalChat:
    """Slack, for a process that may die around a post."""

    def __init__(self, chat: Chat, death: Death, *, guarded: bool) -> None:
        self._chat = chat
        self._death = death
        self._guarded = guarded

    async def post(self, place: Place, message: Message, mark: Mark, thread: str = "") -> Outcome:
        self._death.passes("before_post")
        outcome = await self._chat.post(place, message, mark, thread)
        if isinstance(outcome, Posted):
            self._death.passes("after_post")
        return outcome

    async def find(self, place: Place, mark: Mark, since: datetime, thread: str = "") -> Finding:
        return await self._chat.find(place, mark, since, thread) if self._guarded else Absent()


async def work(orders: Orders, line: Connection) -> None:
    death = Death(orders)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with opened_storage(orders.address) as storage:
        queue = MortalQueue(storage.database, concurrency=orders.concurrency, poll_seconds=0.3)
        queue.death = death
        chat = SlackChat(OneToken("xoxb-1"), orders.base_url)
        mortal = MortalChat(chat, death, guarded=orders.guarded)
        composer = PlainComposer(orders.parts, orders.seconds_to_compose)
        engine = DigestEngine(storage, composer, mortal, queue, pace=Pace(**orders.pace))
        await engine.start()
        line.send("ready")
        await stop.wait()
        await engine.stop()
        await chat.close()
        line.send(engine.counters.snapshot())


def run(orders: Orders, line: Connection) -> None:
    """The process."""
    if orders.other_release:
        _change_the_code()
    asyncio.run(work(orders, line))


def _change_the_code() -> None:
    """Register one more workflow, as a release with other code would: DBOS computes its version from their source."""
    from dbos import DBOS

    @DBOS.workflow(name="of_another_release")
    async def of_another_release() -> None: ...
