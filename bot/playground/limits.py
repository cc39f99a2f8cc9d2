"""Slack's limits, written down once more and apart from the renderer, so that the judge of its messages is independent.

Each check returns what is wrong as a list of sentences that begin with the place (`blocks/3/fields/0: ...`); an empty
list means that Slack would take it. The playground answers `invalid_blocks` with them, and tests assert that there are
none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from bot.playground.limits_of_elements import (
    element_problems,
    option_problems,
    required,
    text_problems,
    too_long,
    too_many,
)

Json = dict[str, Any]

TEXT_CUT = 40_000
TEXT_ADVISED = 4_000
BLOCKS_SIZE_ADVISED = 12_000
BLOCKS_IN_MESSAGE = 50
BLOCKS_IN_VIEW = 100
ATTACHMENTS = 100
IN_ONE_MESSAGE = {"table": 1, "data_visualization": 2}
MARKDOWN_IN_MESSAGE = 12_000
CELLS_TEXT = 10_000

IN_MESSAGES = {
    "actions", "alert", "card", "carousel", "container", "context", "context_actions", "data_table",
    "data_visualization", "divider", "file", "header", "image", "input", "markdown", "plan", "rich_text", "section",
    "table", "task_card", "video",
}  # fmt: skip
IN_VIEWS = {"actions", "alert", "context", "divider", "header", "image", "input", "rich_text", "section", "video"}


def message_problems(text: str, blocks: list[Json], attachments: list[Json] | None = None) -> list[str]:
    """What Slack would refuse in a message."""
    problems = list(too_long("text", text, TEXT_CUT))
    if not text and not blocks and not attachments:
        problems.append("text: a message needs text, blocks or attachments")
    problems += _blocks_problems(blocks, BLOCKS_IN_MESSAGE, IN_MESSAGES)
    for kind, most in IN_ONE_MESSAGE.items():
        problems += too_many(f"blocks of type {kind}", [b for b in blocks if b.get("type") == kind], most)
    markdown = "".join(str(block.get("text", "")) for block in blocks if block.get("type") == "markdown")
    problems += too_long("markdown blocks together", markdown, MARKDOWN_IN_MESSAGE)
    problems += too_many("attachments", attachments or [], ATTACHMENTS)
    for index, attachment in enumerate(attachments or []):
        found = _blocks_problems(attachment.get("blocks", []), BLOCKS_IN_MESSAGE, IN_MESSAGES)
        problems += [f"attachments/{index}/{problem}" for problem in found]
    return problems


def advice_on_message(text: str, blocks: list[Json]) -> list[str]:
    """What Slack takes, and a careful app still avoids: overlong text, heavy blocks, no text for screen readers."""
    advice = list(too_long("text (advised)", text, TEXT_ADVISED))
    size = sum(len(part) for block in blocks for part in texts_in(block))
    if size > BLOCKS_SIZE_ADVISED:
        advice.append(f"blocks: {size:,} characters, advised are {BLOCKS_SIZE_ADVISED:,}")
    if blocks and not text.strip():
        advice.append("text: empty, so notifications and screen readers have nothing to say")
    return advice


def view_problems(view: Json) -> list[str]:
    """What Slack would refuse in a modal or a Home tab."""
    kind = view.get("type")
    if kind not in {"modal", "home"}:
        return [f"type: {kind!r} is neither modal nor home"]
    problems = _blocks_problems(view.get("blocks", []), BLOCKS_IN_VIEW, IN_VIEWS)
    problems += too_long("private_metadata", str(view.get("private_metadata", "")), 3_000)
    problems += too_long("callback_id", str(view.get("callback_id", "")), 255)
    problems += too_long("external_id", str(view.get("external_id", "")), 255)
    if kind == "modal":
        problems += required("title", view.get("title"))
        for part in ("title", "submit", "close"):
            problems += text_problems(part, view.get(part), 24, plain=True)
        if "submit" not in view and any(block.get("type") == "input" for block in view.get("blocks", [])):
            problems.append("submit: needed, because the view has inputs")
    return problems


def texts_in(value: object) -> Iterator[str]:
    """Every text that a reader meets in a block: its text objects, titles, captions and cells."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str):
                if key in {"text", "title", "caption", "alt_text", "label", "name"}:
                    yield inner
            else:
                yield from texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner)


