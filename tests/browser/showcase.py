"""An app that sends one of everything, to see and test how the page draws and works it.

`python -m tests.browser.showcase PORT` serves it. What the product itself sends is tested in `test_hrplan.py`.
"""

import re
import sys
from typing import Any

import uvicorn
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.playground.offers import Completion, Offers, Question, Shortcut, Step, StepInput
from bot.playground.server import build_playground
from bot.playground.workspace import Workspace
from tests.unit.bot.playground.echo import SIGNING_SECRET, build_bolt, button, text

Block = dict[str, Any]


def mrkdwn(words: str) -> Block:
    return {"type": "mrkdwn", "text": words}


def section(words: str, **more: Any) -> Block:
    return {"type": "section", "text": mrkdwn(words), **more}


def raw(words: str) -> Block:
    return {"type": "raw_text", "text": words}


def number(value: float, words: str) -> Block:
    return {"type": "raw_number", "value": value, "text": words}


def options(*words: str) -> list[Block]:
    return [{"text": text(word), "value": word.lower()} for word in words]


TARGETS = [
    ["Measure", "Promised", "Reported", "Verdict"],
    ["Days with good air, cities at and above prefecture level", "more than 80 % of days", "87 % (2020)", "reached"],
    ["Fine dust (PM2.5), cities that had not met the standard", "falls by 18 %", "28.8 % since 2015", "reached"],
    ["Sulphur dioxide", "falls by 15 %", "22.5 %", "reached"],
    ["Nitrogen oxides", "falls by 15 %", "19.7 %", "reached"],
]


def card_blocks() -> list[Block]:
    return [
        {"type": "header", "text": text("Indicator 51 · Cleaner air in cities")},
        section(
            "*All four targets reached, by the evaluation's own figures.*\n"
            "The plan promised more days of good air, less fine dust and lower emissions by 2020 &lt;b&gt; &amp; 雾霾. "
            "See <https://example.org|the plan>, <@U0PLAYWEI> in <#C0PLAYGENERAL|general>."
        ),
        {
            "type": "table",
            "rows": [[raw(cell) for cell in row] for row in TARGETS],
            "column_settings": [{"is_wrapped": True}],
        },
        section("*Notes*\n• The print says “nitric oxides”.\n• The objective gives no base year."),
        {"type": "divider"},
        {"type": "context", "elements": [mrkdwn("Evaluation 2016-2020, lines 1598 to 1610"), mrkdwn("data 1.0.0")]},
        {
            "type": "actions",
            "elements": [
                {**button("ask", "Exact wording"), "style": "primary"},
                button("share", "Share here", "Indicator 51"),
                {**button("remove", "Remove"), "style": "danger", "confirm": confirm()},
                {"type": "overflow", "action_id": "more", "options": options("Cite", "Compare", "Report an error")},
            ],
        },
        {"type": "context_actions", "elements": [feedback()]},
    ]


def confirm() -> Block:
    return {
        "title": text("Remove this answer?"),
        "text": text("Only you see it, and you can ask again."),
        "confirm": text("Remove"),
        "deny": text("Keep"),
        "style": "danger",
    }


def feedback() -> Block:
    return {
        "type": "feedback_buttons",
        "action_id": "feedback",
        "positive_button": {"text": text("Helpful"), "value": "yes"},
        "negative_button": {"text": text("Not helpful"), "value": "no"},
    }


def data_blocks() -> list[Block]:
    rows = [[raw("Right"), raw("Targets"), raw("Reached")]]
    rows += [[raw(name), number(all_, str(all_)), number(done, f"{done} of {all_}")] for name, all_, done in RIGHTS]
    pie = {"type": "pie", "segments": [{"label": name, "value": value} for name, value in VERDICTS]}
    return [
        {"type": "data_table", "caption": "Targets by right", "page_size": 5, "rows": rows},
        {"type": "data_visualization", "title": "Targets by verdict", "chart": pie},
        {"type": "markdown", "text": "### A brief\n\n- **87 %** of days\n- `markdown` list\n\n> quoted"},
        {"type": "alert", "level": "warning", "text": mrkdwn("The print *disagrees* with itself.")},
        {
            "type": "rich_text",
            "elements": [
                {"type": "rich_text_section", "elements": [{"type": "text", "text": "@report{plan2016,"}]},
                {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "year = 2016"}]},
                {"type": "rich_text_quote", "elements": [{"type": "text", "text": "word for word"}]},
            ],
        },
        {"type": "carousel", "elements": [card(name) for name, _, _ in RIGHTS[:4]]},
        {"type": "section", "fields": [mrkdwn(f"*{name}*\n{done} of {all_}") for name, all_, done in RIGHTS[:4]]},
        section("Filter the list", accessory=right_select()),
        {"type": "actions", "elements": [
            {"type": "multi_static_select", "action_id": "themes", "placeholder": text("Themes"),
             "options": options("Women", "Children", "Environment")},
            {"type": "datepicker", "action_id": "day"},
            {"type": "timepicker", "action_id": "hour", "initial_time": "09:00"},
            {"type": "users_select", "action_id": "who", "placeholder": text("A person")},
        ]},
        {"type": "actions", "elements": [
            {"type": "radio_buttons", "action_id": "form", "options": options("Cards", "Plain text")},
            {"type": "checkboxes", "action_id": "parts", "options": options("Targets", "Notes")},
        ]},
    ]  # fmt: skip


