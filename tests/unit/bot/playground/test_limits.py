from typing import Any

import pytest

from bot.playground.limits import advice_on_message, message_problems, view_problems
from tests.unit.bot.playground.echo import button, question_modal, section, text

Block = dict[str, Any]


def cell(words: str) -> Block:
    return {"type": "raw_text", "text": words}


def data_table(**changes: Any) -> Block:
    rows = [
        [cell("Measure"), cell("Reported")],
        [cell("Clean days"), {"type": "raw_number", "value": 87, "text": "87 %"}],
    ]
    return {"type": "data_table", "caption": "Targets", "rows": rows, **changes}


def pie(**changes: Any) -> Block:
    return {"type": "pie", "segments": [{"label": "reached", "value": 3}], **changes}


def bars(**series: Any) -> Block:
    data = [{"label": "2016", "value": 1}]
    return {"type": "bar", "series": [{"name": "a", "data": data} | series], "axis_config": {"categories": ["2016"]}}


def chart(content: Block, title: str = "Targets") -> Block:
    return {"type": "data_visualization", "title": title, "chart": content}


def select(options: list[Block], **more: Any) -> Block:
    return {"type": "actions", "elements": [{"type": "static_select", "action_id": "s", "options": options, **more}]}


def option(words: str = "One", value: str = "1") -> Block:
    return {"text": text(words), "value": value}


GOOD = [
    section("x" * 3000),
    {"type": "section", "fields": [{"type": "mrkdwn", "text": "x" * 2000}] * 10},
    {"type": "header", "text": text("x" * 150)},
    {"type": "context", "elements": [{"type": "mrkdwn", "text": "x"}] * 10},
    {"type": "actions", "elements": [button(f"b{number}", "Press") for number in range(25)]},
    {"type": "divider"},
    {"type": "markdown", "text": "x" * 12000},
    {"type": "table", "rows": [[cell("a")] * 20] * 100},
    data_table(),
    data_table(rows=[[cell("a")]] * 101, page_size=100),
    chart(pie()),
    chart(bars()),
    select([option()] * 100),
    {"type": "image", "image_url": "/x.png", "alt_text": "A chart"},
]


