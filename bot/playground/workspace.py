"""The workspace in memory: everything Slack would keep about channels, messages, views and files.

The Web API (`web_api/`) changes it on behalf of the app, `Person` on behalf of somebody, and the page shows it. Every
change raises `version` and wakes those who watch.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from bot.playground.clock import Clock, MovableClock, Timestamps, wall_clock
from bot.playground.directory import (
    APP_ID,
    BOT_ID,
    BOT_NAME,
    BOT_USER_ID,
    TEAM_ID,
    Channel,
    Member,
    some_channels,
    some_people,
    the_bot,
)
from bot.playground.errors import SlackError
from bot.playground.faults import Faults
from bot.playground.permits import Permits
from bot.playground.records import AssistantThread, File, Json, Message, StepRun, View

EVENTS = frozenset(
    {
        "app_home_opened", "app_mention", "app_uninstalled", "channel_archive", "channel_deleted", "channel_left",
        "channel_unarchive", "function_executed", "group_archive", "group_left", "member_joined_channel",
        "member_left_channel", "message.im", "tokens_revoked",
    }
)  # fmt: skip
"""The events delivered unless the manifest says otherwise."""

STEP_MINUTES = 15.0
"""The clock is moved in steps, so that what is due on the way is done at its time."""


class Workspace:
    """One Slack workspace with the app installed.

    `base_url` is where the playground's own server answers; the app's Web API client takes `api_url`.
    """

    def __init__(
        self,
        *,
        clock: Clock = wall_clock,
        bot_token: str = "xoxb-playground",  # noqa: S107 - opens nothing but this
        base_url: str = "http://playground.invalid",
        people: Iterable[Member] | None = None,
        channels: Iterable[Channel] | None = None,
        events: frozenset[str] = EVENTS,
    ) -> None:
        self.clock = clock
        self.bot_token = bot_token
        self.base_url = base_url
        self.subscribed_events = events
        self.members = {one.id: one for one in [*(some_people() if people is None else people), the_bot()]}
        self.channels = {one.id: one for one in (some_channels() if channels is None else channels)}
        self.messages: dict[str, list[Message]] = {}
        self.modals: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.assistant: dict[tuple[str, str], AssistantThread] = {}
        self.files: dict[str, File] = {}
        self.step_runs: dict[str, StepRun] = {}
        self.api_calls: list[tuple[str, Json]] = []
        self.permits = Permits(clock)
        self.faults = Faults()
        self.installed = True
        self.version = 0
        self.next_ts = Timestamps(clock)
        self.on_event: Callable[[str, Json], None] = lambda kind, event: None  # noqa: ARG005
        self.on_time_passed: Callable[[], Awaitable[object]] | None = None
        self._watchers: set[asyncio.Event] = set()
        self.closed = False
        for person in self.people:
            self.direct_message(person.id)

    @property
    def api_url(self) -> str:
        """The `base_url` for the app's Web API client."""
        return f"{self.base_url}/playground/api/"

    @property
    def people(self) -> list[Member]:
        """Everybody but the bot."""
        return [member for member in self.members.values() if not member.is_bot]

    def member(self, who: str) -> Member:
        """The person with this id or name."""
        for member in self.members.values():
            if who in {member.id, member.name}:
                return member
        raise SlackError("user_not_found")

    def channel(self, name: str) -> Channel:
        """The channel with this id or name, with or without `#`."""
        for channel in self.channels.values():
            if channel.kind != "im" and name.removeprefix("#") == channel.name:
                return channel
        if name in self.channels:
            return self.channels[name]
        raise SlackError("channel_not_found")

    def direct_message(self, person: str) -> Channel:
        """The direct message between the app and this person, made when it is first needed."""
        channel_id = f"D{person[1:]}"
        if channel_id not in self.channels:
            self.channels[channel_id] = Channel(channel_id, BOT_NAME, "im", {person, BOT_USER_ID})
        return self.channels[channel_id]

    def post(self, message: Message) -> Message:
        """Add a message."""
        self.messages.setdefault(message.channel, []).append(message)
        self.changed(message)
        return message

    def message(self, channel: str, ts: str) -> Message:
        """The message with this `ts`."""
        for message in self.messages.get(channel, []):
            if message.ts == ts and not message.deleted:
                return message
        raise SlackError("message_not_found")

    def visible(self, person: str, channel: str, thread_ts: str | None = None) -> list[Message]:
        """What this person sees in a channel, or in one thread of it, oldest first."""
        return [
            message
            for message in self.messages.get(channel, [])
            if not message.deleted
            and message.only_for in {None, person}
            and (message.thread_ts == thread_ts or (thread_ts is not None and message.ts == thread_ts))
        ]

    def new_view(self, person: str, content: Json, on: View | None = None) -> View:
        """A view that is not shown yet; `on` is the modal below it."""
        view_id = f"V{secrets.token_hex(5).upper()}"
        below = on.id if on else None
        return View(
            view_id, person, with_block_ids(content), self.new_hash(), on.root_view_id if on else view_id, below
        )

    def view(self, view_id: str) -> View:
        """An open modal or a Home tab."""
        for view in [*self.homes.values(), *(view for stack in self.modals.values() for view in stack)]:
            if view.id == view_id:
                return view
        raise SlackError("not_found")

    def new_hash(self) -> str:
        """The `hash` of a view, which changes with it."""
        return f"{self.next_ts()}.{secrets.token_hex(4)}"

    def assistant_thread(self, channel: str, thread_ts: str = "") -> AssistantThread:
        """What the app shows around a direct message, or around one thread in it."""
        return self.assistant.setdefault((channel, thread_ts), AssistantThread())

    async def pass_time(self, minutes: float) -> None:
        """Move the clock on, and have done what the app does at the times that it passes."""
        if not isinstance(self.clock, MovableClock):
            raise SlackError("clock_not_movable")
        while minutes > 0:
            self.clock.moves(minutes=min(minutes, STEP_MINUTES))
            minutes -= STEP_MINUTES
            if self.on_time_passed is not None:
                await self.on_time_passed()
        self.changed()

    def changed(self, message: Message | None = None) -> None:
        """Note a change and wake the watchers."""
        self.version += 1
        if message is not None:
            message.version = self.version
        for watcher in self._watchers:
            watcher.set()

    def close(self) -> None:
        """Send the pages that watch home: nothing changes any more."""
        self.closed = True
        self.changed()

    async def next_change(self, since: int) -> int:
        """Wait until `version` is above `since`; return it."""
        while self.version <= since:
            watcher = asyncio.Event()
            self._watchers.add(watcher)
            try:
                await watcher.wait()
            finally:
                self._watchers.discard(watcher)
        return self.version

    def tell_app(self, subscription: str, event: Json) -> None:
        """Send the app an event, if it has subscribed to it (`message.im`, `app_mention`, ...)."""
        if self.installed and subscription in self.subscribed_events:
            self.on_event(subscription, event)

    def identity(self) -> Json:
        """The fields that `auth.test` returns."""
        return {
            "url": f"{self.base_url}/",
            "team": "Playground",
            "user": BOT_NAME,
            "team_id": TEAM_ID,
            "user_id": BOT_USER_ID,
            "bot_id": BOT_ID,
            "app_id": APP_ID,
            "is_enterprise_install": False,
        }


def with_block_ids(content: dict[str, Any]) -> dict[str, Any]:
    """The view or message with an id in each block that has none, as Slack adds them."""
    return {**content, "blocks": blocks_with_ids(content.get("blocks", []))}


def blocks_with_ids(blocks: Iterable[Json]) -> list[Json]:
    """The blocks, each with a `block_id`, and with an `action_id` in each element that can be used."""
    return [{**_with_action_ids(block), "block_id": block.get("block_id") or secrets.token_hex(3)} for block in blocks]


def _with_action_ids(block: Json) -> Json:
    named = dict(block)
    for part in ("accessory", "element"):
        if part in named:
            named[part] = _with_action_id(named[part])
    if block.get("type") in {"actions", "context_actions"}:
        named["elements"] = [_with_action_id(element) for element in block["elements"]]
    return named


def _with_action_id(element: Json) -> Json:
    if element.get("type") in {None, "image"} or element.get("action_id"):
        return element
    return {**element, "action_id": secrets.token_hex(3)}
