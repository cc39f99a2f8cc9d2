from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import OperationalError

from bot.conversation import Preferences
from bot.slack.clients import OneClient
from bot.slack.people import KnownPeople
from bot.slack.profiles import Profiles
from bot.slack.redelivery import SeenByAll
from bot.storage.people import PersonSettings
from bot.storage.storage import opened_storage
from tests.unit.bot.slack.fakes import Users


async def test_preferences_are_those_that_were_set_else_those_of_slack(tmp_path: Path):
    users = Users({"U1": {"locale": "zh-TW"}, "U2": {"locale": "de-DE"}})
    async with opened_storage(f"sqlite:///{tmp_path}/hrplan.db") as storage:
        people = KnownPeople(storage.people, Profiles(OneClient(users)))

        assert await people.preferences("T1", "U1") == Preferences("zh")
        assert await people.preferences("T1", "U2") == Preferences("en")
        await storage.people.save("T1", "U1", PersonSettings("en", compact=True))
        assert await people.preferences("T1", "U1") == Preferences("en", compact=True)
        assert (await people.profile("T1", "U1")).locale == "zh-TW"


async def test_preferences_are_known_once_they_were_asked_for(tmp_path: Path):
    users = Users({"U1": {"locale": "zh-TW"}})
    async with opened_storage(f"sqlite:///{tmp_path}/hrplan.db") as storage:
        people = KnownPeople(storage.people, Profiles(OneClient(users)))
        assert people.known("T1", "U1") is None

        await people.preferences("T1", "U1")
        assert people.known("T1", "U1") == Preferences("zh")
        await storage.people.save("T1", "U2", PersonSettings("zh"))
        assert people.known("T1", "U2") is None
        await people.preferences("T1", "U2")
        assert people.known("T1", "U2") == Preferences("zh")
        assert users.asked == 1


async def test_preferences_are_the_defaults_while_the_database_fails(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    async with opened_storage(f"sqlite:///{tmp_path}/hrplan.db") as storage:
        await _break(storage)
        people = KnownPeople(storage.people, Profiles(OneClient(Users({}))))

        assert await people.preferences("T1", "U1") == Preferences()
    assert "can't be read" in caplog.text


async def test_preferences_are_the_defaults_while_the_database_of_tokens_fails(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    class NoTokens(OneClient):
        async def client(self, team: str, enterprise: str = "") -> AsyncWebClient | None:
            raise OperationalError("SELECT", {}, Exception("no connection"))

    async with opened_storage(f"sqlite:///{tmp_path}/hrplan.db") as storage:
        people = KnownPeople(storage.people, Profiles(NoTokens(Users({}))))

        assert await people.preferences("T1", "U1") == Preferences()
    assert "gave no profile: OperationalError" in caplog.text


async def test_deliveries_are_told_apart_while_the_database_fails(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    async with opened_storage(f"sqlite:///{tmp_path}/hrplan.db") as storage:
        await _break(storage)
        seen = SeenByAll(storage.requests_seen)

        assert await seen.first("Ev1", "T1")
        assert not await seen.first("Ev1", "T1")
    assert "can't be recorded" in caplog.text


async def test_deliveries_are_told_apart_across_processes(tmp_path: Path):
    async with opened_storage(f"sqlite:///{tmp_path}/hrplan.db") as storage:
        assert await SeenByAll(storage.requests_seen).first("Ev1", "T1")
        assert not await SeenByAll(storage.requests_seen).first("Ev1", "T1")


async def _break(storage):
    from sqlalchemy import text

    async with storage.database.writing() as connection:
        await connection.execute(text("DROP TABLE people"))
        await connection.execute(text("DROP TABLE requests_seen"))
