"""Which digest somebody means: by its number in their list, by its id on a button, or the only one there is."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.digest.selecting import filters_of
from bot.digest.zones import UTC_NAME, find_zone
from bot.render.digests import Shown
from bot.slack.asked import Asked
from bot.slack.office import Office
from bot.slack.permissions import is_admin
from bot.storage.subscriptions import Subscription


@dataclass(frozen=True)
class InSight:
    """The digests that concern somebody: those of the channel they are in, and their own elsewhere."""

    here: tuple[Subscription, ...]
    elsewhere: tuple[Subscription, ...]

    @property
    def all(self) -> tuple[Subscription, ...]:
        """In the order in which they are numbered."""
        return (*self.here, *self.elsewhere)


async def in_sight(office: Office, asked: Asked) -> InSight:
    """The digests that somebody can see from where they are."""
    here: list[Subscription] = []
    if asked.channel and not asked.channel.startswith("D"):
        here = await office.storage.subscriptions.of_channel(asked.team, asked.channel)
    shown = {each.id for each in here}
    own = await office.storage.subscriptions.of_owner(asked.team, asked.user)
    return InSight(tuple(here), tuple(each for each in own if each.id not in shown))


async def meant(office: Office, asked: Asked, which: str) -> Subscription | None:
    """The digest that is meant; None where none is, or several may be.

    An id names any digest of the workspace but other people's own.
    """
    seen = await in_sight(office, asked)
    if not which:
        group = seen.here or seen.elsewhere
        return group[0] if len(group) == 1 else None
    if which.isdecimal() and len(which) <= 2:
        return seen.all[int(which) - 1] if 1 <= int(which) <= len(seen.all) else None
    found = await office.storage.subscriptions.get(which)
    if found is None or found.team != asked.team or (found.direct and found.owner != asked.user):
        return None
    return found


async def zone_of(office: Office, asked: Asked) -> str:
    """The clock by which somebody lives: what they set, else what Slack says."""
    settings = await office.storage.people.settings(asked.team, asked.user)
    profile = await office.people.profile(asked.team, asked.user)
    return find_zone(settings.zone) or find_zone(profile.zone) or UTC_NAME


async def shown(office: Office, asked: Asked, subscription: Subscription) -> Shown:
    """A digest as somebody is shown it."""
    [found] = await all_shown(office, asked, (subscription,), as_admin=True)
    return found


async def all_shown(
    office: Office, asked: Asked, subscriptions: Sequence[Subscription], *, as_admin: bool | None = None
) -> list[Shown]:
    """Digests as somebody is shown them, with what they may do; Slack is asked once whether they are an admin."""
    if not subscriptions:
        return []
    zone, grammar, now = await zone_of(office, asked), office.conversation.grammar, office.clock()
    admin = as_admin
    if admin is None:
        others = any(each.owner != asked.user for each in subscriptions)
        admin = others and await is_admin(office, asked.team, asked.user)
    return [
        Shown(each, filters_of(each.selection, grammar), now, zone, asked.user, admin or each.owner == asked.user)
        for each in subscriptions
    ]
