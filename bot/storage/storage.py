"""The one door to what is stored."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from bot.storage.address import parse_address
from bot.storage.channels import Channels
from bot.storage.database import Database
from bot.storage.deliveries import Deliveries
from bot.storage.feedback import Feedback
from bot.storage.installations import Installations
from bot.storage.migrating import migrate
from bot.storage.oauth_states import OAuthStates
from bot.storage.people import People
from bot.storage.requests_seen import RequestsSeen
from bot.storage.sealing import Seal
from bot.storage.subscriptions import Subscriptions
from bot.storage.threads import Threads
from bot.storage.times import Clock, wall_clock


class Storage:
    """Everything stored, by subject. Its tables are up to date once it was opened with `opened_storage`."""

    def __init__(self, database: Database, seal: Seal, clock: Clock) -> None:
        self.database = database
        self.people = People(database)
        self.channels = Channels(database)
        self.feedback = Feedback(database)
        self.installations = Installations(database, seal)
        self.oauth_states = OAuthStates(database, clock)
        self.requests_seen = RequestsSeen(database, clock)
        self.threads = Threads(database, clock)
        self.subscriptions = Subscriptions(database)
        self.deliveries = Deliveries(database)

    async def forget_workspace(self, team: str, enterprise: str = "") -> None:
        """Delete everything of a workspace that uninstalls; with an enterprise and no team, of an organisation."""
        await self.installations.forget_workspace(team, enterprise)
        await self.subscriptions.forget_workspace(team)
        await self.people.forget_workspace(team)
        await self.channels.forget_workspace(team)
        await self.requests_seen.forget_workspace(team)
        await self.threads.forget_workspace(team)

    async def forget_person(self, team: str, person: str) -> None:
        """Delete everything of a person; digests that they set up for a channel go on without their name."""
        await self.people.forget(team, person)
        await self.subscriptions.forget_person(team, person)
        await self.threads.forget_person(team, person)
        await self.installations.forget_person(team, person)

    async def prune(self) -> None:
        """Delete what has served its time; cheap enough to be called every few minutes."""
        await self.requests_seen.prune()
        await self.oauth_states.prune()
        await self.threads.prune()


@asynccontextmanager
async def opened_storage(address: str, keys: Sequence[str] = (), clock: Clock = wall_clock) -> AsyncIterator[Storage]:
    """The storage at an address, its tables up to date, closed in the end.

    `keys` encrypt tokens: the first new ones, the others are still read. Raises `AddressError`, `SealingError` or
    `NewerDatabaseError`, which say what to do.
    """
    seal = Seal(keys)
    database = Database(parse_address(address))
    try:
        await migrate(database)
        yield Storage(database, seal, clock)
    finally:
        await database.close()