RIGHTS = [
    ("Work", 12, 9), ("Food", 5, 5), ("Health", 14, 11), ("Education", 9, 7), ("Environment", 21, 20),
    ("Women", 8, 6), ("Children", 7, 7),
]  # fmt: skip
VERDICTS = [("reached", 65), ("short", 4), ("not comparable", 5), ("no figure", 2)]


def right_select() -> Block:
    names = options(*(name for name, _, _ in RIGHTS))
    return {"type": "static_select", "action_id": "filter", "placeholder": text("Right"), "options": names}


def card(name: str) -> Block:
    buttons = [button("open", "Open", name)]
    return {"type": "card", "title": mrkdwn(name), "subtitle": mrkdwn("Right"), "body": mrkdwn("…"), "actions": buttons}


def form_modal() -> Block:
    def field(label: str, element: Block, **more: Any) -> Block:
        return {
            "type": "input",
            "block_id": f"b_{element['action_id']}",
            "label": text(label),
            "element": element,
            **more,
        }

    return {
        "type": "modal",
        "callback_id": "form",
        "title": text("Set up a digest"),
        "submit": text("Save"),
        "close": text("Cancel"),
        "blocks": [
            section("It posts at the time you choose, and every post says how to stop it."),
            field("Channel", {"type": "channels_select", "action_id": "channel"}),
            field("Day", {"type": "static_select", "action_id": "day", "options": options("Monday", "Friday")}),
            field("Time", {"type": "timepicker", "action_id": "time", "initial_time": "09:00"}),
            field("Form", {"type": "radio_buttons", "action_id": "form", "options": options("Cards", "Condensed"),
                           "initial_option": options("Cards")[0]}),
            field("Items", {"type": "number_input", "action_id": "items", "is_decimal_allowed": False,
                            "initial_value": "3"}, hint=text("From 1 to 10")),
            field("Words", {"type": "plain_text_input", "action_id": "words", "multiline": True}, optional=True),
        ],
    }  # fmt: skip


def build_showcase(client: AsyncWebClient) -> AsyncApp:
    app = build_bolt(client)

    @app.command("/show")
    async def on_show(ack: Any, command: Any, client: AsyncWebClient) -> None:
        match command["text"].split(" ")[0]:
            case "data":
                await ack(text="A table, a chart and more", blocks=data_blocks())
            case "long":
                await ack(text="Too long", blocks=[section("x" * 3001)])
            case "digest":
                await ack()
                await client.views_open(trigger_id=command["trigger_id"], view=form_modal())
            case "list":
                await ack(text="A list", blocks=[section(f"{n}. Item") for n in range(1, 41)])
            case _:
                await ack(text="Indicator 51: all four targets reached", blocks=card_blocks())

    @app.view("form")
    async def on_form(ack: Any, view: Any) -> None:
        items = view["state"]["values"]["b_items"]["items"]["value"]
        if not items.isdigit() or not 1 <= int(items) <= 10:
            await ack(response_action="errors", errors={"b_items": "Write a number from 1 to 10."})
        else:
            await ack()

    @app.action(re.compile(".*"))
    async def on_nothing(ack: Any) -> None:
        await ack()

    return app


OFFERS = Offers(
    command="/show",
    completions=(
        Completion("card", "card", "an item as a card"),
        Completion("data", "data", "tables, a chart, selects"),
        Completion("digest ", "digest", "a form in a modal"),
        Completion("list", "list", "many messages"),
    ),
    questions=(
        Question("Was the air to get cleaner?", "/show card"),
        Question("How many targets were reached?", "/show data"),
        Question("Have it posted every week", "/show digest"),
        Question("Ask in your own words", "@hrplan what about smog?"),
    ),
    shortcuts=(
        Shortcut("look_up", "Look up the plan", "global", "Search as you type"),
        Shortcut("upload", "Make a file of this", "message", "Uploads a table"),
    ),
    steps=(
        Step("look_up_step", "Look up an item", "Returns its title", (StepInput("item", "Item", "Such as 51", True),)),
    ),
    about="hrplan answers from the plans and their evaluation, with the source of every figure.",
)


def build(port: int) -> Any:
    workspace = Workspace(base_url=f"http://127.0.0.1:{port}")
    client = AsyncWebClient(token=workspace.bot_token, base_url=workspace.api_url)
    handler = AsyncSlackRequestHandler(build_showcase(client))

    async def on_slack(request: Request) -> Response:
        return await handler.handle(request)

    app = Starlette(routes=[Route("/slack/events", on_slack, methods=["POST"])])
    return build_playground(workspace, app, SIGNING_SECRET, OFFERS)


if __name__ == "__main__":
    port = int(sys.argv[1])
    uvicorn.run(build(port), host="127.0.0.1", port=port, log_level="warning", timeout_graceful_shutdown=1)
