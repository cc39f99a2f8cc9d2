"""A person's digests on their Home tab."""

import logging

from sqlalchemy.exc import SQLAlchemyError

from bot.render.digests import home_parts
from bot.render.reader import Reader
from bot.render.view import Part
from bot.slack.asked import Asked
from bot.slack.digest_finding import all_shown
from bot.slack.office import Office

_log = logging.getLogger(__name__)


async def own_digests(office: Office, asked: Asked, reader: Reader) -> list[Part]:
    """Those that a person has set up, for themselves and for channels; or that they can't be read just now."""
    try:
        own = await office.storage.subscriptions.of_owner(asked.team, asked.user)
        return home_parts(reader, await all_shown(office, asked, own))
    except SQLAlchemyError as problem:
        _log.error("The digests of the Home tab can't be read: %s", type(problem).__name__)
        return home_parts(reader, None)
