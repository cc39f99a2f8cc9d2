from catalogue.search.phrases import Match
from catalogue.search.reading import Label
from catalogue.search.themes import nearest_themes
from tests.unit.catalogue.search.builders import a_reading, a_searched_catalogue


def test_nearest_themes_are_named_ones_then_those_of_near_items() -> None:
    catalogue = a_searched_catalogue()
    named = a_reading(names=(Match(0, 1, "family", (Label("themes", "family"),)),))
    near = [catalogue.entries["indicator:1"], catalogue.entries["indicator:2"], catalogue.entries["upr:28.1"]]
    assert [theme.id for theme in nearest_themes(catalogue, named, near)] == ["family", "work"]
    assert [theme.id for theme in nearest_themes(catalogue, a_reading(), near)] == ["work", "family"]


def test_nearest_themes_may_be_none() -> None:
    assert nearest_themes(a_searched_catalogue(), a_reading(), []) == ()
