"""Lists as somebody walks through them: pages, filters by selects, ways out of nothing."""

from bot.playground.person import Person


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


async def test_all_items_of_a_document_are_a_button_away_from_a_comparison(anna: Person):
    found = await anna.command("/hrplan", "compare theme:environment", channel="general")
    assert found is not None
    assert "(first 4 of 10)" in found.text

    await anna.presses(found, "All 10 indicators")

    assert "10 items" in shown(anna)
