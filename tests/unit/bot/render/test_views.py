"""Views of answers that the real data gives seldom or only on some installations."""

import pytest

from bot.conversation import Preferences, Reply
from bot.playground.limits import message_problems
from bot.render.joining import listed_to_the_last
from bot.render.lists import list_view, targets_view
from bot.render.message import render_message
from bot.render.plain import render_plain
from bot.render.sources import source_line
from bot.render.texts import texts_for
from bot.render.verdicts import promised
from bot.render.view import Button, Controls
from bot.render.views import view_of
from catalogue.answers import (
    Absence,
    Hit,
    How,
    ItemList,
    Misunderstood,
    NotFound,
    Page,
    Passage,
    Step,
    TargetList,
    TargetRow,
)
from catalogue.models.targets import Comparator
from catalogue.queries import Filters, MistakeReason
from tests.builders import a_catalogue, a_library, a_target, an_indicator
from tests.unit.bot.render.builders import a_conversation, a_reader

TARGET = {"measure": "New jobs", "comparator": "at least", "value": 50, "unit": "jobs"}


def test_a_list_by_document_has_their_names():
    reader = a_reader()
    hits = tuple(Hit(entry, ("jobs",)) for entry in reader.catalogue)

    text = render_plain(list_view(reader, ItemList(hits, Page(1, 10, 5), How(Step.WORDS), Filters(), "jobs", True)))

    assert "Report\n• Indicator 1: Title of 1. Matches: jobs." in text
    assert "Review\n• UPR recommendation 28.1: Recommendation 28.1. Recommended by India." in text


def test_a_list_has_the_point_that_answers_a_question_for_a_figure():
    reader = a_reader(indicators=[an_indicator(reported=["12 jobs were made.", "x" * 401])])
    entry = reader.catalogue.entries["indicator:1"]
    hits = (Hit(entry, ("jobs",), fact=0, figure=True), Hit(entry, ("made",), fact=1, figure=True))
    hits = (*hits, Hit(entry, ("jobs", "smog"), fact=0), Hit(entry, ("smog",)))

    text = render_plain(list_view(reader, ItemList(hits, Page(1, 10, 4), How(Step.WORDS), Filters(), "how many jobs")))

    assert "1. Indicator 1: Title of 1. What the evaluation reports: 12 jobs were made." in text
    assert "2. Indicator 1: Title of 1. Matches: made." in text
    assert "3. Indicator 1: Title of 1. Matches: jobs." in text
    assert "4. Indicator 1: Title of 1\n" in text


def test_targets_on_a_subject_are_saved_by_the_words_that_asked_for_them():
    """Filters can't say "targets on air"; they would save more."""
    reader = a_reader(indicators=[an_indicator(targets=[TARGET]), an_indicator("2", targets=[TARGET])])
    rows = (TargetRow(reader.catalogue.entries["indicator:2"], 0),)
    found = TargetList(rows, Page(1, 10, 1), How(Step.FILTER), Filters(), "targets on air")

    controls = targets_view(reader, found).parts[-2]

    assert isinstance(controls, Controls)
    assert "export targets on air" in {button.command for button in controls.elements if isinstance(button, Button)}


def test_a_passage_is_shown_where_there_is_a_copy():
    catalogue = a_catalogue()
    entry = catalogue.entries["indicator:1"]
    quoted = a_library().quote(entry)
    assert quoted is not None

    text = render_plain(view_of(a_reader(), Passage(entry, tuple(quoted))))

    assert "Creating 50 million jobs" in text
    assert "Word for word" in text


def test_a_passage_without_a_copy_says_how_to_add_one():
    reply = a_conversation().read("wording 1", Preferences())

    assert isinstance(reply, Reply)
    assert "hrplan sources add" in reply.message.text


