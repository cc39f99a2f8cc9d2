"""Comparisons of a subject, as somebody reads them."""

from bot.playground.person import Person


async def test_what_is_about_a_subject_most_comes_first(anna: Person):
    found = await anna.command("/hrplan", "compare women", channel="general")
    assert found is not None

    assert "Indicator 117: " in found.text
    assert "Indicator 71: " not in found.text
    assert "Indicator 4: " not in found.text


async def test_a_document_with_nothing_on_a_subject_is_shown_with_what_it_covers(anna: Person):
    found = await anna.command("/hrplan", "compare theme:environment", channel="general")
    assert found is not None

    said = " ".join(found.text.split())
    assert "Nothing on this in the documents at hand. Of “Action plan 2021-2025” hrplan holds: " in said
    assert "chapters I to III are not at hand" in said
