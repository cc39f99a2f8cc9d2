"""A signed `/hrplan indicator 51` through the whole app, against a bare Bolt handler that acknowledges the same JSON.

Both run in this process, by turns, so that a noisy machine disturbs both alike. Printed are requests a second at one
connection and their ratio; import time and a cold start to the first answer come from fresh processes.
"""

import asyncio
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.types import ASGIApp

from benchmarks.signed import SECRET, command
from bot.opening import open_conversation
from bot.playground.running import RunningWorkspace, running_workspace
from bot.slack.app import build_app
from bot.slack.clients import OneClient
from bot.slack.office import open_office
from bot.storage.storage import Storage, opened_storage
from bot.web import build_web

QUESTION = "indicator 51"
ROUNDS, REQUESTS = 9, 300


def bare_app(client: AsyncWebClient, answer: dict[str, object]) -> ASGIApp:
    """An app that does nothing but acknowledge a command with an answer."""
    app = AsyncApp(client=client, signing_secret=SECRET, process_before_response=True)

    async def acknowledge(ack: AsyncAck) -> None:
        await ack(answer)

    app.command("/hrplan")(acknowledge)
    return build_web(app, lambda: "bare")


def _whole(client: AsyncWebClient, storage: Storage) -> ASGIApp:
    conversation = open_conversation(Path("documents"))
    app = build_app(open_office(conversation, storage, OneClient(client)), client=client, signing_secret=SECRET)
    return build_web(app, lambda: "whole")


async def _rate(app: ASGIApp) -> float:
    start = time.perf_counter()
    for _ in range(REQUESTS):
        await command(app, QUESTION)
    return REQUESTS / (time.perf_counter() - start)


async def measure() -> None:
    """Print both rates and their ratio."""
    with TemporaryDirectory() as folder:
        async with running_workspace() as slack, opened_storage(f"sqlite:///{folder}/hrplan.db") as storage:
            await _measure(slack, storage)


async def _measure(slack: RunningWorkspace, storage: Storage) -> None:
    client = AsyncWebClient(token=slack.workspace.bot_token, base_url=slack.api_url)
    whole = _whole(client, storage)
    bare = bare_app(client, json.loads((await command(whole, QUESTION)).body))
    await command(bare, QUESTION)
    rates = [(await _rate(bare), await _rate(whole)) for _ in range(ROUNDS)]
    bare_rate, whole_rate = (statistics.median(column) for column in zip(*rates, strict=True))
    ratio = statistics.median(whole / bare for bare, whole in rates)
    print(f"signed /hrplan indicator 51, {REQUESTS} requests a round, median of {ROUNDS} rounds:")
    print(f"  bare handler {bare_rate:8.0f} requests a second")
    print(f"  whole app    {whole_rate:8.0f} requests a second, {ratio:.2f} of the bare handler (goal 0.80)")


def _fresh(code: str) -> float:
    """Seconds that a fresh Python takes for some code, the best of five."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print everything."""
    asyncio.run(measure())
    nothing = _fresh("pass")
    imported = _fresh("import bot.slack.app, bot.opening") - nothing
    answered = _fresh(
        "from pathlib import Path; from bot.opening import open_conversation; "
        "from bot.conversation import Preferences; "
        "print(open_conversation(Path('documents')).read('indicator 51', Preferences()).message.text)"
    )
    print(f"fresh process, above an empty one ({1000 * nothing:.0f} ms):")
    print(f"  import of the app                {1000 * imported:6.0f} ms")
    print(f"  cold start to the first answer   {1000 * (answered - nothing):6.0f} ms")
