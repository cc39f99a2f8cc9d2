import numpy as np

from catalogue.search.index import pair_hashes
from tests.unit.catalogue.search.builders import an_index


def test_row_of_an_unknown_term_is_empty() -> None:
    places, strengths = an_index().row("nonsense")
    assert len(places) == len(strengths) == 0
    assert an_index().count("nonsense") == 0


def test_rarity_falls_with_the_number_of_items() -> None:
    rarities = [an_index().rarity(count) for count in (0, 1, 4, 8)]
    assert rarities == sorted(rarities, reverse=True)
    assert rarities[-1] > 0


def test_pair_of_known_terms_is_their_hash() -> None:
    index = an_index()
    pair = index.pair("urban", "job")
    assert pair is not None
    assert index.neighbours.has(0, pair).tolist() == [True]
    assert index.neighbours.has(1, pair).tolist() == [False]


def test_pair_of_an_unknown_term_is_none() -> None:
    assert an_index().pair("urban", "nonsense") is None
    assert an_index().pair("nonsense", "urban") is None


def test_has_no_neighbours_in_an_item_without_any() -> None:
    from catalogue.search.index import Neighbours

    empty = Neighbours(np.zeros(2, np.int64), np.zeros(0, np.uint32))
    assert empty.has(0, np.array([1, 2], np.uint32)).tolist() == [False, False]


def test_pair_hashes_tell_the_order_of_words() -> None:
    one, two = np.array([1], np.int32), np.array([2], np.int32)
    assert pair_hashes(one, two) != pair_hashes(two, one)
