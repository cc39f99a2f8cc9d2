import logging
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from bot.storage.sealing import new_key
from bot.storage.storage import Storage, opened_storage
from tests.unit.bot.storage.builders import an_installation

KEY = new_key()


@pytest.fixture
async def keyed(address: str) -> AsyncIterator[Storage]:
    async with opened_storage(address, [KEY]) as storage:
        yield storage


async def test_find_bot_of_a_workspace(keyed: Storage):
    await keyed.installations.async_save(an_installation(bot_token_expires_at=1_800_000_000))
    bot = await keyed.installations.async_find_bot(enterprise_id=None, team_id="T1")

    assert bot is not None
    assert (bot.bot_token, bot.bot_token_expires_at, bot.installed_at) == (
        "xoxb-secret",
        1_800_000_000,
        1_770_000_000.5,
    )
    assert bot.bot_scopes == ["commands", "chat:write"]
    assert await keyed.installations.async_find_bot(enterprise_id=None, team_id="T2") is None


async def test_find_bot_of_an_organisation_from_any_of_its_workspaces(keyed: Storage):
    await keyed.installations.async_save(an_installation(enterprise_id="E1", team_id=None, is_enterprise_install=True))
    found = await keyed.installations.async_find_bot(enterprise_id="E1", team_id="T7", is_enterprise_install=True)

    assert found is not None
    assert await keyed.installations.async_find_bot(enterprise_id="E1", team_id="T7") is None


async def test_find_installation_has_the_latest_token_of_the_bot(keyed: Storage):
    installation = an_installation(user_token="xoxp-secret")
    await keyed.installations.async_save(installation)
    renewed = installation.to_bot()
    renewed.bot_token = "xoxb-renewed"
    await keyed.installations.async_save_bot(renewed)
    found = await keyed.installations.async_find_installation(enterprise_id=None, team_id="T1", user_id="U1")

    assert found is not None
    assert (found.user_token, found.bot_token) == ("xoxp-secret", "xoxb-renewed")


async def test_find_installation_by_anyone_is_the_latest(keyed: Storage):
    await keyed.installations.async_save(an_installation(user_id="U2", installed_at=1_780_000_000.0))
    await keyed.installations.async_save(an_installation())
    found = await keyed.installations.async_find_installation(enterprise_id=None, team_id="T1")

    assert found is not None
    assert found.user_id == "U2"


async def test_find_installation_without_a_bot(keyed: Storage):
    await keyed.installations.async_save(an_installation(bot_token=None, bot_id=None))
    found = await keyed.installations.async_find_installation(enterprise_id=None, team_id="T1", user_id="U1")

    assert found is not None
    assert found.bot_token is None
    assert await keyed.installations.async_find_bot(enterprise_id=None, team_id="T1") is None


async def test_tokens_are_neither_stored_readably_nor_logged(keyed: Storage, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    await keyed.installations.async_save(an_installation())
    async with keyed.database.reading() as connection:
        rows = [
            *await connection.execute(text("SELECT * FROM installations")),
            *await connection.execute(text("SELECT * FROM bots")),
        ]

    assert len(rows) == 2
    assert "xoxb-secret" not in f"{rows}{caplog.text}"
    assert keyed.installations.logger.name == "bot.storage.installations"


async def test_delete_installation_of_one_person_leaves_the_bot(keyed: Storage):
    await keyed.installations.async_save(an_installation())
    await keyed.installations.async_delete_installation(enterprise_id=None, team_id="T1", user_id="U1")

    assert await keyed.installations.async_find_installation(enterprise_id=None, team_id="T1") is None
    assert await keyed.installations.async_find_bot(enterprise_id=None, team_id="T1") is not None


async def test_delete_all_leaves_nothing(keyed: Storage):
    await keyed.installations.async_save(an_installation())
    await keyed.installations.async_delete_all(enterprise_id=None, team_id="T1")

    assert await keyed.installations.async_find_installation(enterprise_id=None, team_id="T1") is None
    assert await keyed.installations.async_find_bot(enterprise_id=None, team_id="T1") is None


async def test_forget_workspace_of_an_organisation(keyed: Storage):
    await keyed.installations.async_save(an_installation(enterprise_id="E1", team_id=None, is_enterprise_install=True))
    await keyed.installations.async_save(an_installation())
    await keyed.forget_workspace("", "E1")

    find = keyed.installations.async_find_bot
    assert await find(enterprise_id="E1", team_id=None, is_enterprise_install=True) is None
    assert await find(enterprise_id=None, team_id="T1") is not None


async def test_token_of_a_workspace_whatever_its_organisation(keyed: Storage):
    await keyed.installations.async_save(an_installation(enterprise_id="E1"))

    assert await keyed.installations.token_of("T1") == "xoxb-secret"
    assert await keyed.installations.token_of("T2") is None
    assert await keyed.installations.token_of("") is None
    await keyed.installations.forget_workspace("T1")
    assert await keyed.installations.token_of("T1") is None


async def test_token_of_a_workspace_of_an_organisation_that_installed_for_all(keyed: Storage):
    await keyed.installations.async_save(an_installation(enterprise_id="E1", team_id=None, is_enterprise_install=True))

    assert await keyed.installations.token_of("T7", "E1") == "xoxb-secret"
    assert await keyed.installations.token_of("T7", "E2") is None