def _blocks_problems(blocks: list[Json], most: int, allowed: set[str]) -> list[str]:
    problems = list(too_many("blocks", blocks, most))
    for index, block in enumerate(blocks):
        problems += [f"blocks/{index}{problem}" for problem in _block_problems(block, allowed)]
    problems += _repeated("block_id", (block.get("block_id") for block in blocks))
    return problems


def _repeated(name: str, values: Iterable[str | None]) -> list[str]:
    counts = Counter(value for value in values if value)
    return [f"{name}: {value!r} is used {count} times" for value, count in counts.items() if count > 1]


def _block_problems(block: Json, allowed: set[str]) -> Iterator[str]:
    kind = str(block.get("type"))
    if kind not in allowed:
        yield f": a block of type {kind!r} is not allowed here"
        return
    yield from too_long("/block_id", str(block.get("block_id", "")), 255)
    check = _CHECKS.get(kind)
    if check:
        yield from check(block)


def _section(block: Json) -> Iterator[str]:
    fields = block.get("fields", [])
    if "text" not in block and not fields:
        yield ": a section needs text or fields"
    yield from text_problems("/text", block.get("text"), 3_000)
    yield from too_many("/fields", fields, 10)
    for index, field in enumerate(fields):
        yield from text_problems(f"/fields/{index}", field, 2_000)
    if "accessory" in block:
        yield from element_problems("/accessory", block["accessory"])


def _header(block: Json) -> Iterator[str]:
    yield from required("/text", block.get("text"))
    yield from text_problems("/text", block.get("text"), 150, plain=True)


def _context(block: Json) -> Iterator[str]:
    elements = block.get("elements", [])
    yield from required("/elements", elements)
    yield from too_many("/elements", elements, 10)
    for index, element in enumerate(elements):
        if element.get("type") == "image":
            yield from element_problems(f"/elements/{index}", element)
        else:
            yield from text_problems(f"/elements/{index}", element, 2_000)


def _actions(block: Json, most: int = 25) -> Iterator[str]:
    elements = block.get("elements", [])
    yield from required("/elements", elements)
    yield from too_many("/elements", elements, most)
    for index, element in enumerate(elements):
        yield from element_problems(f"/elements/{index}", element)
    repeated = _repeated("action_id", (element.get("action_id") for element in elements))
    yield from (f"/elements: {problem}" for problem in repeated)


def _context_actions(block: Json) -> Iterator[str]:
    yield from _actions(block, most=5)


def _input(block: Json) -> Iterator[str]:
    yield from required("/label", block.get("label"))
    yield from text_problems("/label", block.get("label"), 2_000, plain=True)
    yield from text_problems("/hint", block.get("hint"), 2_000, plain=True)
    yield from required("/element", block.get("element"))
    yield from element_problems("/element", block.get("element", {"type": "plain_text_input"}))


def _image(block: Json) -> Iterator[str]:
    yield from element_problems("", block)
    yield from text_problems("/title", block.get("title"), 2_000, plain=True)


def _markdown(block: Json) -> Iterator[str]:
    yield from required("/text", block.get("text"))


def _alert(block: Json) -> Iterator[str]:
    yield from required("/text", block.get("text"))
    yield from text_problems("/text", block.get("text"), 3_000)


def _card(block: Json) -> Iterator[str]:
    if not any(part in block for part in ("hero_image", "title", "actions", "body")):
        yield ": a card needs an image, a title, a body or actions"
    for part, most in (("title", 150), ("subtitle", 150), ("body", 200)):
        yield from text_problems(f"/{part}", block.get(part), most)
    for index, element in enumerate(block.get("actions", [])):
        yield from element_problems(f"/actions/{index}", element)


def _carousel(block: Json) -> Iterator[str]:
    yield from required("/elements", block.get("elements"))
    yield from too_many("/elements", block.get("elements", []), 10)
    for index, card in enumerate(block.get("elements", [])):
        yield from (f"/elements/{index}{problem}" for problem in _card(card))


