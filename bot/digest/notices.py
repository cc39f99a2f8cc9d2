"""Telling the owner of a subscription, once, that it stopped or that a post can't be confirmed."""

import asyncio

from bot.digest.delivering import CLOCK_SKEW, Means
from bot.digest.outcomes import NOTICE, Absent, Finding, Limited, Mark, Outcome, Place, Unclear, Unsent
from bot.digest.ports import Composer
from bot.storage.deliveries import Delivery, DeliveryState, Notice
from bot.storage.subscriptions import Subscription


class Notices:
    """Tells owners. Whoever can't be told, or only perhaps twice, isn't told again."""

    def __init__(self, means: Means, composer: Composer) -> None:
        self._means = means
        self._composer = composer

    async def tell(self, delivery_id: str) -> None:
        """Tell the owner about a delivery, if they are to be told and weren't."""
        loaded = await self._means.records.load(delivery_id)
        if loaded is None or loaded[0].notice not in {Notice.DUE, Notice.TELLING}:
            return
        delivery, subscription = loaded
        if not await self._is_to_tell(delivery, subscription) or await self._tell(delivery, subscription):
            await self._means.records.set_notice(delivery.id, Notice.TOLD)

    async def _is_to_tell(self, delivery: Delivery, subscription: Subscription) -> bool:
        """Whether it is certain that they weren't told, also where a process died while telling them."""
        if not subscription.owner:
            return False
        return delivery.notice is Notice.DUE or isinstance(await self._look(delivery, subscription), Absent)

    async def _tell(self, delivery: Delivery, subscription: Subscription) -> bool:
        """Tell them; False where Slack doesn't take it now, for the sweep to try later."""
        if delivery.state is DeliveryState.STOPPED:
            message = await self._composer.tell_stopped(subscription, delivery.reason)
        else:
            message = await self._composer.tell_unknown(subscription, delivery)
        for wait in self._means.pace.backoff:
            await self._means.records.set_notice(delivery.id, Notice.TELLING)
            outcome: Outcome | Finding = await self._means.chat.post(
                _place(subscription), message, _mark(delivery, subscription)
            )
            if isinstance(outcome, Unclear):
                await asyncio.sleep(self._means.pace.settle)
                outcome = await self._look(delivery, subscription)
            if not isinstance(outcome, Limited | Unsent | Absent):
                return True
            await self._means.records.set_notice(delivery.id, Notice.DUE)
            await asyncio.sleep(outcome.seconds if isinstance(outcome, Limited) else wait)
        return False

    async def _look(self, delivery: Delivery, subscription: Subscription) -> Finding:
        since = delivery.created - CLOCK_SKEW
        return await self._means.chat.find(_place(subscription), _mark(delivery, subscription), since)


def _place(subscription: Subscription) -> Place:
    return Place(subscription.team, subscription.owner, subscription.enterprise)


def _mark(delivery: Delivery, subscription: Subscription) -> Mark:
    return Mark(delivery.id, NOTICE, subscription.id, delivery.slot.isoformat())
