"""Setting a digest up: may they, can it be posted there, does it hold anything, is it there already?"""

from dataclasses import dataclass, replace

from bot.digest.selecting import selected
from bot.digest.subscribing import Draft, Subscribing
from bot.digest.terms import Terms
from bot.parsing.filters import written_filters
from bot.render.digests import confirmation_view
from bot.render.view import View
from bot.slack.asked import Asked
from bot.slack.digest_finding import all_shown
from bot.slack.digest_rights import Reach, is_in, reach_of
from bot.slack.office import Office
from bot.slack.permissions import may_set_up_digests
from bot.storage.subscriptions import Content, Subscription
from catalogue.queries import Filters

MOST_IN_A_PLACE = 20
"""Digests of one channel, or of one person's own: more would be a mistake, or mischief."""


@dataclass(frozen=True)
class Refusal:
    """Why a digest is not set up: the text that says so, and what of the digest it is about."""

    name: str
    about: str


@dataclass(frozen=True)
class SetUp:
    """A digest that is set up now, or was before."""

    subscription: Subscription
    is_new: bool = True


def draft_of(asked: Asked, terms: Terms, channel: str) -> Draft:
    """The draft that terms make, with what they don't say at its default; there must be a schedule."""
    assert terms.schedule is not None
    direct = terms.direct or not channel or channel.startswith("D")
    said = {
        name: value for name in ("content", "per_post", "form", "quiet") if (value := getattr(terms, name)) is not None
    }
    return Draft(
        team=asked.team,
        channel=asked.user if direct else channel,
        owner=asked.user,
        schedule=terms.schedule,
        selection=written_filters(terms.filters or Filters()),
        direct=direct,
        language=terms.language or asked.preferences.language,
        enterprise=asked.enterprise,
        **said,
    )


async def set_up(
    office: Office, asked: Asked, draft: Draft, filters: Filters | None, *, picked: bool = False
) -> SetUp | Refusal:
    """Set a digest up, once; `picked` where its channel was chosen from a list rather than typed in."""
    if not selected(office.conversation.desk.catalogue, filters):
        return Refusal("digest-refused-empty", "subject")
    if not draft.direct and (refusal := await _refused(office, asked, draft.channel, picked=picked)) is not None:
        return refusal
    there = await _in_place(office, draft)
    if (same := next((each for each in there if _is_same(each, draft)), None)) is not None:
        return SetUp(same, is_new=False)
    if len(there) >= MOST_IN_A_PLACE:
        return Refusal("digest-refused-many", "place")
    return SetUp(await Subscribing(office.storage, office.clock).subscribe(draft))


async def confirmed_set_up(office: Office, asked: Asked, outcome: SetUp) -> View:
    """The digest that is set up now or was before, with what whoever asked may do with it."""
    [found] = await all_shown(office, asked, (outcome.subscription,))
    reader = office.reader(asked)
    return confirmation_view(reader, found, "set-up" if outcome.is_new else "exists")


async def _refused(office: Office, asked: Asked, channel: str, *, picked: bool) -> Refusal | None:
    if not await may_set_up_digests(office, asked.team, channel, asked.user):
        return Refusal("digest-refused-admins", "place")
    match await reach_of(office, asked, channel):
        case Reach.NOT_A_MEMBER:
            return Refusal("digest-refused-not-a-member", "place")
        case Reach.ARCHIVED:
            return Refusal("digest-refused-archived", "place")
    if picked and not await is_in(office, asked, channel):
        return Refusal("digest-refused-not-yours", "place")
    return None


async def _in_place(office: Office, draft: Draft) -> list[Subscription]:
    if draft.direct:
        own = await office.storage.subscriptions.of_owner(draft.team, draft.owner)
        return [each for each in own if each.direct]
    return await office.storage.subscriptions.of_channel(draft.team, draft.channel)


def _is_same(subscription: Subscription, draft: Draft) -> bool:
    """Whether it is what is wanted, whoever set it up."""
    names = ["schedule", "selection", "content", "per_post", "form", "direct", "language"]
    if draft.content is Content.CHANGES:
        names.append("quiet")
    schedule = replace(draft.schedule, weekday=subscription.schedule.weekday) if _is_daily(draft) else draft.schedule
    wanted = {**vars(draft), "schedule": schedule}
    return not subscription.stopped and all(getattr(subscription, name) == wanted[name] for name in names)


def _is_daily(draft: Draft) -> bool:
    return draft.schedule.frequency.value == "daily"