@pytest.mark.parametrize("block", GOOD, ids=lambda block: block["type"])
def test_block_at_the_limit_is_taken(block: Block):
    assert message_problems("text", [block]) == []


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        (section("x" * 3001), "blocks/0/text/text: 3,001 characters, at most 3,000"),
        (section(""), "blocks/0/text/text: empty"),
        ({"type": "section"}, "blocks/0: a section needs text or fields"),
        ({"type": "section", "fields": [text("x")] * 11}, "blocks/0/fields: 11, at most 10"),
        ({"type": "section", "fields": [text("x" * 2001)]}, "blocks/0/fields/0/text: 2,001 characters, at most 2,000"),
        ({"type": "header", "text": text("x" * 151)}, "blocks/0/text/text: 151 characters, at most 150"),
        (
            {"type": "header", "text": {"type": "mrkdwn", "text": "x"}},
            "blocks/0/text/type: 'mrkdwn', allowed: plain_text",
        ),
        ({"type": "context", "elements": [text("x")] * 11}, "blocks/0/elements: 11, at most 10"),
        (
            {"type": "actions", "elements": [button(f"b{n}", "x") for n in range(26)]},
            "blocks/0/elements: 26, at most 25",
        ),
        (
            {"type": "actions", "elements": [button("b", "x"), button("b", "y")]},
            "blocks/0/elements: action_id: 'b' is used 2 times",
        ),
        (
            {"type": "actions", "elements": [button("b", "x" * 76)]},
            "blocks/0/elements/0/text/text: 76 characters, at most 75",
        ),
        (
            {"type": "actions", "elements": [button("b", "x", "v" * 2001)]},
            "blocks/0/elements/0/value: 2,001 characters, at most 2,000",
        ),
        (select([option()] * 101), "blocks/0/elements/0/options: 101, at most 100"),
        (select([option("x" * 76)]), "blocks/0/elements/0/options/0/text/text: 76 characters, at most 75"),
        (select([option(value="x" * 151)]), "blocks/0/elements/0/options/0/value: 151 characters, at most 150"),
        (
            select([option()], initial_option=option("Two", "2")),
            "blocks/0/elements/0/initial_option: not one of the options, to the letter",
        ),
        ({"type": "markdown", "text": "x" * 12001}, "markdown blocks together: 12,001 characters, at most 12,000"),
        ({"type": "table", "rows": [[cell("a")]] * 101}, "blocks/0/rows: 101, at most 100"),
        ({"type": "table", "rows": [[cell("a")] * 21]}, "blocks/0/rows/0: 21, at most 20"),
        (
            {"type": "table", "rows": [[cell("a")], [cell("a")] * 2]},
            "blocks/0/rows: not all rows have the same number of cells",
        ),
        (data_table(caption=""), "blocks/0/caption: required"),
        (data_table(rows=[[cell("a")]]), "blocks/0/rows: a header and at least one row are needed"),
        (
            data_table(rows=[[cell("x" * 5001)], [cell("x" * 5000)]]),
            "blocks/0/rows: 10,001 characters in all cells, at most 10,000",
        ),
        (data_table(page_size=101), "blocks/0/page_size: from 1 to 100"),
        (chart(pie(), "x" * 51), "blocks/0/title: 51 characters, at most 50"),
        (chart(pie(segments=[{"label": "a", "value": 1}] * 7)), "blocks/0/chart/segments: 7, at most 6"),
        (chart(pie(segments=[{"label": "a", "value": 0}])), "blocks/0/chart/segments: each value is above 0"),
        (chart(bars(data=[])), "blocks/0/chart/series/0/data: one point for each category is needed"),
        ({"type": "image", "image_url": "/x.png"}, "blocks/0/alt_text: required"),
        ({"type": "nonsense"}, "blocks/0: a block of type 'nonsense' is not allowed here"),
    ],
)
def test_block_over_the_limit_is_named_with_its_place(block: Block, problem: str):
    assert problem in message_problems("text", [block])


def test_message_with_too_many_blocks_tables_or_charts():
    assert message_problems("text", [{"type": "divider"}] * 51) == ["blocks: 51, at most 50"]
    table = {"type": "table", "rows": [[cell("a")]]}
    assert message_problems("text", [table, table]) == ["blocks of type table: 2, at most 1"]
    assert message_problems("text", [chart(pie())] * 3) == ["blocks of type data_visualization: 3, at most 2"]


def test_block_id_used_twice():
    blocks = [{"type": "divider", "block_id": "a"}] * 2
    assert message_problems("text", blocks) == ["block_id: 'a' is used 2 times"]


def test_advice_on_what_slack_takes_and_readers_do_not():
    assert advice_on_message("text", [section("x" * 3000)]) == []
    assert advice_on_message("", [section("x" * 3000)] * 5) == [
        "blocks: 15,000 characters, advised are 12,000",
        "text: empty, so notifications and screen readers have nothing to say",
    ]
    assert advice_on_message("x" * 4001, []) == ["text (advised): 4,001 characters, at most 4,000"]


def test_modal_parts_have_their_own_limits():
    assert view_problems(question_modal()) == []
    modal = question_modal() | {"title": text("x" * 25), "private_metadata": "x" * 3001}
    assert view_problems(modal) == [
        "private_metadata: 3,001 characters, at most 3,000",
        "title/text: 25 characters, at most 24",
    ]
    modal = question_modal()
    del modal["submit"]
    assert view_problems(modal) == ["submit: needed, because the view has inputs"]


def test_home_takes_a_hundred_blocks_and_no_table():
    assert view_problems({"type": "home", "blocks": [{"type": "divider"}] * 100}) == []
    assert view_problems({"type": "home", "blocks": [{"type": "divider"}] * 101}) == ["blocks: 101, at most 100"]
    table = {"type": "table", "rows": [[cell("a")]]}
    problems = view_problems({"type": "home", "blocks": [table]})
    assert problems == ["blocks/0: a block of type 'table' is not allowed here"]
