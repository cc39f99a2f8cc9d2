from dataclasses import replace

from catalogue.queries import Filters
from catalogue.search.phrases import Match
from catalogue.search.reading import Label
from catalogue.search.targets import asked_fact, asked_target, is_mainly, rows_with, scoped
from catalogue.verdicts import Outcome
from tests.unit.catalogue.search.builders import a_reading, a_searched_catalogue, a_slot

ENTRIES = a_searched_catalogue().entries
AIR, JOBS, MINORS = ENTRIES["indicator:2"], ENTRIES["indicator:1"], ENTRIES["indicator:3"]


def test_asked_target_is_the_one_whose_measure_is_asked_for() -> None:
    assert asked_target(AIR, a_reading(a_slot("dust"), a_slot("goal")), asked=True) == 1
    assert asked_target(AIR, a_reading(a_slot("day"), a_slot("air")), asked=False) == 0


def test_asked_target_is_none_where_no_measure_fits() -> None:
    assert asked_target(AIR, a_reading(a_slot("minor")), asked=True) is None
    assert asked_target(AIR, a_reading(a_slot("dust"), a_slot("minor"), a_slot("law")), asked=False) is None


FACTS = (
    "Air was cleaned in 2019.",
    "Dust fell by 12 % and so did all other dust.",
    "Dust fell by 3 %.",
    "Dust was bad.",
)
DUSTY = replace(AIR, item=AIR.item.model_copy(update={"reported": FACTS}))


def test_asked_fact_is_the_shortest_of_those_that_answer() -> None:
    assert asked_fact(DUSTY, a_reading(a_slot("air"), a_slot("clean")), figure=False) == 0
    assert asked_fact(DUSTY, a_reading(a_slot("dust")), figure=False) == 3
    assert asked_fact(DUSTY, a_reading(a_slot("=12")), figure=False) == 1


def test_asked_fact_holds_a_figure_where_one_is_asked_for() -> None:
    assert asked_fact(DUSTY, a_reading(a_slot("dust")), figure=True) == 2
    assert asked_fact(DUSTY, a_reading(a_slot("air")), figure=True) is None


def test_asked_fact_is_none_where_nothing_answers_half_of_the_question() -> None:
    assert asked_fact(DUSTY, a_reading(a_slot("dust"), a_slot("rain"), a_slot("snow")), figure=False) is None
    assert asked_fact(DUSTY, a_reading(), figure=False) is None


def test_scoped_takes_broad_names_that_stand_alone() -> None:
    women = Match(0, 1, "women", (Label("groups", "women"),))
    india = Match(1, 2, "india", (Label("states", "india"),))
    named = replace(a_reading(a_slot("women")), names=(women,))
    assert scoped(Filters(themes=("work",)), named) == Filters(themes=("work",), groups=("women",))
    assert scoped(Filters(), replace(named, names=(women, india))) == Filters()
    assert scoped(Filters(), replace(named, slots=(*named.slots, a_slot("dust")))) == Filters()
    assert scoped(Filters(), a_reading(a_slot("dust"))) == Filters()


def test_is_mainly_looks_at_the_first_themes() -> None:
    entry = replace(AIR, item=AIR.item.model_copy(update={"themes": ("air", "health", "work")}))
    assert is_mainly(entry, ())
    assert is_mainly(entry, ("work", "health"))
    assert not is_mainly(entry, ("work",))


def test_asked_target_is_none_for_a_single_word() -> None:
    assert asked_target(AIR, a_reading(a_slot("dust")), asked=False) is None


def test_asked_target_is_the_only_one_where_a_figure_is_asked_for() -> None:
    assert asked_target(JOBS, a_reading(a_slot("minor")), asked=True) == 0


def test_asked_target_is_none_without_targets() -> None:
    assert asked_target(MINORS, a_reading(a_slot("minor")), asked=True) is None


def test_asked_target_is_none_for_no_question() -> None:
    assert asked_target(AIR, a_reading(), asked=False) is None


def test_rows_with_a_verdict_are_its_targets() -> None:
    assert [(row.entry.id, row.index) for row in rows_with(AIR, Outcome.SHORT)] == [("indicator:2", 0)]
