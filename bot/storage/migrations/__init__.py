"""Migrations, run at the start by `bot.storage.migrating`."""
