"""Home, settings, reports and the feedback menu: within Slack's limits in both languages, whatever is in them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.places import seeds_folder
from bot.playground.limits import view_problems
from bot.render.feedback import MAX_REPORTED, with_feedback
from bot.render.home import CHANGES_SHOWN, home_blocks
from bot.render.message import Message, render_message
from bot.render.reader import Reader
from bot.render.reports import Report, report_message, report_modal, thanks_modal
from bot.render.settings import ChannelRule, Shown, settings_modal
from bot.render.texts import LANGUAGES, texts_for
from bot.render.view import Act, Button, Controls, More, Paragraph, View, line
from bot.render.views import view_of
from bot.slack.modals import message_modal
from catalogue.answers import Absence, HelpPage, NotFound
from catalogue.loading import load_catalogue
from catalogue.models.context import Edition

CATALOGUE = load_catalogue(seeds_folder())
languages = pytest.mark.parametrize("language", LANGUAGES)


@languages
@pytest.mark.parametrize("compact", [True, False])
@pytest.mark.parametrize("follows_slack", [True, False])
def test_home_is_within_the_limits(language: str, compact: bool, follows_slack: bool):
    reader = Reader(CATALOGUE, texts_for(language), compact)
    blocks = home_blocks(reader, (Paragraph(line("own")),), follows_slack=follows_slack)

    assert view_problems({"type": "home", "blocks": blocks}) == []


@languages
def test_home_counts_the_changes_that_it_leaves_out(language: str):
    edition = Edition(version="2026.12", date="2026-12-01", changes=tuple("abcdefg"))
    reader = Reader(replace(CATALOGUE, editions=(edition,)), texts_for(language))
    shown = str(home_blocks(reader, (), follows_slack=True))

    assert str(len(edition.changes) - CHANGES_SHOWN) in shown
    assert "'g'" not in shown


@languages
@pytest.mark.parametrize(
    "rule", [None, *(ChannelRule(by, may) for by in ("members", "admins") for may in (True, False))]
)
@pytest.mark.parametrize("chosen", ["", *LANGUAGES])
def test_settings_are_within_the_limits(language: str, rule: ChannelRule | None, chosen: str):
    view = settings_modal(texts_for(language), Shown(chosen, "zh", compact=False, channel=rule))

    assert view_problems(view) == []


@languages
@given(about=st.text(max_size=3_000), wrong=st.text(max_size=2_000))
def test_reports_are_within_the_limits_whatever_is_in_them(language: str, about: str, wrong: str):
    reader = Reader(CATALOGUE, texts_for(language))
    message = report_message(reader, Report(about, wrong, "U1"))

    assert view_problems(report_modal(reader.texts, about)) == []
    assert "<!" not in message.text
    assert view_problems({"type": "home", "blocks": list(message.blocks)}) == []


@pytest.mark.parametrize(
    ("about", "english", "chinese"),
    [
        ("indicator 51", "Indicator 51", "指标 51"),
        ("commitment IV.3.11", "Commitment IV.3.11", "承诺 IV.3.11"),
        ("28.294", "28.294", "28.294"),
        ("list women", "list women", "list women"),
        ("not-found smog in Paris", "smog in Paris", "smog in Paris"),
        ("not-found", "not-found", "not-found"),
        ("about", "hrplan in general", "hrplan 本身"),
    ],
)
def test_a_report_says_in_words_what_it_is_about(about: str, english: str, chinese: str):
    for language, words in (("en", english), ("zh", chinese)):
        modal = report_modal(texts_for(language), about)

        assert words in str(modal["blocks"][0])
        assert modal["private_metadata"] == about


@languages
def test_thanks_are_within_the_limits(language: str):
    assert view_problems(thanks_modal(texts_for(language), "report-thanks")) == []


@given(typed=st.text(max_size=1_000))
def test_the_menu_carries_whatever_was_typed(typed: str):
    reader = Reader(CATALOGUE, texts_for("en"))
    answer = NotFound(typed, Absence.NOTHING_MATCHES)
    view = with_feedback(reader, answer, view_of(reader, answer))

    menu = view.parts[-1]
    assert isinstance(menu, Controls)
    assert isinstance(menu.elements[-1], More)
    assert len(menu.elements[-1].buttons[-1].command) <= MAX_REPORTED + len("not-found ")
    assert "menu:feedback" in str(render_message(view, reader.texts).blocks)


def test_the_menu_joins_the_row_of_what_can_be_done():
    reader = Reader(CATALOGUE, texts_for("en"))
    row = Controls((Button("Share here", Act.SHARE, "x"),))
    others = Controls((Button("Another", Act.ANSWER, "y"),))
    view = with_feedback(reader, NotFound("", Absence.NO_MORE), View("t", (row, others)))

    assert isinstance(view.parts[0], Controls)
    assert len(view.parts[0].elements) == 2
    assert view.parts[1] is others


def test_the_menu_stands_alone_where_there_is_no_row():
    reader = Reader(CATALOGUE, texts_for("en"))
    view = with_feedback(reader, NotFound("", Absence.NO_MORE), View("t", ()))

    assert [type(part) for part in view.parts] == [Controls]


def test_help_asks_for_no_opinion():
    reader = Reader(CATALOGUE, texts_for("en"))
    view = View("t", ())

    assert with_feedback(reader, HelpPage(""), view) is view


def test_a_message_becomes_a_modal_without_what_only_messages_take():
    blocks = ({"type": "table", "rows": []}, {"type": "divider"})

    view = message_modal("A title that is too long for a modal", Message("text", blocks), texts_for("en"))

    assert view_problems(view) == []
    assert [block["type"] for block in view["blocks"]] == ["divider"]
