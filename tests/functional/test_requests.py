"""Requests that Slack would not send: the app has to refuse them without harm."""

import json
import time

import httpx
import pytest

from bot.playground.person import Person
from bot.playground.running import RunningWorkspace
from tests.functional.conftest import SIGNING_SECRET


def _client(slack: RunningWorkspace) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=slack.courier._app)
    return httpx.AsyncClient(transport=transport, base_url="http://hrplan.example")


def _headers(slack: RunningWorkspace, body: bytes, moment: int) -> dict[str, str]:
    return {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": str(moment),
        "x-slack-signature": slack.courier.signature(str(moment), body),
    }


@pytest.mark.parametrize("age", [-4_000, 4_000])
async def test_an_old_or_future_timestamp_is_refused(slack: RunningWorkspace, age: int):
    body = b"command=%2Fhrplan&text=51"
    async with _client(slack) as client:
        answer = await client.post("/slack/events", content=body, headers=_headers(slack, body, int(time.time()) + age))

    assert answer.status_code == 401


async def test_a_bad_signature_is_refused(slack: RunningWorkspace):
    body = b"command=%2Fhrplan&text=51"
    headers = _headers(slack, body, int(time.time())) | {"x-slack-signature": "v0=" + "0" * 64}
    async with _client(slack) as client:
        answer = await client.post("/slack/events", content=body, headers=headers)

    assert answer.status_code == 401


@pytest.mark.parametrize("body", [b"", b"payload=", b"payload=%7B", b"\xff\xfe", b"{}", b"payload=%5B%5D", b"command="])
async def test_a_malformed_payload_is_no_server_error(slack: RunningWorkspace, body: bytes):
    async with _client(slack) as client:
        answer = await client.post("/slack/events", content=body, headers=_headers(slack, body, int(time.time())))

    assert answer.status_code < 500


async def test_a_huge_body_is_refused(slack: RunningWorkspace):
    body = b"command=%2Fhrplan&text=" + b"x" * 2_000_000
    async with _client(slack) as client:
        answer = await client.post("/slack/events", content=body, headers=_headers(slack, body, int(time.time())))

    assert answer.status_code == 413


async def test_health_answers_without_a_signature(slack: RunningWorkspace):
    async with _client(slack) as client:
        answer = await client.get("/healthz")

    assert json.loads(answer.content)["status"] == "ok"
    assert SIGNING_SECRET not in answer.text


async def test_a_question_with_the_word_payload_is_a_question(anna: Person):
    answer = await anna.command("/hrplan", "what is a payload", channel="general")

    assert answer is not None
    assert "payload" in answer.text
