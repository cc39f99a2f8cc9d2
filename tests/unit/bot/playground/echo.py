"""A small app for the playground's own tests: it answers each kind of request in the simplest way that shows it."""

import asyncio
from typing import Any

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

SIGNING_SECRET = "a-secret"


def text(words: str) -> dict[str, str]:
    return {"type": "plain_text", "text": words}


def section(words: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": words}}


def button(action_id: str, words: str, value: str = "") -> dict[str, Any]:
    return {"type": "button", "action_id": action_id, "text": text(words), "value": value or words}


def answer_blocks(words: str) -> list[dict[str, Any]]:
    buttons = [button("share", "Share here", words), button("ask", "Ask a question"), button("remove", "Remove")]
    return [section(words), {"type": "actions", "elements": buttons}]


def question_modal() -> dict[str, Any]:
    answer = {"type": "plain_text_input", "action_id": "answer"}
    item = {"type": "external_select", "action_id": "item", "min_query_length": 1}
    return {
        "type": "modal",
        "callback_id": "question",
        "title": text("A question"),
        "submit": text("Send"),
        "blocks": [
            {"type": "input", "block_id": "b_answer", "label": text("Answer"), "element": answer},
            {"type": "input", "block_id": "b_item", "label": text("Item"), "optional": True, "element": item},
        ],
    }


def home_view(words: str) -> dict[str, Any]:
    options = [{"text": text(word), "value": word[:2].lower()} for word in ("English", "Deutsch")]
    select = {"type": "static_select", "action_id": "language", "options": options, "placeholder": text("Language")}
    return {"type": "home", "blocks": [section(words), {"type": "actions", "elements": [select]}]}


def build_bolt(client: AsyncWebClient) -> AsyncApp:
    """The app with all its listeners."""
    app = AsyncApp(client=client, signing_secret=SIGNING_SECRET, process_before_response=True)
    for register in (register_words, register_buttons, register_modal, register_home, register_other_doors):
        register(app)
    return app


def register_words(app: AsyncApp) -> None:
    @app.command("/echo")
    async def on_command(ack: Any, command: Any, respond: Any) -> None:
        words = command.get("text", "")
        match words.split(" ")[0]:
            case "quiet":
                await ack()
                await respond("later")
            case "loud":
                await ack(text=words, response_type="in_channel")
            case "long":
                await ack(text="long", blocks=[section("x" * 3001)])
            case "slow":
                await asyncio.sleep(3.2)
            case _:
                await ack(text=words, blocks=answer_blocks(words))

    @app.event("app_mention")
    async def on_mention(event: Any, say: Any) -> None:
        await say(text=f"You said {event['text']}", thread_ts=event.get("thread_ts", event["ts"]))

    @app.event("message")
    async def on_message(event: Any, say: Any, client: AsyncWebClient) -> None:
        if event.get("bot_id") is None and event.get("subtype") is None:
            await client.assistant_threads_setStatus(channel_id=event["channel"], thread_ts=event["ts"], status="reads")
            await say(text=f"Read: {event['text']}", thread_ts=event["ts"])


def register_buttons(app: AsyncApp) -> None:
    @app.action("share")
    async def on_share(ack: Any, action: Any, respond: Any, body: Any) -> None:
        await ack()
        words = f"{action['value']} (shared by <@{body['user']['id']}>)"
        await respond(text=words, response_type="in_channel", replace_original=False)

    @app.action("remove")
    async def on_remove(ack: Any, respond: Any) -> None:
        await ack()
        await respond(delete_original=True)

    @app.action("ask")
    async def on_ask(ack: Any, body: Any, client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=question_modal())


def register_modal(app: AsyncApp) -> None:
    @app.options("item")
    async def on_typing(ack: Any, payload: Any) -> None:
        await ack(options=[{"text": text(f"{payload['value']} {number}"), "value": str(number)} for number in (1, 2)])

    @app.view("question")
    async def on_question(ack: Any, view: Any, body: Any, client: AsyncWebClient) -> None:
        words = view["state"]["values"]["b_answer"]["answer"]["value"]
        if words == "wrong":
            await ack(response_action="errors", errors={"b_answer": "Think again"})
            return
        await ack()
        await client.chat_postMessage(channel=body["user"]["id"], text=f"Answered: {words}")


def register_home(app: AsyncApp) -> None:
    @app.event("app_home_opened")
    async def on_home(event: Any, client: AsyncWebClient) -> None:
        if event["tab"] == "home":
            await client.views_publish(user_id=event["user"], view=home_view("Welcome"))
        else:
            prompts = [{"title": "Air", "message": "Is the air cleaner?"}]
            await client.assistant_threads_setSuggestedPrompts(channel_id=event["channel"], prompts=prompts)

    @app.action("language")
    async def on_language(ack: Any, action: Any, body: Any, client: AsyncWebClient) -> None:
        await ack()
        chosen = action["selected_option"]["text"]["text"]
        await client.views_publish(user_id=body["user"]["id"], view=home_view(chosen))


def register_other_doors(app: AsyncApp) -> None:
    @app.shortcut("look_up")
    async def on_shortcut(ack: Any, shortcut: Any, client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=shortcut["trigger_id"], view=question_modal())

    @app.shortcut("upload")
    async def on_upload(ack: Any, shortcut: Any, client: AsyncWebClient) -> None:
        await ack()
        await client.files_upload_v2(
            channel=shortcut["channel"]["id"], content="a,b\n1,2\n", filename="table.csv", initial_comment="Here it is"
        )

    @app.function("look_up_step", auto_acknowledge=False)
    async def on_step(ack: Any, inputs: Any, complete: Any, fail: Any) -> None:
        await ack()
        if inputs["item"] == "unknown":
            await fail("There is no such item")
        else:
            await complete({"title": f"Item {inputs['item']}"})


def build_echo(base_url: str, token: str) -> Starlette:
    """The whole app, as the real one is mounted: `/slack/events` and `/healthz`."""
    handler = AsyncSlackRequestHandler(build_bolt(AsyncWebClient(token=token, base_url=base_url)))

    async def on_slack(request: Request) -> Response:
        return await handler.handle(request)

    async def on_health(_request: Request) -> Response:
        return JSONResponse({"status": "ok"})

    return Starlette(
        routes=[Route("/slack/events", on_slack, methods=["POST"]), Route("/healthz", on_health, methods=["GET"])]
    )
