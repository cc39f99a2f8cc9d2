"""What can come of handing a message to Slack, and of looking for one that was handed over before."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Place:
    """Where a message goes: a channel, or a person by their id."""

    team: str
    channel: str
    enterprise: str = ""

    @property
    def is_person(self) -> bool:
        """Whether it is a person, to whom a conversation is yet to be opened."""
        return self.channel.startswith(("U", "W"))


@dataclass(frozen=True)
class Mark:
    """By what a message is recognised later."""

    delivery: str
    part: int
    """0 is the post, then come the messages of its thread; `NOTICE` is the note to its owner."""
    subscription: str = ""
    slot: str = ""

    @property
    def label(self) -> str:
        """The mark as one text, which also stands in a block id: metadata may need a scope to be read back."""
        return f"hrplan:{self.delivery}:{self.part}"


NOTICE = -1


@dataclass(frozen=True)
class Posted:
    """Slack has it."""

    channel: str
    ts: str


@dataclass(frozen=True)
class Limited:
    """Slack refused it for now, and says for how many seconds."""

    seconds: float


@dataclass(frozen=True)
class Unsent:
    """It never reached Slack: there was no connection, or no token."""

    reason: str


@dataclass(frozen=True)
class Refused:
    """Slack refused it for good, and this is its error code."""

    code: str


@dataclass(frozen=True)
class Unclear:
    """It reached Slack, perhaps; the answer did not come back, or said nothing."""

    reason: str


Outcome: TypeAlias = Posted | Limited | Unsent | Refused | Unclear


@dataclass(frozen=True)
class Absent:
    """It is not there: the history was read as far back as it could be."""


@dataclass(frozen=True)
class Unseen:
    """The history may not be read, or not far enough."""

    reason: str


Finding: TypeAlias = Posted | Absent | Unseen

STOPPING = frozenset(
    {
        "account_inactive",
        "cannot_dm_bot",
        "channel_not_found",
        "is_archived",
        "messages_tab_disabled",
        "not_in_channel",
        "not_installed",
        "restricted_action",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
        "team_access_not_granted",
        "token_revoked",
        "user_disabled",
        "user_not_found",
    }
)
"""The codes after which no post can succeed until someone changes something: the subscription stops."""
