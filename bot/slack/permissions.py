"""Who may do what: the channel's rule on digests, and who may change it."""

from bot.slack.office import Office
from bot.storage.channels import DigestsBy


async def may_set_up_digests(office: Office, team: str, channel: str, user: str) -> bool:
    """Whether somebody may set up, change or stop digests in a channel. In a direct message everybody may."""
    settings = await office.storage.channels.settings(team, channel)
    return settings.digests_by is DigestsBy.MEMBERS or await is_admin(office, team, user)


async def is_admin(office: Office, team: str, user: str) -> bool:
    """Whether Slack says, now, that somebody is an admin of the workspace; no where it doesn't answer."""
    return (await office.people.profile(team, user, fresh=True)).is_admin
