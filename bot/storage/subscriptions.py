"""Who wants which part of the catalogue read to them, where and when. What was read to them is not kept."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import tables
from bot.storage.database import Database


class Frequency(StrEnum):
    """How often."""

    DAILY = "daily"
    WEEKLY = "weekly"


class Content(StrEnum):
    """What is read."""

    WALK = "walk"
    """The selection in the order of the documents, a few items at a time."""
    ITEM = "item"
    """One item of the week."""
    SCORECARD = "scorecard"
    CHANGES = "changes"
    """What changed in the data since the last post."""


class Form(StrEnum):
    """How long a post is."""

    NORMAL = "normal"
    CONDENSED = "condensed"


@dataclass(frozen=True)
class Schedule:
    """When: a local time on every day, or on one day of the week."""

    frequency: Frequency
    at: time
    zone: str
    """A time zone by its name, such as `Europe/Zurich`."""
    weekday: int = 0
    """0 is Monday; of no meaning where it is daily."""


@dataclass(frozen=True)
class Subscription:
    """One subscription of a channel or a person."""

    id: str
    team: str
    channel: str
    """Where it is posted: a channel, or the direct conversation with its owner."""
    owner: str
    """Who set it up; empty where they asked to be forgotten."""
    created: datetime
    schedule: Schedule
    selection: str = ""
    """What is chosen, as people type it: `theme:environment verdict:short`."""
    content: Content = Content.WALK
    per_post: int = 3
    form: Form = Form.NORMAL
    quiet: bool = True
    """Nothing is posted where nothing changed."""
    direct: bool = False
    language: str = "en"
    """The language of its words; the data stays in its own."""
    enterprise: str = ""
    position: str = ""
    """How far it has read; of meaning only to whoever composes."""
    catalogue_seen: str = ""
    """The version of the catalogue that the last post was made from."""
    introduced: bool = False
    """Whether a post has introduced itself."""
    skipped: int = 0
    """How many posts fell out since the last one, since hrplan was not running."""
    paused: bool = False
    stopped: str = ""
    """Why it can't be posted any more, as Slack says it: `channel_not_found`. Empty where it can."""
    stopped_at: datetime | None = None
    next_slot: datetime | None = None
    """When the next post is due; none while it is paused or stopped."""


