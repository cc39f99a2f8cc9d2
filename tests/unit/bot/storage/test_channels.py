from bot.storage.channels import ChannelSettings, DigestsBy
from bot.storage.storage import Storage


async def test_settings_of_a_channel_where_nothing_was_set(storage: Storage):
    assert await storage.channels.settings("T1", "C1") == ChannelSettings(DigestsBy.MEMBERS)


async def test_save_is_read_at_once(storage: Storage):
    await storage.channels.settings("T1", "C1")
    await storage.channels.save("T1", "C1", ChannelSettings(DigestsBy.ADMINS))
    await storage.channels.save("T1", "C1", ChannelSettings(DigestsBy.ADMINS))

    assert await storage.channels.settings("T1", "C1") == ChannelSettings(DigestsBy.ADMINS)
    assert await storage.channels.settings("T2", "C1") == ChannelSettings(DigestsBy.MEMBERS)
