"""/hrplan in a channel, as somebody uses it for the first time."""

import pytest

from bot.playground.person import Person
from bot.playground.running import RunningWorkspace


async def test_indicator_51_answers_privately_with_its_figures(anna: Person, wei: Person):
    card = await anna.command("/hrplan", "indicator 51", channel="human-rights")

    assert card is not None
    assert card.only_for == anna.id
    assert not wei.sees("human-rights")
    for words in ("87 %", "more than 80 %", "28.8 %", "18 %", "22.5 %", "19.7 %", "15 %", "Reached", "lines 1598-1610"):
        assert words in card.text


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("#51", "Indicator 51: "),
        ("51", "Indicator 51: "),
        ("ind fifty-one", "Indicator 51: "),
        ("indicatr 51", "Indicator 51: "),
        ("the 51st indicator", "Indicator 51: "),
        ("指标51", "Indicator 51: "),
        ("51-53", "Indicator 53: "),
        ("51, 52 and 54", "Indicator 54: "),
        ("28.294", "India"),
        ("rec india", "UPR recommendation 28.294"),
        ("cango 12", "CANGO, paragraph 12"),
        ("IV.2.3", "Commitment IV.2.3"),
        ("commitment iv 2 3", "Commitment IV.2.3"),
        ("women 3", "Commitment IV.2.3"),
        ("progress 1", "Progress in 2013, paragraph 1"),
        ("indicator 169", "168 indicators"),
        ("53-51", "counts upwards"),
        ("1-15", "5 more"),
        ("", "Four questions to try"),
        ("help", "Four questions to try"),
        ("help compare", "compare ITEM"),
        ("scorcard", "is not a command"),
        ("theme:nothing", "is not known"),
        ("themes:health", "is not a filter"),
        ("wording", "needs something after it"),
    ],
)
async def test_what_is_typed_gets_a_sensible_answer(anna: Person, typed: str, words: str):
    answer = await anna.command("/hrplan", typed, channel="general")

    assert answer is not None
    assert words in answer.text


async def test_markup_is_echoed_harmlessly(anna: Person):
    answer = await anna.command("/hrplan", "theme:<!channel>&<b>*x*", channel="general")

    assert answer is not None
    assert "<!channel>" not in answer.text
    assert "<b>" not in answer.text


async def test_share_posts_the_card_and_says_who_shared_it(anna: Person, wei: Person):
    card = await anna.command("/hrplan", "indicator 51", channel="human-rights")
    assert card is not None

    await anna.presses(card, "Share here")

    shared = wei.last("human-rights")
    assert f"<@{anna.id}>" in shared.text
    assert "87 %" in shared.text
    assert not shared.only_for


async def test_a_shared_answer_is_removed_only_by_who_shared_it(anna: Person, wei: Person):
    card = await anna.command("/hrplan", "indicator 51", channel="human-rights")
    assert card is not None
    await anna.presses(card, "Share here")
    shared = wei.last("human-rights")

    await wei.presses(shared, "Remove")
    assert "只有分享者本人" in wei.last("human-rights").text

    await anna.presses(shared, "Remove")
    assert shared not in anna.sees("human-rights")


async def test_in_a_thread_it_is_said_there_who_may_remove_a_shared_answer(
    slack: RunningWorkspace, anna: Person, wei: Person
):
    asked = await anna.mentions("human-rights", "indicator 51")
    await slack.settled()
    await anna.presses(anna.thread(asked)[-1], "Related (2)")
    await anna.presses(anna.thread(asked)[-1], "Share here")
    shared = wei.thread(asked)[-1]

    await wei.presses(shared, "Remove")

    assert "只有分享者本人" in wei.thread(asked)[-1].text


async def test_exact_wording_opens_a_modal(anna: Person):
    card = await anna.command("/hrplan", "indicator 51", channel="general")
    assert card is not None

    await anna.presses(card, "Exact wording")

    assert anna.modal is not None
    assert "Exact wording" in str(anna.modal.blocks)


async def test_related_items_come_privately(anna: Person):
    card = await anna.command("/hrplan", "indicator 117", channel="general")
    assert card is not None

    await anna.presses(card, "Related (4)")

    assert anna.last("general").only_for == anna.id
    assert "IV.2.1" in anna.last("general").text


async def test_next_page_replaces_the_list(anna: Person):
    found = await anna.command("/hrplan", "list kind:indicator", channel="general")
    assert found is not None
    assert "1 to 10 of 168" in found.text

    await anna.presses(found, "Next page")

    assert len(anna.sees("general")) == 1
    assert "11 to 20 of 168" in anna.last("general").text


async def test_choosing_another_item_opens_its_card(anna: Person):
    found = await anna.command("/hrplan", "theme:environment", channel="general")
    assert found is not None

    await anna.selects(found, "answer:select-open", "indicator 51")

    assert "Indicator 51" in anna.last("general").text


async def test_a_broken_listener_answers_politely(slack: RunningWorkspace, anna: Person, conversation, monkeypatch):
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(conversation, "read", fail)

    answer = await anna.command("/hrplan", "indicator 51", channel="general")

    assert answer is not None
    assert "try again" in answer.text


async def test_about_says_what_is_held_and_stored(anna: Person):
    about = await anna.command("/hrplan", "about", channel="general")

    assert about is not None
    for words in (
        "168 indicators",
        "130 targets",
        "No message is stored",
        "encrypted",
        "Report an error",
        "8 March 2022",
    ):
        assert words in about.text + str(about.blocks)


async def test_help_on_help_has_the_usage_of_every_command(anna: Person):
    from bot.commands import COMMANDS

    page = await anna.command("/hrplan", "help commands", channel="general")

    assert page is not None
    for command in COMMANDS:
        assert command.usage in page.text


async def test_help_on_a_command_is_a_choice_away(anna: Person):
    page = await anna.command("/hrplan", "", channel="general")
    assert page is not None

    await anna.selects(page, "answer:select-help", "help compare")

    assert "compare ITEM" in anna.last("general").text
