"""References, as somebody asks for them."""

import pytest

from bot.playground.person import Person


@pytest.mark.parametrize("typed", ["cite indicator 51 mla", "cite indicator 51 apa"])
async def test_a_citation_tells_which_styles_there_are(anna: Person, typed: str):
    found = await anna.command("/hrplan", typed, channel="general")
    assert found is not None

    assert "hrplan writes four styles: Chicago, APA, OSCOLA and BibTeX." in found.text


async def test_a_suggestion_is_cited_with_all_the_paragraphs_that_it_is_taken_from(anna: Person):
    found = await anna.command("/hrplan", "cite beijing 7 apa", channel="general")
    assert found is not None

    assert "(paragraphs 2-4, 7; hrplan catalogue" in found.text
