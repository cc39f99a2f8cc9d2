from datetime import timedelta

from bot.storage.storage import Storage, opened_storage
from tests.unit.bot.storage.builders import MONDAY


async def test_consume_is_good_once(storage: Storage):
    state = await storage.oauth_states.async_issue()

    assert await storage.oauth_states.async_consume(state)
    assert not await storage.oauth_states.async_consume(state)


async def test_consume_of_an_invented_state(storage: Storage):
    assert not await storage.oauth_states.async_consume("invented")
    assert storage.oauth_states.logger.name == "bot.storage.oauth_states"


async def test_consume_of_a_stale_state(address: str):
    now = MONDAY
    async with opened_storage(address, clock=lambda: now) as storage:
        state = await storage.oauth_states.async_issue()
        now += timedelta(minutes=10)

        assert not await storage.oauth_states.async_consume(state)
        await storage.prune()
        now -= timedelta(minutes=10)
        assert not await storage.oauth_states.async_consume(state)
