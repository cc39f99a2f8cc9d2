"""What Slack knows of people: language, time zone, whether they are admins. Asked for rarely, and never insisted on.

An answer waits for Slack's word only briefly, and goes out in English without it; when the word comes, it is kept for
the next answer.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from bot.calling import FAILURES
from bot.slack.clients import Clients

_log = logging.getLogger(__name__)

LIFE_SECONDS = 3_600.0
LIFE_OF_A_FAILURE = 60.0
MOST = 10_000
PATIENCE_SECONDS = 1.0
"""How long an answer may wait: Slack gives three seconds for all of it."""


@dataclass(frozen=True)
class Profile:
    """A person, as far as Slack says; all that it doesn't say is at its default."""

    locale: str = ""
    zone: str = ""
    is_admin: bool = False
    """Admins and owners of the workspace."""


UNKNOWN = Profile()
Key = tuple[str, str]


class Profiles:
    """Profiles by workspace and person, each asked for once an hour at most."""

    def __init__(self, clients: Clients, ticks: Callable[[], float] = monotonic) -> None:
        self._clients = clients
        self._ticks = ticks
        self._known: OrderedDict[Key, tuple[float, Profile]] = OrderedDict()
        self._asked: dict[Key, asyncio.Task[Profile]] = {}

    async def profile(self, team: str, user: str, *, fresh: bool = False) -> Profile:
        """A person's profile; with `fresh` as Slack has it now, which matters for what only admins may do.

        Where Slack is too slow, an answer makes do with what was known once; with `fresh` nothing is known.
        """
        known = None if fresh else self.known(team, user)
        if known is not None:
            return known
        try:
            return await asyncio.wait_for(asyncio.shield(self._asking(team, user)), PATIENCE_SECONDS)
        except TimeoutError:
            return UNKNOWN if fresh else self._known.get((team, user), (0.0, UNKNOWN))[1]

    def known(self, team: str, user: str) -> Profile | None:
        """A person's profile, if Slack was asked within the hour."""
        until, profile = self._known.get((team, user), (0.0, UNKNOWN))
        return profile if until > self._ticks() else None

    def forget_workspace(self, team: str) -> None:
        """Forget the people of a workspace."""
        for key in [key for key in self._known if key[0] == team]:
            del self._known[key]

    def forget_person(self, team: str, user: str) -> None:
        """Forget a person."""
        self._known.pop((team, user), None)

    def _asking(self, team: str, user: str) -> asyncio.Task[Profile]:
        """One question at a time about a person, however many answers wait for it."""
        key = (team, user)
        if key not in self._asked:
            task = asyncio.create_task(self._ask(team, user))
            self._asked[key] = task
            task.add_done_callback(lambda _: self._asked.pop(key, None))
        return self._asked[key]

    async def _ask(self, team: str, user: str) -> Profile:
        """What Slack says; where it or the database of tokens fails, a person keeps language and clock, not rights."""
        life, profile = LIFE_SECONDS, UNKNOWN
        try:
            client = await self._clients.client(team)
            if client is not None:
                answer = await client.users_info(user=user, include_locale=True)
                profile = profile_of(answer.get("user") or {})
        except (*FAILURES, SQLAlchemyError) as problem:
            _log.warning("Slack gave no profile: %s", problem.__class__.__name__)
            before = self._known.get((team, user), (0.0, UNKNOWN))[1]
            life, profile = LIFE_OF_A_FAILURE, replace(before, is_admin=False)
        self._known[(team, user)] = (self._ticks() + life, profile)
        self._known.move_to_end((team, user))
        while len(self._known) > MOST:
            self._known.popitem(last=False)
        return profile


def profile_of(user: dict[str, Any]) -> Profile:
    """The profile in an answer of users.info."""
    return Profile(
        locale=str(user.get("locale") or ""),
        zone=str(user.get("tz") or ""),
        is_admin=bool(user.get("is_admin") or user.get("is_owner")),
    )
