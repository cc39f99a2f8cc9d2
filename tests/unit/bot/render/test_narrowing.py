from bot.render.narrowing import FIELDS, narrowing, one_each, widening
from bot.render.view import Controls, Select, Small
from catalogue.queries import Filters
from catalogue.verdicts import Outcome
from tests.builders import an_indicator
from tests.unit.bot.render.builders import a_reader

TARGET = {"measure": "New jobs", "comparator": "at least", "value": 50, "unit": "jobs", "reported": {"value": 60}}
INDICATORS = [an_indicator(targets=[TARGET]), an_indicator("2", targets=[{**TARGET, "reported": {"value": 40}}])]


def selects(*parts: object) -> dict[str, Select]:
    (row,) = parts
    assert isinstance(row, Controls)
    return {each.name: each for each in row.elements if isinstance(each, Select)}


def test_a_list_offers_the_values_that_occur_with_their_counts():
    found = selects(*narrowing(a_reader(indicators=INDICATORS), "list", Filters(), weigh=one_each))

    assert [option.text for option in found["kinds"].options][:3] == ["All kinds", "indicators (2)", "commitments (1)"]
    assert [option.text for option in found["verdicts"].options] == ["All verdicts", "Reached (1)", "Short (1)"]
    assert found["verdicts"].options[2].command == "list verdict:short"
    assert found["kinds"].chosen == 0


def test_a_filter_that_holds_is_chosen_and_the_others_stay():
    filters = Filters(kinds=("indicator",), verdicts=(Outcome.REACHED,))
    found = selects(*narrowing(a_reader(indicators=INDICATORS), "list", filters, weigh=one_each))

    verdicts = found["verdicts"]
    assert verdicts.chosen is not None
    assert verdicts.options[verdicts.chosen].command == "list kind:indicator verdict:reached"
    assert verdicts.options[0].command == "list kind:indicator"


def test_several_values_of_a_filter_choose_none():
    filters = Filters(verdicts=(Outcome.REACHED, Outcome.SHORT))
    found = selects(*narrowing(a_reader(indicators=INDICATORS), "list", filters, weigh=one_each))

    assert found["verdicts"].chosen is None


def test_a_searched_list_counts_nothing_beforehand():
    found = selects(*narrowing(a_reader(indicators=INDICATORS), "jobs", Filters(), weigh=None))

    assert found["kinds"].options[1].text == "indicators"
    assert found["kinds"].options[1].command == "jobs kind:indicator"


def test_a_list_of_one_kind_offers_nothing():
    filters = Filters(kinds=("upr",))

    assert narrowing(a_reader(), "list", filters, weigh=one_each, fields=FIELDS[1:]) == []


def test_a_question_that_is_too_long_says_how_to_type_filters():
    (hint,) = narrowing(a_reader(), "w" * 300, Filters(), weigh=None)

    assert isinstance(hint, Small)
    assert "theme:health" in hint.text


def test_filters_that_leave_nothing_can_be_taken_off():
    parts = widening(a_reader(), "list", Filters(themes=("work",), kinds=("upr",)))

    row = parts[1]
    assert isinstance(row, Controls)
    assert [element.command for element in row.elements] == ["list theme:work", "list kind:upr"]  # type: ignore[union-attr]


def test_without_filters_there_is_nothing_to_take_off():
    assert widening(a_reader(), "list", Filters()) == []


def test_everything_there_is_is_no_way_out_of_nothing():
    india = Filters(states=("india",))

    assert widening(a_reader(), "list", india) == []
    assert widening(a_reader(), "compare", india) == []
    assert widening(a_reader(), "gaps", india) != []
