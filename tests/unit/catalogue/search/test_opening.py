from pathlib import Path

from catalogue.queries import Filters
from catalogue.search.opening import build_finder
from tests.unit.catalogue.search.builders import a_searched_catalogue


def test_build_finder_keeps_its_index_in_a_cache(tmp_path: Path) -> None:
    for _ in range(2):
        finder = build_finder(a_searched_catalogue(), tmp_path)
        assert finder.find("smog", Filters()).hits[0].entry.id == "indicator:2"
    assert len(list(tmp_path.iterdir())) == 1


def test_build_finder_needs_no_cache() -> None:
    assert build_finder(a_searched_catalogue()).find("haze", Filters()).hits
