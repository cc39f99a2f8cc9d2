from dataclasses import replace

from catalogue.queries import Filters
from catalogue.search.phrases import Match
from catalogue.search.reading import Label
from catalogue.search.targets import asked_target, is_mainly, rows_with, scoped
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
