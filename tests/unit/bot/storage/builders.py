"""Stored things with sensible fields, of which a test names those that matter to it."""

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

from slack_sdk.oauth.installation_store import Installation

from bot.storage.deliveries import Delivery
from bot.storage.subscriptions import Frequency, Schedule, Subscription

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def a_schedule(**changes: Any) -> Schedule:
    return replace(Schedule(Frequency.WEEKLY, time(9, 0), "Europe/Zurich"), **changes)


def a_subscription(name: str = "s1", **changes: Any) -> Subscription:
    plain = Subscription(name, "T1", "C1", "U1", MONDAY, a_schedule(), next_slot=MONDAY)
    return replace(plain, **changes)


def a_delivery(subscription: str = "s1", slot: datetime = MONDAY, **changes: Any) -> Delivery:
    return replace(Delivery(f"{subscription}:{slot:%Y%m%d%H%M}", subscription, slot, slot, slot), **changes)


def an_installation(**changes: Any) -> Installation:
    fields: dict[str, Any] = {
        "app_id": "A1",
        "enterprise_id": None,
        "team_id": "T1",
        "bot_token": "xoxb-secret",
        "bot_id": "B1",
        "bot_user_id": "UBOT",
        "bot_scopes": ["commands", "chat:write"],
        "user_id": "U1",
        "installed_at": 1_770_000_000.5,
    }
    return Installation(**{**fields, **changes})