class Subscriptions:
    """The subscriptions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, subscription: Subscription) -> None:
        """Keep a new subscription."""
        async with self._database.writing() as connection:
            await connection.execute(tables.subscriptions.insert().values(**row_of(subscription)))

    async def get(self, subscription: str) -> Subscription | None:
        """A subscription by its id."""
        found = await self._read(select(tables.subscriptions).where(tables.subscriptions.c.id == subscription))
        return found[0] if found else None

    async def of_channel(self, team: str, channel: str) -> list[Subscription]:
        """The subscriptions of a channel, the oldest first."""
        table = tables.subscriptions
        return await self._read(select(table).where(table.c.team == team, table.c.channel == channel))

    async def of_owner(self, team: str, owner: str) -> list[Subscription]:
        """The subscriptions that a person has set up, in channels and for themselves, the oldest first."""
        table = tables.subscriptions
        return await self._read(select(table).where(table.c.team == team, table.c.owner == owner))

    async def all(self) -> list[Subscription]:
        """All subscriptions, the oldest first."""
        return await self._read(select(tables.subscriptions))

    async def change(self, subscription: str, changes: Mapping[str, Any]) -> Subscription | None:
        """Change some fields of a subscription; the subscription as it is then, None where there is none."""
        table = tables.subscriptions
        async with self._database.writing() as connection:
            await connection.execute(update(table).where(table.c.id == subscription).values(**_columns(changes)))
        return await self.get(subscription)

    async def remove(self, subscription: str) -> bool:
        """Delete a subscription and its deliveries; False where it was gone."""
        table = tables.subscriptions
        async with self._database.writing() as connection:
            return (await connection.execute(delete(table).where(table.c.id == subscription))).rowcount == 1

    async def claim_due(self, connection: AsyncConnection, now: datetime, most: int) -> list[Subscription]:
        """Up to `most` subscriptions that are due, which no other process gets until this transaction ends."""
        table = tables.subscriptions
        query = select(table).where(table.c.next_slot <= now).order_by(table.c.next_slot, table.c.id).limit(most)
        rows = await connection.execute(query.with_for_update(skip_locked=True))
        return [subscription_of(row) for row in rows]

    async def move(self, connection: AsyncConnection, claimed: Sequence[Subscription]) -> None:
        """Write the next slot of claimed subscriptions, and how many posts fell out since the last one."""
        if not claimed:
            return
        table = tables.subscriptions
        moved = update(table).where(table.c.id == bindparam("moved"))
        changes = {
            "next_slot": bindparam("slot", type_=table.c.next_slot.type),
            "skipped": bindparam("fallen_out", type_=table.c.skipped.type),
            "stopped": bindparam("why", type_=table.c.stopped.type),
        }
        values = [
            {"moved": each.id, "slot": each.next_slot, "fallen_out": each.skipped, "why": each.stopped}
            for each in claimed
        ]
        await connection.execute(moved.values(changes), values)

    async def stop_in_channel(self, team: str, channel: str, reason: str, when: datetime) -> list[Subscription]:
        """Stop what runs in a channel, for a reason as Slack says it; those that ran, so that each is told of once."""
        table = tables.subscriptions
        running = (table.c.team == team) & (table.c.channel == channel) & (table.c.stopped == "")
        async with self._database.writing() as connection:
            rows = (await connection.execute(select(table).where(running).with_for_update())).all()
            values = {"stopped": reason, "stopped_at": when, "next_slot": None}
            await connection.execute(update(table).where(running).values(**values))
        return [subscription_of(row) for row in rows]

    async def prune_stopped(self, before: datetime) -> int:
        """Delete the subscriptions that were stopped long ago; how many."""
        table = tables.subscriptions
        old = (table.c.stopped != "") & (table.c.stopped_at < before)
        async with self._database.writing() as connection:
            return (await connection.execute(delete(table).where(old))).rowcount

    async def forget_workspace(self, team: str) -> None:
        """Delete the subscriptions of a workspace, and their deliveries."""
        async with self._database.writing() as connection:
            await connection.execute(delete(tables.subscriptions).where(tables.subscriptions.c.team == team))

    async def forget_person(self, team: str, person: str) -> None:
        """Delete a person's direct subscriptions; those of channels go on, without their name."""
        table = tables.subscriptions
        theirs = (table.c.team == team) & (table.c.owner == person)
        async with self._database.writing() as connection:
            await connection.execute(delete(table).where(theirs, table.c.direct))
            await connection.execute(update(table).where(theirs).values(owner=""))

    async def _read(self, query: Select[Any]) -> list[Subscription]:
        table = tables.subscriptions
        async with self._database.reading() as connection:
            rows: Sequence[Row[Any]] = (await connection.execute(query.order_by(table.c.created, table.c.id))).all()
        return [subscription_of(row) for row in rows]


def row_of(subscription: Subscription) -> dict[str, Any]:
    """The columns of a subscription."""
    return _columns(asdict(subscription))


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of some fields of a subscription."""
    row = {name: value for name, value in values.items() if name != "schedule"}
    if (schedule := values.get("schedule")) is not None:
        parts = schedule if isinstance(schedule, dict) else asdict(schedule)
        row["frequency"], row["zone"], row["weekday"] = parts["frequency"], parts["zone"], parts["weekday"]
        row["minute"] = parts["at"].hour * 60 + parts["at"].minute
    return {name: value.value if isinstance(value, StrEnum) else value for name, value in row.items()}


def subscription_of(row: Row[Any]) -> Subscription:
    """The subscription of a row."""
    plain = {field.name: getattr(row, field.name) for field in fields(Subscription) if field.name != "schedule"}
    plain["content"], plain["form"] = Content(row.content), Form(row.form)
    at = time(row.minute // 60, row.minute % 60)
    return Subscription(**plain, schedule=Schedule(Frequency(row.frequency), at, row.zone, row.weekday))
