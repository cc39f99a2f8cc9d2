"""Files from a small catalogue, with what a hostile document could hold."""

import csv
import io
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.conversation import Preferences
from bot.exporting.brief import write_brief
from bot.exporting.content import Content, content_of
from bot.exporting.files import Made, make_file
from bot.exporting.gathering import whole_answer
from bot.exporting.picture import Drawing, draw_scorecard
from bot.exporting.sheets import write_csv, write_xlsx
from bot.render.view import Segment
from bot.requests import Export, ExportFormat
from catalogue.answers import HelpPage
from tests.builders import a_commitment, an_indicator
from tests.unit.bot.render.builders import a_conversation

NOW = datetime(2026, 11, 21, tzinfo=UTC)
HOSTILE = '=HYPERLINK("https://evil.example") | `x` <script> **b** [a](b)'


def made(asked: str, file_format: ExportFormat, **changes: object) -> Made:
    conversation = a_conversation(**changes)  # type: ignore[arg-type]
    request = conversation.read(f"export csv {asked}", Preferences())
    assert isinstance(request, Export)
    reader = conversation.reader(Preferences())
    content = content_of(reader, whole_answer(conversation.desk, request.query))
    assert content is not None
    return make_file(reader, content, file_format, (), NOW)


def test_no_cell_of_a_csv_is_a_formula():
    file = made(
        "kind:indicator", ExportFormat.CSV, indicators=[an_indicator(title=HOSTILE[:60], reported=["+1", "@x"])]
    )

    (row,) = csv.DictReader(io.StringIO(file.content.decode("utf-8-sig")))
    assert row["title"].startswith("'=")
    assert row["facts"].startswith("'+")
    assert file.name == "hrplan-indicators-2026-11-21.csv"


def test_no_cell_of_a_workbook_is_a_formula():
    file = made("kind:indicator", ExportFormat.XLSX, indicators=[an_indicator(title=HOSTILE[:60])])

    with zipfile.ZipFile(io.BytesIO(file.content)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
        assert b"HYPERLINK" in book.read("xl/sharedStrings.xml")


def test_markup_in_a_brief_is_shown_as_it_is():
    file = made("kind:indicator", ExportFormat.BRIEF, indicators=[an_indicator(title="A | `x` <b> **c** [a](b)")])

    assert "A \\| \\`x\\` \\<b\\> \\*\\*c\\*\\* \\[a\\](b)" in file.content.decode()


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("kind:commitment", "The Plan commits to:"),
        ("28.1", "**Recommended by:** India"),
        ("kind:suggestion", "Suggested in the Letter"),
        ("progress 1", "Reported for 2013"),
        ("scorecard", "What the document says of itself"),
        ("gaps", "some rights still need work"),
        ("compare theme:work", "Nothing on this"),
        ("related 1", "Continued by: Mothers work"),
        ("browse themes", "- Family (4)"),
        ("scorecard kind:upr", "| Part |"),
        ("wording 1", "Title of 1"),
        ("cite 1 apa", "## APA"),
    ],
)
def test_a_brief_attributes_each_claim(asked: str, words: str):
    links = [{"from": "indicator:1", "to": "commitment:IV.1.1", "kind": "continues", "why": "Mothers work."}]
    text = made(asked, ExportFormat.BRIEF, links=links).content.decode()

    assert words in text or words.replace("Continued by", "Continues") in text
    assert "## Sources" in text


def test_all_pages_are_in_the_file():
    many = [
        a_commitment(f"IV.1.{number}", targets=[TARGET], gaps=[f"Point {number} is open."]) for number in range(1, 24)
    ]

    for asked, rows in (("kind:commitment", 23), ("targets", 23), ("gaps kind:commitment", 23), ("childcare", 1)):
        file = made(asked, ExportFormat.CSV, commitments=many)
        assert len(list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"))))) >= rows, asked


TARGET = {"measure": "Cities", "comparator": "at least", "value": 150, "unit": "cities"}


def test_only_columns_that_there_are_can_be_chosen():
    conversation = a_conversation()
    reader = conversation.reader(Preferences())
    reply = conversation.read("indicator 1", Preferences())
    content = content_of(reader, reply.answer)  # type: ignore[union-attr]
    assert content is not None

    file = make_file(reader, content, ExportFormat.CSV, ("title", "no such column"), NOW)

    assert file.content.decode("utf-8-sig").splitlines()[0] == "title"


def test_help_is_nothing_to_save():
    assert content_of(a_conversation().reader(Preferences()), HelpPage("")) is None


def test_a_file_without_a_name_has_one():
    reader = a_conversation().reader(Preferences())
    content = Content("…", ("a",), ({"a": 1},), HelpPage(""))

    assert make_file(reader, content, ExportFormat.CSV, (), NOW).name == "hrplan-file-2026-11-21.csv"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60))
def test_any_text_stays_text_in_every_file(text: str):
    content = Content(text, ("a",), ({"a": text},), HelpPage(""))
    rows = list(csv.reader(io.StringIO(write_csv(content, ("a",)).decode("utf-8-sig"), newline="")))

    assert not rows[1:] or not rows[1] or not rows[1][0].startswith(("=", "+", "-", "@"))
    with zipfile.ZipFile(io.BytesIO(write_xlsx(content, ("a",), [("What", text)]))) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_a_brief_of_nothing_has_the_sources_of_all():
    reader = a_conversation().reader(Preferences())

    assert "The letter" in write_brief(reader, Content("x", (), (), HelpPage("")), NOW).decode()


def test_a_picture_is_drawn_without_a_display():
    drawing = Drawing("Scorecard", (Segment("Reached", 3), Segment("Short", 1)), "Counted: 4")

    assert draw_scorecard(drawing).startswith(b"\x89PNG")
    assert draw_scorecard(drawing, "DejaVu Sans").startswith(b"\x89PNG")
