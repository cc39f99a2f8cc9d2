"""Each part of a view on each surface: message, modal, Home, plain text, terminal."""

import io

import pytest
from rich.console import Console

from bot.playground.limits import message_problems, view_problems
from bot.render.blocks import Surface, render_blocks, row_line
from bot.render.message import render_message, render_surface, size_of
from bot.render.plain import render_plain
from bot.render.terminal import render_terminal
from bot.render.texts import texts_for
from bot.render.view import (
    Act,
    Bullets,
    Button,
    Chart,
    Code,
    Controls,
    Divider,
    Heading,
    More,
    Option,
    Paragraph,
    Part,
    Quotation,
    Segment,
    Select,
    Small,
    Table,
    View,
    bold,
    channel,
    italic,
    line,
    person,
    plain_line,
)

TEXTS = texts_for("en")
BUTTONS = tuple(Button(f"Go {number}", Act.ANSWER, f"go {number}") for number in range(3))
EVERYTHING = View(
    "Everything",
    (
        Heading("Heading <b>"),
        Paragraph(line("plain ", bold("bold"), " ", italic("italic"), " & ", person("U1"), channel("C1"))),
        Paragraph(()),
        Bullets((line("one"), line("two")), line("title")),
        Bullets((line("eleven"),), numbered_from=11),
        Table(("Promised", "Reported"), (("Days\nmore than 80 %", "87 %"), ("Dust", ""))),
        Table(("Part", "Count"), (("Second", "2"),)),
        Quotation(("<quoted>",)),
        Code("code"),
        Small("small"),
        Chart("Chart", (Segment("Reached", 3), Segment("Short", 1)), "Targets"),
        Divider(),
        Controls(
            (
                *BUTTONS,
                Button("Share", Act.SHARE, "share", primary=True, says="Share it"),
                Select("Open", (Option("One", "one"), Option("Two", "two")), chosen=1),
                Select("Filter", (Option("All", "list"),), Act.REPLACE, "kinds"),
                More((Button("Cite", Act.ANSWER, "cite 51"), Button("Helpful", Act.FEEDBACK, "yes 51"))),
                More((Button("Alone", Act.ANSWER, "alone"),), "single"),
                Select("Nothing", (), name="nothing"),
            )
        ),
        Controls((Select("Nothing", ()),)),
    ),
)


def test_a_message_has_every_part_and_one_table():
    message = render_message(EVERYTHING, TEXTS)

    assert message_problems(message.text, list(message.blocks)) == []
    kinds = [block["type"] for block in message.blocks]
    assert kinds.count("table") == 1
    assert kinds.count("data_visualization") == 1
    assert kinds.count("actions") == 1


@pytest.mark.parametrize(("surface", "kind"), [(Surface.MODAL, "modal"), (Surface.HOME, "home")])
def test_a_view_has_lists_for_tables_and_no_chart(surface: Surface, kind: str):
    blocks = render_surface(EVERYTHING, TEXTS, surface)
    title = {"type": "plain_text", "text": "x"}

    assert view_problems({"type": kind, "title": title, "blocks": blocks}) == []
    assert "more than 80\\xa0%" in str(blocks)


def test_a_row_in_words_has_the_marks_of_its_language():
    row = ("Days\nmore than 80 %", "87 %")

    assert plain_line(row_line(Table(("Promised", "Reported"), (row,)), row)) == "Days: more than 80 %. Reported: 87 %."
    assert plain_line(row_line(Table(("承诺", "结果"), (row,)), row)) == "Days：more than 80 %。结果：87 %。"


def test_a_row_in_words_gives_no_heading_to_a_cell_that_names_itself():
    row = ("Days\nmore than 80 %", "87 %", "Reached: 7 points beyond")
    table = Table(("Promised", "Reported", "Verdict"), (row,))

    said = plain_line(row_line(table, row))
    assert said == "Days: more than 80 %. Reported: 87 %. Reached: 7 points beyond."


def test_plain_text_says_all_and_escapes_what_is_not_meant():
    text = render_plain(EVERYTHING)

    assert "Heading &lt;b&gt;" in text
    assert "<@U1><#C1>" in text
    assert "• Days: more than 80 %. Reported: 87 %." in text
    assert "• Dust." in text
    assert "11. eleven" in text
    assert "&gt; &lt;quoted&gt;" in text


def test_a_terminal_shows_what_can_be_typed_next():
    written = io.StringIO()

    render_terminal(EVERYTHING, Console(file=written, width=100))

    shown = written.getvalue()
    assert "→ go 0 · go 1 · go 2 · one · two · cite 51 · alone" in shown
    assert "87 %" in shown
    assert "█" in shown


def test_an_overflow_has_the_act_in_its_values():
    (block,) = render_blocks(View("", (Controls((EVERYTHING.parts[-2].elements[6],)),)), Surface.MESSAGE)  # type: ignore[union-attr]

    assert block["elements"][0]["type"] == "overflow"
    assert [option["value"] for option in block["elements"][0]["options"]] == ["answer cite 51", "feedback yes 51"]


def test_the_option_that_holds_is_chosen():
    (block,) = render_blocks(View("", (Controls((EVERYTHING.parts[-2].elements[4],)),)), Surface.MESSAGE)  # type: ignore[union-attr]

    assert block["elements"][0]["initial_option"]["value"] == "two"


@pytest.mark.parametrize(
    "part",
    [
        Bullets(tuple(line(f"{number} " + "word " * 100) for number in range(60))),
        Quotation(tuple("A sentence of the document. " * 20 for _ in range(40))),
        Quotation(("A sentence of the document. " * 1_000,)),
        Quotation(("word" * 6_000,)),
        Paragraph(line("A sentence. " * 2_000)),
    ],
)
def test_what_is_too_long_is_shortened_and_says_so(part: Part):
    message = render_message(View("Long", (Heading("Long"), part)), TEXTS)

    assert message_problems(message.text, list(message.blocks)) == []
    assert size_of(list(message.blocks)) <= 12_000
    assert "shortened" in message.text or "…" in message.text
    assert len(message.text) <= 4_000


def test_many_long_paragraphs_give_way_with_an_ellipsis():
    view = View("Long", tuple(Paragraph(line("A sentence of a paragraph. " * 100)) for _ in range(8)))

    message = render_message(view, TEXTS)

    assert size_of(list(message.blocks)) <= 12_000
    assert "…" in message.text


def test_too_many_parts_are_counted_out():
    view = View("Many", tuple(Heading(str(number)) for number in range(80)))

    message = render_message(view, TEXTS)

    assert len(message.blocks) == 50
    assert "shortened" in message.text


def test_a_long_paragraph_of_a_quotation_stands_in_several_blocks():
    blocks = render_blocks(View("", (Quotation(("word " * 1_500, "x" * 7_000)),)), Surface.MODAL)

    assert len(blocks) > 4
    assert "".join(str(block) for block in blocks).count("word") == 1_500
