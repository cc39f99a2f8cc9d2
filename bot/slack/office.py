"""What listeners work with."""

from dataclasses import dataclass, field, replace
from typing import Any

from bot.conversation import Conversation, Preferences
from bot.digest.ports import Engine
from bot.render.reader import Reader
from bot.slack.asked import Asked, asked_by_action
from bot.slack.clients import Clients
from bot.slack.errands import Errands
from bot.slack.people import KnownPeople
from bot.slack.profiles import Profiles
from bot.slack.redelivery import Seen, SeenByAll
from bot.slack.threads import Threads
from bot.storage.storage import Storage
from bot.storage.times import Clock, wall_clock


@dataclass(frozen=True)
class Office:
    """The conversation, what is stored, and what is known of the people in it."""

    conversation: Conversation
    storage: Storage
    clients: Clients
    people: KnownPeople
    seen: Seen
    profiles: Profiles
    threads: Threads
    clock: Clock = wall_clock
    maintainers: str = ""
    """The channel that reports of errors go to; where there is none they go to the log."""
    engine: Engine | None = None
    """What posts digests; None where nothing runs it, as in tests about other things."""
    errands: Errands = field(default_factory=Errands)
    """Slow work that goes on after the answer."""

    async def asked_in(self, body: dict[str, Any]) -> Asked:
        """Who pressed a button, chose from a select or submitted a form, where, and how they like to be answered."""
        asked = asked_by_action(body, Preferences())
        return replace(asked, preferences=await self.people.preferences(asked.team, asked.user))

    def reader(self, asked: Asked) -> Reader:
        """The catalogue as whoever asked likes to read it."""
        return self.conversation.reader(asked.preferences)

    async def forget_workspace(self, team: str, enterprise: str = "") -> None:
        """Delete everything of a workspace."""
        await self.storage.forget_workspace(team, enterprise)
        self.profiles.forget_workspace(team)

    async def forget_person(self, team: str, user: str) -> None:
        """Delete everything of a person."""
        await self.storage.forget_person(team, user)
        self.profiles.forget_person(team, user)


def open_office(
    conversation: Conversation,
    storage: Storage,
    clients: Clients,
    *,
    clock: Clock = wall_clock,
    maintainers: str = "",
    engine: Engine | None = None,
) -> Office:
    """An office over what is stored."""
    profiles = Profiles(clients)
    return Office(
        conversation=conversation,
        storage=storage,
        clients=clients,
        people=KnownPeople(storage.people, profiles),
        seen=SeenByAll(storage.requests_seen),
        profiles=profiles,
        threads=Threads(storage.threads),
        clock=clock,
        maintainers=maintainers,
        engine=engine,
    )
