"""A person's digests on their Home tab."""

from bot.render.digests import home_parts
from bot.render.reader import Reader
from bot.render.view import Part
from bot.slack.asked import Asked
from bot.slack.digest_finding import all_shown
from bot.slack.office import Office, Section


def digests_section(office: Office) -> Section:
    """What the tab shows of them: those that the person has set up, for themselves and for channels."""

    async def section(asked: Asked, reader: Reader) -> list[Part]:
        own = await office.storage.subscriptions.of_owner(asked.team, asked.user)
        return home_parts(reader, await all_shown(office, asked, own))

    return section
