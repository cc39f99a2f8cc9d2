"""Who may do what with a digest, and whether it can be posted where it is wanted.

Setting one up follows the channel's rule. Pausing, changing and stopping is for whoever set it up and for admins: a
channel of hundreds, in which anybody could silence what others read, would not keep a digest for long.
"""

from enum import StrEnum

from slack_sdk.errors import SlackApiError

from bot.slack.asked import Asked
from bot.slack.office import Office
from bot.slack.permissions import is_admin, may_set_up_digests
from bot.storage.subscriptions import Subscription

_MOST_PAGES = 20


async def may_change(office: Office, asked: Asked, subscription: Subscription) -> bool:
    """Whether somebody may change, pause or stop a digest; where its owner was forgotten, whoever could set one up."""
    if subscription.owner == asked.user:
        return True
    if subscription.direct:
        return False
    if not subscription.owner:
        return await may_set_up_digests(office, asked.team, subscription.channel, asked.user)
    return await is_admin(office, asked.team, asked.user)


class Reach(StrEnum):
    """Whether hrplan can post in a channel."""

    THERE = "there"
    NOT_A_MEMBER = "not-a-member"
    ARCHIVED = "archived"


async def reach_of(office: Office, asked: Asked, channel: str) -> Reach:
    """Whether hrplan can post in a channel. Where Slack doesn't say, the first post will show."""
    client = await office.clients.client(asked.team, asked.enterprise)
    if client is None:
        return Reach.NOT_A_MEMBER
    try:
        found = (await client.conversations_info(channel=channel)).get("channel") or {}
    except SlackApiError as error:
        # A private channel without hrplan in it does not exist for hrplan.
        return Reach.NOT_A_MEMBER if error.response["error"] == "channel_not_found" else Reach.THERE
    if found.get("is_archived"):
        return Reach.ARCHIVED
    return Reach.THERE if found.get("is_member") else Reach.NOT_A_MEMBER


async def is_in(office: Office, asked: Asked, channel: str) -> bool:
    """Whether the person is in a channel that they picked from a list, rather than typed in."""
    client = await office.clients.client(asked.team, asked.enterprise)
    cursor = ""
    for _ in range(_MOST_PAGES if client is not None else 0):
        assert client is not None
        try:
            page = await client.conversations_members(channel=channel, limit=1_000, cursor=cursor)
        except SlackApiError:
            return False
        if asked.user in (page.get("members") or ()):
            return True
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return False
    return False
