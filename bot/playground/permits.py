"""The keys that Slack hands an app with each interaction: a `trigger_id` to open a view, a `response_url` to answer."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.playground.clock import Clock
from bot.playground.errors import SlackError

TRIGGER_LIFE = timedelta(seconds=3)
RESPONSE_LIFE = timedelta(minutes=30)
RESPONSE_USES = 5


@dataclass(slots=True)
class Trigger:
    """Good once, for 3 seconds, for the person who pressed."""

    person: str
    issued: datetime
    on_view: str | None = None
    used: bool = False


@dataclass(slots=True)
class ResponsePermit:
    """Good five times within 30 minutes, for one channel and, after a press, one message."""

    channel: str
    person: str
    issued: datetime
    message_ts: str | None = None
    thread_ts: str | None = None
    uses: int = 0


class Permits:
    """Issues and redeems both."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._triggers: dict[str, Trigger] = {}
        self._responses: dict[str, ResponsePermit] = {}

    def trigger(self, person: str, on_view: str | None = None) -> str:
        """A new `trigger_id`; `on_view` is the modal in which the person acted."""
        key = f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._triggers[key] = Trigger(person, self._clock(), on_view)
        return key

    def redeem_trigger(self, key: str) -> Trigger:
        """What the `trigger_id` stands for; it is spent by this."""
        trigger = self._triggers.get(key)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if self._clock() - trigger.issued > TRIGGER_LIFE:
            raise SlackError("expired_trigger_id")
        trigger.used = True
        return trigger

    def response(self, channel: str, person: str, message_ts: str | None = None, thread_ts: str | None = None) -> str:
        """The secret last part of a new `response_url`."""
        key = secrets.token_urlsafe(18)
        self._responses[key] = ResponsePermit(channel, person, self._clock(), message_ts, thread_ts)
        return key

    def redeem_response(self, key: str) -> ResponsePermit:
        """What the `response_url` stands for; one of its uses is spent by this."""
        permit = self._responses.get(key)
        if permit is None or self._clock() - permit.issued > RESPONSE_LIFE:
            raise SlackError("expired_url")
        if permit.uses >= RESPONSE_USES:
            raise SlackError("used_url")
        permit.uses += 1
        return permit
