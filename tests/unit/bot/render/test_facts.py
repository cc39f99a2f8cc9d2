from bot.render.facts import fitting, shown_facts
from catalogue.catalogue import Entry
from tests.builders import a_catalogue, an_indicator

TARGET = {
    "measure": "Days",
    "comparator": "more than",
    "value": 80,
    "unit": "% of days",
    "deadline": 2020,
    "reported": {"value": 87, "year": 2020},
}


def entry_with(*facts: str, **fields: object) -> Entry:
    return a_catalogue(indicators=[an_indicator(reported=list(facts), **fields)]).entries["indicator:1"]


def test_a_point_that_repeats_the_table_is_left_to_show_all():
    entry = entry_with("In 2020, 87 % of days were good.", "Factories were moved.", targets=[TARGET])

    shown = shown_facts(entry, whole=False, compact=False)

    assert shown.points == ("Factories were moved.",)
    assert (shown.left, shown.repeated) == (0, 1)


def test_a_point_with_another_figure_is_shown():
    entry = entry_with("In 2020, 87 % of days were good, 3 more than in 2019.", targets=[TARGET])

    shown = shown_facts(entry, whole=False, compact=False)

    assert (shown.left, shown.repeated) == (0, 0)


def test_the_whole_card_shows_every_point():
    entry = entry_with("In 2020, 87 % of days were good.", "x" * 900, "y" * 900, targets=[TARGET])

    assert len(shown_facts(entry, whole=True, compact=True).points) == 3


def test_as_many_points_as_there_is_room_for():
    entry = entry_with("a" * 400, "b" * 400, "c" * 400)

    assert len(shown_facts(entry, whole=False, compact=False).points) == 1
    assert shown_facts(entry, whole=False, compact=False).left == 2


def test_the_point_that_is_asked_for_comes_first():
    entry = entry_with("a" * 400, "b" * 400, "c" * 400)

    assert shown_facts(entry, whole=False, compact=False, asked=2).points == ("c" * 400,)
    assert shown_facts(entry, whole=False, compact=False, asked=2).left == 2


def test_a_point_that_is_asked_for_and_repeats_the_table_is_left_to_the_table():
    entry = entry_with("In 2020, 87 % of days were good.", "Factories were moved.", targets=[TARGET])

    assert shown_facts(entry, whole=False, compact=False, asked=0).points == ("Factories were moved.",)


def test_at_least_one_text_fits():
    assert fitting(("x" * 999, "y" * 999), 10) == ("x" * 999,)


def test_a_short_last_text_is_shown_rather_than_hidden():
    assert fitting(("x" * 90, "y" * 30), 100) == ("x" * 90, "y" * 30)


def test_no_texts_are_no_texts():
    assert fitting((), 100) == ()
