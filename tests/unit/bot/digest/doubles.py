"""Stand-ins for Slack and the clock, written by hand."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.digest.outcomes import Absent, Finding, Mark, Outcome, Place, Posted
from bot.digest.pace import Pace
from bot.render.message import Message
from tests.unit.bot.storage.builders import MONDAY

AT_ONCE = Pace(between_posts=0, settle=0, lease=0, backoff=(0.0, 0.0), drain=1, tick=3600, peers=3600, sweep=3600)
"""No waiting."""


class HandClock:
    """Stands still until it is set."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@dataclass
class ScriptedChat:
    """Slack as a script: what each post and each look comes to; without a script everything is posted, and found."""

    outcomes: deque[Outcome] = field(default_factory=deque)
    findings: deque[Finding] = field(default_factory=deque)
    posts: list[tuple[Place, str, int, str]] = field(default_factory=list)
    """Place, text, part and thread of each post that was tried."""
    looks: list[tuple[Place, Mark, str]] = field(default_factory=list)

    @classmethod
    def of(cls, outcomes: Iterable[Outcome] = (), findings: Iterable[Finding] = ()) -> "ScriptedChat":
        return cls(deque(outcomes), deque(findings))

    @property
    def texts(self) -> list[str]:
        return [text for _, text, _, _ in self.posts]

    async def post(self, place: Place, message: Message, mark: Mark, thread: str = "") -> Outcome:
        self.posts.append((place, message.text, mark.part, thread))
        return self.outcomes.popleft() if self.outcomes else Posted(place.channel, f"{len(self.posts)}.0")

    async def find(self, place: Place, mark: Mark, since: datetime, thread: str = "") -> Finding:
        self.looks.append((place, mark, thread))
        return self.findings.popleft() if self.findings else Absent()
