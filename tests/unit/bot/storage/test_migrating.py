import asyncio

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

from bot.storage import tables
from bot.storage.migrating import NewerDatabaseError
from bot.storage.storage import opened_storage


async def test_migrations_make_the_tables_that_the_code_uses(address: str):
    def differences(connection: Connection) -> list[object]:
        return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), tables.metadata)

    async with opened_storage(address) as storage, storage.database.reading() as connection:
        assert await connection.run_sync(differences) == []


async def test_opening_again_keeps_what_is_there(address: str):
    async with opened_storage(address) as storage:
        await storage.people.set_language("T1", "U1", "zh-Hans")
    async with opened_storage(address) as storage:
        assert (await storage.people.settings("T1", "U1")).language == "zh-Hans"


async def test_opening_by_several_replicas_at_once(address: str):
    async def language() -> str:
        async with opened_storage(address) as storage:
            return (await storage.people.settings("T1", "U1")).language

    assert await asyncio.gather(language(), language(), language()) == ["", "", ""]


async def test_opening_a_database_of_a_newer_version(address: str):
    async with opened_storage(address) as storage, storage.database.writing() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(NewerDatabaseError, match="9999, which this version of hrplan doesn't know"):
        async with opened_storage(address):
            pass