def test_the_language_that_prevails_is_said():
    catalogue = a_catalogue()
    entry = catalogue.entries["indicator:1"]
    document = entry.document.model_copy(update={"prevails": "Chinese"})
    entry = type(entry)(entry.item, document)

    assert "Chinese version prevails" in render_plain(view_of(a_reader(), Passage(entry, ("Words.",))))


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (NotFound("France", Absence.NO_RECOMMENDATION, "France"), "quote no recommendation by this state"),
        (NotFound("x", Absence.NO_MORE, "3", filters=Filters(themes=("work",))), "only 3 pages"),
        (NotFound("x", Absence.NO_MORE), "only one page"),
        (NotFound("smog", Absence.NOTHING_MATCHES, filters=Filters(documents=("plan",))), "within: Plan"),
        (NotFound("smog", Absence.NOTHING_MATCHES), "They cover:"),
        (NotFound("", Absence.NOTHING_PASSES, filters=Filters(parts=("area:I",), regions=("asia",))), "Social Rights"),
        (NotFound("", Absence.NO_SUCH_NUMBER, "indicator:9"), "1 indicators"),
        (Misunderstood("them:x", MistakeReason.UNKNOWN_FILTER, "them", ("theme",)), "is not a filter"),
        (Misunderstood("theme:wrk", MistakeReason.UNKNOWN_VALUE, "theme:wrk", ("work",)), "is not known"),
        (Misunderstood("x", MistakeReason.TOO_LONG), "too long"),
    ],
)
def test_what_is_not_found_says_why_and_shows_a_way_on(found: NotFound | Misunderstood, words: str):
    reader = a_reader()
    message = render_message(view_of(reader, found), reader.texts)

    assert words in message.text
    assert message_problems(message.text, list(message.blocks)) == []
    assert any(block["type"] == "actions" for block in message.blocks)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_threshold_that_is_a_statistic_is_named(language: str):
    texts = texts_for(language)

    assert "average" in promised(texts, a_target(value=None, benchmark="the national average", comparator="more than"))
    assert "average" in promised(texts, a_target(benchmark="the national average", deadline=2020))
    assert "jobs" in promised(texts, a_target(value=100, comparator=Comparator.ALL, unit="% of jobs"))


def test_at_most_none_is_said_without_a_figure():
    none_left = a_target(value=0, comparator=Comparator.AT_MOST, unit="poor counties", deadline=2020)

    assert promised(texts_for("en"), none_left) == "no poor counties by 2020"
    assert "0 % of jobs" in promised(
        texts_for("en"), a_target(value=0, comparator=Comparator.AT_MOST, unit="% of jobs")
    )


@pytest.mark.parametrize(
    ("item", "source"),
    [
        ("indicator:1", "Source: Report, Indicator 1, line"),
        ("suggestion:ngo-1", "Source: Letter, paragraph 1, line"),
        ("upr:28.1", "Source: Review, recommendation 28.1, quoted in Letter, line"),
    ],
)
def test_a_source_names_each_thing_once_and_gives_lines_to_the_document_at_hand(item: str, source: str):
    reader = a_reader()

    assert source in source_line(reader, reader.catalogue.entries[item])


def test_what_a_card_leaves_out_is_told_with_an_and_before_the_last():
    texts = texts_for("en")

    assert listed_to_the_last(texts, ["one"]) == "one"
    assert listed_to_the_last(texts, ["one", "two", "three"]) == "one, two and three"
    assert listed_to_the_last(texts_for("zh"), ["甲", "乙", "丙"]) == "甲、乙和丙"


def test_several_items_say_which_are_not_there():
    text = a_conversation().read("1, 2 and 3", Preferences())

    assert isinstance(text, Reply)
    assert "Not in the documents: 2, 3" in text.message.text


def test_a_card_of_several_leaves_targets_to_the_card():
    target = {"measure": "New jobs " + "in towns " * 30, "comparator": "at least", "value": 50, "unit": "jobs"}
    conversation = a_conversation(indicators=[an_indicator(str(n), targets=[target] * 20) for n in range(1, 4)])

    reply = conversation.read("1-3", Preferences())

    assert isinstance(reply, Reply)
    assert "more targets are on the card" in reply.message.text
