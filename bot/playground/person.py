"""Somebody in the workspace who types, presses and looks: what tests and the page use to talk to the app.

Each method does what Slack does when a person acts: it changes the workspace, sends the app the payload, takes the
acknowledgement. What the person then sees is read with the properties and with `sees` and `thread`.
"""

from collections.abc import Callable, Coroutine, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from bot.playground import acting
from bot.playground.directory import Channel, Member
from bot.playground.errors import SlackError
from bot.playground.payloads import as_written
from bot.playground.posting import app_posts
from bot.playground.records import Json, Message, StepRun, View
from bot.playground.waiting import until

if TYPE_CHECKING:
    from bot.playground.courier import Courier, Delivery
    from bot.playground.workspace import Workspace

Result = TypeVar("Result")

APP = "@hrplan"
"""Names the direct message with the app wherever a channel is asked for."""


class Person:
    """One member of the workspace."""

    def __init__(self, workspace: "Workspace", courier: "Courier", member: Member) -> None:
        self.workspace = workspace
        self.courier = courier
        self.member = member
        self.offered: dict[str, list[Json]] = {}

    @property
    def id(self) -> str:
        """The person's Slack id."""
        return self.member.id

    # What the person sees

    def channel(self, name: str) -> Channel:
        """The channel of this name; `@hrplan` is the direct message with the app."""
        return self.workspace.direct_message(self.id) if name == APP else self.workspace.channel(name)

    def sees(self, channel: str = APP) -> list[Message]:
        """The messages of a channel, oldest first, with those that only this person sees; no thread replies."""
        return self.workspace.visible(self.id, self.channel(channel).id)

    def last(self, channel: str = APP) -> Message:
        """The newest of them."""
        return self.sees(channel)[-1]

    def thread(self, message: Message) -> list[Message]:
        """The thread of a message: its first message and all replies."""
        return self.workspace.visible(self.id, message.channel, message.thread_ts or message.ts)

    @property
    def modals(self) -> list[View]:
        """The open modals, the uppermost last."""
        return self.workspace.modals.get(self.id, [])

    @property
    def modal(self) -> View | None:
        """The uppermost modal."""
        return self.modals[-1] if self.modals else None

    @property
    def home(self) -> View:
        """The app's Home tab, which the app must have published."""
        return self.workspace.homes[self.id]

    @property
    def prompts(self) -> list[Json]:
        """The prompts suggested in the Messages tab."""
        return self.workspace.assistant_thread(self.channel(APP).id).prompts

    def status(self, message: Message) -> str:
        """What the app says it is doing in the thread of a message; empty when it is doing nothing."""
        return self.workspace.assistant_thread(message.channel, message.thread_ts or message.ts).status

    async def waits_until(self, condition: Callable[[], object], seconds: float = 15.0) -> None:
        """Wait for the app's background work to show; a timeout is an AssertionError."""
        await until(self.workspace, condition, seconds)

    # What the person does

    async def command(self, command: str, text: str = "", *, channel: str = APP) -> Message | None:
        """Run a slash command; returns the message in the acknowledgement, if there is one."""
        return await self._then_looks(acting.run_command(self, command, text, self.channel(channel)))

    async def writes(self, channel: str, text: str, *, thread: Message | None = None) -> Message:
        """Write a message; `@hrplan` in it is a mention. Returns the person's own message."""
        place = self.channel(channel)
        if place.archived:
            raise SlackError("is_archived")
        written = as_written(text, self.workspace.members, self.workspace.channels)
        return await self._then_looks(acting.send_message(self, place, written, thread))

    async def mentions(self, channel: str, text: str, *, thread: Message | None = None) -> Message:
        """Write a message that begins with `@hrplan`."""
        return await self.writes(channel, f"@hrplan {text}", thread=thread)

    async def writes_to_app(self, text: str, *, thread: Message | None = None) -> Message:
        """Write in the direct message with the app."""
        return await self.writes(APP, text, thread=thread)

    async def presses(self, surface: Message | View, name: str) -> None:
        """Press a button, called by its action_id or by what is written on it."""
        await self._then_looks(acting.use(self, surface, name, None))

    async def selects(self, surface: Message | View, name: str, value: object) -> None:
        """Set a select, overflow menu, date, time, checkboxes or radio buttons; options by value or text."""
        await self._then_looks(acting.use(self, surface, name, value))

    def fills(self, view: View, values: Mapping[str, object]) -> None:
        """Fill inputs, called by action_id, block_id or label, without submitting."""
        acting.fill(self, view, values)

    async def submits(self, view: View, values: Mapping[str, object] | None = None) -> dict[str, str]:
        """Fill and submit a modal; returns the errors shown beside inputs, by block_id, and none if it was taken."""
        acting.fill(self, view, values or {})
        return await self._then_looks(acting.submit(self, view))

    async def closes(self, view: View) -> None:
        """Close a modal with its Cancel button."""
        await self._then_looks(acting.close(self, view))

    async def types_into_select(self, surface: Message | View, name: str, query: str) -> list[Json]:
        """Type into an external select; returns the options that the app suggests, in groups if it groups them."""
        return await self._then_looks(acting.suggest(self, surface, name, query))

    async def opens_home(self) -> View | None:
        """Open the app's Home tab; returns the view if there is one yet."""
        await self._then_looks(acting.open_app(self, "home"))
        return self.workspace.homes.get(self.id)

    async def opens_messages(self) -> None:
        """Open the app's Messages tab."""
        await self._then_looks(acting.open_app(self, "messages"))

    async def uses_shortcut(self, callback_id: str) -> None:
        """Start a global shortcut."""
        await self._then_looks(acting.global_shortcut(self, callback_id))

    async def uses_message_shortcut(self, callback_id: str, message: Message) -> None:
        """Start a shortcut from the menu of a message."""
        await self._then_looks(acting.message_shortcut(self, callback_id, message))

    async def runs_step(self, callback_id: str, inputs: Json) -> StepRun:
        """Run a workflow that has the app's step in it; returns the run, whose `state` the app changes."""
        return await self._then_looks(acting.run_step(self, callback_id, inputs))

    async def joins(self, channel: str) -> None:
        """Join a channel."""
        self.channel(channel).members.add(self.id)
        self.workspace.changed()

    async def leaves(self, channel: str) -> None:
        """Leave a channel."""
        self.channel(channel).members.discard(self.id)
        self.workspace.changed()

    async def invites_app(self, channel: str) -> None:
        """Add the app to a channel."""
        await self._then_looks(acting.add_app(self, self.channel(channel)))

    async def removes_app(self, channel: str) -> None:
        """Remove the app from a channel."""
        await self._then_looks(acting.remove_app(self, self.channel(channel)))

    async def archives(self, channel: str) -> None:
        """Archive a channel."""
        await self._then_looks(acting.archive(self, self.channel(channel)))

    async def uninstalls_app(self) -> None:
        """Take the app off the workspace: from then on its token is refused."""
        await self._then_looks(acting.uninstall(self))

    async def _then_looks(self, act: Coroutine[Any, Any, Result]) -> Result:
        """Act, and look when the app has done what follows from it, if it can tell when that is."""
        result = await act
        await self.courier.idle()
        return result

    # For acting.py

    def shows_answer(self, channel: Channel, answer: Json) -> Message:
        """Show what the app put into the acknowledgement of a command."""
        everybody = answer.get("response_type") == "in_channel"
        return app_posts(self.workspace, channel, answer, only_for=None if everybody else self.id)

    @property
    def last_delivery(self) -> "Delivery":
        """The last request that the app got, to look at or to `courier.redeliver`."""
        return self.courier.deliveries[-1]

    def __repr__(self) -> str:
        return f"Person({self.member.name})"
