"""Who is asking: preferences that are stored, else the language of their Slack."""

import logging

from sqlalchemy.exc import SQLAlchemyError

from bot.conversation import Preferences
from bot.render.texts import LANGUAGES, language_of
from bot.slack.profiles import UNKNOWN, Profile, Profiles
from bot.storage.people import People, PersonSettings

_log = logging.getLogger(__name__)


class KnownPeople:
    """People with settings of their own; where the database or Slack fails, an answer goes out all the same."""

    def __init__(self, stored: People, profiles: Profiles) -> None:
        self._stored = stored
        self._profiles = profiles

    def known(self, team: str, user: str) -> Preferences | None:
        """The preferences of a person, if they were read and Slack was asked a short while ago."""
        settings = self._stored.known(team, user)
        profile = self._profiles.known(team, user)
        if settings is None or (profile is None and settings.language not in LANGUAGES):
            return None
        return _preferences(settings, profile or UNKNOWN)

    async def preferences(self, team: str, user: str) -> Preferences:
        """The preferences of a person."""
        settings = await self.settings(team, user)
        asked = settings.language not in LANGUAGES
        return _preferences(settings, await self._profiles.profile(team, user) if asked else UNKNOWN)

    async def profile(self, team: str, user: str, *, fresh: bool = False) -> Profile:
        """What Slack says of a person; `fresh` for what only admins may do."""
        return await self._profiles.profile(team, user, fresh=fresh)

    async def settings(self, team: str, user: str) -> PersonSettings:
        """What a person has set; the defaults where nothing was set."""
        try:
            return await self._stored.settings(team, user)
        except SQLAlchemyError as problem:
            _log.error("The settings can't be read: %s", problem.__class__.__name__)
            return PersonSettings()


def _preferences(settings: PersonSettings, profile: Profile) -> Preferences:
    language = settings.language if settings.language in LANGUAGES else language_of(profile.locale)
    return Preferences(language, settings.compact)
