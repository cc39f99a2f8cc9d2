from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground.clock import HandClock
from bot.playground.person import Person
from bot.playground.running import RunningWorkspace, running_workspace
from tests.unit.bot.playground.echo import SIGNING_SECRET, build_echo, home_view, question_modal, section

Call = Callable[..., Coroutine[Any, Any, Any]]


@pytest.fixture
def client(slack: RunningWorkspace) -> AsyncWebClient:
    return AsyncWebClient(token=slack.workspace.bot_token, base_url=slack.api_url, retry_handlers=[])


async def error_of(call: Coroutine[Any, Any, Any]) -> str:
    with pytest.raises(SlackApiError) as raised:
        await call
    return str(raised.value.response["error"])


@pytest.mark.parametrize(
    ("channel", "error"),
    [("C0NOWHERE", "channel_not_found"), ("C0PLAYLOUNGE", "not_in_channel"), ("#general", "is_archived")],
)
async def test_post_where_the_app_cannot(client: AsyncWebClient, anna: Person, channel: str, error: str):
    await anna.archives("general")
    assert await error_of(client.chat_postMessage(channel=channel, text="hello")) == error


async def test_post_over_the_limits_names_the_place(client: AsyncWebClient):
    with pytest.raises(SlackApiError) as raised:
        await client.chat_postMessage(channel="C0PLAYGENERAL", text="x", blocks=[section("x"), section("")])
    assert raised.value.response["error"] == "invalid_blocks"
    assert raised.value.response["response_metadata"]["messages"] == ["[ERROR] blocks/1/text/text: empty"]


@pytest.mark.parametrize(
    ("content", "error"), [({"text": ""}, "no_text"), ({"text": "x" * 40_001}, "msg_too_long"), ({}, "no_text")]
)
async def test_post_without_or_with_too_much_text(client: AsyncWebClient, content: dict[str, str], error: str):
    assert await error_of(client.api_call("chat.postMessage", json={"channel": "C0PLAYGENERAL", **content})) == error


async def test_wrong_token_and_unknown_method(slack: RunningWorkspace, client: AsyncWebClient):
    assert await error_of(AsyncWebClient(token="xoxb-other", base_url=slack.api_url).auth_test()) == "invalid_auth"
    assert await error_of(client.api_call("admin.everything")) == "unknown_method"


async def test_token_is_refused_after_the_app_was_uninstalled(client: AsyncWebClient, anna: Person):
    await anna.uninstalls_app()
    assert await error_of(client.auth_test()) == "account_inactive"


async def test_update_and_delete_only_what_the_app_wrote(client: AsyncWebClient, anna: Person):
    own = await client.chat_postMessage(channel="C0PLAYGENERAL", text="first")
    await client.chat_update(channel="C0PLAYGENERAL", ts=own["ts"], text="second")
    assert anna.last("general").text == "second"
    await client.chat_delete(channel="C0PLAYGENERAL", ts=own["ts"])
    assert anna.sees("general") == []
    theirs = await anna.writes("general", "mine")
    call = client.chat_update(channel="C0PLAYGENERAL", ts=theirs.ts, text="no")
    assert await error_of(call) == "cant_update_message"
    assert await error_of(client.chat_delete(channel="C0PLAYGENERAL", ts="1.1")) == "message_not_found"


async def test_ephemeral_message_is_for_one_member_and_not_in_history(
    client: AsyncWebClient, anna: Person, wei: Person
):
    await client.chat_postEphemeral(channel="C0PLAYGENERAL", user=anna.id, text="psst")
    assert (anna.last("general").text, wei.sees("general")) == ("psst", [])
    assert (await client.conversations_history(channel="C0PLAYGENERAL"))["messages"] == []
    call = client.chat_postEphemeral(channel="C0PLAYGENERAL", user="U0PLAYSAM", text="psst")
    assert await error_of(call) == "user_not_in_channel"


