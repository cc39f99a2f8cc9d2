"""The playground as one ASGI app, asked as the page asks."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from bot.playground.offers import Offers, Question, events_of, shortcuts_of, steps_of
from bot.playground.running import RunningWorkspace
from bot.playground.server import build_playground
from bot.playground.snapshot import snapshot
from tests.unit.bot.playground.echo import SIGNING_SECRET, build_echo

MANIFEST = {
    "features": {
        "shortcuts": [
            {"name": "Look up", "type": "global", "callback_id": "look_up", "description": "Find"},
            {"name": "Relate", "type": "message", "callback_id": "relate"},
        ]
    },
    "functions": {"step": {"title": "Step", "input_parameters": {"item": {"title": "Item", "is_required": True}}}},
    "settings": {"event_subscriptions": {"bot_events": ["app_mention"]}},
}


@pytest.fixture
async def client(slack: RunningWorkspace) -> AsyncIterator[httpx.AsyncClient]:
    app = build_echo(slack.api_url, slack.workspace.bot_token)
    offers = Offers(command="/echo", questions=(Question("Hello?", "/echo hello"),), shortcuts=shortcuts_of(MANIFEST))
    playground = build_playground(slack.workspace, app, SIGNING_SECRET, offers)
    transport = httpx.ASGITransport(playground)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as found:
        yield found


async def act(client: httpx.AsyncClient, **call: Any) -> dict[str, Any]:
    found: dict[str, Any] = (await client.post("/playground/page/act", json={"person": "U0PLAYANNA", **call})).json()
    return found


async def test_start_tells_offers_and_people(client: httpx.AsyncClient):
    start = (await client.get("/playground/page/start")).json()
    assert start["offers"]["questions"] == [{"title": "Hello?", "command": "/echo hello"}]
    assert [one["name"] for one in start["people"]] == ["anna", "wei", "fatima", "sam"]


async def test_app_answers_behind_the_page(client: httpx.AsyncClient):
    assert (await client.get("/healthz")).json() == {"status": "ok"}
    assert (await client.post("/slack/events", content="unsigned")).status_code == 401


async def test_other_sites_cannot_reach_it_by_name_or_by_form(client: httpx.AsyncClient):
    foreign = await client.get("/playground/page/start", headers={"host": "evil.example"})
    assert foreign.status_code == 400
    form = await client.post("/playground/page/act", data={"person": "U0PLAYANNA", "act": "open"})
    assert form.status_code == 415


async def test_command_modal_and_errors_through_the_page(client: httpx.AsyncClient, slack: RunningWorkspace):
    outcome = await act(client, act="command", channel="C0PLAYGENERAL", command="/echo", text="hello")
    assert outcome["ok"]
    assert outcome["milliseconds"] < 1000
    card = snapshot(slack.workspace, "U0PLAYANNA", -1)["messages"][0]
    element = {"channel": card["channel"], "ts": card["ts"], "block_id": card["blocks"][1]["block_id"]}
    assert (await act(client, act="use", action_id="ask", **element))["ok"]
    view = snapshot(slack.workspace, "U0PLAYANNA", -1)["modals"][0]
    entered = {"b_answer": {"answer": {"value": "wrong"}}}
    outcome = await act(client, act="submit", view=view["id"], entered=entered)
    assert outcome["errors"] == {"b_answer": "Think again"}
    outcome = await act(client, act="submit", view=view["id"], entered={"b_answer": {"answer": {"value": "right"}}})
    assert outcome["errors"] == {}
    assert snapshot(slack.workspace, "U0PLAYANNA", -1)["modals"] == []


async def test_refusal_and_missing_elements_come_as_words(client: httpx.AsyncClient):
    outcome = await act(client, act="command", channel="C0PLAYGENERAL", command="/echo", text="long")
    assert (outcome["ok"], outcome["problems"][0]) == (False, "invalid_blocks")
    outcome = await act(client, act="use", channel="C0PLAYGENERAL", ts="1.1", block_id="b", action_id="a")
    assert outcome == {"ok": False, "message": "message_not_found"}


async def test_snapshot_holds_only_what_a_person_may_see_and_what_is_new(
    client: httpx.AsyncClient, slack: RunningWorkspace
):
    await act(client, act="command", channel="C0PLAYGENERAL", command="/echo", text="private")
    seen = snapshot(slack.workspace, "U0PLAYANNA", -1)
    assert [message["text"] for message in seen["messages"]] == ["private"]
    assert snapshot(slack.workspace, "U0PLAYANNA", seen["version"])["messages"] == []
    assert snapshot(slack.workspace, "U0PLAYWEI", -1)["messages"] == []
    await act(client, act="write", channel="D0PLAYANNA", text="for hrplan")
    assert snapshot(slack.workspace, "U0PLAYWEI", -1)["messages"] == []


async def test_uploaded_file_is_served_as_an_attachment(client: httpx.AsyncClient, slack: RunningWorkspace):
    message = await slack.person("anna").writes("general", "a table, please")
    await slack.person("anna").uses_message_shortcut("upload", message)
    (file_id,) = slack.workspace.files
    response = await client.get(f"/playground/files/{file_id}/table.csv")
    assert response.text == "a,b\n1,2\n"
    assert response.headers["content-disposition"] == 'attachment; filename="table.csv"'
    assert (await client.get("/playground/files/F0/none.csv")).status_code == 404


def test_manifest_gives_shortcuts_steps_and_events():
    assert [(one.callback_id, one.kind) for one in shortcuts_of(MANIFEST)] == [
        ("look_up", "global"),
        ("relate", "message"),
    ]
    (step,) = steps_of(MANIFEST)
    assert (step.callback_id, step.title, step.inputs[0].required) == ("step", "Step", True)
    assert events_of(MANIFEST) == {"app_mention", "function_executed"}
