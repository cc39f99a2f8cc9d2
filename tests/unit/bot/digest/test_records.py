from datetime import timedelta

from bot.digest.counters import Counters
from bot.digest.delivering import Deliverer, Means
from bot.digest.outcomes import Finding, Mark, Outcome, Place
from bot.digest.records import Ending, Progress, Records, Turn
from bot.render.message import Message
from bot.storage.deliveries import DeliveryState
from bot.storage.storage import Storage
from tests.functional.digest.composing import PlainComposer
from tests.unit.bot.digest.doubles import AT_ONCE, HandClock, ScriptedChat
from tests.unit.bot.storage.builders import a_delivery, a_subscription


async def a_queued_delivery(storage: Storage, **changes: object) -> Records:
    await storage.subscriptions.add(a_subscription())
    async with storage.database.writing() as connection:
        await storage.deliveries.record(connection, [a_delivery(**changes)])
    return Records(storage, HandClock())


ID = a_delivery().id


async def test_begin_attempt_is_counted_once_however_often_its_transaction_runs(storage: Storage):
    records = await a_queued_delivery(storage)
    first, again = await records.begin_attempt(ID, 0, "ours"), await records.begin_attempt(ID, 0, "ours")

    assert (first.turn, again.turn) == (Turn.OURS, Turn.OURS)
    assert again.delivery is not None
    assert again.delivery.attempts == 1


async def test_begin_attempt_while_another_is_under_way(storage: Storage):
    records = await a_queued_delivery(storage)
    await records.begin_attempt(ID, 0, "theirs")

    assert (await records.begin_attempt(ID, 0, "ours")).turn is Turn.ANOTHERS


async def test_begin_attempt_at_a_part_that_is_posted(storage: Storage):
    records = await a_queued_delivery(storage, posted=1)

    assert (await records.begin_attempt(ID, 0, "ours")).turn is Turn.POSTED


async def test_begin_attempt_of_what_has_ended_or_is_gone(storage: Storage):
    records = await a_queued_delivery(storage, state=DeliveryState.POSTED)

    assert (await records.begin_attempt(ID, 0, "ours")).turn is Turn.ENDED
    assert (await records.begin_attempt("gone", 0, "ours")).turn is Turn.ENDED


async def test_record_part_of_an_attempt_that_was_taken_over_changes_nothing(storage: Storage):
    records = await a_queued_delivery(storage)
    begun = await records.begin_attempt(ID, 0, "theirs")
    assert begun.delivery is not None
    await records.record_part(begun.delivery, Progress(1, "C1", "1.0"))
    await records.begin_attempt(ID, 1, "ours")
    await records.record_part(begun.delivery, Progress(1, "C1", "1.0"))

    found = await storage.deliveries.get(ID)
    assert found is not None
    assert (found.state, found.attempt) == (DeliveryState.POSTING, "ours")


async def test_end_is_the_first_one(storage: Storage):
    records = await a_queued_delivery(storage)

    assert await records.end(a_delivery(), a_subscription(), Ending(DeliveryState.FAILED, "x"))
    assert not await records.end(a_delivery(), a_subscription(), Ending(DeliveryState.POSTED))
    found = await storage.deliveries.get(ID)
    assert found is not None
    assert found.state is DeliveryState.FAILED


class BusyElsewhere(ScriptedChat):
    """Nothing is posted here. Another process, thought dead, records its own post when this one loads the delivery."""

    async def find(self, place: Place, mark: Mark, since: object, thread: str = "") -> Finding:
        raise AssertionError("the other process has recorded its post; there is nothing to look for")

    async def post(self, place: Place, message: Message, mark: Mark, thread: str = "") -> Outcome:
        raise AssertionError("the other process has posted it")


class RecordsOfTwo(Records):
    """The records, in which another process records its post just after this one began."""

    async def begin_attempt(self, delivery: str, part: int, attempt: str):
        begun = await super().begin_attempt(delivery, part, attempt)
        if begun.turn is Turn.ANOTHERS and begun.delivery is not None:
            await self.record_part(begun.delivery, Progress(1, "C1", "9.0"))
        return begun


async def test_a_process_thought_dead_that_was_posting_is_not_doubled(storage: Storage):
    await a_queued_delivery(storage, state=DeliveryState.POSTING, attempt="theirs", attempts=1)
    clock = HandClock()
    clock.now += timedelta(seconds=1)
    means = Means(RecordsOfTwo(storage, clock), BusyElsewhere(), clock, AT_ONCE)
    await Deliverer(means, PlainComposer(1), Counters()).deliver(ID)

    found = await storage.deliveries.get(ID)
    assert found is not None
    assert (found.state, found.ts) == (DeliveryState.POSTED, "9.0")
