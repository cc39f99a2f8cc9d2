"""How long each kind of interaction takes to be acknowledged, against a bare handler that acknowledges a command.

Both run in this process, by turns, so that a noisy machine disturbs both alike. What goes on after an acknowledgement
is waited for before the next request. Slack's side answers the app over HTTP, in this process too.
"""

import asyncio
import itertools
import statistics
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from starlette.types import ASGIApp

from benchmarks.requests import bare_app
from benchmarks.signed import SECRET, Answered, command, event, interaction
from bot.memory import set_aside
from bot.opening import open_conversation
from bot.playground import payloads
from bot.playground.running import RunningWorkspace, running_workspace
from bot.render.lookup import LOOK_UP
from bot.slack.app import build_app
from bot.slack.clients import OneClient
from bot.slack.office import Office, open_office
from bot.storage.storage import opened_storage
from bot.web import build_web

ROUNDS = 40
Send = Callable[[ASGIApp], Awaitable[Answered]]


class Anna:
    """Somebody who does one thing after the other."""

    def __init__(self, slack: RunningWorkspace) -> None:
        self._workspace = slack.workspace
        self._member = slack.workspace.member("anna")
        self._channel = slack.workspace.channel("human-rights")
        self._ids = itertools.count(1)

    def presses(self, act: str, value: str) -> Send:
        """A button below a message."""

        def send(app: ASGIApp) -> Awaitable[Answered]:
            action = {"action_id": f"{act}:x", "block_id": "b", "type": "button", "value": value, "action_ts": "1.1"}
            return self._does(app, "block_actions", actions=[action], **self._below_a_message())

        return send

    def uses(self, kind: str, name: str, **parts: object) -> Send:
        """A shortcut, or letters typed into a select."""
        return lambda app: self._does(app, kind, callback_id=name, **parts)

    def submits(self, name: str, values: Mapping[str, Any]) -> Send:
        """A form."""
        title = {"type": "plain_text", "text": "A form"}
        view = {"id": "V1", "type": "modal", "callback_id": name, "title": title, "blocks": [], "private_metadata": ""}
        return lambda app: self._does(app, "view_submission", view={**view, "state": {"values": values}})

    def hears(self, kind: str, **parts: object) -> Send:
        """An event about her."""

        def send(app: ASGIApp) -> Awaitable[Answered]:
            told = {"type": kind, "user": self._member.id, "ts": f"1.{next(self._ids)}", "event_ts": "1.1", **parts}
            return event(app, payloads.event_callback(told, 1))

        return send

    def below(self, text: str) -> dict[str, Any]:
        """A message of somebody's."""
        return {"message": {"type": "message", "text": text, "ts": "1.1"}, **self._below_a_message()}

    def _below_a_message(self) -> dict[str, Any]:
        key = self._workspace.permits.response(self._channel.id, self._member.id)
        return {
            "channel": payloads.channel_of_interaction(self._channel),
            "container": payloads.container_of_message(self._channel.id, "1.1", ephemeral=True, thread_ts=None),
            "response_url": f"{self._workspace.base_url}/playground/response/{key}",
        }

    def _does(self, app: ASGIApp, kind: str, **parts: object) -> Awaitable[Answered]:
        trigger = self._workspace.permits.trigger(self._member.id)
        return interaction(app, payloads.interaction(kind, self._member, trigger_id=trigger, **parts))


def kinds(slack: RunningWorkspace) -> dict[str, Send]:
    """One of each kind, some of them slow behind their acknowledgement."""
    anna, workspace = Anna(slack), slack.workspace
    channel, direct = workspace.channel("human-rights").id, workspace.direct_message(workspace.member("anna").id).id
    sentences = " ".join(f"What about air, water and women in part {number}?" for number in range(20))
    item = {"item": {"item": {"selected_option": {"value": "indicator 51"}}}}
    return {
        "command, an item": lambda app: command(app, "indicator 51"),
        "command, a search": lambda app: command(app, "did they reach the air quality goal"),
        "command, digests": lambda app: command(app, "digest list"),
        "button, an answer": anna.presses("answer", "related indicator 51"),
        "button, sharing": anna.presses("share", "indicator 51"),
        "button, a form": anna.presses("export", "export indicator 51"),
        "button, a digest's form": anna.presses("digest", "digest"),
        "mention": anna.hears("app_mention", channel=channel, text="indicator 51"),
        "direct message": anna.hears("message", channel=direct, channel_type="im", text="indicator 51"),
        "Home tab": anna.hears("app_home_opened", channel=direct, tab="home"),
        "shortcut": anna.uses("shortcut", "look_up"),
        "shortcut, 20 sentences": anna.uses("message_action", "find_related", **anna.below(sentences)),
        "suggestions": anna.uses(
            "block_suggestion", "", action_id="item", block_id="item", value="air qual", view={"type": "modal"}
        ),
        "form, an item": anna.submits(LOOK_UP, item),
    }


async def measure() -> None:
    """Print the time of each kind and its ratio."""
    with TemporaryDirectory() as folder:
        async with running_workspace() as slack, opened_storage(f"sqlite:///{folder}/hrplan.db") as storage:
            client = AsyncWebClient(token=slack.workspace.bot_token, base_url=slack.api_url)
            office = open_office(open_conversation(Path("documents")), storage, OneClient(client))
            whole = build_web(build_app(office, client=client, signing_secret=SECRET), lambda: "whole")
            bare = bare_app(client, {"text": "acknowledged"})
            set_aside()
            print(f"until the acknowledgement is complete, median and longest of {ROUNDS}, and as a multiple:")
            await command(bare, "")
            for name, send in kinds(slack).items():
                await _measure(name, send, whole, bare, office)


async def _measure(name: str, send: Send, whole: ASGIApp, bare: ASGIApp, office: Office) -> None:
    times = []
    for _ in range(ROUNDS):
        compared = (await command(bare, "")).seconds
        times.append((compared, (await send(whole)).seconds))
        await office.errands.ended()
    ratio = statistics.median(taken / compared for compared, taken in times)
    taken = sorted(1000 * each for _, each in times)
    print(
        f"  {name:26} {statistics.median(taken):6.1f} ms, longest {taken[-1]:6.1f} ms, {ratio:5.1f} x the bare handler"
    )


def main() -> None:
    """Print everything."""
    asyncio.run(measure())
