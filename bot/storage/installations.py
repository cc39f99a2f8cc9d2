"""Which workspaces have installed hrplan, and their tokens, encrypted: what Bolt asks for with every request."""

import logging
from datetime import UTC, datetime
from typing import Any

from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from sqlalchemy import ColumnElement, Table, delete, desc, or_, select

from bot.storage import tables
from bot.storage.database import Database
from bot.storage.remembering import Memory
from bot.storage.sealing import Seal

InstallationKey = tuple[str, str, str]


class Installations(AsyncInstallationStore):
    """Bolt's installation store. An installation for a whole organisation has no team; one without has no enterprise.

    What Slack leaves out is kept as an empty text, since a key can't be null.
    """

    def __init__(self, database: Database, seal: Seal) -> None:
        self._database = database
        self._seal = seal
        self._bots: Memory[tuple[str, str], Bot | None] = Memory()
        self._installations: Memory[InstallationKey, Installation | None] = Memory()

    @property
    def logger(self) -> logging.Logger:
        """Where Bolt's own notes about installations go; tokens never do."""
        return logging.getLogger(__name__)

    async def async_save(self, installation: Installation) -> None:
        """Keep an installation, and its bot where it has one."""
        place = _place(installation.enterprise_id, installation.team_id, installation.is_enterprise_install)
        values = self._row(installation.installed_at, installation.to_dict_for_copying())
        keys = {**place, "person": installation.user_id}
        async with self._database.writing() as connection:
            await connection.execute(self._database.upsert(tables.installations, keys, values))
            if installation.bot_token:
                sealed = self._row(installation.installed_at, installation.to_bot().to_dict_for_copying())
                await connection.execute(self._database.upsert(tables.bots, place, sealed))
        self._forget_known()

    async def async_save_bot(self, bot: Bot) -> None:
        """Keep a bot, such as one whose token was just renewed."""
        place = _place(bot.enterprise_id, bot.team_id, bot.is_enterprise_install)
        values = self._row(bot.installed_at, bot.to_dict_for_copying())
        async with self._database.writing() as connection:
            await connection.execute(self._database.upsert(tables.bots, place, values))
        self._forget_known()

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """The bot of a workspace or an organisation."""
        place = _place(enterprise_id, team_id, is_enterprise_install)
        key = (place["enterprise"], place["team"])
        return await self._bots.get(key, lambda: self._read_bot(place))

    async def async_find_installation(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None = None,
        is_enterprise_install: bool | None = False,
    ) -> Installation | None:
        """The installation by a person, or the latest by anyone, with the bot's latest token."""
        place = _place(enterprise_id, team_id, is_enterprise_install)
        key = (place["enterprise"], place["team"], user_id or "")
        return await self._installations.get(key, lambda: self._read_installation(place, user_id))

    async def token_of(self, team: str, enterprise: str = "") -> str | None:
        """The bot's token for a workspace, or for the organisation that installed hrplan for all its workspaces.

        For what hrplan does by itself, where no request of Slack's says to which organisation a workspace belongs.
        """
        bot = await self._bots.get((enterprise, f"*{team}"), lambda: self._read_any_bot(team, enterprise))
        return None if bot is None else bot.bot_token

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """Delete the bot of a workspace or an organisation."""
        await self._delete(tables.bots, _place(enterprise_id, team_id, None))

    async def async_delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        """Delete the installation by a person, or all of a workspace or an organisation."""
        place = _place(enterprise_id, team_id, None)
        await self._delete(tables.installations, place if user_id is None else {**place, "person": user_id})

    async def forget_workspace(self, team: str, enterprise: str = "") -> None:
        """Delete all installations of a workspace; with an enterprise and no team, those of the organisation."""
        async with self._database.writing() as connection:
            for table in (tables.bots, tables.installations):
                where: ColumnElement[bool] = table.c.team == team
                if not team:
                    where = (table.c.team == "") & (table.c.enterprise == enterprise)
                await connection.execute(delete(table).where(where))
        self._forget_known()

    async def forget_person(self, team: str, person: str) -> None:
        """Delete the installations by a person; the bot stays for the others."""
        table = tables.installations
        here = or_(table.c.team == team, table.c.team == "")
        async with self._database.writing() as connection:
            await connection.execute(delete(table).where(table.c.person == person, here))
        self._forget_known()

    async def _read_bot(self, place: dict[str, str]) -> Bot | None:
        table = tables.bots
        query = select(table.c.sealed).where(table.c.enterprise == place["enterprise"], table.c.team == place["team"])
        async with self._database.reading() as connection:
            sealed = (await connection.execute(query)).scalar()
        return None if sealed is None else Bot(**self._seal.unseal(sealed))

    async def _read_any_bot(self, team: str, enterprise: str) -> Bot | None:
        table = tables.bots
        here = (table.c.team == team) & (team != "")
        everywhere = (table.c.team == "") & (table.c.enterprise == enterprise) & (enterprise != "")
        query = select(table.c.sealed).where(or_(here, everywhere)).order_by(desc(table.c.team)).limit(1)
        async with self._database.reading() as connection:
            sealed = (await connection.execute(query)).scalar()
        return None if sealed is None else Bot(**self._seal.unseal(sealed))

    async def _read_installation(self, place: dict[str, str], person: str | None) -> Installation | None:
        table = tables.installations
        query = select(table.c.sealed).where(table.c.enterprise == place["enterprise"], table.c.team == place["team"])
        if person is not None:
            query = query.where(table.c.person == person)
        async with self._database.reading() as connection:
            sealed = (await connection.execute(query.order_by(desc(table.c.installed)).limit(1))).scalar()
        if sealed is None:
            return None
        found = Installation(**self._seal.unseal(sealed))
        bot = await self._read_bot(place)
        return found if bot is None else _with_bot(found, bot)

    async def _delete(self, table: Table, place: dict[str, str]) -> None:
        where = [table.c[name] == value for name, value in place.items()]
        async with self._database.writing() as connection:
            await connection.execute(delete(table).where(*where))
        self._forget_known()

    def _row(self, installed: float, values: dict[str, Any]) -> dict[str, Any]:
        plain = {name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()}
        return {"installed": datetime.fromtimestamp(installed, UTC), "sealed": self._seal.seal(plain)}

    def _forget_known(self) -> None:
        self._bots.forget_all()
        self._installations.forget_all()


def _place(enterprise: str | None, team: str | None, for_organisation: bool | None) -> dict[str, str]:
    return {"enterprise": enterprise or "", "team": "" if for_organisation else team or ""}


def _with_bot(installation: Installation, bot: Bot) -> Installation:
    """The installation with the bot's token, which may have been renewed since."""
    installation.bot_id = bot.bot_id
    installation.bot_user_id = bot.bot_user_id
    installation.bot_token = bot.bot_token
    installation.bot_scopes = bot.bot_scopes
    installation.bot_refresh_token = bot.bot_refresh_token
    installation.bot_token_expires_at = bot.bot_token_expires_at
    return installation
