"""The tables are brought up to date at the start, from migrations inside the package."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.storage.database import Database

MIGRATIONS = Path(__file__).resolve().parent / "migrations"

_LOCK = 0x68_72_70_6C_61_6E
"""The lock under which one replica at a time migrates."""


class NewerDatabaseError(Exception):
    """The database was written by a newer hrplan; an older one would harm it."""


async def migrate(database: Database, migrations: Path = MIGRATIONS) -> None:
    """Bring the tables up to date; nothing happens where they are."""
    async with database.writing() as connection:
        await connection.run_sync(_upgrade, migrations)


def _upgrade(connection: Connection, migrations: Path) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    config = _config(migrations)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    current = MigrationContext.configure(connection).get_current_heads()
    if unknown := set(current) - known:
        raise NewerDatabaseError(
            f"the database is at {', '.join(sorted(unknown))}, which this version of hrplan doesn't know; "
            "run the newer version that wrote it, or restore a copy from before"
        )
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
