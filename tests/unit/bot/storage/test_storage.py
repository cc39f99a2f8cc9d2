from datetime import date, datetime

import pytest

from bot.storage.channels import ChannelSettings, DigestsBy
from bot.storage.people import PersonSettings
from bot.storage.storage import Storage
from bot.storage.times import Moment
from tests.unit.bot.storage.builders import a_subscription


async def test_forget_workspace_leaves_the_other_workspace(storage: Storage):
    for team in ("T1", "T2"):
        await storage.people.set_language(team, "U1", "zh-Hans")
        await storage.channels.save(team, "C1", ChannelSettings(DigestsBy.ADMINS))
        await storage.subscriptions.add(a_subscription(f"s{team}", team=team))
        await storage.requests_seen.is_first(f"Ev{team}", team)
    await storage.feedback.count("list", date(2026, 3, 2), helpful=True)
    await storage.forget_workspace("T1")

    assert await storage.people.settings("T1", "U1") == PersonSettings()
    assert await storage.channels.settings("T1", "C1") == ChannelSettings()
    assert [each.team for each in await storage.subscriptions.all()] == ["T2"]
    assert await storage.requests_seen.is_first("EvT1", "T1")
    assert not await storage.requests_seen.is_first("EvT2", "T2")
    assert (await storage.people.settings("T2", "U1")).language == "zh-Hans"
    assert (await storage.channels.settings("T2", "C1")).digests_by is DigestsBy.ADMINS


async def test_forget_person_leaves_the_digest_of_a_channel_without_their_name(storage: Storage):
    await storage.people.set_language("T1", "U1", "zh-Hans")
    await storage.subscriptions.add(a_subscription("s1"))
    await storage.subscriptions.add(a_subscription("s2", direct=True))
    await storage.subscriptions.add(a_subscription("s3", direct=True, owner="U2"))
    await storage.forget_person("T1", "U1")

    assert await storage.people.settings("T1", "U1") == PersonSettings()
    assert [(each.id, each.owner) for each in await storage.subscriptions.all()] == [("s1", ""), ("s3", "U2")]


async def test_a_failed_write_leaves_nothing(storage: Storage):
    with pytest.raises(ZeroDivisionError):
        async with storage.database.writing() as connection:
            await storage.deliveries.change(connection, "d1", {"attempts": 1 // 0})

    assert await storage.subscriptions.all() == []


def test_a_moment_without_a_zone_is_refused(storage: Storage):
    with pytest.raises(ValueError, match="no time zone"):
        Moment().process_bind_param(datetime(2026, 3, 2), storage.database.engine.dialect)  # noqa: DTZ001 - the point
