import asyncio
import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

from bot.storage import tables
from bot.storage.migrating import MIGRATIONS, NewerDatabaseError, migrate
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


NEXT = '''
"""A migration of the next version."""
import sqlalchemy as sa
from alembic import op

revision = "0002_next"
down_revision = "0001_first"


def upgrade() -> None:
    op.add_column("people", sa.Column("pronouns", sa.String(length=16), nullable=False, server_default="they"))
'''


async def test_a_next_version_brings_the_tables_up_to_date_and_keeps_what_is_there(address: str, tmp_path: Path):
    migrations = tmp_path / "100% of the migrations"
    shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    (migrations / "versions" / "next.py").write_text(NEXT, encoding="utf-8")
    async with opened_storage(address) as storage:
        await storage.people.set_language("T1", "U1", "zh-Hans")
        await asyncio.gather(*(migrate(storage.database, migrations) for _ in range(3)))

        async with storage.database.reading() as connection:
            people = (await connection.execute(text("SELECT person, language, pronouns FROM people"))).all()
    assert [tuple(person) for person in people] == [("U1", "zh-Hans", "they")]
    with pytest.raises(NewerDatabaseError, match="0002_next"):
        async with opened_storage(address):
            pass


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