async def test_history_pages_and_keeps_metadata(client: AsyncWebClient):
    metadata = {"event_type": "digest", "event_payload": {"slot": "1"}}
    for number in range(3):
        await client.chat_postMessage(channel="C0PLAYGENERAL", text=str(number), metadata=metadata)
    page = await client.conversations_history(channel="C0PLAYGENERAL", limit=2, include_all_metadata=True)
    assert [message["text"] for message in page["messages"]] == ["2", "1"]
    assert page["messages"][0]["metadata"] == metadata
    cursor = page["response_metadata"]["next_cursor"]
    rest = await client.conversations_history(channel="C0PLAYGENERAL", limit=2, cursor=cursor)
    assert [(message["text"], "metadata" in message) for message in rest["messages"]] == [("0", False)]


async def test_replies_are_a_thread_and_not_in_history(client: AsyncWebClient, wei: Person):
    first = await client.chat_postMessage(channel="C0PLAYGENERAL", text="question")
    await client.chat_postMessage(channel="C0PLAYGENERAL", text="answer", thread_ts=first["ts"])
    replies = await client.conversations_replies(channel="C0PLAYGENERAL", ts=first["ts"])
    assert [message["text"] for message in replies["messages"]] == ["question", "answer"]
    assert [message.text for message in wei.sees("general")] == ["question"]
    assert [message.text for message in wei.thread(wei.last("general"))] == ["question", "answer"]


async def test_users_info_tells_time_zone_locale_and_rights(client: AsyncWebClient, anna: Person, wei: Person):
    user = (await client.users_info(user=wei.id, include_locale=True))["user"]
    assert (user["tz"], user["tz_offset"], user["locale"], user["is_admin"]) == ("Asia/Shanghai", 28800, "zh-CN", False)
    user = (await client.users_info(user=anna.id))["user"]
    assert (user["is_admin"], "locale" in user) == (True, False)


async def test_conversations_of_the_app_and_of_a_guest(client: AsyncWebClient):
    mine = await client.users_conversations(types="public_channel")
    assert [channel["name"] for channel in mine["channels"]] == ["general", "human-rights"]
    shared = await client.users_conversations(user="U0PLAYSAM", types="public_channel")
    assert [channel["name"] for channel in shared["channels"]] == ["human-rights"]


async def test_upload_in_three_steps_into_a_thread(client: AsyncWebClient, anna: Person):
    first = await anna.writes("general", "files, please")
    await client.files_upload_v2(channel="C0PLAYGENERAL", thread_ts=first.ts, file=b"\x00\x01", filename="a.xlsx")
    assert [(file.name, file.kind, file.content) for file in anna.thread(first)[1].files] == [
        ("a.xlsx", "xlsx", b"\x00\x01")
    ]


async def test_five_prompts_are_too_many(client: AsyncWebClient, anna: Person):
    channel = anna.channel("@hrplan").id
    prompts = [{"title": "t", "message": "m"}] * 5
    call = client.assistant_threads_setSuggestedPrompts(channel_id=channel, prompts=prompts)
    assert await error_of(call) == "invalid_arguments"


async def test_rate_limit_on_demand_then_success(slack: RunningWorkspace, client: AsyncWebClient, anna: Person):
    slack.workspace.faults.rate_limit("chat.postMessage", retry_after=7)
    with pytest.raises(SlackApiError) as raised:
        await client.chat_postMessage(channel="C0PLAYGENERAL", text="hello")
    assert (raised.value.response.status_code, raised.value.response.headers["Retry-After"]) == (429, "7")
    assert anna.sees("general") == []
    await client.chat_postMessage(channel="C0PLAYGENERAL", text="hello")
    assert slack.workspace.faults.left == 0


@pytest.mark.parametrize("posted", [True, False])
async def test_connection_broken_with_or_without_the_effect(
    slack: RunningWorkspace, client: AsyncWebClient, anna: Person, posted: bool
):
    slack.workspace.faults.hang_up("chat.postMessage", after_effect=posted)
    with pytest.raises(aiohttp.ClientPayloadError):
        await client.chat_postMessage(channel="C0PLAYGENERAL", text="hello")
    assert len(anna.sees("general")) == posted


