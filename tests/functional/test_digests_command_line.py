"""`hrplan digests`, as whoever runs hrplan looks after it."""

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.storage.deliveries import DeliveryState
from bot.storage.storage import opened_storage
from tests.unit.bot.storage.builders import MONDAY, a_delivery, a_schedule, a_subscription


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database with a digest that runs, one that is paused, and one that stopped."""
    address = f"sqlite:///{tmp_path}/hrplan.db"
    monkeypatch.setenv("HRPLAN_DATABASE_URL", address)
    asyncio.run(_fill(address))
    return address


async def _fill(address: str) -> None:
    async with opened_storage(address) as storage:
        running = a_subscription("s1", selection="theme:environment", schedule=a_schedule(zone="Asia/Shanghai"))
        paused = a_subscription("s2", paused=True, next_slot=None, created=MONDAY + timedelta(days=1))
        stopped = replace(paused, id="s3", paused=False, stopped="is_archived", channel="C3")
        for each in (running, paused, stopped):
            await storage.subscriptions.add(each)
        async with storage.database.writing() as connection:
            posted = a_delivery("s1", state=DeliveryState.POSTED, attempts=1, trial=True)
            failed = a_delivery("s3", state=DeliveryState.STOPPED, reason="is_archived")
            await storage.deliveries.record(connection, [posted, failed])


def run(*arguments: str) -> str:
    """What the command prints; it must succeed."""
    result = CliRunner().invoke(main, ["digests", *arguments], env={"COLUMNS": "200"})
    assert result.exit_code == 0, result.output
    return result.output


def test_list_says_when_each_is_due_and_how_the_last_went(address: str):
    printed = run()

    for words in (
        "walk: theme:environment",
        "weekly monday 09:00 Asia/Shanghai",
        "2026-03-02T16:00+08:00",
        "paused",
        "stopped: is_archived",
        "3 digests",
    ):
        assert words in printed


def test_failures_alone(address: str):
    found = json.loads(run("--failures", "--json"))

    assert [each["id"] for each in found["digests"]] == ["s3"]
    assert found["overdue"] == 1


def test_deliveries_of_one(address: str):
    assert "posted (trial)" in run("s1")
    assert json.loads(run("s3", "--json"))["deliveries"][0]["reason"] == "is_archived"
    assert "none" in run("s2")


def test_unknown_digest(address: str):
    result = CliRunner().invoke(main, ["digests", "nope"])

    assert result.exit_code == 1
    assert "there is no digest nope" in result.output


def test_no_digests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HRPLAN_DATABASE_URL", f"sqlite:///{tmp_path}/empty.db")

    assert "0 digests. Deliveries of the last day: none." in run()


def test_database_that_cannot_be_used(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HRPLAN_DATABASE_URL", "mysql://nowhere/")

    result = CliRunner().invoke(main, ["digests"])

    assert result.exit_code == 1
    assert "Traceback" not in result.output
