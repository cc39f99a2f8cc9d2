from datetime import timedelta

from bot.storage.storage import Storage, opened_storage
from bot.storage.threads import LastShown, Where
from tests.unit.bot.storage.builders import MONDAY

CHANNEL = Where("T1", "C1")


async def test_last_is_what_was_remembered_last(storage: Storage):
    assert await storage.threads.last(CHANNEL, "1.1") is None

    await storage.threads.remember(CHANNEL, ["1.1"], LastShown(("indicator:51",)))
    await storage.threads.remember(CHANNEL, ["1.1"], LastShown(("indicator:52", "upr:28.294"), 2))

    assert await storage.threads.last(CHANNEL, "1.1") == LastShown(("indicator:52", "upr:28.294"), 2)


async def test_threads_channels_and_workspaces_are_apart(storage: Storage):
    await storage.threads.remember(CHANNEL, ["", "1.1"], LastShown(("indicator:51",)))

    assert await storage.threads.last(CHANNEL, "") == LastShown(("indicator:51",))
    assert await storage.threads.last(CHANNEL, "1.2") is None
    assert await storage.threads.last(Where("T1", "C2"), "1.1") is None
    assert await storage.threads.last(Where("T2", "C1"), "1.1") is None


async def test_last_of_nothing_is_nothing(storage: Storage):
    await storage.threads.remember(CHANNEL, ["1.1"], LastShown(()))

    assert await storage.threads.last(CHANNEL, "1.1") is None


async def test_last_is_there_after_a_restart(address: str):
    async with opened_storage(address) as storage:
        await storage.threads.remember(CHANNEL, ["1.1"], LastShown(("indicator:51",)))
    async with opened_storage(address) as storage:
        assert await storage.threads.last(CHANNEL, "1.1") == LastShown(("indicator:51",))


async def test_prune_forgets_what_was_shown_long_ago(address: str):
    now = MONDAY
    async with opened_storage(address, clock=lambda: now) as storage:
        await storage.threads.remember(CHANNEL, ["1.1"], LastShown(("indicator:51",)))
        now += timedelta(days=29)
        await storage.threads.remember(CHANNEL, ["1.2"], LastShown(("indicator:52",)))
        now += timedelta(days=1, minutes=1)
        await storage.prune()

        assert await storage.threads.last(CHANNEL, "1.1") is None
        assert await storage.threads.last(CHANNEL, "1.2") is not None


async def test_forget_person_forgets_their_direct_messages_alone(storage: Storage):
    for where in (CHANNEL, Where("T1", "D1", "U1"), Where("T1", "D2", "U2"), Where("T2", "D1", "U1")):
        await storage.threads.remember(where, [""], LastShown(("indicator:51",)))
    await storage.forget_person("T1", "U1")

    assert await storage.threads.last(Where("T1", "D1", "U1"), "") is None
    for where in (CHANNEL, Where("T1", "D2", "U2"), Where("T2", "D1", "U1")):
        assert await storage.threads.last(where, "") is not None


async def test_forget_workspace_leaves_the_other_workspace(storage: Storage):
    for team in ("T1", "T2"):
        await storage.threads.remember(Where(team, "C1"), ["1.1"], LastShown(("indicator:51",)))
    await storage.forget_workspace("T1")

    assert await storage.threads.last(CHANNEL, "1.1") is None
    assert await storage.threads.last(Where("T2", "C1"), "1.1") is not None