async def test_same_event_delivered_again(slack: RunningWorkspace, anna: Person):
    question = await anna.mentions("general", "hello")
    again = await slack.courier.redeliver(anna.last_delivery, retry=1)
    assert again.headers["x-slack-retry-num"] == "1"
    assert [message.text for message in anna.thread(question)][1:] == ["You said <@U0PLAYHRPLAN> hello"] * 2


async def test_wrong_signature_and_old_request_are_refused_by_bolt(slack: RunningWorkspace, anna: Person):
    await anna.command("/echo", "hello")
    delivery = anna.last_delivery
    assert (await slack.courier.deliver(delivery, signature="v0=wrong")).status == 401
    assert (await slack.courier.deliver(delivery, timestamp=1)).status == 401
    assert (await slack.courier.deliver(delivery)).status == 200


async def test_view_hash_and_push_limit(slack: RunningWorkspace, client: AsyncWebClient, anna: Person):
    await anna.opens_home()
    await client.views_publish(user_id=anna.id, view=home_view("new"), hash=anna.home.hash)
    call = client.views_publish(user_id=anna.id, view=home_view("newer"), hash="old")
    assert await error_of(call) == "hash_conflict"
    permits = slack.workspace.permits
    await client.views_open(trigger_id=permits.trigger(anna.id), view=question_modal())
    for _ in range(2):
        trigger_id = permits.trigger(anna.id, anna.modals[-1].id)
        await client.views_push(trigger_id=trigger_id, view=question_modal())
    trigger_id = permits.trigger(anna.id, anna.modals[-1].id)
    assert await error_of(client.views_push(trigger_id=trigger_id, view=question_modal())) == "push_limit_reached"
    assert [view.previous_view_id for view in anna.modals] == [None, anna.modals[0].id, anna.modals[1].id]


async def test_trigger_is_good_once_and_for_three_seconds():
    clock = HandClock()
    async with running_workspace(clock=clock) as slack:
        client = AsyncWebClient(token=slack.workspace.bot_token, base_url=slack.api_url)
        trigger_id = slack.workspace.permits.trigger("U0PLAYANNA")
        await client.views_open(trigger_id=trigger_id, view=question_modal())
        call = client.views_open(trigger_id=trigger_id, view=question_modal())
        assert await error_of(call) == "exchanged_trigger_id"
        trigger_id = slack.workspace.permits.trigger("U0PLAYANNA")
        clock.moves(seconds=3.1)
        assert await error_of(client.views_open(trigger_id=trigger_id, view=question_modal())) == "expired_trigger_id"


async def test_response_url_is_good_five_times_for_half_an_hour():
    clock = HandClock()
    async with running_workspace(clock=clock) as slack, aiohttp.ClientSession() as session:

        async def respond(key: str) -> tuple[int, str]:
            address = f"{slack.workspace.base_url}/playground/response/{key}"
            async with session.post(address, json={"text": "x"}) as response:
                return response.status, await response.text()

        key = slack.workspace.permits.response("C0PLAYGENERAL", "U0PLAYANNA")
        assert [await respond(key) for _ in range(6)] == [(200, "ok")] * 5 + [(404, "used_url")]
        key = slack.workspace.permits.response("C0PLAYGENERAL", "U0PLAYANNA")
        clock.moves(minutes=31)
        assert await respond(key) == (404, "expired_url")


async def test_time_stamps_come_from_the_clock_and_never_repeat():
    clock = HandClock(datetime(2026, 1, 1, tzinfo=UTC))
    async with running_workspace(clock=clock) as slack:
        slack.connect(build_echo(slack.api_url, slack.workspace.bot_token), SIGNING_SECRET)
        anna = slack.person("anna")
        first, second = await anna.writes("general", "1"), await anna.writes("general", "2")
        assert (first.ts, second.ts) == ("1767225600.000000", "1767225600.000001")


async def test_app_removed_and_invited_again(client: AsyncWebClient, anna: Person, slack: RunningWorkspace):
    await anna.removes_app("general")
    assert slack.courier.deliveries[-1].kind == "event channel_left"
    assert await error_of(client.chat_postMessage(channel="#general", text="hello")) == "not_in_channel"
    await anna.invites_app("general")
    assert (await client.chat_postMessage(channel="#general", text="hello"))["ok"]
