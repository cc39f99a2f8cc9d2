"""Setting digests up and changing them. Who may do so is decided before."""

from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Any

from bot.digest.slots import next_slot
from bot.storage.storage import Storage
from bot.storage.subscriptions import Content, Form, Schedule, Subscription
from bot.storage.times import Clock


@dataclass(frozen=True)
class Draft:
    """A digest that someone is about to set up: what is previewed, and then subscribed to."""

    team: str
    channel: str
    owner: str
    schedule: Schedule
    selection: str = ""
    content: Content = Content.WALK
    per_post: int = 3
    form: Form = Form.NORMAL
    quiet: bool = True
    direct: bool = False
    language: str = "en"
    enterprise: str = ""


class Subscribing:
    """Sets digests up and changes them."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    def subscription_of(self, draft: Draft, name: str = "preview") -> Subscription:
        """The subscription that a draft would become, for a preview; its first post is in `next_slot`."""
        now = self._clock()
        return Subscription(id=name, created=now, next_slot=next_slot(draft.schedule, now), **vars(draft))

    async def subscribe(self, draft: Draft) -> Subscription:
        """Set a digest up."""
        subscription = self.subscription_of(draft, token_hex(8))
        await self._storage.subscriptions.add(subscription)
        return subscription

    async def pause(self, subscription: str) -> Subscription | None:
        """Post nothing until it is resumed; None where it is gone."""
        return await self._storage.subscriptions.change(subscription, {"paused": True, "next_slot": None})

    async def resume(self, subscription: str) -> Subscription | None:
        """Go on from the next slot, also after it was stopped since Slack refused its posts; None where it is gone."""
        found = await self._storage.subscriptions.get(subscription)
        if found is None:
            return None
        changes = {"paused": False, "stopped": "", "stopped_at": None, "next_slot": self._next(found.schedule)}
        return await self._storage.subscriptions.change(subscription, changes)

    async def change(
        self,
        subscription: str,
        *,
        schedule: Schedule | None = None,
        selection: str | None = None,
        content: Content | None = None,
        per_post: int | None = None,
        form: Form | None = None,
        quiet: bool | None = None,
        language: str | None = None,
    ) -> Subscription | None:
        """Change what is given; None where it is gone. Another selection or content is read from its beginning."""
        given = {
            "schedule": schedule,
            "selection": selection,
            "content": content,
            "per_post": per_post,
            "form": form,
            "quiet": quiet,
            "language": language,
        }
        changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        found = await self._storage.subscriptions.get(subscription)
        if found is None or not changes:
            return found
        if schedule is not None and found.next_slot is not None:
            changes["next_slot"] = self._next(schedule)
        if changes.get("selection", found.selection) != found.selection or content not in {None, found.content}:
            changes |= {"position": "", "catalogue_seen": ""}
        return await self._storage.subscriptions.change(subscription, changes)

    async def stop(self, subscription: str) -> bool:
        """Delete a digest and all that is kept about it; False where it was gone."""
        return await self._storage.subscriptions.remove(subscription)

    def _next(self, schedule: Schedule) -> datetime:
        return next_slot(schedule, self._clock())
