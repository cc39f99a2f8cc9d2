"""What documents call unfinished, as somebody asks for it: each point once, and only what concerns the filter."""

import re

import pytest

from bot.playground.person import Person


async def points(person: Person, typed: str) -> str:
    """The list, with its lines joined."""
    found = await person.command("/hrplan", typed, channel="general")
    assert found is not None
    return " ".join(found.text.split())


async def test_gaps_begin_with_what_the_evaluation_says_of_the_whole(anna: Person):
    shown = await points(anna, "gaps")

    first = "Introduction to “Evaluation report 2016-2020”: The evaluation says that China"
    assert first in shown
    assert "unbalanced and inadequate development" in shown


async def test_a_sentence_of_an_introduction_is_told_once_with_its_item(anna: Person):
    shown = [await points(anna, f"gaps page:{page}") for page in (1, 2, 3)]

    (said,) = re.findall(
        r"Introduction to “Economic, Social and Cultural Rights” .{9,20}: [^.]*flexible", " ".join(shown)
    )
    assert "(Indicator 4)" in said
    assert " ".join(shown).count("flexible employment") == 1
    assert " ".join(shown).count("CANGO says in paragraph 11") == 1
    assert "CANGO, paragraph 12; CANGO, paragraph 13; CANGO, paragraph 14" in shown[2]


@pytest.mark.parametrize(
    ("typed", "there", "not_there"),
    [
        ("gaps women", "Special Provisions", "flexible employment"),
        ("gaps women", "paid leave for male workers", "childcare"),
        ("gaps children", "childcare institutions", "paid leave"),
        ("gaps disability", "Nothing in the documents matches", "flexible employment"),
        ("gaps workers", "flexible employment", "childcare"),
    ],
)
async def test_gaps_of_a_group_concern_the_group(anna: Person, typed: str, there: str, not_there: str):
    shown = await points(anna, typed)

    assert there in shown
    assert not_there not in shown


async def test_what_an_introduction_calls_unfinished_is_on_the_cards_of_its_items(anna: Person):
    shown = await points(anna, "indicator 120")

    assert "developing childcare institutions" in shown


async def test_each_choice_of_a_theme_shows_as_many_points_as_it_says(anna: Person):
    found = await anna.command("/hrplan", "gaps", channel="general")
    assert found is not None
    options = [
        (option["text"]["text"], option["value"])
        for block in found.blocks
        for element in block.get("elements", ())
        for option in element.get("options", ())
        if option["value"].startswith("gaps ")
    ]
    assert any(text.startswith("Children (2)") for text, _ in options)

    for text, command in options:
        count = int(text.rpartition("(")[2].rstrip(")"))
        assert re.search(rf"\b{count} points?\b", await points(anna, command)), text
