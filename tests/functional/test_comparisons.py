"""Comparisons of a subject, as somebody reads them."""

from bot.playground.person import Person


async def test_what_is_about_a_subject_most_comes_first(anna: Person):
    found = await anna.command("/hrplan", "compare women", channel="general")
    assert found is not None

    assert "Indicator 117: " in found.text
    assert "Indicator 71: " not in found.text
    assert "Indicator 4: " not in found.text
