from bot.storage.people import PersonSettings
from bot.storage.storage import Storage


async def test_settings_of_someone_who_set_nothing(storage: Storage):
    assert await storage.people.settings("T1", "U1") == PersonSettings()


async def test_save_is_read_at_once_and_by_another_process(storage: Storage):
    await storage.people.settings("T1", "U1")
    await storage.people.save("T1", "U1", PersonSettings("zh-Hans", compact=True, zone="Asia/Shanghai"))

    assert await storage.people.settings("T1", "U1") == PersonSettings("zh-Hans", compact=True, zone="Asia/Shanghai")
    assert await a_second_door(storage).people.settings("T1", "U1") == PersonSettings("zh-Hans", True, "Asia/Shanghai")


async def test_setting_one_thing_leaves_the_others(storage: Storage):
    await storage.people.set_language("T1", "U1", "zh-Hans")
    await storage.people.set_compact("T1", "U1", compact=True)
    await storage.people.set_zone("T1", "U1", "Europe/Zurich")

    assert await storage.people.settings("T1", "U1") == PersonSettings("zh-Hans", compact=True, zone="Europe/Zurich")


async def test_settings_are_of_one_workspace(storage: Storage):
    await storage.people.set_language("T1", "U1", "zh-Hans")

    assert await storage.people.settings("T2", "U1") == PersonSettings()


async def test_forget_leaves_the_others(storage: Storage):
    await storage.people.set_language("T1", "U1", "zh-Hans")
    await storage.people.set_language("T1", "U2", "zh-Hans")
    await storage.people.forget("T1", "U1")

    assert await storage.people.settings("T1", "U1") == PersonSettings()
    assert (await storage.people.settings("T1", "U2")).language == "zh-Hans"


def a_second_door(storage: Storage) -> Storage:
    """The storage as another process sees it: the same database, and nothing remembered."""
    return Storage(storage.database, storage.installations._seal, storage.oauth_states._clock)
