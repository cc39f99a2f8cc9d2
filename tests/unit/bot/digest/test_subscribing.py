from dataclasses import replace
from datetime import time, timedelta

from bot.digest.running import InstalledTokens, OneToken
from bot.digest.subscribing import Draft, Subscribing
from bot.storage.sealing import new_key
from bot.storage.storage import Storage, opened_storage
from bot.storage.subscriptions import Content, Form, Frequency
from tests.unit.bot.digest.doubles import HandClock
from tests.unit.bot.storage.builders import MONDAY, a_schedule, an_installation

DRAFT = Draft("T1", "C1", "U1", a_schedule(), "women")
DAILY = a_schedule(frequency=Frequency.DAILY, at=time(10, 0))


async def test_subscribe_is_due_from_the_next_slot(storage: Storage):
    made = await Subscribing(storage, HandClock()).subscribe(DRAFT)

    assert made.next_slot == MONDAY + timedelta(days=7)
    assert (made.created, made.selection, made.introduced) == (MONDAY, "women", False)
    assert await storage.subscriptions.get(made.id) == made


async def test_subscription_of_a_draft_is_only_a_preview(storage: Storage):
    preview = Subscribing(storage, HandClock()).subscription_of(DRAFT)

    assert preview.selection == "women"
    assert await storage.subscriptions.all() == []


async def test_pause_and_resume_go_on_from_the_next_slot(storage: Storage):
    clock = HandClock()
    subscribing = Subscribing(storage, clock)
    made = await subscribing.subscribe(DRAFT)
    paused = await subscribing.pause(made.id)
    clock.now += timedelta(days=20)
    resumed = await subscribing.resume(made.id)

    assert paused == replace(made, paused=True, next_slot=None)
    assert resumed == replace(made, next_slot=MONDAY + timedelta(days=21))
    assert await subscribing.pause("gone") is None
    assert await subscribing.resume("gone") is None


async def test_resume_also_what_slack_had_refused(storage: Storage):
    subscribing = Subscribing(storage, HandClock())
    made = await subscribing.subscribe(DRAFT)
    await storage.subscriptions.change(made.id, {"stopped": "not_in_channel", "stopped_at": MONDAY, "next_slot": None})

    assert await subscribing.resume(made.id) == made


async def test_change_of_the_schedule_moves_the_next_slot(storage: Storage):
    subscribing = Subscribing(storage, HandClock())
    made = await subscribing.subscribe(DRAFT)
    await storage.subscriptions.change(made.id, {"position": "5"})
    changed = await subscribing.change(made.id, schedule=DAILY, per_post=5, form=Form.CONDENSED, quiet=False)

    assert changed is not None
    assert (changed.next_slot, changed.per_post, changed.form) == (MONDAY + timedelta(hours=1), 5, Form.CONDENSED)
    assert (changed.quiet, changed.position) == (False, "5")


async def test_change_of_what_is_read_begins_it_anew(storage: Storage):
    subscribing = Subscribing(storage, HandClock())
    made = await subscribing.subscribe(DRAFT)
    for change in ({"selection": "children"}, {"content": Content.SCORECARD}):
        await storage.subscriptions.change(made.id, {"position": "5"})
        changed = await subscribing.change(made.id, **change)  # type: ignore[arg-type]
        assert changed is not None
        assert changed.position == ""


async def test_change_while_paused_stays_paused(storage: Storage):
    subscribing = Subscribing(storage, HandClock())
    made = await subscribing.subscribe(DRAFT)
    await subscribing.pause(made.id)
    changed = await subscribing.change(made.id, schedule=DAILY)

    assert changed is not None
    assert changed.next_slot is None


async def test_change_of_nothing_and_of_what_is_gone(storage: Storage):
    subscribing = Subscribing(storage, HandClock())
    made = await subscribing.subscribe(DRAFT)

    assert await subscribing.change(made.id) == made
    assert await subscribing.change("gone", per_post=1) is None


async def test_stop_deletes_it(storage: Storage):
    subscribing = Subscribing(storage, HandClock())
    made = await subscribing.subscribe(DRAFT)

    assert await subscribing.stop(made.id)
    assert not await subscribing.stop(made.id)


async def test_tokens_of_one_workspace_and_of_many(address: str):
    async with opened_storage(address, [new_key()]) as storage:
        await storage.installations.async_save(an_installation())
        tokens = InstalledTokens(storage.installations)

        assert await tokens.token("T1", "") == "xoxb-secret"
        assert await tokens.token("T2", "") is None
        assert await OneToken("xoxb-1").token("T2", "") == "xoxb-1"
