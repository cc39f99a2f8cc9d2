"""Lists as somebody walks through them: pages, filters by selects, ways out of nothing."""

import re

import pytest

from bot.playground.person import Person
from bot.playground.running import RunningWorkspace


def shown(person: Person) -> str:
    return person.last("general").text


async def test_a_filter_is_changed_by_a_select_and_the_others_stay(anna: Person):
    found = await anna.command("/hrplan", "theme:environment", channel="general")
    assert found is not None

    await anna.selects(found, "replace:select-kinds", "indicators (10)")
    assert "10 items" in shown(anna)

    await anna.selects(anna.last("general"), "replace:select-verdicts", "Short (2)")
    assert "2 items" in shown(anna)
    assert len(anna.sees("general")) == 1

    await anna.selects(anna.last("general"), "replace:select-verdicts", "All verdicts")
    assert "10 items" in shown(anna)


async def test_pages_keep_the_filters(anna: Person):
    found = await anna.command("/hrplan", "list kind:indicator verdict:reached", channel="general")
    assert found is not None
    first = shown(anna)

    await anna.presses(found, "Next page")

    assert "11 to 20 of " in shown(anna)
    assert "Indicators, verdict “Reached”" in shown(anna)
    await anna.presses(anna.last("general"), "Previous page")
    assert shown(anna) == first


async def test_a_question_as_long_as_any_has_pages(anna: Person):
    question = ("what do the plans say about the rights of women and children? " * 20)[:996]
    found = await anna.command("/hrplan", question, channel="general")
    assert found is not None
    assert "1 to 10 of " in found.text

    await anna.presses(found, "Next page")

    assert "\n11 to " in shown(anna)


async def test_a_searched_list_is_narrowed_too(anna: Person):
    found = await anna.command("/hrplan", "air quality kind:commitment", channel="general")
    assert found is not None

    assert "Nothing" in found.text or "Commitment" in found.text


async def test_a_scorecards_count_opens_its_targets(anna: Person):
    card = await anna.command("/hrplan", "scorecard theme:environment", channel="general")
    assert card is not None

    await anna.presses(card, "Short: 2")

    assert "Targets in figures: Environment, verdict “Short”" in shown(anna)
    await anna.selects(anna.last("general"), "replace:select-verdicts", "All verdicts")
    assert "Reached: " in shown(anna)


@pytest.mark.parametrize("typed", ["scorecard", "scorecard verdict:short", "scorecard verdict:short verdict:reached"])
async def test_each_count_of_a_scorecard_opens_as_many_targets(anna: Person, typed: str):
    card = await anna.command("/hrplan", typed, channel="general")
    assert card is not None
    elements = [element for block in card.blocks for element in block.get("elements", ())]
    labels = [element["text"]["text"] for element in elements if element.get("value", "").startswith("targets ")]
    assert labels

    for label in labels:
        await anna.presses(card, label)
        assert re.search(rf"\b{label.rpartition(' ')[2]} targets?$", shown(anna), re.MULTILINE), label


async def test_a_scorecard_changes_its_theme(anna: Person):
    card = await anna.command("/hrplan", "scorecard theme:environment", channel="general")
    assert card is not None

    await anna.selects(card, "replace:select-themes", "scorecard")

    assert "Scorecard\n" in shown(anna)


async def test_gaps_change_their_theme(anna: Person):
    found = await anna.command("/hrplan", "gaps women", channel="general")
    assert found is not None

    await anna.selects(found, "replace:select-groups", "gaps")

    assert "1 to 10 of " in shown(anna)


async def test_filters_that_leave_nothing_show_a_way_out(anna: Person):
    nothing = await anna.command("/hrplan", "theme:environment state:india", channel="general")
    assert nothing is not None

    await anna.presses(nothing, "Without India")

    assert "12 items" in shown(anna)


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        ("scorecard state:india verdict:open", "Scorecard: Verdict “Open”"),
        ("targets state:india", "Targets in figures: All items"),
        ("gaps state:india", "Unfinished"),
        ("compare state:india theme:environment", "Compare: Environment"),
        ("list state:india theme:environment", "Environment"),
    ],
)
async def test_the_way_out_of_nothing_keeps_the_command(anna: Person, typed: str, leads_to: str):
    nothing = await anna.command("/hrplan", typed, channel="general")
    assert nothing is not None

    await anna.presses(nothing, "Without India")

    assert shown(anna).startswith(leads_to)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("scorecard thme:health", "scorecard theme:health"),
        ("scorecard Thme:health", "scorecard theme:health"),
        ("thme:health", "theme:health"),
        ("list theme:helth page:2", 'list theme:"health" page:2'),
        ("targets theme:helth verdict:short", 'targets theme:"health" verdict:short'),
        ("gaps theme:“helth”", 'gaps theme:"health"'),
        ("air quality Theme: enviroment", 'air quality theme:"environment"'),
        ("compare state:Inda", 'compare state:"india"'),
        ("export csv theme:helth verdict:short", 'export csv theme:"health" verdict:short'),
    ],
)
async def test_a_misspelt_filter_is_put_right_where_it_stands(anna: Person, typed: str, offered: str):
    mistake = await anna.command("/hrplan", typed, channel="general")
    assert mistake is not None

    await anna.presses(mistake, offered)

    assert "Did you mean" not in shown(anna)


async def test_all_items_of_a_document_are_a_button_away_from_a_comparison(anna: Person):
    found = await anna.command("/hrplan", "compare theme:environment", channel="general")
    assert found is not None
    assert "(first 4 of 10)" in found.text

    await anna.presses(found, "All 10 indicators")

    assert "10 items" in shown(anna)


async def test_a_shared_list_stays_as_it_is_for_others(anna: Person, wei: Person):
    found = await anna.command("/hrplan", "list kind:indicator", channel="general")
    assert found is not None
    await anna.presses(found, "Share here")
    shared = wei.last("general")
    before = str(shared.blocks)

    await wei.presses(shared, "Next page")

    assert str(shared.blocks) == before
    page = wei.last("general")
    assert page.only_for == wei.id
    assert "指标 11" in page.text
    await wei.presses(page, "下一页")
    assert wei.sees("general") == [shared, page]
    await anna.presses(shared, "Remove")
    assert shared not in wei.sees("general")


async def test_the_list_of_a_mention_turns_its_pages_for_each_alone(slack: RunningWorkspace, anna: Person, wei: Person):
    asked = await anna.mentions("human-rights", "list kind:indicator")
    await slack.settled()
    answer = anna.thread(asked)[-1]

    await wei.presses(answer, "Next page")

    assert "1 to 10 of 168" in answer.text
    assert anna.thread(asked)[-1] is answer
    assert wei.thread(asked)[-1].only_for == wei.id


async def test_in_a_direct_message_a_page_takes_the_place_of_the_one_before(slack: RunningWorkspace, anna: Person):
    await anna.writes_to_app("list kind:indicator")
    await slack.settled()
    answer = anna.last()

    await anna.presses(answer, "Next page")

    assert anna.last() is answer
    assert "11 to 20 of 168" in answer.text
    assert "Share here" not in str(answer.blocks)


async def test_a_list_shared_in_a_direct_message_stays_too(anna: Person):
    found = await anna.command("/hrplan", "list kind:indicator")
    assert found is not None
    await anna.presses(found, "Share here")
    shared = anna.last()

    await anna.presses(shared, "Next page")

    assert "1 to 10 of 168" in shared.text
    assert "11 to 20 of 168" in anna.last().text
