"""Who and what is in the workspace when it starts: people of different time zones, languages and rights, and channels.

One of the channels is without the app, so that what Slack answers then (`not_in_channel`) can be seen too.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

TEAM_ID = "T0PLAYGROUND"
TEAM_NAME = "Playground"
APP_ID = "A0PLAYHRPLAN"
BOT_ID = "B0PLAYHRPLAN"
BOT_USER_ID = "U0PLAYHRPLAN"
BOT_NAME = "hrplan"

ChannelKind = Literal["public", "private", "im"]


@dataclass(slots=True)
class Member:
    """A person of the workspace, or the app's bot user."""

    id: str
    name: str
    real_name: str
    tz: str = "Etc/UTC"
    locale: str = "en-US"
    is_admin: bool = False
    is_guest: bool = False
    is_bot: bool = False

    def as_json(self, now: datetime) -> dict[str, Any]:
        """The object that `users.info` returns."""
        offset = ZoneInfo(self.tz).utcoffset(now)
        assert offset is not None
        return {
            "id": self.id,
            "team_id": TEAM_ID,
            "name": self.name,
            "real_name": self.real_name,
            "deleted": False,
            "tz": self.tz,
            "tz_label": self.tz,
            "tz_offset": int(offset.total_seconds()),
            "locale": self.locale,
            "is_admin": self.is_admin,
            "is_owner": False,
            "is_restricted": self.is_guest,
            "is_ultra_restricted": False,
            "is_bot": self.is_bot,
            "profile": {"real_name": self.real_name, "display_name": self.name},
        }


@dataclass(slots=True)
class Channel:
    """A channel, or a direct message between a person and the app."""

    id: str
    name: str
    kind: ChannelKind = "public"
    members: set[str] = field(default_factory=set)
    topic: str = ""
    archived: bool = False
    shared_with_other_teams: bool = False

    @property
    def has_app(self) -> bool:
        """Whether the app's bot user is a member."""
        return BOT_USER_ID in self.members

    @property
    def type_in_events(self) -> str:
        """What the `channel_type` field of a message event says."""
        return {"public": "channel", "private": "group", "im": "im"}[self.kind]

    def other_than_app(self) -> str:
        """The person of a direct message."""
        return next(member for member in sorted(self.members) if member != BOT_USER_ID)

    def as_json(self) -> dict[str, Any]:
        """The object that `conversations.info` returns."""
        if self.kind == "im":
            return {"id": self.id, "is_im": True, "user": self.other_than_app(), "is_archived": self.archived}
        return {
            "id": self.id,
            "name": self.name,
            "is_channel": self.kind == "public",
            "is_private": self.kind == "private",
            "is_im": False,
            "is_archived": self.archived,
            "is_ext_shared": self.shared_with_other_teams,
            "is_member": self.has_app,
            "num_members": len(self.members),
            "topic": {"value": self.topic},
        }


def the_bot() -> Member:
    """The app's own user."""
    return Member(BOT_USER_ID, BOT_NAME, BOT_NAME, is_bot=True)


def some_people() -> list[Member]:
    """Four people: an administrator, two members far from each other, and a guest."""
    return [
        Member("U0PLAYANNA", "anna", "Anna Keller", "Europe/Zurich", "en-GB", is_admin=True),
        Member("U0PLAYWEI", "wei", "Wei Zhang", "Asia/Shanghai", "zh-CN"),
        Member("U0PLAYFATIMA", "fatima", "Fatima Diallo", "America/New_York", "fr-FR"),
        Member("U0PLAYSAM", "sam", "Sam Okafor", "Australia/Lord_Howe", "en-US", is_guest=True),
    ]


def some_channels() -> list[Channel]:
    """Channels with the app and one without; the guest is in one only."""
    members = {"U0PLAYANNA", "U0PLAYWEI", "U0PLAYFATIMA"}
    with_app = members | {BOT_USER_ID}
    return [
        Channel("C0PLAYGENERAL", "general", members=set(with_app), topic="For everybody"),
        Channel("C0PLAYHUMANRIGHTS", "human-rights", members=with_app | {"U0PLAYSAM"}, topic="Plans and reviews"),
        Channel("C0PLAYLOUNGE", "lounge", members=set(members), topic="A channel that hrplan is not in"),
    ]
