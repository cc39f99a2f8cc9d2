import numpy as np

from catalogue.search.correcting import LARGE, Speller
from catalogue.search.index import Asked, Index, Rows, Sentences
from catalogue.search.lexicon import Lexicon
from catalogue.search.meaning import NO_MEANINGS
from catalogue.search.stems import stem

LEXICON = Lexicon(frozenset({"forecast", "mention"}), frozenset({"rarely"}), frozenset())


def a_speller(*words: str, counts: tuple[int, ...] = (), sayings: tuple[str, ...] = ()) -> Speller:
    terms = tuple(dict.fromkeys(map(stem, words)))
    rows = Rows(np.zeros(len(terms) + 1, np.int64), np.zeros(0, np.int32), np.zeros(0, np.float32))
    sentences = Sentences(np.zeros(1, np.int64), np.zeros(0, np.uint16))
    asked = Asked(np.zeros(1, np.int64), NO_MEANINGS, NO_MEANINGS)
    numbers = np.array(counts or [1] * len(words), np.int32)
    owned = np.ones(len(terms), np.bool_)
    return Speller(Index(0, terms, rows, owned, sentences, asked, words, numbers, {}), frozenset(sayings), LEXICON)


def test_correct_finds_the_word_that_is_meant() -> None:
    assert a_speller("pollution", "population").correct("polution") == "pollution"


def test_correct_leaves_real_words_alone() -> None:
    assert a_speller("forest").correct("forecast") is None
    assert a_speller("barely").correct("rarely") is None


def test_correct_leaves_short_words_alone() -> None:
    assert a_speller("cat").correct("cta") is None


def test_correct_believes_more_slips_in_longer_words() -> None:
    speller = a_speller("child", "housing", "discrimination")
    assert speller.correct("chlidd") == "child"
    assert speller.correct("huosnig") == "housing"
    assert speller.correct("discrmnaton") == "discrimination"
    assert speller.correct("hld") is None
    assert speller.correct("cxilx") is None


def test_correct_believes_fewer_slips_where_there_are_many_words() -> None:
    words = ("discrimination", *(f"x{number}" for number in range(LARGE)))
    assert a_speller(*words).correct("discrmnaton") is None


def test_correct_prefers_the_commoner_of_equally_near_words() -> None:
    assert a_speller("lands", "hands", counts=(1, 9)).correct("xands") == "hands"


def test_correct_knows_the_words_of_sayings() -> None:
    assert a_speller("housing", sayings=("grocery",)).correct("grocary") == "grocery"


def test_correct_prefers_a_near_common_word_to_a_far_one_of_the_catalogue() -> None:
    assert a_speller("tension", "nations").correct("mentoin") == "mention"


def test_correct_finds_nothing_where_nothing_is_near() -> None:
    assert a_speller("pollution").correct("zzzzzzz") is None


def test_correct_finds_nothing_where_there_are_no_words() -> None:
    assert a_speller().correct("zzzzzzz") is None


def test_split_parts_words_that_were_run_together() -> None:
    speller = a_speller("left", "behind", "of", "x")
    assert speller.split("leftbehind") == ("left", "behind")
    assert speller.split("ofbehind") == ("of", "behind")


def test_split_takes_the_most_usual_pair() -> None:
    assert a_speller("car", "pet", "carp", "ets", "pets", counts=(9, 1, 1, 1, 9)).split("carpets") == ("car", "pets")


def test_split_leaves_chance_pairs_alone() -> None:
    assert a_speller("qa", "behind").split("qabehind") is None


def test_correct_leaves_what_was_run_together() -> None:
    assert a_speller("and", "road", "abroad").correct("androad") is None
