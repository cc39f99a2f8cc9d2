"""Who may do what: the channel's rule on who sets up digests, and who is an admin."""

from bot.slack.office import Office
from bot.storage.channels import DigestsBy


async def may_set_up_digests(office: Office, team: str, channel: str, user: str) -> bool:
    """Whether a channel's rule lets somebody set up digests there; a direct message has none, and everybody may."""
    settings = await office.storage.channels.settings(team, channel)
    return settings.digests_by is DigestsBy.MEMBERS or await is_admin(office, team, user)


async def is_admin(office: Office, team: str, user: str) -> bool:
    """Whether Slack says, now, that somebody is an admin of the workspace; no where it doesn't answer."""
    return (await office.people.profile(team, user, fresh=True)).is_admin