def _container(block: Json) -> Iterator[str]:
    yield from required("/title", block.get("title") or block.get("rich_text_title"))
    yield from text_problems("/title", block.get("title"), 150, plain=True)
    yield from text_problems("/subtitle", block.get("subtitle"), 150)
    yield from too_many("/child_blocks", block.get("child_blocks", []), 10)
    for index, child in enumerate(block.get("child_blocks", [])):
        yield from (f"/child_blocks/{index}{problem}" for problem in _block_problems(child, IN_VIEWS | {"table"}))


def _table(block: Json, most_rows: int = 100) -> Iterator[str]:
    rows = block.get("rows", [])
    yield from required("/rows", rows)
    yield from too_many("/rows", rows, most_rows)
    if len({len(row) for row in rows}) > 1:
        yield "/rows: not all rows have the same number of cells"
    for index, row in enumerate(rows):
        yield from too_many(f"/rows/{index}", row, 20)
        for column, cell in enumerate(row):
            yield from _cell_problems(f"/rows/{index}/{column}", cell)
    size = sum(len(text) for text in texts_in(rows))
    if size > CELLS_TEXT:
        yield f"/rows: {size:,} characters in all cells, at most {CELLS_TEXT:,}"


def _cell_problems(place: str, cell: Json) -> Iterator[str]:
    kind = cell.get("type")
    if kind not in {"raw_text", "raw_number", "rich_text"}:
        yield f"{place}: a cell is raw_text, raw_number or rich_text, not {kind!r}"
    elif kind == "raw_text":
        yield from required(f"{place}/text", cell.get("text"))
    elif kind == "raw_number" and not isinstance(cell.get("value"), int | float):
        yield f"{place}/value: needs a number"


def _data_table(block: Json) -> Iterator[str]:
    rows = block.get("rows", [])
    yield from required("/caption", block.get("caption"))
    yield from _table(block, most_rows=101)
    if len(rows) < 2:
        yield "/rows: a header and at least one row are needed"
    if rows and any(cell.get("type") == "rich_text" for cell in rows[0]):
        yield "/rows/0: the header cannot hold rich_text"
    if not 1 <= block.get("page_size", 5) <= 100:
        yield "/page_size: from 1 to 100"


def _data_visualization(block: Json) -> Iterator[str]:
    chart = block.get("chart", {})
    yield from required("/title", block.get("title"))
    yield from too_long("/title", str(block.get("title", "")), 50)
    if chart.get("type") not in {"pie", "bar", "area", "line"}:
        yield f"/chart/type: {chart.get('type')!r} is not pie, bar, area or line"
        return
    part = "segments" if chart["type"] == "pie" else "series"
    yield from required(f"/chart/{part}", chart.get(part))
    yield from too_many(f"/chart/{part}", chart.get(part, []), 6)
    if part == "segments" and any(segment.get("value", 0) <= 0 for segment in chart.get(part, [])):
        yield "/chart/segments: each value is above 0"
    if part == "series":
        yield from _series_problems(chart)


def _series_problems(chart: Json) -> Iterator[str]:
    categories = chart.get("axis_config", {}).get("categories", [])
    yield from required("/chart/axis_config/categories", categories)
    yield from too_many("/chart/axis_config/categories", categories, 20)
    for index, series in enumerate(chart.get("series", [])):
        labels = [point.get("label") for point in series.get("data", [])]
        if sorted(map(str, labels)) != sorted(categories):
            yield f"/chart/series/{index}/data: one point for each category is needed"


_CHECKS = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": _actions,
    "context_actions": _context_actions,
    "input": _input,
    "image": _image,
    "markdown": _markdown,
    "alert": _alert,
    "card": _card,
    "carousel": _carousel,
    "container": _container,
    "table": _table,
    "data_table": _data_table,
    "data_visualization": _data_visualization,
}

__all__ = ["advice_on_message", "message_problems", "option_problems", "texts_in", "view_problems"]
