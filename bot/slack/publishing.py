"""Draws the Home tab: when it is opened, and whenever something on it has changed."""

from slack_sdk.web.async_client import AsyncWebClient

from bot.render.home import home_blocks
from bot.slack.asked import Asked
from bot.slack.digest_home import own_digests
from bot.slack.office import Office


async def publish_home(office: Office, asked: Asked, client: AsyncWebClient) -> None:
    """Draw the tab of a person anew."""
    reader = office.conversation.reader(await office.people.preferences(asked.team, asked.user))
    own = await own_digests(office, asked, reader)
    follows_slack = not (await office.people.settings(asked.team, asked.user)).language
    blocks = home_blocks(reader, tuple(own), follows_slack=follows_slack)
    await client.views_publish(user_id=asked.user, view={"type": "home", "blocks": blocks})
